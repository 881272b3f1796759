/** What minutes may ask of the ballots of a meeting: those that were opened, and of a result only what was announced (R12). */
import { Injectable } from '@nestjs/common';
import type { CountedResult } from '../../contract/announced-result.js';
import type { HeldBallot } from '../../contract/meeting-record.js';
import { Database } from '../../platform/database/database.js';
import { AnnouncedReader } from '../closing/announced.reader.js';
import { BallotCache } from '../ballot-cache.js';
import { shownResult } from '../domain/result-lines.js';
import { RUN_OFF_PLACES } from '../rounds/run-off-places.js';

type Row = Omit<
  HeldBallot,
  'quota' | 'cap' | 'committeeSize' | 'attending' | 'openedAt' | 'closedAt' | 'result' | 'candidateIds'
> & {
  openedAt: Date;
  closedAt: Date | null;
};

@Injectable()
export class HeldBallots {
  constructor(
    private readonly database: Database,
    private readonly cache: BallotCache,
    private readonly results: AnnouncedReader,
  ) {}

  /** Rehearsals first (R22), then in the order of their numbers. */
  async of(meetingId: string): Promise<HeldBallot[]> {
    const rows = await this.database.read<Row>(
      `select b.id as "ballotId", b.agenda_item_id as "itemId", b.number, b.round, b.title, b.rehearsal, b.panel_name as panel, b.state, b.follows, b.reason, ${RUN_OFF_PLACES}, b.policy,
              b.opened_at as "openedAt", b.closed_at as "closedAt", b.void_reason as "voidReason", s.number as "announcedSeat",
              case when m.id is not null then json_build_object('number', e.number, 'meeting', m.title) end as earlier
         from ballot b left join account a on a.id = b.announced_by left join seat s on s.meeting_id = b.meeting_id and s.person_id = a.person_id
         left join ballot e on e.id = b.follows left join meeting m on m.id = e.meeting_id and m.id <> b.meeting_id
        where b.meeting_id = $1 and b.opened_at is not null order by b.rehearsal desc, b.number`,
      [meetingId],
    );
    const results = await this.results.ofAll(rows.map(({ ballotId }) => ballotId));
    const held: HeldBallot[] = [];
    for (const row of rows) held.push(await this.held(row, results.get(row.ballotId)));
    return held;
  }

  private async held({ openedAt, closedAt, ...row }: Row, result: CountedResult | undefined): Promise<HeldBallot> {
    const { manifest } = (await this.cache.opened(row.ballotId)).protocol;
    const { quota, cap, committeeSize, attending, candidates } = manifest;
    return {
      ...row,
      ...{ quota, cap, committeeSize, attending },
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      result: result === undefined ? null : shownResult(result),
      candidateIds: candidates.map(({ id }) => id),
    };
  }
}
