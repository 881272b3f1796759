/** The outcome of one line in words; in the ballot of a panel it is a recommendation (R3). */
import type { RecountedLine } from './report.js';

export type Language = 'zh-CN' | 'en';

const PLENARY = {
  'zh-CN': {
    passed: '通过',
    failed: '未通过',
    places: {
      within: '入选，名额内',
      beyond: '同意票达标，超出名额（未入选）',
      tied: '同意票达标，名额边界同票，未定',
    },
  },
  en: {
    passed: 'passed',
    failed: 'not passed',
    places: {
      within: 'selected, has a place',
      beyond: 'enough agrees, beyond the places (not selected)',
      tied: 'enough agrees, tied for the last place',
    },
  },
} as const;

const PANEL = {
  'zh-CN': {
    passed: '推荐',
    failed: '不推荐',
    places: { within: '推荐，名额内', beyond: '同意票达标，超出名额', tied: '同意票达标，名额边界同票，未定' },
  },
  en: {
    passed: 'recommended',
    failed: 'not recommended',
    places: {
      within: 'recommended, has a place',
      beyond: 'enough agrees, beyond the places',
      tied: 'enough agrees, tied for the last place',
    },
  },
} as const;

/** The outcome of a line that was counted, of a ballot that recommends or decides. */
export function outcomeWords(
  { passed, standing }: Exclude<RecountedLine, { withdrawn: true }>,
  recommends: boolean,
  language: Language,
): string {
  const words = (recommends ? PANEL : PLENARY)[language];
  if (standing !== null) return words.places[standing];
  return passed ? words.passed : words.failed;
}
