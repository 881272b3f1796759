/** Requests and answers: locks and writes. Lock order: review → meeting → confirmation → ballot → chain → seat. */
import { Injectable } from '@nestjs/common';
import type { ConfirmationAct, ConfirmationFacts, ConfirmationState } from '../contract/confirmations.js';
import type { Role } from '../contract/vocabulary.js';
import type { Transaction } from '../platform/database/transaction.js';
import type { GivenAnswer } from './domain/answering.js';
import { ConfirmationAnswer } from './entities/confirmation-answer.entity.js';
import { Confirmation } from './entities/confirmation.entity.js';

export interface StoredRequest {
  id: string;
  act: ConfirmationAct;
  committeeId: string;
  meetingId: string | null;
  subject: string;
  facts: ConfirmationFacts;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  expiresAt: Date;
  state: ConfirmationState;
}

export interface StoredAnswer extends Omit<GivenAnswer, 'holds'> {
  personId: string;
  granted: boolean;
}

/** Whether who answered (`a`, of the account `c`) holds the role of the request `q` by a grant now. */
export const GRANTED = `(c.disabled_at is null and exists (select 1 from role_grant g where g.account_id = a.account_id and g.role = a.role
    and g.revoked_at is null and (g.committee_id is null or g.committee_id = q.committee_id)))`;

const COLUMNS = `id, act, committee_id as "committeeId", meeting_id as "meetingId", subject, facts, reason,
  requested_by as "requestedBy", requested_at as "requestedAt", expires_at as "expiresAt", state`;

@Injectable()
export class ConfirmationsStore {
  find(tx: Transaction, id: string): Promise<StoredRequest | null> {
    return tx.row<StoredRequest>(`select ${COLUMNS} from confirmation where id = $1`, [id]);
  }

  /** Locks one request; its meeting is locked before it. */
  lock(tx: Transaction, id: string): Promise<StoredRequest | null> {
    return tx.row<StoredRequest>(`select ${COLUMNS} from confirmation where id = $1 for update`, [id]);
  }

  /** Locks the open request for this act on this subject, if there is one. */
  lockOpen(tx: Transaction, act: ConfirmationAct, subject: string): Promise<StoredRequest | null> {
    return tx.row<StoredRequest>(
      `select ${COLUMNS} from confirmation where act = $1 and subject = $2 and state = 'requested' for update`,
      [act, subject],
    );
  }

  /** Locks the open requests of a meeting. */
  lockOpenOf(tx: Transaction, meetingId: string): Promise<StoredRequest[]> {
    return tx.rows<StoredRequest>(
      `select ${COLUMNS} from confirmation where meeting_id = $1 and state = 'requested' order by id for update`,
      [meetingId],
    );
  }

  /** In the order given; `granted`: whether the account holds the role by a grant now. Who presides is for the meeting to say. */
  answers(tx: Transaction, id: string): Promise<StoredAnswer[]> {
    return tx.rows<StoredAnswer>(
      `select a.role, a.account_id as "accountId", c.person_id as "personId", a.answer, ${GRANTED} as granted
         from confirmation_answer a join confirmation q on q.id = a.confirmation_id join account c on c.id = a.account_id
        where a.confirmation_id = $1 order by a.at, a.role, a.turn`,
      [id],
    );
  }

  /** Whether who asked holds one of the offices that may ask, for the request's committee, now. */
  async requesterHolds(tx: Transaction, request: StoredRequest, offices: readonly Role[]): Promise<boolean> {
    const row = await tx.row(
      `select 1 from account c where c.id = $1 and c.disabled_at is null
          and exists (select 1 from role_grant g where g.account_id = c.id and g.role = any($2::text[])
                         and g.revoked_at is null and (g.committee_id is null or g.committee_id = $3))`,
      [request.requestedBy, offices, request.committeeId],
    );
    return row !== null;
  }

  insert(tx: Transaction, request: StoredRequest): Promise<void> {
    return tx.insert(Confirmation, request);
  }

  insertAnswer(
    tx: Transaction,
    request: StoredRequest,
    answer: Omit<GivenAnswer, 'holds'> & { turn: number; reason: string | null; at: Date },
  ): Promise<void> {
    return tx.insert(ConfirmationAnswer, {
      confirmationId: request.id,
      requestedBy: request.requestedBy,
      ...answer,
    });
  }

  settle(tx: Transaction, id: string, state: ConfirmationState, at: Date): Promise<void> {
    return tx.executeOne(`update confirmation set state = $2, settled_at = $3 where id = $1 and state = 'requested'`, [
      id,
      state,
      at,
    ]);
  }
}
