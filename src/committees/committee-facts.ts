/** What other features may ask of committees: whose a review is, and who its members are. */
import { Injectable } from '@nestjs/common';
import type { Position } from '../contract/vocabulary.js';
import { Database } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { ReviewsStore } from './year/reviews.store.js';

export interface ReviewFacts {
  id: string;
  committeeId: string;
  committee: string;
  title: string;
  year: number;
  blind: boolean;
}

export interface MemberFacts {
  personId: string;
  name: string;
  unit: string;
  position: Position;
}

const SEATING = `select e.person_id as "personId", p.name, e.unit, m.position
    from member m join expert e on e.id = m.expert_id join person p on p.id = e.person_id
   where m.review_id = $1 and m.left_at is null
   order by array_position(array['chair', 'deputy', 'member'], m.position), p.name collate "zh-x-icu", p.id`;

@Injectable()
export class CommitteeFacts {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsStore,
  ) {}

  async review(reviewId: string): Promise<ReviewFacts | null> {
    return this.database.readOne<ReviewFacts>(
      `select r.id, r.committee_id as "committeeId", c.name as committee, r.title, r.year, r.blind
         from review r join committee c on c.id = r.committee_id where r.id = $1`,
      [reviewId],
    );
  }

  /** Whether there is such a committee. */
  async exists(committeeId: string): Promise<boolean> {
    return (await this.database.readOne('select 1 from committee where id = $1', [committeeId])) !== null;
  }

  /** The id of the committee of this name, or null. */
  async committeeNamed(name: string): Promise<string | null> {
    return (
      (await this.database.readOne<{ id: string }>('select id from committee where name = $1', [name]))?.id ?? null
    );
  }

  /** Members who serve, in seating order: chair, deputies, then by name. Locks the review so that no import runs meanwhile. */
  async membersForSeating(tx: Transaction, reviewId: string): Promise<MemberFacts[]> {
    await this.reviews.lock(tx, reviewId);
    return tx.rows<MemberFacts>(SEATING, [reviewId]);
  }

  /** The same, for who only looks. */
  members(reviewId: string): Promise<MemberFacts[]> {
    return this.database.read<MemberFacts>(SEATING, [reviewId]);
  }
}
