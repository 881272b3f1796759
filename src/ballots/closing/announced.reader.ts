/** Announced results with all their counts, whatever screens show: for documents, for further rounds, and for screens to hide from. */
import { Injectable } from '@nestjs/common';
import type { AnnouncedResult, CountedResult } from '../../contract/announced-result.js';
import { Database } from '../../platform/database/database.js';
import { BallotCache } from '../ballot-cache.js';
import { minimumAgree } from '../domain/pass-rule.js';
import { resultLines } from '../domain/result-lines.js';
import { standingsOf } from '../domain/standings.js';
import type { CandidateResult } from '../protocol/bundle.js';
import { fingerprintOf } from '../protocol/receipts.js';
import { WithdrawingStore } from '../exceptions/withdrawing.store.js';

interface AnnouncedRow {
  id: string;
  number: number;
  round: number;
  title: string;
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

/** The counts themselves, which never change. */
type Counted = Omit<CountedResult, 'annulled' | 'tiesStop'>;

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
    const counted = this.counted.get(ballotId) ?? (await this.count(ballotId));
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
    const since = new Set(withdrawn.map(({ candidateId }) => candidateId));
    return {
      ...counted,
      lines: counted.lines.map((line) => ({ ...line, withdrawnSince: !line.withdrawn && since.has(line.candidateId) })),
      tiesStop,
      annulled: annulledAt && { at: annulledAt.toISOString(), reason },
    };
  }

  private async count(ballotId: string): Promise<Counted | null> {
    const row = await this.database.readOne<AnnouncedRow>(
      `select b.id, b.number, b.round, b.title, b.rehearsal, b.panel_name as panel, b.panel_lead_seat as "leadSeat", b.verdicts_only as "verdictsOnly", b.announced_at as "announcedAt", p.name as "announcedBy",
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
