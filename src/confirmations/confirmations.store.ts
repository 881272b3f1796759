/** Requests and answers: locks and writes. Lock order: review → meeting → confirmation → ballot → chain → seat. */
import { Injectable } from '@nestjs/common';
import type { ConfirmationAct, ConfirmationFacts, ConfirmationState } from '../contract/confirmations.js';
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

  answers(tx: Transaction, id: string): Promise<GivenAnswer[]> {
    return tx.rows<GivenAnswer>(
      `select role, account_id as "accountId", answer from confirmation_answer where confirmation_id = $1`,
      [id],
    );
  }

  insert(tx: Transaction, request: StoredRequest): Promise<void> {
    return tx.insert(Confirmation, request);
  }

  insertAnswer(
    tx: Transaction,
    request: StoredRequest,
    answer: GivenAnswer & { reason: string | null; at: Date },
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
