/** The record of a ballot as it leaves the house: sheet for the voter, chain after the close, bundle after the announcement. */
import { Injectable } from '@nestjs/common';
import { DossierFacts } from '../../dossiers/index.js';
import { MeetingFacts, resultForRoom } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import type { AnnouncedResult } from '../../contract/announced-result.js';
import { AnnouncedReader } from '../closing/announced.reader.js';
import { RecommendationsReader } from '../snapshots/recommendations.reader.js';
import { BallotCache, type OpenedBallot } from '../ballot-cache.js';
import { DeviceChangesReader } from '../devices/device-changes.reader.js';
import { shownResult } from '../domain/result-lines.js';
import { INVENTED } from '../domain/rehearsal.js';
import { keeps, type Keeping } from '../domain/round-rule.js';
import {
  PROTOCOL,
  type BallotEvent,
  type Bundle,
  type BundlePaper,
  type CandidateResult,
  type Decryption,
} from '../protocol/bundle.js';
import type {
  ChainView,
  KeepingBallotView,
  SheetLineView,
  SheetView,
  VotedCandidatesView,
} from '../views/ballot.view.js';

/**
 * R12: the last head that a seat may be given while the ballot is open: of its own papers, and of others' only what shows anyway.
 * A paper that replaces one moves the chain and no count, so its head would tell whoever keeps asking.
 */
const SEEN_BY_SEAT = `select encode(e.head, 'hex') from ballot_event e
  where e.ballot_id = s.ballot_id
    and (e.event::jsonb->>'type' <> 'cast' or e.event::jsonb->>'revision' = '1' or (e.event::jsonb->>'seat')::int = s.seat)
  order by e.sequence desc limit 1`;

@Injectable()
export class RecordReader {
  constructor(
    private readonly database: Database,
    private readonly cache: BallotCache,
    private readonly meetings: MeetingFacts,
    private readonly dossiers: DossierFacts,
    private readonly results: AnnouncedReader,
    private readonly panels: RecommendationsReader,
    private readonly devices: DeviceChangesReader,
  ) {}

  /** The result of any announced ballot of a meeting, as its screens show it. */
  async result(actor: Actor, ballotId: string): Promise<AnnouncedResult> {
    const desk = await this.atDesk(actor, await this.cache.opened(ballotId));
    const result = await this.results.of(ballotId);
    if (result === null) throw new Refusal('ballot.not-announced');
    return desk ? shownResult(result) : resultForRoom(shownResult(result));
  }

  /** Candidates of the meeting's review whom a ballot keeps from standing in a new one (R14): the plenary's, and each panel's (R3). */
  async votedCandidates(actor: Actor, meetingId: string): Promise<VotedCandidatesView> {
    const committeeId = await this.meetings.committeeOf(meetingId);
    if (committeeId === null || !holds(actor, ['secretary'], committeeId)) throw new Refusal('resource.not-found');
    const ballots = await this.database.read<Keeping & KeepingBallotView>(
      `select b.title, b.round, b.state, b.follows, b.panel_id as "panelId", case when m.id <> $1 then m.title end as meeting, exists (select from ballot n where n.follows = b.id) as followed,
              array(select c.candidate_id from ballot_candidate c where c.ballot_id = b.id order by c.position) as "candidateIds"
         from ballot b join meeting m on m.id = b.meeting_id
        where m.review_id = (select review_id from meeting where id = $1) and not b.rehearsal order by m.created_at, m.id, b.number`,
      [meetingId],
    );
    return { ballots: ballots.filter(keeps).map(({ follows: _before, followed: _after, ...ballot }) => ballot) };
  }

  /** What an expert on the roster needs to fill in a paper. */
  async sheet(actor: Actor, ballotId: string): Promise<SheetView> {
    const ballot = await this.cache.opened(ballotId);
    const own = await this.meetings.seatOf(ballot.meetingId, actor.personId);
    if (own === null) throw new Refusal('resource.not-found');
    const standing = await this.database.readOne<{ head: string; revision: number; credential: string | null }>(
      `select (${SEEN_BY_SEAT}) as head, s.revision, encode(s.credential, 'hex') as credential from ballot_seat s where s.ballot_id = $1 and s.seat = $2`,
      [ballotId, own.seat],
    );
    if (standing === null) throw new Refusal('cast.not-on-roster');
    const { manifest, mhHex } = ballot.protocol;
    const { credential, ...position } = standing;
    const roster = manifest.roster.find((line) => line.seat === own.seat);
    const recredential = credential === roster?.credential ? null : await this.devices.recredential(ballotId, own.seat);
    const ids = manifest.candidates.map((candidate) => candidate.id);
    const known = [...(await this.dossiers.candidatesById(ids)), ...(manifest.rehearsal ? INVENTED : [])];
    const facts = new Map(known.map((candidate) => [candidate.id, candidate]));
    // R3: reference for the plenary; a panel that votes again is not told what it said before
    const recommended = manifest.scope === 'plenary' ? await this.panels.recommendations(ids) : [];
    const recommendations = new Map(recommended.map(({ candidateId, ...said }) => [candidateId, said]));
    // R10: whoever is recused from a candidate is told nothing of it that could inform a vote
    const recused = new Set(manifest.recusals.flatMap(({ seat, candidate }) => (seat === own.seat ? [candidate] : [])));
    const lines = manifest.candidates.flatMap(({ id, label }, index): SheetLineView[] => {
      const candidate = facts.get(id);
      if (candidate === undefined) return [];
      if (recused.has(index)) return [{ candidateId: id, index, label, about: null }];
      const { specialty, title, level, kind } = candidate;
      const recommendation = recommendations.get(id) ?? null;
      return [{ candidateId: id, index, label, about: { specialty, title, level, kind, recommendation } }];
    });
    return {
      ballotId,
      manifest: manifest as unknown as Record<string, unknown>,
      manifestHash: mhHex,
      ...position,
      recredential,
      lines,
    };
  }

  /** The events of a ballot from the close on; before that the chain would tell who replaced a paper (R12). */
  async chain(actor: Actor, ballotId: string): Promise<ChainView> {
    await this.atDesk(actor, await this.cache.opened(ballotId));
    const rows = await this.database.read<{ sequence: number; event: string; head: string }>(
      `select e.sequence, e.event, encode(e.head, 'hex') as head from ballot_event e join ballot b on b.id = e.ballot_id
        where e.ballot_id = $1 and b.state in ('closed', 'announced', 'annulled', 'void') order by e.sequence`,
      [ballotId],
    );
    if (rows.length === 0) throw new Refusal('ballot.not-closed');
    return {
      ballotId,
      events: rows.map(({ sequence, event, head }) => ({
        sequence,
        head,
        event: JSON.parse(event) as Record<string, unknown>,
      })),
    };
  }

  /** The bundle that anybody can recount, of an announced or void ballot. Carries no names. */
  async bundle(actor: Actor, ballotId: string): Promise<Bundle> {
    const ballot = await this.cache.opened(ballotId);
    await this.atDesk(actor, ballot);
    const row = await this.database.readOne<{
      state: string;
      head: string;
      decryptions: string | null;
      results: string | null;
    }>(
      `select b.state, encode(c.head, 'hex') as head, t.decryptions, t.results
         from ballot b join ballot_chain c on c.ballot_id = b.id left join tally t on t.ballot_id = b.id where b.id = $1`,
      [ballotId],
    );
    if (row === null || !['announced', 'annulled', 'void'].includes(row.state))
      throw new Refusal('ballot.not-announced');
    const [events, ballots] = await Promise.all([this.events(ballotId), this.papers(ballotId)]);
    return {
      protocol: PROTOCOL,
      manifest: ballot.protocol.manifest,
      events,
      ballots,
      decryptions: JSON.parse(row.decryptions ?? '[]') as Decryption[],
      results: JSON.parse(row.results ?? '[]') as CandidateResult[],
      head: row.head,
    };
  }

  /** Seats of the meeting and its officers may see the record; anybody else is refused. True for secretary, supervisor and organizer. */
  private async atDesk(actor: Actor, ballot: OpenedBallot): Promise<boolean> {
    const committeeId = await this.meetings.committeeOf(ballot.meetingId);
    if (committeeId !== null && holds(actor, ['organizer', 'secretary', 'supervisor'], committeeId)) return true;
    if ((await this.meetings.seatOf(ballot.meetingId, actor.personId)) === null)
      throw new Refusal('resource.not-found');
    return false;
  }

  private async events(ballotId: string): Promise<BallotEvent[]> {
    const rows = await this.database.read<{ event: string }>(
      'select event from ballot_event where ballot_id = $1 order by sequence',
      [ballotId],
    );
    return rows.map((row) => JSON.parse(row.event) as BallotEvent);
  }

  private papers(ballotId: string): Promise<BundlePaper[]> {
    return this.database.read<BundlePaper>(
      `select seat, revision, encode(nonce, 'hex') as nonce, encode(seen, 'hex') as seen, translate(encode(body, 'base64'), E'\\n', '') as body,
              encode(signature, 'hex') as signature from paper where ballot_id = $1 order by seat, revision`,
      [ballotId],
    );
  }
}
