import { Injectable } from '@nestjs/common';
import { Refusal } from '../platform/problems/refusal.js';
import { Database } from '../platform/database/database.js';
import { holds, type Actor } from '../platform/security/actor.js';
import type { CommitteeView, ReviewDetailView, ReviewView } from './views/committee.view.js';

const REVIEW_COLUMNS = `r.id, r.committee_id as "committeeId", r.year, r.title, r.blind,
  (select count(*)::int from member m where m.review_id = r.id) as members`;

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
  constructor(private readonly database: Database) {}

  /** The committees that the actor works for, each with its reviews, newest year first. */
  async list(actor: Actor): Promise<CommitteeView[]> {
    const scope = scopeOf(actor);
    const committees = await this.database.read<CommitteeView>(
      'select id, name, series, level from committee where $1::uuid[] is null or id = any($1) order by name collate "zh-x-icu"',
      [scope],
    );
    const reviews = await this.database.read<ReviewView>(
      `select ${REVIEW_COLUMNS} from review r where $1::uuid[] is null or r.committee_id = any($1) order by r.year desc`,
      [scope],
    );
    return committees.map((committee) => ({
      ...committee,
      reviews: reviews.filter((review) => review.committeeId === committee.id),
    }));
  }

  /** One review, if it is the actor's to see. */
  async review(actor: Actor, reviewId: string): Promise<ReviewDetailView> {
    const row = await this.database.readOne<Omit<ReviewDetailView, 'abilities'>>(
      `select ${REVIEW_COLUMNS}, c.name as committee from review r join committee c on c.id = r.committee_id where r.id = $1`,
      [reviewId],
    );
    if (row === null || !holds(actor, ['organizer', 'secretary', 'supervisor'], row.committeeId))
      throw new Refusal('resource.not-found');
    return {
      ...row,
      abilities: {
        importLists: holds(actor, ['organizer'], row.committeeId),
        setUpMeeting: holds(actor, ['organizer', 'secretary'], row.committeeId),
      },
    };
  }
}
