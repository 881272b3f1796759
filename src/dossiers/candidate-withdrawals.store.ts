/** R17: who has withdrawn. Written once, by the act that two organizers confirm; everybody else only asks. */
import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../platform/database/database.js';
import type { Transaction } from '../platform/database/transaction.js';
import { Refusal } from '../platform/problems/refusal.js';
import { CandidateWithdrawal } from './entities/candidate-withdrawal.entity.js';

export interface WithdrawingCandidate {
  reviewId: string;
  committeeId: string;
  code: string;
  name: string;
  withdrawn: boolean;
}

@Injectable()
export class CandidateWithdrawals {
  /** Locks the review of a candidate, above its meetings in the order of locks, and gives the candidate; null: there is none. */
  async lock(tx: Transaction, candidateId: string): Promise<WithdrawingCandidate | null> {
    await tx.row(
      'select r.id from candidate c join review r on r.id = c.review_id where c.id = $1 for no key update of r',
      [candidateId],
    );
    return tx.row<WithdrawingCandidate>(
      `select c.review_id as "reviewId", r.committee_id as "committeeId", c.code, c.name, w.candidate_id is not null as withdrawn
         from candidate c join review r on r.id = c.review_id left join candidate_withdrawal w on w.candidate_id = c.id where c.id = $1`,
      [candidateId],
    );
  }

  /** Marks a candidate as withdrawn; refused where that was done before. */
  async record(tx: Transaction, candidateId: string, confirmationId: string, withdrawnAt: Date): Promise<void> {
    try {
      await tx.insert(CandidateWithdrawal, { candidateId, confirmationId, withdrawnAt });
    } catch (error) {
      if (violatedConstraint(error) === 'candidate_withdrawal_pkey') throw new Refusal('candidate.already-withdrawn');
      throw error;
    }
  }

  /** Refuses when any of these candidates has withdrawn, naming them by their codes. */
  async refuse(tx: Transaction, candidateIds: readonly string[]): Promise<void> {
    const rows = await tx.rows<{ code: string }>(
      `select c.code from candidate_withdrawal w join candidate c on c.id = w.candidate_id
        where w.candidate_id = any($1::uuid[]) order by c.list_number`,
      [candidateIds],
    );
    if (rows.length === 0) return;
    const named = rows.slice(0, NAMED).map(({ code }) => code);
    throw new Refusal('candidate.withdrawn', {
      candidates: `${named.join('、')}${rows.length > NAMED ? `… (${rows.length})` : ''}`,
    });
  }
}

/** As many as a sentence can name. */
const NAMED = 5;
