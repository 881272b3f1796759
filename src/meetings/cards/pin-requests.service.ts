/**
 * R19: a PIN set at a seat card, at the first sign-in or when it was forgotten. Whoever holds the card types it; it is in
 * force only when the supervisor has seen that this is the person. Until then nothing is signed in, and what was typed is
 * kept only as it will be kept later.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { PinChanges, PinsService } from '../../identity/index.js';
import { next } from '../../kernel/lifecycle.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { PIN_REQUEST_LIFECYCLE, SEAT_CARD_LIFECYCLE, type PinRequestAct } from '../domain/lifecycle.js';
import { cardStanding } from '../domain/seat-card.js';
import { MeetingLog } from '../meeting-log.store.js';
import { CardCodes } from './card-codes.js';
import { PinRequestsReader } from './pin-requests.reader.js';
import { PinRequestsStore, type StoredPinRequest } from './pin-requests.store.js';
import { SeatCardsStore, type StoredCard } from './seat-cards.store.js';

const OPEN_SECONDS = 600;
/** So often may a PIN be typed at one card. */
const MOST_OF_A_CARD = 5;

type Line = 'seat.pin-requested' | 'seat.pin-confirmed' | 'seat.pin-refused';

interface Answer {
  act: PinRequestAct;
  by: string | null;
  reason: string | null;
}

/** The open wish of a person as it was looked at; `same`: for the PIN that was typed now. */
interface SeenWish {
  id: string | null;
  same: boolean;
}

@Injectable()
export class PinRequestsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly codes: CardCodes,
    private readonly cards: SeatCardsStore,
    private readonly store: PinRequestsStore,
    private readonly reader: PinRequestsReader,
    private readonly pins: PinsService,
    private readonly changes: PinChanges,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.register((tx, accountId) => this.withdrawOf(tx, accountId));
  }

  /**
   * Types a PIN at a card; the same browser may type another one, which takes the place of the first. The same one again, by a
   * second click or after an answer that was lost, is the wish that is there.
   */
  async ask(code: string, pin: string, device: Buffer): Promise<void> {
    const found = await this.codes.find(code, device);
    const pinHash = await this.pins.hash(found.accountId, pin);
    let seen: SeenWish;
    do seen = await this.seen(found.accountId, pin);
    while (!(await this.database.write((tx) => this.wish(tx, found, { pinHash, seen }, device))));
  }

  /** The wish that is open, and whether it is for this PIN: looked at outside of the transaction, since it is slow. */
  private async seen(accountId: string, pin: string): Promise<SeenWish> {
    const open = await this.reader.openOf(accountId);
    if (open === null) return { id: null, same: false };
    return { id: open.id, same: open.pinHash !== null && (await this.pins.matches(accountId, pin, open.pinHash)) };
  }

  /** False: another wish has come in since, which was not looked at. */
  private async wish(
    tx: Transaction,
    found: { id: string; meetingId: string },
    { pinHash, seen }: { pinHash: string; seen: SeenWish },
    device: Buffer,
  ): Promise<boolean> {
    await this.log.lock(tx, found.meetingId);
    const card = await this.freshCard(tx, found.id, device);
    if (card.disabled) throw new Refusal('account.disabled');
    const open = await this.store.lockOpenOf(tx, card.accountId);
    if ((open?.id ?? null) !== seen.id) return false;
    if (open !== null) {
      if (seen.same && !this.isDue(open) && open.cardId === card.id && open.deviceHash.equals(device)) return true;
      await this.makeRoom(tx, open, device);
    }
    if ((await this.store.countOfCard(tx, card.id)) >= MOST_OF_A_CARD) throw new Refusal('pin.too-often');
    const now = this.clock.now();
    const request = { id: randomUUID(), meetingId: card.meetingId, cardId: card.id, accountId: card.accountId };
    await this.store.insert(tx, {
      ...request,
      seatId: card.seatId,
      mark: randomInt(10_000).toString().padStart(4, '0'),
      pinHash,
      deviceHash: device,
      requestedAt: now,
      expiresAt: new Date(now.getTime() + OPEN_SECONDS * 1000),
    });
    await this.tell(tx, 'seat.pin-requested', { ...request, seat: card.seat }, null, null);
    return true;
  }

  /** The supervisor has seen the person: the PIN is in force. Once more changes nothing. */
  async confirm(actor: Actor, id: string): Promise<void> {
    await this.answer(actor, id, { act: 'confirm', by: actor.accountId, reason: null }, async (tx, request) => {
      if (request.state === 'confirmed') return;
      const card = await this.cards.lock(tx, request.cardId);
      if (card === null || request.pinHash === null) throw new Refusal('pin.settled');
      if (actor.accountId === card.printedBy || actor.accountId === request.accountId)
        throw new Refusal('confirmation.same-account');
      const standing = cardStanding(card, request.deviceHash, this.clock.now());
      if (standing.good === null) throw new Refusal(standing.refusal);
      const { accountId, pinHash, seat } = request;
      await this.settle(tx, request, { act: 'confirm', by: actor.accountId, reason: null });
      await this.pins.install(tx, { accountId, hash: pinHash, way: 'card', by: actor.accountId, seat });
      await this.tell(tx, 'seat.pin-confirmed', request, actor.accountId, null);
    });
  }

  /** This is not the person, or not now: the PIN is not in force, and the card, being in other hands, is blocked. */
  async refuse(actor: Actor, id: string, reason: string): Promise<void> {
    await this.answer(actor, id, { act: 'refuse', by: actor.accountId, reason }, async (tx, request) => {
      if (request.state === 'refused') return;
      await this.settle(tx, request, { act: 'refuse', by: actor.accountId, reason });
      const to = next(SEAT_CARD_LIFECYCLE, 'issued', 'not-the-person', 'supervisor');
      if (to !== null) await this.cards.block(tx, request.cardId, to);
      await this.tell(tx, 'seat.pin-refused', request, actor.accountId, reason);
    });
  }

  /** Ends what has run out unanswered; screens that show it are told. */
  async expireDue(): Promise<void> {
    for (const { id, meetingId } of await this.reader.due())
      await this.database.write(async (tx) => {
        await this.log.lock(tx, meetingId);
        const request = await this.store.lock(tx, id);
        if (request !== null && this.isDue(request)) await this.expire(tx, request);
      });
  }

  private async expire(tx: Transaction, request: StoredPinRequest): Promise<void> {
    await this.settle(tx, request, { act: 'expire', by: null, reason: null });
    tx.announce({ meetingId: request.meetingId, part: 'slow' });
  }

  /** Lock order: meeting, request; then the card and the PIN. */
  private async answer(
    actor: Actor,
    id: string,
    { act }: Answer,
    work: (tx: Transaction, request: StoredPinRequest) => Promise<void>,
  ): Promise<void> {
    const expired = await this.database.write(async (tx) => {
      const found = await this.store.find(tx, id);
      if (found === null) throw new Refusal('resource.not-found');
      await this.log.lockFor(tx, actor, found.meetingId, 'supervisor');
      const request = await this.store.lock(tx, id);
      if (request === null) throw new Refusal('resource.not-found');
      if (this.isDue(request)) {
        await this.expire(tx, request);
        return true;
      }
      const done = act === 'confirm' ? 'confirmed' : 'refused';
      if (request.state !== 'requested' && request.state !== done) throw new Refusal('pin.settled');
      await work(tx, request);
      return false;
    });
    if (expired) throw new Refusal('pin.expired');
  }

  private async freshCard(tx: Transaction, id: string, device: Buffer): Promise<StoredCard> {
    const card = await this.cards.lock(tx, id);
    if (card === null) throw new Refusal('card.wrong-code');
    const standing = cardStanding(card, device, this.clock.now());
    if (standing.good === null) throw new Refusal(standing.refusal);
    if (standing.good === 'again') throw new Refusal('card.used');
    return card;
  }

  /** One open request of a person: a due one is over, one of this browser gives way, another browser's stands. */
  private async makeRoom(tx: Transaction, open: StoredPinRequest, device: Buffer): Promise<void> {
    const due = this.isDue(open);
    if (!due && !open.deviceHash.equals(device)) throw new Refusal('pin.already-open');
    await this.settle(tx, open, { act: due ? 'expire' : 'withdraw', by: null, reason: null });
  }

  /** The person has set a PIN on the account page: what was typed at a card is void. */
  private async withdrawOf(tx: Transaction, accountId: string): Promise<void> {
    const open = await this.store.openOf(tx, accountId);
    if (open === null) return;
    await this.log.lock(tx, open.meetingId);
    const request = await this.store.lock(tx, open.id);
    if (request?.state !== 'requested') return;
    await this.settle(tx, request, { act: 'withdraw', by: null, reason: null });
    tx.announce({ meetingId: request.meetingId, part: 'slow' });
  }

  private async settle(tx: Transaction, request: StoredPinRequest, { act, by, reason }: Answer): Promise<void> {
    const who = act === 'confirm' || act === 'refuse' ? 'supervisor' : 'system';
    const state = next(PIN_REQUEST_LIFECYCLE, request.state, act, who);
    if (state === null) throw new Refusal('pin.settled');
    await this.store.settle(tx, request.id, { state, at: this.clock.now(), answeredBy: by, reason });
  }

  private isDue({ state, expiresAt }: StoredPinRequest): boolean {
    return state === 'requested' && expiresAt.getTime() <= this.clock.now().getTime();
  }

  private async tell(
    tx: Transaction,
    type: Line,
    request: { id: string; meetingId: string; seat: number; accountId: string },
    accountId: string | null,
    reason: string | null,
  ): Promise<void> {
    const { seat, meetingId } = request;
    await this.log.write(tx, meetingId, { accountId, type, facts: reason === null ? { seat } : { seat, reason } });
    const facts = { meeting: meetingId, seat, request: request.id, account: request.accountId };
    await this.audit.record(tx, { accountId, type, facts });
  }
}
