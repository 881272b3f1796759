/**
 * R23 as one mechanism: one account asks, others confirm, each needed role once and never an account twice, and the act is
 * done in the transaction of the last confirmation. Every step is one transaction on the locked request, with its line in the
 * side log and its audit event; a second click changes nothing.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import type { AuditFacts } from '../contract/audit.js';
import type { ConfirmationAct, ConfirmationFacts, ConfirmerRole } from '../contract/confirmations.js';
import { next } from '../kernel/lifecycle.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, violatedConstraint } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { ConfirmationsStore, type StoredRequest } from './confirmations.store.js';
import { decideAnswer, isDue, type AnswerRefusal, type GivenAnswer } from './domain/answering.js';
import { CONFIRMATION_LIFECYCLE } from './domain/lifecycle.js';
import { Expiries } from './expiries.js';
import { TwoPersonActs, type ConfirmationLine, type TwoPersonAct } from './two-person-acts.js';

export interface NewRequest {
  act: ConfirmationAct;
  committeeId: string;
  meetingId: string | null;
  subject: string;
  facts: ConfirmationFacts;
  reason: string;
}

/** A refusal that is told after the commit, since what led to it has to stay. */
type Outcome = Refusal | null;

@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConfirmationsStore,
    private readonly acts: TwoPersonActs,
    private readonly clock: Clock,
    private readonly expiries: Expiries,
    private readonly audit: AuditLog,
  ) {
    this.expiries.onDue((id) => this.expire(id));
  }

  /**
   * Asks for an act, in the transaction of the feature that has checked that it could be done now and holds the meeting's
   * lock. The same account asking the same again gets the same request; another gets a refusal while one is open.
   */
  async request(tx: Transaction, actor: Actor, asked: NewRequest): Promise<string> {
    const act = this.acts.of(asked.act);
    if (!holds(actor, act.requesters, asked.committeeId)) throw new Refusal('resource.not-found');
    const now = this.clock.now();
    const open = await this.store.lockOpen(tx, asked.act, asked.subject);
    if (open !== null && !isDue(open, now)) {
      if (open.requestedBy === actor.accountId && open.reason === asked.reason && same(open.facts, asked.facts))
        return open.id;
      throw new Refusal('confirmation.already-open');
    }
    if (open !== null) await this.settle(tx, open, 'expire', 'system', null);
    const request: StoredRequest = {
      ...asked,
      id: randomUUID(),
      requestedBy: actor.accountId,
      requestedAt: now,
      expiresAt: new Date(now.getTime() + act.openSeconds * 1000),
      state: 'requested',
    };
    try {
      await this.store.insert(tx, request);
    } catch (error) {
      if (violatedConstraint(error) === 'confirmation_one_open') throw new Refusal('confirmation.already-open');
      throw error;
    }
    await this.tell(tx, request, {
      type: 'confirmation.requested',
      accountId: actor.accountId,
      facts: { reason: request.reason },
    });
    tx.onCommit(() => this.expiries.expect(request));
    return request.id;
  }

  /** One confirmation; with the last one the act is done, or, where it cannot be any more, nothing happens. */
  confirm(actor: Actor, id: string): Promise<void> {
    return this.answer(actor, id, 'yes', null);
  }

  /** Any of those who must confirm may say no, with a reason; then the act is not done. */
  refuse(actor: Actor, id: string, reason: string): Promise<void> {
    return this.answer(actor, id, 'no', reason);
  }

  /** Taken back by whoever asked, or another of the same office; once more changes nothing. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.onLocked(id, async (tx, request, act) => {
      if (!holds(actor, act.requesters, request.committeeId)) throw new Refusal('resource.not-found');
      if (request.state === 'withdrawn') return null;
      if (isDue(request, this.clock.now())) return this.expired(tx, request);
      await this.settle(tx, request, 'withdraw', 'requester', actor.accountId);
      return null;
    });
  }

  /** Takes the open request for this act on this subject out of the way, if there is one: it could not be done any more. */
  async lapse(tx: Transaction, act: ConfirmationAct, subject: string): Promise<void> {
    const open = await this.store.lockOpen(tx, act, subject);
    if (open !== null) await this.settle(tx, open, 'lapse', 'system', null);
  }

  /** Takes every open request of a meeting out of the way: it is removed, and is locked. */
  async lapseOfMeeting(tx: Transaction, meetingId: string): Promise<void> {
    for (const open of await this.store.lockOpenOf(tx, meetingId)) await this.settle(tx, open, 'lapse', 'system', null);
  }

  /** Locks the open request for this act on this subject, for who locks what lies below it afterwards. */
  async lockOpen(tx: Transaction, act: ConfirmationAct, subject: string): Promise<void> {
    await this.store.lockOpen(tx, act, subject);
  }

  private answer(actor: Actor, id: string, answer: 'yes' | 'no', reason: string | null): Promise<void> {
    return this.onLocked(id, async (tx, request, act) => {
      const now = this.clock.now();
      const given = await this.given(tx, request);
      const roles = await this.rolesOf(tx, actor, request, act);
      const requesterHolds = await this.store.requesterHolds(tx, request, act.requesters);
      const facts = { ...request, requesterHolds, needs: act.confirmers };
      const decision = decideAnswer(facts, given, { accountId: actor.accountId, roles }, answer, now);
      if (!decision.ok) return this.unanswered(tx, request, decision.refusal);
      const { role, to } = decision;
      if (role !== null) {
        const { turn } = decision;
        await this.store.insertAnswer(tx, request, { role, turn, accountId: actor.accountId, answer, reason, at: now });
      }
      if (to === request.state && role === null) return null;
      if (to !== 'requested') await this.store.settle(tx, id, to, now);
      if (role !== null) {
        await this.tell(tx, request, {
          type: answer === 'yes' ? 'confirmation.given' : 'confirmation.refused',
          accountId: actor.accountId,
          facts: { role, reason: reason ?? request.reason },
        });
      }
      if (to === 'confirmed') await act.execute(tx, { ...request, state: 'confirmed' });
      if (to !== 'requested') this.goOn(tx, request, to);
      return null;
    });
  }

  /** Marks a request whose time has passed; one that was settled meanwhile stays as it is. */
  private expire(id: string): Promise<void> {
    return this.onLocked(id, async (tx, request) => {
      if (isDue(request, this.clock.now())) await this.settle(tx, request, 'expire', 'system', null);
      return null;
    });
  }

  private async expired(tx: Transaction, request: StoredRequest): Promise<Outcome> {
    await this.settle(tx, request, 'expire', 'system', null);
    return new Refusal('confirmation.expired');
  }

  /** A request that nobody in office asks for any more goes, so that whoever holds the office now can ask. */
  private async unanswered(tx: Transaction, request: StoredRequest, refusal: AnswerRefusal): Promise<Outcome> {
    if (refusal === 'confirmation.expired') return this.expired(tx, request);
    if (refusal !== 'confirmation.requester-left') throw new Refusal(refusal);
    await this.settle(tx, request, 'lapse', 'system', null);
    return new Refusal(refusal);
  }

  /** Lock order: what lies above the meeting, the meeting, the request; then the act's own. */
  private async onLocked(
    id: string,
    work: (tx: Transaction, request: StoredRequest, act: TwoPersonAct) => Promise<Outcome>,
  ): Promise<void> {
    const outcome = await this.database.write(async (tx) => {
      const found = await this.store.find(tx, id);
      if (found === null) throw new Refusal('resource.not-found');
      const act = this.acts.of(found.act);
      await act.lockAbove?.(tx, found);
      if (found.meetingId !== null) await this.acts.meetings.lock(tx, found.meetingId);
      const request = await this.store.lock(tx, id);
      if (request === null) throw new Refusal('resource.not-found');
      return work(tx, request, act);
    });
    if (outcome !== null) throw outcome;
  }

  /** The answers so far, each with whether who gave it holds the role now: on the locked request and meeting. */
  private async given(tx: Transaction, request: StoredRequest): Promise<GivenAnswer[]> {
    const answers = await this.store.answers(tx, request.id);
    const presiding = request.meetingId === null ? [] : await this.acts.meetings.presiding(request.meetingId);
    return answers.map(({ personId, granted, ...answer }) => ({
      ...answer,
      holds: answer.role === 'chair' ? presiding.includes(personId) : granted,
    }));
  }

  private async rolesOf(
    tx: Transaction,
    actor: Actor,
    request: StoredRequest,
    act: TwoPersonAct,
  ): Promise<ConfirmerRole[]> {
    const presiding =
      request.meetingId !== null && act.confirmers.includes('chair')
        ? await this.acts.meetings.presiding(request.meetingId)
        : [];
    return act.confirmers.filter((role) =>
      role === 'chair' ? presiding.includes(actor.personId) : holds(actor, [role], request.committeeId),
    );
  }

  private async settle(
    tx: Transaction,
    request: StoredRequest,
    act: 'withdraw' | 'expire' | 'lapse',
    who: 'requester' | 'system',
    accountId: string | null,
  ): Promise<void> {
    const state = next(CONFIRMATION_LIFECYCLE, request.state, act, who);
    if (state === null) throw new Refusal('confirmation.settled');
    await this.store.settle(tx, request.id, state, this.clock.now());
    await this.tell(tx, request, { type: LINES[act], accountId, facts: {} });
    this.goOn(tx, request, state);
  }

  /** A request that has ended is not waited for any more, and what waited for its end goes on. */
  private goOn(tx: Transaction, request: StoredRequest, to: StoredRequest['state']): void {
    tx.onCommit(() => this.expiries.forget(request.id));
    if (to !== 'confirmed') tx.onCommit(() => this.acts.of(request.act).leftUndone?.(request));
  }

  /** The line in the side log, and the evidence: references only. A line of a seat says how it stood: one act signs in and brings back. */
  private async tell(tx: Transaction, request: StoredRequest, line: ConfirmationLine): Promise<void> {
    const about = { act: request.act, ...factsOf(request, REFERENCES) };
    if (request.meetingId !== null) {
      const facts = { ...about, ...factsOf(request, ['attendance']), ...line.facts };
      await this.acts.meetings.log(tx, request.meetingId, { ...line, facts });
    }
    await this.audit.record(tx, {
      accountId: line.accountId,
      type: line.type,
      facts: { confirmation: request.id, ...about, role: line.facts['role'] ?? null } as AuditFacts<typeof line.type>,
    });
  }
}

/** Of a request's facts, those that a line of a log repeats; the rest is looked up by the request. */
const REFERENCES = ['ballot', 'seat', 'candidate', 'review', 'deadline', 'was', 'until'] as const;

const factsOf = ({ facts }: StoredRequest, names: readonly string[]): ConfirmationFacts =>
  Object.fromEntries(names.flatMap((name) => (name in facts ? [[name, facts[name] ?? null]] : [])));

const LINES = {
  withdraw: 'confirmation.withdrawn',
  lapse: 'confirmation.withdrawn',
  expire: 'confirmation.expired',
} as const satisfies Partial<Record<string, ConfirmationLine['type'] & string>>;

const same = (one: ConfirmationFacts, other: ConfirmationFacts): boolean =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
