/** The publicity list of an announced ballot (R50): who passed, and nothing else. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import type { CountedResult } from '../contract/announced-result.js';
import { DossierFacts } from '../dossiers/index.js';
import { shanghaiDay } from '../kernel/office-dates.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { ballotFileName, type NamedFile } from '../platform/http/attachment.js';
import { Refusal } from '../platform/problems/refusal.js';
import type { Actor } from '../platform/security/actor.js';
import { AnnouncedResults } from './announced-results.js';
import { ResultsReader } from './results.reader.js';
import { publicityList } from './documents/publicity-list.js';
import { isPublished, publicityLines, undecidedOf, type PublicityOrder } from './domain/publicity.js';

interface Outcome {
  published: string[];
  /** R16: so many are tied over so many places; whether the review stops there. */
  undecided: { tied: number; places: number; stops: boolean } | null;
}

const idOf = ({ candidateId }: { candidateId: string }): string => candidateId;

@Injectable()
export class PublicityService {
  constructor(
    private readonly database: Database,
    private readonly results: AnnouncedResults,
    private readonly reader: ResultsReader,
    private readonly dossiers: DossierFacts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The list as xlsx. A rehearsal has none (R22), nor has the ballot of a panel (R3), nor an outcome that was annulled (R17) or one
   * with a tie over the boundary of its quota (R16) that a run-off round still settles; once it has, both have one list, of all who
   * have a place by either. Where the review stops at a tie, those who have a place are published, and the list says how many
   * places nobody has.
   */
  async list(actor: Actor, ballotId: string, order: PublicityOrder): Promise<NamedFile> {
    const { ballot, place } = await this.results.find(actor, ['organizer', 'secretary'], ballotId);
    if (ballot.result.annulled !== null) throw new Refusal('publicity.annulled');
    if (ballot.result.panel !== null) throw new Refusal('publicity.panel');
    if (ballot.result.rehearsal) throw new Refusal('publicity.rehearsal');
    const { published, undecided } = await this.outcome(ballot.result);
    if (undecided !== null && !undecided.stops)
      throw new Refusal('publicity.unresolved', { tied: undecided.tied, places: ballot.result.quota?.places ?? 0 });
    const lines = publicityLines(await this.dossiers.candidatesById(published), order);
    await this.database.write((tx) =>
      this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'publicity-list.exported',
        facts: { ballot: ballotId, order, rows: lines.length, undecided: undecided?.places ?? 0 },
      }),
    );
    const content = await publicityList({
      committee: place.committee,
      review: place.review,
      day: shanghaiDay(this.clock.now()),
      order,
      lines,
      undecided: undecided?.places ?? 0,
    });
    return { content, fileName: `公示名单-${ballotFileName(ballot.result)}.xlsx` };
  }

  /** Who is published, and what a tie leaves open; after a run-off by all of its rounds together (R16). */
  private async outcome({ ballotId, settled, lines, quota, tiesStop }: CountedResult): Promise<Outcome> {
    if (settled !== null) {
      const { placed, tied, undecided: places, stops } = settled;
      return { published: placed.map(idOf), undecided: tied === 0 ? null : { tied, places, stops } };
    }
    // R14: who was voted on again is on the list of the later round, or on none
    const again = await this.reader.votedOnAgain(ballotId);
    const own = lines.filter(({ candidateId }) => !again.has(candidateId));
    const undecided = undecidedOf(quota, own);
    return { published: own.filter(isPublished).map(idOf), undecided: undecided && { ...undecided, stops: tiesStop } };
  }
}
