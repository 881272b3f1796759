/** The Chinese words for levels and kinds of application, with those that lists use for the same (R36). */
import { LEVELS, CANDIDATE_KINDS, type CandidateKind, type Level } from '../../contract/vocabulary.js';

export const LEVEL_NAMES: Readonly<Record<Level, string>> = { senior: '高级', intermediate: '中级', junior: '初级' };

export const KIND_NAMES: Readonly<Record<CandidateKind, string>> = {
  regular: '正评',
  transfer: '转评',
  exceptional: '破格',
  'green-channel': '绿色通道',
  directed: '定向评价',
  'private-enterprise': '民营专项',
  'specialised-recommendation': '专精特新举荐',
};

export const LEVEL_CHOICES: readonly string[] = LEVELS.map((level) => LEVEL_NAMES[level]);
export const KIND_CHOICES: readonly string[] = CANDIDATE_KINDS.map((kind) => KIND_NAMES[kind]);

const LEVEL_SYNONYMS: readonly (readonly [string, Level])[] = [
  ['正高级', 'senior'],
  ['副高级', 'senior'],
  ['正高', 'senior'],
  ['副高', 'senior'],
  ['助理级', 'junior'],
  ['员级', 'junior'],
];

const KIND_SYNONYMS: readonly (readonly [string, CandidateKind])[] = [
  ['正常申报', 'regular'],
  ['正常晋升', 'regular'],
  ['转系列', 'transfer'],
  ['破格申报', 'exceptional'],
  ['破格晋升', 'exceptional'],
  ['高层次急需引进人才绿色通道', 'green-channel'],
  ['定向评价定向使用', 'directed'],
  ['定向评价、定向使用', 'directed'],
  ['双定向', 'directed'],
  ['民营经济专项', 'private-enterprise'],
  ['民营经济专项评审', 'private-enterprise'],
  ['民营经济组织职称专项评审', 'private-enterprise'],
  ['专精特新', 'specialised-recommendation'],
  ['专精特新专项', 'specialised-recommendation'],
  ['专精特新申报举荐', 'specialised-recommendation'],
];

export const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map([
  ...LEVELS.map((level) => [LEVEL_NAMES[level], level] as const),
  ...LEVEL_SYNONYMS,
]);
export const KIND_WORDS: ReadonlyMap<string, CandidateKind> = new Map([
  ...CANDIDATE_KINDS.map((kind) => [KIND_NAMES[kind], kind] as const),
  ...KIND_SYNONYMS,
]);
