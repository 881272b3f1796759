/**
 * R19: printing and revoking seat cards. The codes exist in the answer that prints them and nowhere else; the database keeps
 * keyed hashes, the logs keep nothing.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { next } from '../../kernel/lifecycle.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { NamedFile } from '../../platform/http/attachment.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { hasThread, oneAnswer } from '../../platform/workers/one-answer.js';
import type { CardToPrint, SeatCardsSheet } from '../documents/seat-cards-facts.js';
import { QR_LENGTH, TYPED_LENGTH, codeOf, grouped } from '../domain/card-code.js';
import { SEAT_CARD_LIFECYCLE } from '../domain/lifecycle.js';
import { cardEnd, seatRanges } from '../domain/seat-card.js';
import { MeetingLog } from '../meeting-log.store.js';
import { CardCodes } from './card-codes.js';
import { PinRequestsStore } from './pin-requests.store.js';
import { SeatCardsStore, type SeatToPrint } from './seat-cards.store.js';

const WORKER = 'meetings/documents/seat-cards.worker.js';
const BOUNDS = { megabytes: 512, milliseconds: 60_000 };

@Injectable()
export class SeatCardsService {
  constructor(
    private readonly database: Database,
    private readonly store: SeatCardsStore,
    private readonly codes: CardCodes,
    private readonly requests: PinRequestsStore,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * New cards for these seats; what was printed for them before and not used is revoked. Each call makes new ones: whoever
   * did not get the file prints again.
   */
  async print(actor: Actor, meetingId: string, numbers: readonly number[], origin: string): Promise<NamedFile> {
    const sheet = await this.database.write(async (tx): Promise<SeatCardsSheet> => {
      const meeting = await this.log.lockBeforeEnd(tx, actor, meetingId);
      const seats = await this.store.seats(tx, meetingId, numbers);
      refuseUnknown(numbers, seats);
      const found = seats.map(({ number }) => number);
      await this.revokeIn(tx, meetingId, found, 'replace');
      const { heldOn, committee } = await this.store.heading(tx, meetingId);
      const expiresAt = cardEnd(heldOn, shanghaiDay(this.clock.now()));
      const cards = await this.make(tx, actor, meetingId, seats, expiresAt, origin);
      await this.tell(tx, actor, meetingId, 'seat-cards.printed', found);
      return { meeting: meeting.title, committee, heldOn, expiresAt: expiresAt.toISOString(), cards, origin };
    });
    return { content: await draw(sheet), fileName: `席位卡-${sheet.heldOn}.pdf` };
  }

  /** Revokes the unused cards of these seats; a second time changes nothing. */
  async revoke(actor: Actor, meetingId: string, numbers: readonly number[]): Promise<void> {
    await this.database.write(async (tx) => {
      await this.log.lockBeforeEnd(tx, actor, meetingId);
      refuseUnknown(numbers, await this.store.seats(tx, meetingId, numbers));
      const revoked = await this.revokeIn(tx, meetingId, numbers, 'revoke');
      if (revoked.length > 0) await this.tell(tx, actor, meetingId, 'seat-cards.revoked', revoked);
    });
  }

  /** Revokes all unused cards of a meeting whose day has changed: the other one is printed on them. It is locked. */
  async revokeAll(tx: Transaction, actor: Actor, meetingId: string): Promise<void> {
    const revoked = await this.revokeIn(tx, meetingId, await this.store.seatNumbers(tx, meetingId), 'revoke');
    if (revoked.length > 0) await this.tell(tx, actor, meetingId, 'seat-cards.revoked', revoked);
  }

  private async revokeIn(
    tx: Transaction,
    meetingId: string,
    numbers: readonly number[],
    act: 'revoke' | 'replace',
  ): Promise<number[]> {
    const to = next(SEAT_CARD_LIFECYCLE, 'issued', act, 'secretary');
    if (to === null) throw new Error('the lifecycle of seat cards does not revoke');
    const revoked = await this.store.revoke(tx, meetingId, numbers, to);
    await this.requests.withdrawAll(tx, { cardIds: revoked.map(({ id }) => id) });
    return revoked.map(({ seat }) => seat);
  }

  private async make(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    seats: readonly SeatToPrint[],
    expiresAt: Date,
    origin: string,
  ): Promise<CardToPrint[]> {
    const made = seats.map((seat) => ({
      seat,
      code: codeOf(randomBytes(QR_LENGTH)),
      typed: codeOf(randomBytes(TYPED_LENGTH)),
    }));
    await this.store.insert(
      tx,
      made.map(({ seat, code, typed }) => ({
        id: randomUUID(),
        meetingId,
        seatId: seat.id,
        codeHash: this.codes.hashOf({ kind: 'qr', code }),
        typedHash: this.codes.hashOf({ kind: 'typed', code: typed }),
        printedBy: actor.accountId,
        printedAt: this.clock.now(),
        expiresAt,
      })),
    );
    return made.map(({ seat, code, typed }) => ({
      seat: seat.number,
      name: seat.name,
      unit: seat.unit,
      // in the fragment, which no browser sends and no log keeps
      address: `${origin}/card#${code}`,
      typed: grouped(typed),
    }));
  }

  /** How many and for which seats; never a code. */
  private async tell(
    tx: Transaction,
    actor: Actor,
    meetingId: string,
    type: 'seat-cards.printed' | 'seat-cards.revoked',
    seats: readonly number[],
  ): Promise<void> {
    const facts = { seats: seatRanges(seats), count: seats.length };
    await this.log.write(tx, meetingId, { accountId: actor.accountId, type, facts });
    await this.audit.record(tx, { accountId: actor.accountId, type, facts: { meeting: meetingId, ...facts } });
  }
}

function refuseUnknown(numbers: readonly number[], seats: readonly SeatToPrint[]): void {
  const known = new Set(seats.map(({ number }) => number));
  const unknown = numbers.find((number) => !known.has(number));
  if (unknown !== undefined) throw new Refusal('seat.unknown', { seat: unknown });
  const without = seats.find(({ hasAccount }) => !hasAccount);
  if (without !== undefined) throw new Refusal('card.no-account', { seat: without.number });
}

async function draw(sheet: SeatCardsSheet): Promise<Buffer> {
  if (!hasThread(WORKER)) {
    // loaded only here: the thread has its own, and the server starts sooner without the fonts' programs
    const { drawSeatCards } = await import('../documents/seat-cards.js');
    return drawSeatCards(sheet);
  }
  return Buffer.from(await oneAnswer<Uint8Array>(WORKER, sheet, BOUNDS));
}
