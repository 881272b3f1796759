/** PINs typed at seat cards: locks and writes. The meeting is locked before a request, its card after it. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { PinRequestState } from '../domain/lifecycle.js';
import { PinRequest } from '../entities/pin-request.entity.js';

export interface StoredPinRequest {
  id: string;
  meetingId: string;
  seat: number;
  cardId: string;
  accountId: string;
  pinHash: string | null;
  deviceHash: Buffer;
  expiresAt: Date;
  state: PinRequestState;
}

const REQUEST = `select q.id, q.meeting_id as "meetingId", s.number as seat, q.card_id as "cardId", q.account_id as "accountId",
    q.pin_hash as "pinHash", q.device_hash as "deviceHash", q.expires_at as "expiresAt", q.state
  from pin_request q join seat s on s.id = q.seat_id`;

@Injectable()
export class PinRequestsStore {
  find(tx: Transaction, id: string): Promise<StoredPinRequest | null> {
    return tx.row<StoredPinRequest>(`${REQUEST} where q.id = $1`, [id]);
  }

  lock(tx: Transaction, id: string): Promise<StoredPinRequest | null> {
    return tx.row<StoredPinRequest>(`${REQUEST} where q.id = $1 for update of q`, [id]);
  }

  /** Open requests of an account; at most one. */
  openOf(tx: Transaction, accountId: string): Promise<StoredPinRequest | null> {
    return tx.row<StoredPinRequest>(`${REQUEST} where q.account_id = $1 and q.state = 'requested'`, [accountId]);
  }

  lockOpenOf(tx: Transaction, accountId: string): Promise<StoredPinRequest | null> {
    return tx.row<StoredPinRequest>(`${REQUEST} where q.account_id = $1 and q.state = 'requested' for update of q`, [
      accountId,
    ]);
  }

  /** How often a PIN was typed at this card. */
  async countOfCard(tx: Transaction, cardId: string): Promise<number> {
    const row = await tx.row<{ count: number }>('select count(*)::int as count from pin_request where card_id = $1', [
      cardId,
    ]);
    return row?.count ?? 0;
  }

  insert(tx: Transaction, request: Partial<PinRequest>): Promise<void> {
    return tx.insert(PinRequest, request);
  }

  /** Settles a request that is locked and open; what was typed goes with it. */
  settle(
    tx: Transaction,
    id: string,
    to: { state: PinRequestState; at: Date; answeredBy: string | null; reason: string | null },
  ): Promise<void> {
    return tx.executeOne(
      `update pin_request set state = $2, settled_at = $3, answered_by = $4, reason = $5, pin_hash = null
        where id = $1 and state = 'requested'`,
      [id, to.state, to.at, to.answeredBy, to.reason],
    );
  }

  /** Withdraws what was typed at cards that are good for nothing any more, or in a meeting that has ended. */
  async withdrawAll(tx: Transaction, where: { cardIds: readonly string[] } | { meetingId: string }): Promise<void> {
    const [column, value] =
      'cardIds' in where ? (['card_id', where.cardIds] as const) : (['meeting_id', [where.meetingId]] as const);
    await tx.execute(
      `update pin_request set state = 'withdrawn', settled_at = now(), pin_hash = null
        where ${column} = any($1::uuid[]) and state = 'requested'`,
      [value],
    );
  }
}
