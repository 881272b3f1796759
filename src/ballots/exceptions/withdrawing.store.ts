/** R17: where a candidate stands in ballots, and how the candidate leaves those that are not open yet. */
import { Injectable } from '@nestjs/common';
import type { ItemCandidate } from '../../contract/agenda.js';
import type { BallotState } from '../../contract/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { BallotCandidate } from '../entities/ballot-candidate.entity.js';

export interface StandsIn {
  ballotId: string;
  meetingId: string;
  state: BallotState;
}

@Injectable()
export class WithdrawingStore {
  constructor(private readonly database: Database) {}

  /** Whom of these opened ballots has withdrawn, by ballot, as its papers name them, in their order; of the others nothing. */
  async ofBallots(ballotIds: readonly string[]): Promise<Map<string, ItemCandidate[]>> {
    const rows = await this.database.read<ItemCandidate & { ballotId: string }>(
      `select c.ballot_id as "ballotId", c.candidate_id as "candidateId", c.label
         from ballot_candidate c join candidate_withdrawal w on w.candidate_id = c.candidate_id
        where c.ballot_id = any($1::uuid[]) order by c.ballot_id, c.position`,
      [ballotIds],
    );
    const found = new Map<string, ItemCandidate[]>();
    for (const { ballotId, ...line } of rows) found.set(ballotId, [...(found.get(ballotId) ?? []), line]);
    return found;
  }

  /** Locks the meetings of a review, above requests and ballots in the order of locks. */
  async lockMeetings(tx: Transaction, reviewId: string): Promise<void> {
    await tx.rows('select id from meeting where review_id = $1 order by id for update', [reviewId]);
  }

  /** The meetings of a review that go on, or are to come. */
  async runningMeetings(tx: Transaction, reviewId: string): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(
      `select id from meeting where review_id = $1 and state not in ('ended', 'removed')`,
      [reviewId],
    );
    return rows.map(({ id }) => id);
  }

  /** Every ballot whose paper names the candidate, in the order in which they are locked. */
  ballotsWith(tx: Transaction, candidateId: string): Promise<StandsIn[]> {
    return tx.rows<StandsIn>(
      `select b.id as "ballotId", b.meeting_id as "meetingId", b.state from ballot b join ballot_candidate c on c.ballot_id = b.id
        where c.candidate_id = $1 order by b.id`,
      [candidateId],
    );
  }

  /**
   * Takes a candidate off a draft; those after move up, since a place on the paper is an index of the protocol. A cap that
   * everybody left fits under forbids nothing any more, and goes. The ballot is locked.
   */
  async leaveDraft(tx: Transaction, ballotId: string, candidateId: string): Promise<void> {
    const left = await tx.rows<{ candidateId: string; label: string }>(
      'select candidate_id as "candidateId", label from ballot_candidate where ballot_id = $1 and candidate_id <> $2 order by position',
      [ballotId, candidateId],
    );
    await tx.execute('delete from ballot_candidate where ballot_id = $1', [ballotId]);
    if (left.length > 0)
      await tx.insert(
        BallotCandidate,
        left.map((line, position) => ({ ballotId, position, ...line })),
      );
    await tx.execute('update ballot set cap = null where id = $1 and cap >= $2', [ballotId, left.length]);
  }

  /** The record of a closed ballot has grown by an event, and ends there. */
  async moveCloseHead(tx: Transaction, ballotId: string, head: Buffer): Promise<void> {
    await tx.executeOne(`update ballot set close_head = $2 where id = $1 and state = 'closed'`, [ballotId, head]);
  }
}
