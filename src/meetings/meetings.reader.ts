import { Injectable } from '@nestjs/common';
import { CommitteeFacts, type MemberFacts } from '../committees/index.js';
import { Database } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { SEATED, SEAT_IN_USE, type PlannedMeeting } from './meetings.store.js';
import type { MeetingView, MyMeetingsView, OwnMeetingView } from './views/meeting.view.js';

const COLUMNS = `m.id, m.review_id as "reviewId", c.name as committee, m.title, to_char(m.held_on, 'YYYY-MM-DD') as "heldOn", m.state,
  m.committee_size as "committeeSize", m.recused_count as "recusedCount", (select count(*)::int from seat x where x.meeting_id = m.id) as seats,
  case when m.policy is null then null else json_build_object('announce', m.announce, 'verdictsOnly', m.verdicts_only,
    'policy', m.policy, 'quota', m.quota, 'ties', m.ties) end as defaults`;
const TABLES = 'meeting m join review r on r.id = m.review_id join committee c on c.id = r.committee_id';

const SHOWN = `m.state <> 'removed'`;

@Injectable()
export class MeetingsReader {
  constructor(
    private readonly database: Database,
    private readonly committees: CommitteeFacts,
  ) {}

  async ofReview(actor: Actor, reviewId: string): Promise<MeetingView[]> {
    const review = await this.committees.review(reviewId);
    if (review === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], review.committeeId))
      throw new Refusal('resource.not-found');
    return this.database.read<MeetingView>(
      `select ${COLUMNS} from ${TABLES} where m.review_id = $1 and ${SHOWN} order by m.held_on desc, m.created_at desc`,
      [reviewId],
    );
  }

  /** One meeting for the people who run or witness it. */
  async one(actor: Actor, meetingId: string): Promise<MeetingView> {
    const row = await this.database.readOne<MeetingView & { committeeId: string }>(
      `select ${COLUMNS}, r.committee_id as "committeeId" from ${TABLES} where m.id = $1 and ${SHOWN}`,
      [meetingId],
    );
    if (row === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], row.committeeId))
      throw new Refusal('resource.not-found');
    const { committeeId: _scope, ...view } = row;
    return view;
  }

  /** A meeting as it is planned, with who is seated; a removed one too. */
  async planned(
    meetingId: string,
  ): Promise<(PlannedMeeting & { seats: MemberFacts[]; seatsInUse: boolean; cards: number }) | null> {
    const meeting = await this.database.readOne<PlannedMeeting & { seatsInUse: boolean; cards: number }>(
      `select m.review_id as "reviewId", r.committee_id as "committeeId", m.title, to_char(m.held_on, 'YYYY-MM-DD') as "heldOn", m.state,
              m.committee_size as "committeeSize", m.recused_count as "recusedCount",
              exists (select from seat s where s.meeting_id = m.id and ${SEAT_IN_USE}) as "seatsInUse",
              (select count(*)::int from seat_card k where k.meeting_id = m.id and k.state = 'issued') as cards
         from meeting m join review r on r.id = m.review_id where m.id = $1`,
      [meetingId],
    );
    if (meeting === null) return null;
    const seats = await this.database.read<MemberFacts>(
      `select ${SEATED} from seat where meeting_id = $1 order by number`,
      [meetingId],
    );
    return { ...meeting, seats };
  }

  /** Where the actor has something to do, by capacity. */
  async mine(actor: Actor): Promise<MyMeetingsView> {
    const [asExpert, asSecretary, asSupervisor] = await Promise.all([
      this.database.read<OwnMeetingView>(
        `select ${COLUMNS}, s.number as seat, s.position, s.attendance from ${TABLES} join seat s on s.meeting_id = m.id
          where s.person_id = $1 and ${SHOWN} order by m.held_on desc, m.created_at desc`,
        [actor.personId],
      ),
      this.asRole(actor, 'secretary'),
      this.asRole(actor, 'supervisor'),
    ]);
    return { asExpert, asSecretary, asSupervisor };
  }

  /** How many meetings a review has. */
  async count(reviewId: string): Promise<number> {
    const row = await this.database.readOne<{ count: number }>(
      `select count(*)::int as count from meeting m where m.review_id = $1 and ${SHOWN}`,
      [reviewId],
    );
    return row?.count ?? 0;
  }

  /** How many of them are over. */
  async countHeld(reviewId: string): Promise<number> {
    const row = await this.database.readOne<{ count: number }>(
      `select count(*)::int as count from meeting where review_id = $1 and state = 'ended'`,
      [reviewId],
    );
    return row?.count ?? 0;
  }

  private asRole(actor: Actor, role: 'secretary' | 'supervisor'): Promise<MeetingView[]> {
    const committees = actor.roles.filter((held) => held.role === role).map((held) => held.committeeId);
    return this.database.read<MeetingView>(
      `select ${COLUMNS} from ${TABLES} where r.committee_id = any($1) and ${SHOWN} order by m.held_on desc, m.created_at desc`,
      [committees],
    );
  }
}
