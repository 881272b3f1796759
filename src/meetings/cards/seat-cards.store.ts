/** Seat cards and what was typed at them: locks and writes. The meeting is locked before them, the account's PIN after them. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { CardCode } from '../domain/card-code.js';
import type { SeatCardState } from '../domain/lifecycle.js';
import type { CardFacts } from '../domain/seat-card.js';
import { SeatCard } from '../entities/seat-card.entity.js';

/** A card with the seat that it lies at and the account behind that; the name stays out of it (R19). */
export interface StoredCard extends CardFacts {
  id: string;
  meetingId: string;
  committeeId: string;
  committee: string;
  title: string;
  heldOn: string;
  seatId: string;
  seat: number;
  printedBy: string;
  tries: number;
  accountId: string;
  disabled: boolean;
}

const CARD = `select k.id, k.meeting_id as "meetingId", r.committee_id as "committeeId", c.name as committee, m.title,
    to_char(m.held_on, 'YYYY-MM-DD') as "heldOn", m.state as "meetingState", k.seat_id as "seatId", s.number as seat,
    k.printed_by as "printedBy", k.state, k.expires_at as "expiresAt", k.settled_at as "settledAt", k.tries,
    k.device_hash as "deviceHash", a.id as "accountId", a.disabled_at is not null as disabled,
    exists (select from session x where x.id = k.session_id and x.revoked_at is null and x.expires_at > now()) as "sessionAlive"
  from seat_card k join seat s on s.id = k.seat_id join account a on a.person_id = s.person_id
  join meeting m on m.id = k.meeting_id join review r on r.id = m.review_id join committee c on c.id = r.committee_id`;

export interface SeatToPrint {
  id: string;
  number: number;
  name: string;
  unit: string;
  hasAccount: boolean;
}

@Injectable()
export class SeatCardsStore {
  find(tx: Transaction, { kind, hash }: { kind: CardCode['kind']; hash: Buffer }): Promise<StoredCard | null> {
    return tx.row<StoredCard>(`${CARD} where ${kind === 'qr' ? 'k.code_hash' : 'k.typed_hash'} = $1`, [hash]);
  }

  lock(tx: Transaction, id: string): Promise<StoredCard | null> {
    return tx.row<StoredCard>(`${CARD} where k.id = $1 for update of k`, [id]);
  }

  /** The seats to print, by number; the meeting is locked. */
  seats(tx: Transaction, meetingId: string, numbers: readonly number[]): Promise<SeatToPrint[]> {
    return tx.rows<SeatToPrint>(
      `select s.id, s.number, s.name, s.unit, exists (select from account a where a.person_id = s.person_id) as "hasAccount"
         from seat s where s.meeting_id = $1 and s.number = any($2::int[]) order by s.number`,
      [meetingId, numbers],
    );
  }

  async seatNumbers(tx: Transaction, meetingId: string): Promise<number[]> {
    const rows = await tx.rows<{ number: number }>('select number from seat where meeting_id = $1', [meetingId]);
    return rows.map(({ number }) => number);
  }

  /** What is printed above the cards. */
  async heading(tx: Transaction, meetingId: string): Promise<{ heldOn: string; committee: string }> {
    const row = await tx.row<{ heldOn: string; committee: string }>(
      `select to_char(m.held_on, 'YYYY-MM-DD') as "heldOn", c.name as committee
         from meeting m join review r on r.id = m.review_id join committee c on c.id = r.committee_id where m.id = $1`,
      [meetingId],
    );
    if (row === null) throw new Refusal('resource.not-found');
    return row;
  }

  insert(tx: Transaction, cards: Partial<SeatCard>[]): Promise<void> {
    return tx.insert(SeatCard, cards);
  }

  /** Revokes the unused cards of these seats; gives the seats' numbers and the cards' ids. */
  revoke(
    tx: Transaction,
    meetingId: string,
    numbers: readonly number[],
    to: SeatCardState,
  ): Promise<{ id: string; seat: number }[]> {
    return tx.rows(
      `update seat_card k set state = $3, settled_at = now() from seat s
        where s.id = k.seat_id and k.meeting_id = $1 and k.state = 'issued' and s.number = any($2::int[])
       returning k.id, s.number as seat`,
      [meetingId, numbers, to],
    );
  }

  /** Counts one try, before the PIN is looked at. */
  async countTry(tx: Transaction, id: string): Promise<number> {
    const row = await tx.row<{ tries: number }>(
      'update seat_card set tries = tries + 1 where id = $1 returning tries',
      [id],
    );
    return row?.tries ?? 0;
  }

  use(
    tx: Transaction,
    card: { id: string; state: SeatCardState; device: Buffer; sessionId: string; at: Date },
  ): Promise<void> {
    return tx.executeOne(
      `update seat_card set state = $2, settled_at = coalesce(settled_at, $5), device_hash = $3, session_id = $4, tries = 0
        where id = $1`,
      [card.id, card.state, card.device, card.sessionId, card.at],
    );
  }

  /** Ends a card that has not been used; gives whether it was this call that did. */
  async block(tx: Transaction, id: string, to: SeatCardState): Promise<boolean> {
    const blocked = await tx.execute(
      `update seat_card set state = $2, settled_at = now() where id = $1 and state = 'issued'`,
      [id, to],
    );
    return blocked === 1;
  }
}
