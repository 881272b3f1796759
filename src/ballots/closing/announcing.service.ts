/**
 * The announcement makes the tally: until somebody announces, no count exists anywhere, in no table, file or memory (R12).
 * The vault checks the whole record, recounts the sums itself, decrypts only them, and its keys are destroyed afterwards.
 */
import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { ConfirmationsReader } from '../../confirmations/index.js';
import { next } from '../../kernel/lifecycle.js';
import { MeetingFacts, MeetingLog } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { BallotCache } from '../ballot-cache.js';
import { BallotStatesReader } from '../ballot-states.reader.js';
import { BallotsStore, type BallotPlace } from '../ballots.store.js';
import { ChainStore } from '../record/chain.store.js';
import { CheckedPapers } from '../checking/checked-papers.js';
import { BALLOT_LIFECYCLE, type BallotActor } from '../domain/lifecycle.js';
import { stageOf } from '../domain/panel-ballot.js';
import type { CandidateResult, Decryption } from '../protocol/bundle.js';
import { toHex } from '../protocol/encoding.js';
import { canonicalDigest } from '../protocol/hashing.js';
import { BallotSecretsVault, named, type HeldTrustee, type UnsealedTrustee } from '../secrets.js';
import { TallyingService } from './tallying.service.js';
import { VoidingService } from '../exceptions/voiding.service.js';

interface Announcer {
  as: BallotActor;
  accountId: string | null;
  /** Seat of the chair, deputy or panel's lead who announced; null: the secretary on their word, or the system at the close. */
  seat: number | null;
}

/**
 * Says who announces, or refuses: before the count, so that nobody makes one who may not, and again in the transaction that holds
 * the meeting's lock, for somebody who presides may have come or gone meanwhile (R5).
 */
type AnnouncerOf = () => Promise<Announcer>;

/** `waits`: it has been asked whether the ballot is void, and that comes first. */
type Ending = 'done' | 'waits';

@Injectable()
export class AnnouncingService {
  private readonly logger = new Logger('Announcing');

  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly chain: ChainStore,
    private readonly states: BallotStatesReader,
    private readonly cache: BallotCache,
    private readonly log: MeetingLog,
    private readonly meetings: MeetingFacts,
    private readonly tallying: TallyingService,
    private readonly secrets: BallotSecretsVault,
    private readonly voiding: VoidingService,
    private readonly requests: ConfirmationsReader,
    private readonly checked: CheckedPapers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Announces a closed ballot: by whoever presides (R5) from the own seat, that of a panel also by its lead (R3), or by the
   * secretary on their word.
   */
  async announce(actor: Actor, ballotId: string): Promise<void> {
    const place = await this.store.place(ballotId);
    if (place === null) throw new Refusal('resource.not-found');
    const ending = await this.tallyAndAnnounce(ballotId, () => this.announcerOf(actor, place));
    if (ending === 'waits') throw new Refusal('ballot.void-asked');
  }

  /** For a ballot whose result appears at the close. Where it waits, the closing goes on once that is answered. */
  async announceBySystem(ballotId: string): Promise<void> {
    await this.tallyAndAnnounce(ballotId, () => Promise.resolve({ as: 'system', accountId: null, seat: null }));
  }

  /**
   * R17: once there is a share nothing can be void any more, so whether the ballot is comes first. Asked before the count, and
   * again with the meeting locked, under whose lock such requests are made and answered.
   */
  private voidIsAsked(ballotId: string): Promise<boolean> {
    return this.requests.isOpen('void-ballot', ballotId);
  }

  private async announcerOf(actor: Actor, { meetingId, panelLeadSeat }: BallotPlace): Promise<Announcer> {
    const seat = await this.meetings.seatOf(meetingId, actor.personId);
    if (seat?.attendance === 'present') {
      const from = { accountId: actor.accountId, seat: seat.seat };
      if (await this.meetings.presides(meetingId, actor.personId)) return { as: 'chair', ...from };
      if (seat.seat === panelLeadSeat) return { as: 'lead', ...from };
    }
    const committeeId = await this.meetings.committeeOf(meetingId);
    if (committeeId !== null && holds(actor, ['secretary'], committeeId))
      return { as: 'secretary', accountId: actor.accountId, seat: null };
    throw new Refusal(seat !== null && seat.position !== 'member' ? 'ballot.not-presiding' : 'resource.not-found');
  }

  private async tallyAndAnnounce(ballotId: string, judge: AnnouncerOf): Promise<Ending> {
    // A withdrawal (R17) may move the end of the record while it is being counted: then that count was of another record.
    for (;;) {
      const ending = await this.attempt(ballotId, judge);
      if (ending !== 'moved') return ending;
    }
  }

  /** One count and its announcement. `moved`: the record ends elsewhere by now, and nothing was announced. */
  private async attempt(ballotId: string, judge: AnnouncerOf): Promise<Ending | 'moved'> {
    const { as } = await judge();
    const ballot = await this.states.of(ballotId);
    if (ballot === null) throw new Refusal('resource.not-found');
    if (ballot.closeHead === null || next(BALLOT_LIFECYCLE, ballot.state, 'announce', as) === null) {
      throw new Refusal('ballot.wrong-state', { state: ballot.state });
    }
    if (await this.voidIsAsked(ballotId)) return 'waits';
    const held = await this.store.trustees(ballotId);
    // Gone because somebody else has announced in between: then there is nothing left to do.
    if (!(await this.allThere(ballotId, held))) return 'done';
    const trustees = await this.unsealed(ballotId, held);
    if (trustees === null) return 'done';
    const { closeHead } = ballot;
    const tally = await this.tallying.tally(ballotId, closeHead.toString('hex'), trustees).finally(() => {
      for (const { secrets } of trustees) for (const secret of [secrets.agree, secrets.oppose]) secret.fill(0);
    });

    const recorded = await this.database.write((tx) => this.record(tx, ballotId, judge, { ...tally, closeHead }));
    if (recorded !== 'announced') return recorded === 'settled' ? 'done' : recorded;
    this.checked.forget(ballotId);
    // Only now: a crash before this line, or a folder that has gone meanwhile, leaves a key that the recovery destroys.
    await this.secrets
      .destroy(ballotId)
      .catch((error: unknown) =>
        this.logger.error({ err: error, ballotId }, 'a key of an announced ballot is still there'),
      );
    this.logger.log({ ballotId }, 'ballot announced');
    return 'done';
  }

  /**
   * Whether every trustee can take part. One whose key is lost makes the ballot void; one whose folder is merely not there now
   * is named, and the announcement can be asked for again. False: the ballot is announced already.
   */
  private async allThere(ballotId: string, held: readonly HeldTrustee[]): Promise<boolean> {
    const { lost, away } = await this.secrets.missing(ballotId, held);
    if (lost.length === 0 && away.length === 0) return true;
    if (await this.isAnnounced(ballotId)) return false;
    if (lost.length > 0) {
      await this.voiding.voidForLostKey(ballotId, lost);
      throw new Refusal('ballot.key-lost', { trustees: named(lost) });
    }
    this.logger.error({ ballotId, trustees: away }, 'folders of trustees that this ballot needs are not there');
    throw new Refusal('ballot.trustee-absent', { trustees: named(away) });
  }

  /** Null: the keys are gone because somebody else has announced since they were looked for. */
  private async unsealed(ballotId: string, held: readonly HeldTrustee[]): Promise<UnsealedTrustee[] | null> {
    try {
      return await this.secrets.unseal(ballotId, held);
    } catch (error) {
      if (await this.isAnnounced(ballotId)) return null;
      throw error;
    }
  }

  private async isAnnounced(ballotId: string): Promise<boolean> {
    const ballot = await this.states.of(ballotId);
    return ballot?.state === 'announced' || ballot?.state === 'annulled';
  }

  /**
   * Tally, result and announcement in one transaction. Nothing of it where another click was first (`settled`), the record was
   * longer (`moved`), or it is asked whether the ballot is void (`waits`).
   */
  private async record(
    tx: Transaction,
    ballotId: string,
    judge: AnnouncerOf,
    { decryptions, results, closeHead }: { decryptions: Decryption[]; results: CandidateResult[]; closeHead: Buffer },
  ): Promise<'announced' | 'settled' | 'moved' | 'waits'> {
    const { meetingId } = await this.cache.opened(ballotId);
    await this.log.lock(tx, meetingId);
    const ballot = await this.store.lock(tx, ballotId);
    if (ballot.state === 'announced' || ballot.state === 'annulled') return 'settled';
    const announcer = await judge();
    const state = next(BALLOT_LIFECYCLE, ballot.state, 'announce', announcer.as);
    if (state === null) throw new Refusal('ballot.wrong-state', { state: ballot.state });
    if (await this.voidIsAsked(ballotId)) return 'waits';
    let chain = await this.chain.lock(tx, ballotId);
    if (!chain.head.equals(closeHead)) return 'moved';
    for (const decryption of decryptions) {
      const digest = toHex(canonicalDigest(decryption));
      chain = await this.chain.append(tx, ballotId, chain, { type: 'tally', trustee: decryption.trustee, digest });
    }
    await this.chain.append(tx, ballotId, chain, { type: 'result', results });
    await this.store.announce(tx, ballotId, { state, by: announcer.accountId, decryptions, results });
    await this.store.dropSealed(tx, ballotId);
    const facts = { ballot: ballotId, title: ballot.title, by: announcer.as, seat: announcer.seat };
    await this.log.write(tx, meetingId, { accountId: announcer.accountId, type: 'ballot.announced', facts });
    await this.audit.record(tx, {
      accountId: announcer.accountId,
      type: 'ballot.announced',
      stage: stageOf(ballot),
      facts: { ballot: ballotId, by: announcer.as },
    });
    return 'announced';
  }
}
