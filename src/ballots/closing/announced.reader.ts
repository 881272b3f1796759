/** Announced results with all their counts, whatever screens show: for documents, for further rounds, and for screens to hide from. */
import { Injectable } from '@nestjs/common';
import type { ItemCandidate } from '../../contract/agenda.js';
import type { AnnouncedResult, CountedLine, CountedResult, SettledPlaces } from '../../contract/announced-result.js';
import { Database } from '../../platform/database/database.js';
import { BallotCache } from '../ballot-cache.js';
import { minimumAgree } from '../domain/pass-rule.js';
import { resultLines } from '../domain/result-lines.js';
import { settledPlaces, type SettlingRound } from '../domain/settled-places.js';
import { standingsOf } from '../domain/standings.js';
import type { CandidateResult } from '../protocol/bundle.js';
import { fingerprintOf } from '../protocol/receipts.js';
import { RUN_OFF_PLACES } from '../rounds/run-off-places.js';
import { WithdrawingStore } from '../exceptions/withdrawing.store.js';

interface AnnouncedRow {
  id: string;
  number: number;
  round: number;
  title: string;
  runOffPlaces: number | null;
  rehearsal: boolean;
  panel: string | null;
  leadSeat: number | null;
  announcedAt: Date;
  announcedBy: string | null;
  announcedAs: AnnouncedResult['announcedAs'];
  attending: number;
  submitted: number;
  verdictsOnly: boolean;
  head: string;
  results: string;
}

/** A result without those whom the run-offs of its tie have placed. */
export type ResultByItself = Omit<CountedResult, 'settled'>;
/** The counts themselves, which never change. */
type Counted = Omit<ResultByItself, 'annulled' | 'tiesStop'>;

/**
 * From any of them (`origin`), a ballot and the run-offs of its tie that are announced, in their order, each with those whose last
 * announced vote it is. The tie is that of the first ballot going back which is no run-off; annulled itself, it has no tie any more.
 */
const SETTLING = `with recursive back as (
    select id as origin, id, follows, run_off from ballot where id = any($1::uuid[])
    union all select k.origin, b.id, b.follows, b.run_off from ballot b join back k on b.id = k.follows where k.run_off
  ), line as (
    select k.origin, b.id, b.round, b.state, true as settles from ballot b join back k on k.id = b.id and not k.run_off where b.state = 'announced'
    union all select l.origin, b.id, b.round, b.state, l.settles and b.run_off from ballot b join line l on b.follows = l.id
  ), last as (
    select distinct on (l.origin, coalesce(c.candidate_id, c.invented)) l.origin, coalesce(c.candidate_id, c.invented)::text as candidate, l.id
      from line l join ballot_candidate c on c.ballot_id = l.id where l.state = 'announced'
     order by l.origin, coalesce(c.candidate_id, c.invented), l.round desc
  )
  select l.origin, l.id, coalesce(m.ties = 'stop', false) as "tiesStop",
         array(select x.candidate from last x where x.origin = l.origin and x.id = l.id) as "candidateIds"
    from line l join ballot b on b.id = l.id join meeting m on m.id = b.meeting_id
   where l.settles and l.state = 'announced' order by l.origin, l.round`;

interface SettlingRow {
  origin: string;
  id: string;
  tiesStop: boolean;
  candidateIds: string[];
}

@Injectable()
export class AnnouncedReader {
  /** Kept ready to be pushed; what was done since the announcement is read each time. */
  private readonly counted = new Map<string, Counted>();

  constructor(
    private readonly database: Database,
    private readonly cache: BallotCache,
    private readonly withdrawals: WithdrawingStore,
  ) {}

  /** The announced result of one ballot; null while there is none. */
  async of(ballotId: string): Promise<CountedResult | null> {
    return (await this.ofAll([ballotId])).get(ballotId) ?? null;
  }

  /** Those of these ballots that are announced, by ballot: as many queries for all of them as for one. */
  async ofAll(ballotIds: readonly string[]): Promise<Map<string, CountedResult>> {
    const results = await this.byThemselves(ballotIds);
    const limited = [...results.values()].filter(({ quota, annulled }) => quota !== null && annulled === null);
    const settled = await this.settled(limited.map(({ ballotId }) => ballotId));
    return new Map([...results].map(([id, result]) => [id, { ...result, settled: settled.get(id) ?? null }]));
  }

  /** The same of one ballot, without those whom the run-offs of its tie have placed. */
  async byItself(ballotId: string): Promise<ResultByItself | null> {
    return (await this.byThemselves([ballotId])).get(ballotId) ?? null;
  }

  /** The same of all of these: asked of every line of an agenda, with every push. */
  async byThemselves(ballotIds: readonly string[]): Promise<Map<string, ResultByItself>> {
    const counted = await this.countedOf(ballotIds);
    const ids = [...counted.keys()];
    if (ids.length === 0) return new Map();
    const [since, withdrawn] = await Promise.all([
      this.database.read<{ id: string; annulledAt: Date | null; reason: string; tiesStop: boolean }>(
        `select b.id, b.annulled_at as "annulledAt", b.annul_reason as reason, coalesce(m.ties = 'stop', false) as "tiesStop"
           from ballot b join meeting m on m.id = b.meeting_id where b.id = any($1::uuid[])`,
        [ids],
      ),
      this.withdrawals.ofBallots(ids),
    ]);
    const results = new Map<string, ResultByItself>();
    for (const { id, annulledAt, reason, tiesStop } of since) {
      const counts = counted.get(id);
      if (counts === undefined) continue;
      const annulled = annulledAt && { at: annulledAt.toISOString(), reason };
      results.set(id, { ...counts, lines: markedSince(counts.lines, withdrawn.get(id)), tiesStop, annulled });
    }
    return results;
  }

  /** How many passed in each of those of these ballots that are announced: what never changes, and is read once. */
  async passed(ballotIds: readonly string[]): Promise<Map<string, number>> {
    return new Map([...(await this.countedOf(ballotIds))].map(([id, { passed }]) => [id, passed]));
  }

  /** R16: of ballots whose tie a run-off settled, and of those run-offs: who has a place by both. */
  async settled(ballotIds: readonly string[]): Promise<Map<string, SettledPlaces | null>> {
    if (ballotIds.length === 0) return new Map();
    const rows = await this.database.read<SettlingRow>(SETTLING, [ballotIds]);
    const origins = ballotIds.map((id) => ({ id, rounds: rows.filter(({ origin }) => origin === id) }));
    const ids = [...new Set(rows.map(({ id }) => id))];
    const [counted, withdrawn] = await Promise.all([this.countedOf(ids), this.withdrawals.ofBallots(ids)]);
    const settling = ({ id, tiesStop, candidateIds }: SettlingRow): SettlingRound => {
      const counts = counted.get(id);
      if (!counts?.quota) throw new Error(`a tie without places: ${id}`);
      const lines = counts.lines.filter((line) => candidateIds.includes(line.candidateId));
      const { round, quota } = counts;
      return { round, places: quota.places, tiesStop, lines: markedSince(lines, withdrawn.get(id)) };
    };
    return new Map(
      origins.map(({ id, rounds }) => [id, rounds.length < 2 ? null : settledPlaces(rounds.map(settling))]),
    );
  }

  /** Those of these ballots that are announced or annulled; only what was announced since it was last asked is read. */
  private async countedOf(ballotIds: readonly string[]): Promise<Map<string, Counted>> {
    const unknown = ballotIds.filter((id) => !this.counted.has(id));
    if (unknown.length > 0) await this.count(unknown);
    const found = new Map<string, Counted>();
    for (const id of ballotIds) {
      const counted = this.counted.get(id);
      if (counted !== undefined) found.set(id, counted);
    }
    return found;
  }

  private async count(ballotIds: readonly string[]): Promise<void> {
    const rows = await this.database.read<AnnouncedRow>(
      `select b.id, b.number, b.round, b.title, ${RUN_OFF_PLACES}, b.rehearsal, b.panel_name as panel, b.panel_lead_seat as "leadSeat", b.verdicts_only as "verdictsOnly", b.announced_at as "announcedAt", p.name as "announcedBy",
              case when b.announced_by is null then 'system' when s.id is null then 'secretary' else 'presiding' end as "announcedAs",
              (select count(*)::int from ballot_seat s where s.ballot_id = b.id) as attending, c.submitted, encode(c.head, 'hex') as head, t.results
         from ballot b join tally t on t.ballot_id = b.id join ballot_chain c on c.ballot_id = b.id
         left join account a on a.id = b.announced_by left join person p on p.id = a.person_id
         left join seat s on s.meeting_id = b.meeting_id and s.person_id = p.id and (s.position <> 'member' or s.number = b.panel_lead_seat)
        where b.id = any($1::uuid[]) and b.state in ('announced', 'annulled')`,
      [ballotIds],
    );
    for (const { id, head, results: stored, announcedAt, ...facts } of rows) {
      const { manifest } = (await this.cache.opened(id)).protocol;
      const results = JSON.parse(stored) as CandidateResult[];
      const lines = resultLines(manifest, results);
      this.counted.set(id, {
        ...facts,
        ballotId: id,
        announcedAt: announcedAt.toISOString(),
        size: manifest.committeeSize,
        minimumAgree: minimumAgree(facts.attending),
        passed: lines.filter((line) => line.passed).length,
        quota: standingsOf(manifest, results)?.outcome ?? null,
        headFingerprint: fingerprintOf(head),
        lines,
      });
    }
  }
}

/** R17: with a mark on those who have withdrawn since the announcement. */
function markedSince(lines: readonly CountedLine[], withdrawn: readonly ItemCandidate[] = []): CountedLine[] {
  const since = new Set(withdrawn.map(({ candidateId }) => candidateId));
  return lines.map((line) => ({ ...line, withdrawnSince: !line.withdrawn && since.has(line.candidateId) }));
}
