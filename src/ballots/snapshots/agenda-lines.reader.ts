/** The ballots of a meeting as its agenda shows them, with what the room was told last: the slow part. */
import { Injectable } from '@nestjs/common';
import type { AgendaLine } from '../../contract/agenda.js';
import type { AnnouncedResult, VoidedBallot } from '../../contract/announced-result.js';
import type { BallotsView, PanelsPresent } from '../../meetings/index.js';
import { Database } from '../../platform/database/database.js';
import type { LockedBallot } from '../ballots.store.js';
import { AnnouncedReader } from '../closing/announced.reader.js';
import { quotaOf } from '../domain/quota.js';
import { shownResult } from '../domain/result-lines.js';
import { choosesRules, stillConfirmed, type ReviewRounds, type RoundOf } from '../domain/round-rule.js';
import { NextRounds, NOBODY } from '../rounds/next-rounds.js';
import { RoundsStore } from '../rounds/rounds.store.js';
import { RUN_OFF_PLACES } from '../rounds/run-off-places.js';

/** A line of the agenda as it is stored. */
type AgendaRow = Omit<
  AgendaLine,
  'tied' | 'passed' | 'placed' | 'settled' | 'nameable' | 'runOff' | 'rulesOpen' | 'confirmed' | 'rules'
> &
  Pick<LockedBallot, 'policy' | 'announce' | 'verdictsOnly' | 'quotaCount' | 'quotaPercent' | 'cap'>;

@Injectable()
export class AgendaLinesReader {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsStore,
    private readonly results: AnnouncedReader,
    private readonly nextRounds: NextRounds,
  ) {}

  /** Nothing of an unannounced result (R12). As many queries for a long agenda as for a short one. */
  async view(meetingId: string): Promise<BallotsView> {
    const agenda = await this.database.read<AgendaRow>(
      `select b.id as "ballotId", b.agenda_item_id as "itemId", b.rehearsal, b.panel_name as panel, b.number, b.round, b.follows, b.reason, b.title, b.state, ${RUN_OFF_PLACES}, coalesce(m.ties = 'stop', false) as "tiesStop",
              b.policy, b.announce, b.verdicts_only as "verdictsOnly", b.quota_count as "quotaCount", trim_scale(b.quota_percent)::text as "quotaPercent", b.cap,
              (select count(*)::int from ballot_candidate c where c.ballot_id = b.id) as candidates
         from ballot b join meeting m on m.id = b.meeting_id where b.meeting_id = $1 order by b.rehearsal desc, b.number`,
      [meetingId],
    );
    const [rounds, confirmed] = await Promise.all([this.rounds.ofReview(meetingId), this.rounds.confirmed(meetingId)]);
    const ids = agenda.map(({ ballotId }) => ballotId);
    const announced = agenda.flatMap(({ ballotId, state }) => (state === 'announced' ? [ballotId] : []));
    const [after, settled, counted] = await Promise.all([
      this.nextRounds.afterAll(ids, rounds),
      this.settled(ids, rounds),
      this.results.passed(announced),
    ]);
    const lines = agenda.map((row): AgendaLine => {
      const { policy, announce, verdictsOnly, quotaCount, quotaPercent, cap, ...line } = row;
      const next = after.get(line.ballotId) ?? NOBODY;
      const passed = counted.get(line.ballotId) ?? null;
      const own = rounds.get(line.ballotId);
      const rulesOpen = own !== undefined && choosesRules(own, rounds);
      const limit = quotaOf({ quotaCount, quotaPercent }, line.candidates);
      const drafted = { policy, announce, verdictsOnly, places: limit, percent: quotaPercent, cap };
      const rules = line.state === 'draft' ? drafted : null;
      const again = stillConfirmed(
        confirmed.filter(({ ballotId }) => ballotId === line.ballotId),
        next,
      );
      const round = { nameable: next.names.length, runOff: next.all, tied: next.tied, confirmed: again !== null };
      const places = { placed: passed === null ? null : next.placed, settled: settled.get(line.ballotId) ?? null };
      return { ...line, ...round, ...places, rulesOpen, rules, passed };
    });
    const pending = lines.some((line) => line.state === 'open' || line.state === 'closing' || line.state === 'closed');
    const [result, voided, panels, free] = await Promise.all([
      pending ? null : this.lastResult(meetingId),
      this.lastVoided(meetingId),
      lines.some(({ state, panel }) => state === 'draft' && panel !== null) ? this.panelsPresent(meetingId) : {},
      this.rounds.free(meetingId, rounds.keeping()),
    ]);
    return { agenda: lines, result, voided, panels, free };
  }

  /** R16: how many have a place by each of these with the run-offs of its tie; read only of those after which a round was announced. */
  private async settled(ballotIds: readonly string[], rounds: ReviewRounds): Promise<Map<string, number>> {
    const isAnnounced = ({ state }: RoundOf): boolean => state === 'announced';
    const followed = ballotIds.filter((id) => {
      const ballot = rounds.get(id);
      return ballot?.limited === true && isAnnounced(ballot) && rounds.laterThan(ballot).some(isAnnounced);
    });
    const places = [...(await this.results.settled(followed))];
    return new Map(places.flatMap(([id, settled]) => (settled === null ? [] : [[id, settled.placed.length]])));
  }

  /** Of the panels whose ballots are drafted, who is there. */
  private async panelsPresent(meetingId: string): Promise<PanelsPresent> {
    const rows = await this.database.read<PanelsPresent[string] & { ballotId: string }>(
      `select b.id as "ballotId", count(m.id)::int as size, count(m.id) filter (where s.attendance = 'present')::int as present,
              coalesce(bool_or(x.lead and s.attendance = 'present'), false) as lead
         from ballot b left join panel_member x on x.panel_id = b.panel_id
         left join member m on m.id = x.member_id and m.left_at is null left join expert e on e.id = m.expert_id
         left join seat s on s.meeting_id = b.meeting_id and s.person_id = e.person_id
        where b.meeting_id = $1 and b.state = 'draft' and b.panel_id is not null group by b.id`,
      [meetingId],
    );
    return Object.fromEntries(rows.map(({ ballotId, ...there }) => [ballotId, there]));
  }

  private async lastResult(meetingId: string): Promise<AnnouncedResult | null> {
    const last = await this.database.readOne<{ id: string }>(
      `select id from ballot where meeting_id = $1 and state in ('announced', 'annulled') order by announced_at desc limit 1`,
      [meetingId],
    );
    const result = last === null ? null : await this.results.of(last.id);
    return result === null ? null : shownResult(result);
  }

  /** The ballot opened last, if it is void: what the room is told until the next one opens. */
  private lastVoided(meetingId: string): Promise<VoidedBallot | null> {
    return this.database.readOne<VoidedBallot>(
      `select "ballotId", number, round, title, reason
         from (select id as "ballotId", number, round, title, void_reason as reason, state from ballot
                where meeting_id = $1 and opened_at is not null order by opened_at desc limit 1) last
        where state = 'void'`,
      [meetingId],
    );
  }
}
