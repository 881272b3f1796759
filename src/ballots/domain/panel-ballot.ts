/**
 * R3: the ballot of a panel. What it gives is a recommendation, never an outcome, so the plenary's quorum does not bind it; it
 * has one of its own, in integers: at least three, and two thirds of the panel.
 */
import type { ProblemCode } from '../../contract/problem.js';

/** With fewer, no panel can say anything (R3). */
const LEAST_PRESENT = 3;

/** How many of a panel of `size` experts have to be present. */
export function panelQuorumOf(size: number): number {
  return Math.max(LEAST_PRESENT, Math.floor((2 * size + 2) / 3));
}

export interface PanelRoom {
  /** Experts that the panel has now. */
  size: number;
  /** Those of them who are in the room, whose seats would be the roster. */
  present: number;
  /** Its lead is in the room, or the chair or a deputy is, of the panel or not. */
  presided: boolean;
}

/** Why the ballot of a panel cannot open in such a room; null when it can. */
export function panelRefusal({ size, present, presided }: PanelRoom): ProblemCode | null {
  if (present < panelQuorumOf(size)) return 'ballot.panel-no-quorum';
  return presided ? null : 'ballot.panel-not-presided';
}

/** The title of a panel's ballot names the panel: the record says by its title alone who voted. */
export function panelTitle(panel: string, title: string): string {
  return title.includes(panel) ? title : `${panel}：${title}`;
}

/** R21: which of the inspected stages an act on a ballot belongs to. */
export const stageOf = ({ panelId }: { panelId: string | null }): 'panel-opinion' | 'ballot' =>
  panelId === null ? 'ballot' : 'panel-opinion';
