/** What a draft may say, asked when it is made and when it is changed: with the meeting locked, so that it still holds at the commit. */
import { Injectable } from '@nestjs/common';
import { CommitteeFacts, PanelFacts } from '../../committees/index.js';
import { CandidateWithdrawals, DossierFacts } from '../../dossiers/index.js';
import { paperLabel } from '../../kernel/paper-label.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { BallotsStore } from '../ballots.store.js';
import { panelTitle } from '../domain/panel-ballot.js';
import { limitsFault, type DraftedLimits } from '../domain/quota.js';
import { refuseVotedOn } from '../rounds/voted-on.js';

export interface PaperLine {
  candidateId: string;
  label: string;
}

export interface Voters {
  panelName: string | null;
  /** R3: the title of a panel's ballot names the panel. */
  title: string;
}

@Injectable()
export class DraftChecks {
  constructor(
    private readonly committees: CommitteeFacts,
    private readonly panels: PanelFacts,
    private readonly dossiers: DossierFacts,
    private readonly withdrawals: CandidateWithdrawals,
    private readonly store: BallotsStore,
  ) {}

  /**
   * Those on the paper as it names them (R34), in the order asked for; refused unless all are of this review, none has withdrawn
   * (R17), and places and cap fit them (R15).
   */
  async paper(
    tx: Transaction,
    reviewId: string,
    { candidateIds, ...limits }: DraftedLimits & { candidateIds: readonly string[] },
  ): Promise<PaperLine[]> {
    const review = await this.committees.review(reviewId);
    const found = new Map((await this.dossiers.candidates(reviewId, candidateIds)).map((c) => [c.id, c]));
    const lines = candidateIds.map((candidateId) => {
      const candidate = found.get(candidateId);
      if (review === null || candidate === undefined) throw new Refusal('ballot.candidate-unknown');
      return { candidateId, label: paperLabel(candidate, review.blind) };
    });
    await this.withdrawals.refuse(tx, candidateIds);
    const fault = limitsFault(limits, lines.length);
    if (fault !== null) throw new Refusal(fault.code, fault.facts);
    return lines;
  }

  /** Who votes: the plenary, or a panel of this review that may be used (R3). */
  async voters(
    tx: Transaction,
    reviewId: string,
    { panelId, title }: { panelId: string | null; title: string },
  ): Promise<Voters> {
    if (panelId === null) return { panelName: null, title };
    const { name } = await this.panels.usable(tx, reviewId, panelId);
    return { panelName: name, title: panelTitle(name, title) };
  }

  /** R14: refused where another ballot keeps one of the candidates from standing in this one. */
  async refuseKept(
    tx: Transaction,
    candidateIds: readonly string[],
    ballot: { id: string; round: number; panelId: string | null; panelName: string | null },
  ): Promise<void> {
    refuseVotedOn(await this.store.votedOn(tx, candidateIds, ballot), ballot.panelName);
  }
}
