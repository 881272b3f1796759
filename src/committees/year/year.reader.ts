import { Injectable } from '@nestjs/common';
import type { FormedBy, Level } from '../../contract/vocabulary.js';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { CommitteeFacts, type ReviewFacts } from '../committee-facts.js';
import { CALENDAR } from './deadlines.store.js';
import { DEADLINES, inForce, stagesOn, type Calendar, type Deadline } from '../domain/calendar.js';
import { leastByRule } from '../domain/size-rule.js';
import { ReviewNumbersHook } from './review-numbers.js';
import type { OverrideView, SettingsView, YearView } from '../views/year.view.js';

/** Oldest first, each with who asked, who confirmed and why. */
const OVERRIDES = `coalesce((select json_agg(json_build_object('deadline', o.deadline, 'was', to_char(o.was, 'YYYY-MM-DD'),
    'until', to_char(o.until, 'YYYY-MM-DD'), 'reason', q.reason, 'askedBy', p.name, 'at', to_char(o.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'confirmedBy', (select op.name from confirmation_answer x join account oa on oa.id = x.account_id join person op on op.id = oa.person_id
       where x.confirmation_id = q.id and x.role = 'organizer' and x.answer = 'yes' order by x.at desc limit 1)) order by o.recorded_at, o.until)
  from deadline_override o join confirmation q on q.id = o.confirmation_id join account a on a.id = q.requested_by
  join person p on p.id = a.person_id where o.review_id = r.id), '[]')`;

const shown = ({ deadline: _deadline, ...override }: OverrideView & { deadline: Deadline }): OverrideView => override;

interface YearRow {
  calendar: Calendar | null;
  overrides: (OverrideView & { deadline: Deadline })[];
  members: number;
  hasChair: boolean;
  panels: number;
  settingsChosen: boolean;
  level: Level;
  leastMembers: number | null;
  formedBy: FormedBy | null;
}

@Injectable()
export class YearReader {
  constructor(
    private readonly database: Database,
    private readonly facts: CommitteeFacts,
    private readonly numbers: ReviewNumbersHook,
    private readonly clock: Clock,
  ) {}

  /** The year as a line of stages with deadlines and numbers, for those who work on the review. */
  async year(actor: Actor, reviewId: string): Promise<YearView> {
    await this.authorize(actor, reviewId);
    const [row, numbers] = await Promise.all([
      this.database.readOne<YearRow>(
        `select ${CALENDAR} as calendar, ${OVERRIDES} as overrides,
                (select count(*)::int from member m where m.review_id = r.id and m.left_at is null) as members,
                exists (select 1 from member m where m.review_id = r.id and m.left_at is null and m.position = 'chair') as "hasChair",
                (select count(*)::int from panel p where p.review_id = r.id) as panels,
                exists (select 1 from review_settings s where s.review_id = r.id) as "settingsChosen",
                c.level, c.least_members as "leastMembers",
                (select f.formed_by from committee_filing f where f.committee_id = c.id order by f.recorded_at desc limit 1) as "formedBy"
           from review r join committee c on c.id = r.committee_id where r.id = $1`,
        [reviewId],
      ),
      this.numbers.all(reviewId),
    ]);
    if (row === null) throw new Refusal('resource.not-found');
    const { calendar, overrides, members, hasChair, panels, settingsChosen } = row;
    const holding = calendar && inForce(calendar, overrides);
    const stages = stagesOn(holding, shanghaiDay(this.clock.now()));
    return {
      stages: DEADLINES.map((deadline) => ({
        deadline,
        planned: calendar?.[deadline] ?? null,
        on: holding?.[deadline] ?? null,
        ...stages[deadline],
        overrides: overrides.filter((override) => override.deadline === deadline).map(shown),
      })),
      numbers: { members, hasChair, panels, ...numbers },
      settingsChosen,
      least: row.leastMembers ?? leastByRule(row.level, row.formedBy),
    };
  }

  /** The rules of the review's meetings, as chosen so far. */
  async settings(actor: Actor, reviewId: string): Promise<SettingsView> {
    const review = await this.authorize(actor, reviewId);
    const [row, meetings] = await Promise.all([
      this.database.readOne<Omit<SettingsView, 'blind' | 'blindFixed' | 'chosenAt'> & { chosenAt: Date }>(
        `select recused_count as "recusedCount", announce, verdicts_only as "verdictsOnly", policy, quota, ties, chosen_at as "chosenAt"
           from review_settings where review_id = $1`,
        [reviewId],
      ),
      this.numbers.count('meetings', reviewId),
    ]);
    const chosen = row ?? {
      recusedCount: null,
      announce: null,
      verdictsOnly: null,
      policy: null,
      quota: null,
      ties: null,
    };
    return {
      ...chosen,
      blind: review.blind,
      blindFixed: meetings > 0,
      chosenAt: row === null ? null : row.chosenAt.toISOString(),
    };
  }

  private async authorize(actor: Actor, reviewId: string): Promise<ReviewFacts> {
    const review = await this.facts.review(reviewId);
    if (review === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], review.committeeId))
      throw new Refusal('resource.not-found');
    return review;
  }
}
