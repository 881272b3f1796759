import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../../kernel/office-dates.js';
import { Clock } from '../../platform/clock/clock.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Database } from '../../platform/database/database.js';
import { holds, type Actor } from '../../platform/security/actor.js';
import { daysLeft, filingState, mayOpenReview } from '../domain/filing.js';
import { leastByRule } from '../domain/size-rule.js';
import type {
  CommitteeDetailView,
  CommitteeNameView,
  CommitteeView,
  FilingView,
  ReviewDetailView,
  ReviewView,
} from '../views/committee.view.js';

const REVIEW_COLUMNS = `r.id, r.committee_id as "committeeId", r.year, r.title, r.blind,
  (select count(*)::int from member m where m.review_id = r.id and m.left_at is null) as members`;

const FILING = `json_build_object('id', f.id, 'number', f.number, 'authority', f.authority,
  'filedOn', to_char(f.filed_on, 'YYYY-MM-DD'), 'validUntil', to_char(f.valid_until, 'YYYY-MM-DD'),
  'formedBy', f.formed_by, 'specialties', f.specialties)`;

const COMMITTEE = `c.id, c.name, c.series, c.level, c.least_members as "leastMembers",
  (select ${FILING} from committee_filing f where f.committee_id = c.id order by f.recorded_at desc limit 1) as filing`;

type CommitteeRow = Pick<CommitteeView, 'id' | 'name' | 'series' | 'level' | 'filing'> & {
  leastMembers: number | null;
};

/** Committees that an actor has a role in; installation-wide organizers have one in all. */
function scopeOf(actor: Actor): string[] | null {
  const roles = actor.roles.filter(
    (held) => held.role === 'organizer' || held.role === 'secretary' || held.role === 'supervisor',
  );
  if (roles.some((held) => held.committeeId === null)) return null;
  return roles.map((held) => held.committeeId as string);
}

@Injectable()
export class CommitteesReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The committees that the actor works for, each with its reviews, newest year first. */
  async list(actor: Actor): Promise<CommitteeView[]> {
    const scope = scopeOf(actor);
    const committees = await this.database.read<CommitteeRow>(
      `select ${COMMITTEE} from committee c where $1::uuid[] is null or c.id = any($1) order by c.name collate "zh-x-icu"`,
      [scope],
    );
    const reviews = await this.database.read<ReviewView>(
      `select ${REVIEW_COLUMNS} from review r where $1::uuid[] is null or r.committee_id = any($1) order by r.year desc`,
      [scope],
    );
    return committees.map((committee) => this.view(actor, committee, reviews));
  }

  /** One committee with every filing that was recorded, if it is the actor's to see. */
  async one(actor: Actor, committeeId: string): Promise<CommitteeDetailView> {
    const row = await this.database.readOne<CommitteeRow>(`select ${COMMITTEE} from committee c where c.id = $1`, [
      committeeId,
    ]);
    if (row === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], committeeId))
      throw new Refusal('resource.not-found');
    const [reviews, filings] = await Promise.all([
      this.database.read<ReviewView>(
        `select ${REVIEW_COLUMNS} from review r where r.committee_id = $1 order by r.year desc`,
        [committeeId],
      ),
      this.database.read<{ filing: FilingView }>(
        `select ${FILING} as filing from committee_filing f where f.committee_id = $1 order by f.recorded_at desc`,
        [committeeId],
      ),
    ]);
    return { ...this.view(actor, row, reviews), filings: filings.map(({ filing }) => filing) };
  }

  names(): Promise<CommitteeNameView[]> {
    return this.database.read('select id, name from committee order by name collate "zh-x-icu"');
  }

  /** One review, if it is the actor's to see. */
  async review(actor: Actor, reviewId: string): Promise<ReviewDetailView> {
    const row = await this.database.readOne<Omit<ReviewDetailView, 'abilities'>>(
      `select ${REVIEW_COLUMNS}, c.name as committee from review r join committee c on c.id = r.committee_id where r.id = $1`,
      [reviewId],
    );
    if (row === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], row.committeeId))
      throw new Refusal('resource.not-found');
    const organize = holds(actor, ['organizer'], row.committeeId);
    return {
      ...row,
      abilities: {
        importLists: organize,
        setUpMeeting: holds(actor, ['organizer', 'secretary'], row.committeeId),
        organize,
      },
    };
  }

  private view(actor: Actor, row: CommitteeRow, reviews: readonly ReviewView[]): CommitteeView {
    const { leastMembers, ...committee } = row;
    const today = shanghaiDay(this.clock.now());
    const state = filingState(committee.filing, today);
    const byRule = leastByRule(committee.level, committee.filing?.formedBy ?? null);
    const organizes = holds(actor, ['organizer'], committee.id);
    return {
      ...committee,
      filingState: state,
      filingDaysLeft: committee.filing === null ? null : daysLeft(committee.filing, today),
      least: leastMembers ?? byRule,
      leastByRule: byRule,
      abilities: { file: organizes, openReview: organizes && mayOpenReview(state) },
      reviews: reviews.filter((review) => review.committeeId === committee.id),
    };
  }
}
