/**
 * R14: a second vote is a new numbered round with a reason, asked for by the secretary and confirmed by chair and supervisor.
 * The earlier round stays as it is; only the candidates named are in the new one, and nothing else about it can be chosen. It is held
 * in the meeting of the earlier one, or, where that has ended, in another meeting of the review, with the roster of that meeting.
 */
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { ConfirmationsService, TwoPersonActs, type StoredRequest } from '../../confirmations/index.js';
import type { ConfirmationFacts } from '../../contract/confirmations.js';
import { CandidateWithdrawals } from '../../dossiers/index.js';
import { next } from '../../kernel/lifecycle.js';
import { freePlaces } from '../../kernel/places.js';
import { MeetingFacts, MeetingLog, type LockedMeeting } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { AnnouncedReader } from '../closing/announced.reader.js';
import { BallotCache } from '../ballot-cache.js';
import { BallotsStore, type LockedBallot } from '../ballots.store.js';
import { BALLOT_LIFECYCLE, THREE } from '../domain/lifecycle.js';
import { stageOf } from '../domain/panel-ballot.js';
import { placeFault } from '../domain/round-place.js';
import {
  choosesRules,
  ruleOfRound,
  stillConfirmed,
  type ConfirmedRound,
  type ReviewRounds,
  type RoundRule,
} from '../domain/round-rule.js';
import { NextRounds } from './next-rounds.js';
import { RehearsingService } from '../drafting/rehearsing.service.js';
import { RoundsStore } from './rounds.store.js';
import { OPEN_SECONDS } from '../exceptions/voiding.service.js';
import type { BallotCandidateView } from '../views/ballot-candidate.view.js';
import type { EarlierBallotView } from '../views/earlier-ballot.view.js';
import type { NewRoundRequest, RedraftRoundRequest } from '../requests/new-round.request.js';

/** How many of the candidates a card names, since whoever confirms is to see them; the rest it counts. */
const NAMED = 100;

@Injectable()
export class RoundsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly rounds: RoundsStore,
    private readonly meetings: MeetingFacts,
    private readonly cache: BallotCache,
    private readonly results: AnnouncedReader,
    private readonly nextRounds: NextRounds,
    private readonly withdrawals: CandidateWithdrawals,
    private readonly rehearsing: RehearsingService,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly confirmations: ConfirmationsService,
    private readonly acts: TwoPersonActs,
  ) {}

  onModuleInit(): void {
    this.acts.register({
      act: 'new-round',
      confirmers: ['chair', 'supervisor'],
      requesters: ['secretary'],
      openSeconds: OPEN_SECONDS,
      execute: (tx, request) => this.draftConfirmed(tx, request),
      describe: (facts) => this.describe(facts),
    });
  }

  /** The secretary asks for a further round; gives the request that chair and supervisor answer. */
  async ask(actor: Actor, ballotId: string, { reason, candidateIds, meetingId }: NewRoundRequest): Promise<string> {
    const place = await this.rounds.place(ballotId);
    if (place === null || !holds(actor, ['secretary'], place.committeeId)) throw new Refusal('resource.not-found');
    return this.database.write(async (tx) => {
      const meeting = await this.log.lockFor(tx, actor, meetingId ?? place.meetingId);
      const { ballot } = await this.followable(tx, meeting, ballotId, candidateIds);
      await this.ruleAfter(tx, ballot, candidateIds.length);
      return this.confirmations.request(tx, actor, {
        act: 'new-round',
        committeeId: meeting.committeeId,
        meetingId: meeting.id,
        subject: ballotId,
        facts: { ballot: ballotId, meeting: meeting.id, candidateIds: [...candidateIds].sort().join(',') },
        reason,
      });
    });
  }

  /** The ballots of ended meetings that a further round in this meeting may follow. A tie that stays as it is has none (R16). */
  async earlier(actor: Actor, meetingId: string): Promise<EarlierBallotView[]> {
    const committeeId = await this.meetings.committeeOf(meetingId);
    if (committeeId === null || !holds(actor, ['secretary'], committeeId)) throw new Refusal('resource.not-found');
    const [rounds, ballots, confirmed] = await Promise.all([
      this.rounds.ofReview(meetingId),
      this.rounds.earlier(meetingId),
      this.rounds.confirmed(meetingId),
    ]);
    const confirmedOf = (id: string): ConfirmedRound[] => confirmed.filter(({ ballotId }) => ballotId === id);
    const after = await this.nextRounds.afterAll(
      ballots.map(({ ballotId }) => ballotId),
      rounds,
    );
    return ballots.flatMap((line): EarlierBallotView[] => {
      const round = after.get(line.ballotId);
      if (round === undefined || round.names.length === 0) return [];
      const { names, all, tied } = round;
      const again = stillConfirmed(confirmedOf(line.ballotId), round);
      const standing = { rulesOpen: this.opens(line.ballotId, rounds), confirmed: again !== null };
      return [{ ...line, tied, nameable: names.length, runOff: all, ...standing }];
    });
  }

  /** Whom a further round may name, in the order of the ballot's paper. */
  async candidates(actor: Actor, ballotId: string): Promise<BallotCandidateView[]> {
    const place = await this.rounds.place(ballotId);
    if (place === null || !holds(actor, ['secretary'], place.committeeId)) throw new Refusal('resource.not-found');
    const { names } = await this.nextRounds.after(ballotId, await this.rounds.ofReview(place.meetingId));
    return this.rounds.candidates(ballotId, names);
  }

  /**
   * A round that was confirmed, and whose draft was removed, in this meeting: drafted again without asking, since what three people
   * have said is not taken back by one. The same again is the draft that is there.
   */
  async redraft(actor: Actor, ballotId: string, { meetingId }: RedraftRoundRequest): Promise<string> {
    const place = await this.rounds.place(ballotId);
    if (place === null || !holds(actor, ['secretary'], place.committeeId)) throw new Refusal('resource.not-found');
    return this.database.write(async (tx) => {
      const meeting = await this.log.lockBeforeEnd(tx, actor, meetingId ?? place.meetingId);
      const drafted = await this.rounds.drafted(ballotId, meeting.id);
      if (drafted !== null) return drafted;
      const unused = (await this.rounds.confirmed(meeting.id)).filter((round) => round.ballotId === ballotId);
      const next = await this.nextRounds.after(ballotId, await this.rounds.ofReview(meeting.id));
      const confirmed = stillConfirmed(unused, next);
      if (confirmed === null) throw new Refusal('ballot.round-unconfirmed');
      return this.draft(tx, meeting, confirmed, actor.accountId);
    });
  }

  private async draftConfirmed(tx: Transaction, { id, subject, ...request }: StoredRequest): Promise<void> {
    const meeting = await this.log.lock(tx, request.meetingId ?? (await this.store.meetingOf(tx, subject)));
    const { reason, requestedBy } = request;
    const confirmed = { id, ballotId: subject, meetingId: meeting.id, reason, requestedBy };
    await this.draft(tx, meeting, { ...confirmed, candidateIds: idsOf(request.facts) }, null);
  }

  /** Drafts what was confirmed, where it still can be; gives the draft. */
  private async draft(
    tx: Transaction,
    meeting: LockedMeeting,
    confirmed: ConfirmedRound,
    accountId: string | null,
  ): Promise<string> {
    const { candidateIds, reason, requestedBy } = confirmed;
    const { ballot: before, runOff } = await this.followable(tx, meeting, confirmed.ballotId, candidateIds);
    const rule = await this.ruleAfter(tx, before, candidateIds.length);
    const id = randomUUID();
    const drafted = { id, meetingId: meeting.id, follows: before.id, confirmationId: confirmed.id };
    const round = await this.rounds.draft(tx, { ...drafted, reason, requestedBy, rule, runOff, candidateIds });
    const facts = { ballot: id, follows: before.id, round, candidates: candidateIds.length, reason };
    await this.log.write(tx, meeting.id, {
      accountId,
      type: 'ballot.repeated',
      facts: { ...facts, title: before.title },
    });
    await this.audit.record(tx, { accountId, type: 'ballot.repeated', stage: stageOf(before), facts });
    return id;
  }

  /**
   * The ballot before, locked, and whether the round after it is a run-off (R16); or the refusal: it must be over, and every
   * candidate named free for a round after it.
   */
  private async followable(
    tx: Transaction,
    meeting: LockedMeeting,
    ballotId: string,
    candidateIds: readonly string[],
  ): Promise<{ ballot: LockedBallot; runOff: boolean }> {
    const ballot = await this.store.lock(tx, ballotId);
    const fault = placeFault(await this.rounds.meeting(tx, ballot.meetingId), meeting, ballot.rehearsal);
    if (fault !== null) throw new Refusal(fault.code, fault.facts);
    const { state } = ballot;
    if (next(BALLOT_LIFECYCLE, state, 'repeat', THREE) === null) throw new Refusal('ballot.wrong-state', { state });
    if (ballot.rehearsal) await this.rehearsing.refuseLate(tx, meeting.id);
    const { names, all, stopped } = await this.nextRounds.after(ballotId, await this.rounds.ofReview(meeting.id));
    // R16: where the review stops at a tie, it stays unresolved and is said to be
    if (stopped) throw new Refusal('ballot.ties-stop');
    if (names.length === 0) throw new Refusal('ballot.followed');
    const field = 'candidateIds';
    if (!candidateIds.every((id) => names.includes(id))) throw new Refusal('ballot.round-candidates', { field });
    if (all && candidateIds.length < names.length)
      throw new Refusal('ballot.run-off-all', { field, tied: names.length });
    await this.withdrawals.refuse(tx, candidateIds);
    return { ballot, runOff: all };
  }

  /** Places and cap of the next round, or the refusal where no place is left. */
  private async ruleAfter(tx: Transaction, { id, state }: LockedBallot, candidates: number): Promise<RoundRule> {
    const { quota, cap } = (await this.cache.opened(id)).protocol.manifest;
    const result = state === 'announced' ? await this.results.byItself(id) : null;
    // R17: the place of one who has withdrawn since is free, and this is the only way that it is given again
    const free = quota === null ? null : freePlaces(quota, result?.lines ?? []);
    const left = free === null ? null : free - (await this.rounds.placesAfter(tx, id));
    const rule = ruleOfRound({ left, cap }, candidates);
    if (rule === null) throw new Refusal('ballot.round-no-places');
    return rule;
  }

  /** What the round is to those who confirm it: it settles a tie, repeats a vote that was not held, or votes a second time. */
  private async kindOf(ballotId: string, meetingId: string): Promise<'run-off' | 'repeat' | 'round'> {
    const rounds = await this.rounds.ofReview(meetingId);
    if ((await this.nextRounds.after(ballotId, rounds)).all) return 'run-off';
    return this.opens(ballotId, rounds) ? 'repeat' : 'round';
  }

  /** Whether the rules of the round after it are for the secretary to choose (R17). */
  private opens(ballotId: string, rounds: ReviewRounds): boolean {
    const ballot = rounds.get(ballotId);
    return ballot !== undefined && choosesRules(ballot, rounds);
  }

  private async describe(facts: ConfirmationFacts): Promise<ConfirmationFacts> {
    const ids = idsOf(facts);
    const ballot = String(facts['ballot']);
    const [candidates, place] = await Promise.all([this.rounds.candidates(ballot, ids), this.rounds.place(ballot)]);
    const named = candidates
      .slice(0, NAMED)
      .map(({ label }) => label)
      .join('、');
    const kind = place === null ? 'round' : await this.kindOf(ballot, place.meetingId);
    const about = { ballot, kind, candidates: ids.length, named: ids.length > NAMED ? `${named}…` : named };
    if (place === null || place.meetingId === (facts['meeting'] ?? place.meetingId)) return about;
    // the pages of this meeting do not know a ballot of another one
    const { title, round, meeting } = place;
    return { ...about, title, round, earlier: meeting };
  }
}

const idsOf = (facts: ConfirmationFacts): string[] => String(facts['candidateIds'] ?? '').split(',');
