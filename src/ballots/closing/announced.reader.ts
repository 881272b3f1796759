/** Announced results with all their counts, whatever screens show: for documents, for further rounds, and for screens to hide from. */
import { Injectable } from '@nestjs/common';
import type { AnnouncedResult, CountedLine, CountedResult, SettledPlaces } from '../../contract/announced-result.js';
import { Database } from '../../platform/database/database.js';
import { BallotCache } from '../ballot-cache.js';
import { minimumAgree } from '../domain/pass-rule.js';
import { resultLines } from '../domain/result-lines.js';
import { settledPlaces } from '../domain/settled-places.js';
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

type ByItself = Omit<CountedResult, 'settled'>;
/** The counts themselves, which never change. */
type Counted = Omit<ByItself, 'annulled' | 'tiesStop'>;

/**
 * From any of them, a ballot and the run-offs of its tie that are announced, in their order, each with those whose last announced
 * vote it is. The tie is that of the first ballot going back which is no run-off; annulled itself, it has no tie any more.
 */
const SETTLING = `with recursive back as (
    select id, follows, run_off from ballot where id = $1
    union all select b.id, b.follows, b.run_off from ballot b join back k on b.id = k.follows where k.run_off
  ), line as (
    select b.id, b.round, b.state, true as settles from ballot b join back k on k.id = b.id and not k.run_off where b.state = 'announced'
    union all select b.id, b.round, b.state, l.settles and b.run_off from ballot b join line l on b.follows = l.id
  ), last as (
    select distinct on (coalesce(c.candidate_id, c.invented)) coalesce(c.candidate_id, c.invented)::text as candidate, l.id
      from line l join ballot_candidate c on c.ballot_id = l.id where l.state = 'announced'
     order by coalesce(c.candidate_id, c.invented), l.round desc
  )
  select l.id, coalesce(m.ties = 'stop', false) as "tiesStop", array(select x.candidate from last x where x.id = l.id) as "candidateIds"
    from line l join ballot b on b.id = l.id join meeting m on m.id = b.meeting_id
   where l.settles and l.state = 'announced' order by l.round`;

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
    const result = await this.byItself(ballotId);
    if (result === null) return null;
    const limited = result.quota !== null && result.annulled === null;
    return { ...result, settled: limited ? await this.settled(ballotId) : null };
  }

  /** The same without those whom the run-offs of its tie have placed: asked of every line of an agenda, with every push. */
  async byItself(ballotId: string): Promise<ByItself | null> {
    const counted = await this.countedOf(ballotId);
    if (counted === null) return null;
    const [now, withdrawn] = await Promise.all([
      this.database.readOne<{ annulledAt: Date | null; reason: string; tiesStop: boolean }>(
        `select b.annulled_at as "annulledAt", b.annul_reason as reason, coalesce(m.ties = 'stop', false) as "tiesStop"
           from ballot b join meeting m on m.id = b.meeting_id where b.id = $1`,
        [ballotId],
      ),
      this.withdrawals.ofBallot(ballotId),
    ]);
    if (now === null) return null;
    const { annulledAt, reason, tiesStop } = now;
    return {
      ...counted,
      lines: markedSince(counted.lines, withdrawn),
      tiesStop,
      annulled: annulledAt && { at: annulledAt.toISOString(), reason },
    };
  }

  /** R16: of a ballot whose tie a run-off settled, and of that run-off: who has a place by both. */
  private async settled(ballotId: string): Promise<SettledPlaces | null> {
    const rows = await this.database.read<{ id: string; tiesStop: boolean; candidateIds: string[] }>(SETTLING, [
      ballotId,
    ]);
    if (rows.length < 2) return null;
    const rounds = await Promise.all(
      rows.map(async ({ id, tiesStop, candidateIds }) => {
        const [counted, withdrawn] = await Promise.all([this.countedOf(id), this.withdrawals.ofBallot(id)]);
        if (!counted?.quota) throw new Error(`a tie without places: ${id}`);
        const lines = counted.lines.filter((line) => candidateIds.includes(line.candidateId));
        const { places } = counted.quota;
        return { round: counted.round, places, tiesStop, lines: markedSince(lines, withdrawn) };
      }),
    );
    return settledPlaces(rounds);
  }

  private async countedOf(ballotId: string): Promise<Counted | null> {
    return this.counted.get(ballotId) ?? (await this.count(ballotId));
  }

  private async count(ballotId: string): Promise<Counted | null> {
    const row = await this.database.readOne<AnnouncedRow>(
      `select b.id, b.number, b.round, b.title, ${RUN_OFF_PLACES}, b.rehearsal, b.panel_name as panel, b.panel_lead_seat as "leadSeat", b.verdicts_only as "verdictsOnly", b.announced_at as "announcedAt", p.name as "announcedBy",
              case when b.announced_by is null then 'system' when s.id is null then 'secretary' else 'presiding' end as "announcedAs",
              (select count(*)::int from ballot_seat s where s.ballot_id = b.id) as attending, c.submitted, encode(c.head, 'hex') as head, t.results
         from ballot b join tally t on t.ballot_id = b.id join ballot_chain c on c.ballot_id = b.id
         left join account a on a.id = b.announced_by left join person p on p.id = a.person_id
         left join seat s on s.meeting_id = b.meeting_id and s.person_id = p.id and (s.position <> 'member' or s.number = b.panel_lead_seat)
        where b.id = $1 and b.state in ('announced', 'annulled')`,
      [ballotId],
    );
    if (row === null) return null;
    const { manifest } = (await this.cache.opened(ballotId)).protocol;
    const results = JSON.parse(row.results) as CandidateResult[];
    const lines = resultLines(manifest, results);
    const { id, head, results: _results, announcedAt, ...facts } = row;
    const result = {
      ...facts,
      ballotId: id,
      announcedAt: announcedAt.toISOString(),
      size: manifest.committeeSize,
      minimumAgree: minimumAgree(row.attending),
      passed: lines.filter((line) => line.passed).length,
      quota: standingsOf(manifest, results)?.outcome ?? null,
      headFingerprint: fingerprintOf(head),
      lines,
    };
    this.counted.set(ballotId, result);
    return result;
  }
}

/** R17: with a mark on those who have withdrawn since the announcement. */
function markedSince(lines: readonly CountedLine[], withdrawn: readonly { candidateId: string }[]): CountedLine[] {
  const since = new Set(withdrawn.map(({ candidateId }) => candidateId));
  return lines.map((line) => ({ ...line, withdrawnSince: !line.withdrawn && since.has(line.candidateId) }));
}
