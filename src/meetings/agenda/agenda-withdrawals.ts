/** R17: a candidate who withdraws leaves the items of every agenda that are not over; what is over keeps whom it was about. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { AgendaStore } from './agenda.store.js';

@Injectable()
export class AgendaWithdrawals {
  constructor(private readonly store: AgendaStore) {}

  /** The meetings are locked. Gives the meetings whose agenda named the candidate. */
  async leave(tx: Transaction, candidateId: string): Promise<string[]> {
    const items = await this.store.itemsWith(tx, candidateId);
    for (const { itemId, step, candidateIds } of items) {
      if (step === 'announcement' || step === 'done') continue;
      await this.store.silence(tx, itemId, candidateId);
      await this.store.setCandidates(
        tx,
        itemId,
        candidateIds.filter((id) => id !== candidateId),
      );
    }
    return items.map(({ meetingId }) => meetingId);
  }
}
