/**
 * R19: signing in with a seat card and the PIN. Tries are counted on the card and for the person before the PIN is looked at;
 * the card is used under the meeting's lock, so that of any number of browsers one gets in. Whose card it is, is told only
 * to whoever has the PIN, and whether there is one to nobody: without a PIN every one is wrong, as often and as slowly.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { CardSessions, PinsService, afterWrong, mayTry } from '../../identity/index.js';
import { next } from '../../kernel/lifecycle.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { SEAT_CARD_LIFECYCLE } from '../domain/lifecycle.js';
import { cardStanding } from '../domain/seat-card.js';
import { MeetingLog } from '../meeting-log.store.js';
import type { CardView } from '../views/seat-card.view.js';
import { CardCodes } from './card-codes.js';
import { PinRequestsReader } from './pin-requests.reader.js';
import { PinRequestsStore } from './pin-requests.store.js';
import { SeatCardsStore, type StoredCard } from './seat-cards.store.js';

interface Try {
  /** null: there is no PIN that this one could be. */
  hash: string | null;
  tries: { card: number; person: number };
}

@Injectable()
export class CardEntryService {
  constructor(
    private readonly database: Database,
    private readonly codes: CardCodes,
    private readonly store: SeatCardsStore,
    private readonly requests: PinRequestsStore,
    private readonly requestsReader: PinRequestsReader,
    private readonly pins: PinsService,
    private readonly sessions: CardSessions,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What a card is for: the meeting and the seat, and what became of a PIN typed at it here. */
  async look(code: string, device: Buffer): Promise<CardView> {
    const card = await this.codes.find(code, device);
    const request = await this.requestsReader.ofDevice(card.id, device);
    // a refusal blocks the card: whoever waits is told why
    if (request?.state !== 'refused') this.refuseUnusable(card, device);
    const { committee, title, heldOn, seat } = card;
    return { committee, title, heldOn, seat, expiresAt: card.expiresAt.toISOString(), request };
  }

  /** Signs in; gives the cookie's value and where to go. The same browser may ask again for an answer that was lost. */
  async signIn(
    code: string,
    pin: string,
    device: Buffer,
    userAgent: string,
  ): Promise<{ token: string; meetingId: string }> {
    const found = await this.codes.find(code, device);
    const { hash, tries } = await this.database.write((tx) => this.count(tx, found.id, device));
    const known = { id: found.id, meetingId: found.meetingId, accountId: found.accountId };
    if (!(await this.pins.matches(found.accountId, pin, hash))) throw await this.wrong(known, found.seat, tries);
    return this.database.write((tx) => this.use(tx, known, device, userAgent));
  }

  private async count(tx: Transaction, id: string, device: Buffer): Promise<Try> {
    const card = await this.locked(tx, id, device);
    const onCard = await this.store.countTry(tx, id);
    // thrown, and so not counted: what is ended stays ended
    if (!mayTry({ card: onCard, person: 0 })) throw new Refusal('card.blocked');
    const pin = await this.pins.begin(tx, card.accountId);
    const tries = { card: onCard, person: pin?.tries ?? 0 };
    return { hash: pin !== null && mayTry(tries) ? pin.hash : null, tries };
  }

  private async use(
    tx: Transaction,
    { id, meetingId, accountId }: { id: string; meetingId: string; accountId: string },
    device: Buffer,
    userAgent: string,
  ): Promise<{ token: string; meetingId: string }> {
    await this.log.lock(tx, meetingId);
    const card = await this.locked(tx, id, device);
    if (card.disabled) throw new Refusal('account.disabled');
    const state = next(SEAT_CARD_LIFECYCLE, card.state, 'sign-in', 'expert');
    if (state === null) throw new Refusal('card.used');
    const place = { meetingId, seat: card.seat };
    const session = await this.sessions.open(tx, accountId, place, userAgent, card.expiresAt);
    await this.store.use(tx, { id, state, device, sessionId: session.id, at: this.clock.now() });
    await this.pins.succeeded(tx, accountId);
    if (card.state === 'issued')
      await this.log.write(tx, meetingId, { accountId, type: 'seat.card-used', facts: { seat: card.seat } });
    return { token: session.token, meetingId };
  }

  private async wrong(
    { id, meetingId, accountId }: { id: string; meetingId: string; accountId: string },
    seat: number,
    tries: Try['tries'],
  ): Promise<Refusal> {
    const { cardEnds, pinEnds, left } = afterWrong(tries);
    if (!cardEnds && !pinEnds) return new Refusal('card.wrong-pin', { left });
    await this.database.write(async (tx) => {
      await this.log.lock(tx, meetingId);
      if (cardEnds) await this.block(tx, { id, meetingId, seat });
      if (pinEnds) await this.pins.end(tx, accountId);
    });
    return cardEnds ? new Refusal('card.blocked') : new Refusal('card.wrong-pin', { left });
  }

  /** Ends the card, with a line for everybody at the desks. */
  private async block(tx: Transaction, card: { id: string; meetingId: string; seat: number }): Promise<void> {
    const to = next(SEAT_CARD_LIFECYCLE, 'issued', 'wrong-pin', 'system');
    if (to === null || !(await this.store.block(tx, card.id, to))) return;
    await this.requests.withdrawAll(tx, { cardIds: [card.id] });
    const type = 'seat.card-blocked';
    await this.log.write(tx, card.meetingId, { accountId: null, type, facts: { seat: card.seat } });
    await this.audit.record(tx, { accountId: null, type, facts: { meeting: card.meetingId, seat: card.seat } });
  }

  private async locked(tx: Transaction, id: string, device: Buffer): Promise<StoredCard> {
    const card = await this.store.lock(tx, id);
    if (card === null) throw new Refusal('card.wrong-code');
    this.refuseUnusable(card, device);
    return card;
  }

  private refuseUnusable(card: StoredCard, device: Buffer): void {
    const standing = cardStanding(card, device, this.clock.now());
    if (standing.good === null) throw new Refusal(standing.refusal);
  }
}
