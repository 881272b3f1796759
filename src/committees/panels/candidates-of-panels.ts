/**
 * What panels need to know of candidates, who live upstairs: published here as a hook, registered by dossiers.
 */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

export interface CandidatesOfPanels {
  /** How many candidates of a review each panel has; null: those without one. */
  counts(reviewId: string): Promise<Map<string | null, number>>;
  /** Takes every candidate out of a panel that is being removed; the review is locked. Gives how many there were. */
  release(tx: Transaction, panelId: string): Promise<number>;
}

@Injectable()
export class CandidatesHook {
  private registered: CandidatesOfPanels | null = null;

  register(candidates: CandidatesOfPanels): void {
    this.registered = candidates;
  }

  get candidates(): CandidatesOfPanels {
    if (this.registered === null) throw new Error('no feature has registered the candidates of panels');
    return this.registered;
  }
}
