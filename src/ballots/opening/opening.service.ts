/**
 * The opening: roster, recusals, candidates, rule and keys are frozen into the manifest, whose hash begins the chain
 * (R5, R9, R10). Nothing about the ballot changes afterwards.
 */
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { next } from '../../kernel/lifecycle.js';
import { CandidateWithdrawals } from '../../dossiers/index.js';
import {
  AgendaStepsService,
  MeetingFacts,
  MeetingLog,
  OfficerKeysService,
  hasQuorum,
  isPresided,
  quorumOf,
  type LockedMeeting,
} from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { RehearsingService } from '../drafting/rehearsing.service.js';
import { BallotsStore, type LockedBallot } from '../ballots.store.js';
import { ChainStore } from '../record/chain.store.js';
import { PanelRoster, type Roster } from './panel-roster.js';
import { BALLOT_LIFECYCLE } from '../domain/lifecycle.js';
import { manifestOf } from '../domain/manifest-of.js';
import { stageOf } from '../domain/panel-ballot.js';
import { emptyQuota } from '../domain/quota.js';
import { OpeningStore, type BallotLine } from './opening.store.js';
import { PROTOCOL, type Manifest } from '../protocol/bundle.js';
import { canonicalJson } from '../protocol/jcs.js';
import { namesDigest, readManifest } from '../protocol/manifest.js';
import { BallotSecretsVault, type NewBallotKeys } from '../secrets.js';
import { RuleDepartures } from '../drafting/rule-departures.js';
import { refuseVotedOn } from '../rounds/voted-on.js';

@Injectable()
export class OpeningService {
  constructor(
    private readonly database: Database,
    private readonly store: BallotsStore,
    private readonly openings: OpeningStore,
    private readonly chain: ChainStore,
    private readonly log: MeetingLog,
    private readonly items: AgendaStepsService,
    private readonly rehearsing: RehearsingService,
    private readonly departures: RuleDepartures,
    private readonly panels: PanelRoster,
    private readonly meetings: MeetingFacts,
    private readonly officers: OfficerKeysService,
    private readonly withdrawals: CandidateWithdrawals,
    private readonly secrets: BallotSecretsVault,
    private readonly vault: KeyVault,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens a draft. The wrapping keys are made under the ballot's lock, after every check: each is durable before anything that
   * is sealed with it is committed. A key that a rolled-back opening leaves behind opens nothing and serves the next attempt.
   */
  async open(actor: Actor, ballotId: string): Promise<void> {
    await this.database.write((tx) => this.freeze(tx, actor, ballotId));
  }

  private async freeze(tx: Transaction, actor: Actor, ballotId: string): Promise<void> {
    // The review first: two of its meetings that open at the same instant must not both find a candidate free (R14).
    const meetingId = await this.openings.lockReview(tx, ballotId);
    if (meetingId === null) throw new Refusal('resource.not-found');
    const meeting = await this.log.lockFor(tx, actor, meetingId);
    const ballot = await this.store.lock(tx, ballotId);
    await this.refuseUnlessReady(tx, meeting, ballot);
    const roster = await this.roster(tx, meeting, ballot);
    const candidates = await this.candidates(tx, ballot);
    const keys = await this.secrets.create(ballotId);
    const { manifest, names } = await this.manifest(tx, meeting, ballot, { roster, candidates, keys });
    const read = readManifest(manifest);
    if (!read.ok) throw new Error(`the manifest would be refused: ${JSON.stringify(read.faults)}`);
    await this.departures.tell(tx, actor, ballot);
    const hash = Buffer.from(read.ballot.mh);
    const start = await this.openings.open(tx, ballotId, { manifest, hash, names, keys, roster });
    await this.chain.append(tx, ballotId, start, { type: 'open', manifest: hash.toString('hex') });
    await this.log.write(tx, meeting.id, {
      accountId: actor.accountId,
      type: 'ballot.opened',
      facts: { ballot: ballotId, title: ballot.title, attending: roster.seats.length },
    });
    await this.audit.record(tx, {
      accountId: actor.accountId,
      type: 'ballot.opened',
      stage: stageOf(ballot),
      facts: { ballot: ballotId, attending: roster.seats.length },
    });
  }

  private async refuseUnlessReady(tx: Transaction, meeting: LockedMeeting, ballot: LockedBallot): Promise<void> {
    if (meeting.state !== 'in-session') throw new Refusal('meeting.not-in-session');
    if (next(BALLOT_LIFECYCLE, ballot.state, 'open', 'secretary') === null)
      throw new Refusal('ballot.wrong-state', { state: ballot.state });
    if (await this.openings.isPending(tx, meeting.id)) throw new Refusal('ballot.another-pending');
    if (ballot.rehearsal) await this.rehearsing.refuseLate(tx, meeting.id);
    if (ballot.agendaItemId !== null)
      await this.items.opening(tx, ballot.agendaItemId, { panel: ballot.panelId !== null });
  }

  /** Who votes: everybody present where there is quorum and somebody presides (R5), or those of the panel (R3). */
  private async roster(tx: Transaction, meeting: LockedMeeting, ballot: LockedBallot): Promise<Roster> {
    const seats = await this.meetings.presentSeats(tx, meeting.id);
    if (ballot.panelId !== null) return this.panels.of(tx, meeting, ballot.panelId, seats);
    if (!hasQuorum(seats.length, meeting.committeeSize)) {
      throw new Refusal('ballot.no-quorum', { present: seats.length, quorum: quorumOf(meeting.committeeSize) });
    }
    if (!isPresided(seats)) throw new Refusal('ballot.not-presided');
    return { seats, panel: null };
  }

  /** Those on the paper, in its order. */
  private async candidates(tx: Transaction, ballot: LockedBallot): Promise<BallotLine[]> {
    const candidates = await this.openings.paper(tx, ballot.id);
    const ids = candidates.map(({ id }) => id);
    if (ids.length === 0) throw new Refusal('ballot.no-candidates');
    await this.withdrawals.refuse(tx, ids);
    if (!ballot.rehearsal) refuseVotedOn(await this.store.votedOn(tx, ids, ballot), ballot.panelName);
    const fault = emptyQuota(ballot, candidates.length);
    if (fault !== null) throw new Refusal(fault.code, fault.facts);
    return candidates;
  }

  private async manifest(
    tx: Transaction,
    meeting: LockedMeeting,
    ballot: LockedBallot,
    { roster, candidates, keys }: { roster: Roster; candidates: BallotLine[]; keys: NewBallotKeys },
  ): Promise<{ manifest: Manifest; names: Buffer }> {
    const previous = await this.openings.previous(tx, meeting.id);
    const salt = new Uint8Array(randomBytes(32));
    const { seats, panel } = roster;
    const names = seats.map(({ seat, name, unit, personId }) => ({ seat, name, unit, person: personId }));
    const manifest = manifestOf({
      protocol: PROTOCOL,
      meeting,
      ballot,
      panelSize: panel?.size ?? null,
      candidates,
      seats,
      previous,
      recusals: await this.meetings.recusals(tx, meeting.id),
      officers: await this.officers.inForce(tx, meeting.id),
      names: namesDigest(salt, names),
      ackKey: keys.ackKey,
      trustees: keys.trustees.map(({ trustee }) => trustee),
    });
    const sealedNames = canonicalJson({ salt: Buffer.from(salt).toString('hex'), roster: names });
    return { manifest, names: this.vault.seal(Buffer.from(sealedNames), `ballot.names:${ballot.id}`) };
  }
}
