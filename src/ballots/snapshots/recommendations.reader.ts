/** R3: what panels recommend, for reference beside a candidate. */
import { Injectable } from '@nestjs/common';
import type { Recommendation } from '../../contract/announced-result.js';
import { Database } from '../../platform/database/database.js';
import { AnnouncedReader } from '../closing/announced.reader.js';
import { recommendationOf } from '../domain/recommendation.js';
import { shownResult } from '../domain/result-lines.js';

@Injectable()
export class RecommendationsReader {
  constructor(
    private readonly database: Database,
    private readonly results: AnnouncedReader,
  ) {}

  /** On these candidates, of those on whom one does: by the latest announced ballot of a panel on each. */
  async recommendations(candidateIds: readonly string[]): Promise<Recommendation[]> {
    if (candidateIds.length === 0) return [];
    const latest = await this.database.read<{ candidateId: string; ballotId: string }>(
      `select distinct on (c.candidate_id) c.candidate_id as "candidateId", b.id as "ballotId"
         from ballot_candidate c join ballot b on b.id = c.ballot_id
        where c.candidate_id = any($1::uuid[]) and b.panel_id is not null and b.state = 'announced'
        order by c.candidate_id, b.announced_at desc`,
      [candidateIds],
    );
    const results = await this.results.ofAll([...new Set(latest.map((line) => line.ballotId))]);
    return latest.flatMap(({ candidateId, ballotId }) => {
      const counted = results.get(ballotId);
      const result = counted && shownResult(counted);
      const line = result?.lines.find((one) => one.candidateId === candidateId);
      return result && line ? (recommendationOf(result, line) ?? []) : [];
    });
  }
}
