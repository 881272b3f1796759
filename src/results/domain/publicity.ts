/**
 * R50: the publicity list carries those who passed, and have a place where places are limited (R15), with name, unit, specialty and level or title, and nothing else: what
 * is not in `PublicityLine` cannot get onto it.
 */
import type { Standing } from '../../contract/announced-result.js';
import type { Level } from '../../contract/vocabulary.js';
import { freePlaces, stillTied } from '../../kernel/places.js';

export const PUBLICITY_ORDERS = ['stroke', 'number', 'unit'] as const;
export type PublicityOrder = (typeof PUBLICITY_ORDERS)[number];

export interface PublicityLine {
  name: string;
  unit: string;
  specialty: string;
  level: Level;
  title: string;
}

export interface PublishedCandidate extends PublicityLine {
  id: string;
  listNumber: number;
}

export interface Verdict {
  candidateId: string;
  withdrawn: boolean;
  /** R17: since the announcement. */
  withdrawnSince: boolean;
  passed: boolean;
  /** R15: null where there is no quota, or not passed. */
  standing: Standing | null;
}

/** Published: passed, not withdrawn before the count or since (R17), and with a place where places are limited (R15). */
export const isPublished = ({ passed, withdrawn, withdrawnSince, standing }: Verdict): boolean =>
  passed && !withdrawn && !withdrawnSince && (standing === null || standing === 'within');

/**
 * R16: what a tie over the boundary leaves open: how many are tied, and for how many places; null: nothing. Whoever has withdrawn
 * since is tied no more, and has no place (R17); without a tie, places that are empty for want of candidates are not open.
 */
export function undecidedOf(
  quota: { places: number } | null,
  verdicts: readonly Verdict[],
): { tied: number; places: number } | null {
  const tied = stillTied(verdicts).length;
  return quota === null || tied === 0 ? null : { tied, places: freePlaces(quota.places, verdicts) };
}

/** Number of strokes, character by character: 姓氏笔画 (CLDR). */
const BY_STROKES = new Intl.Collator('zh-u-co-stroke');
const BY_SOUND = new Intl.Collator('zh-u-co-pinyin');

const byName = (a: PublishedCandidate, b: PublishedCandidate): number => BY_STROKES.compare(a.name, b.name);
const byUnit = (a: PublishedCandidate, b: PublishedCandidate): number => BY_SOUND.compare(a.unit, b.unit);
const byNumber = (a: PublishedCandidate, b: PublishedCandidate): number => a.listNumber - b.listNumber;

/** Within each order ties are settled by what the list shows, last by list number: namesakes stand together, told apart by unit. */
const COMPARISONS: Record<PublicityOrder, ((a: PublishedCandidate, b: PublishedCandidate) => number)[]> = {
  stroke: [byName, byUnit, byNumber],
  number: [byNumber],
  unit: [byUnit, byName, byNumber],
};

/** The lines of the list, in the chosen order. */
export function publicityLines(published: readonly PublishedCandidate[], order: PublicityOrder): PublicityLine[] {
  return [...published]
    .sort((a, b) => COMPARISONS[order].map((compare) => compare(a, b)).find((difference) => difference !== 0) ?? 0)
    .map(({ name, unit, specialty, level, title }) => ({ name, unit, specialty, level, title }));
}
