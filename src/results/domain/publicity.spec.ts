import {
  isPublished,
  publicityLines,
  undecidedOf,
  type PublicityLine,
  type PublicityOrder,
  type PublishedCandidate,
  type Verdict,
} from './publicity.js';

const candidate = (listNumber: number, name: string, unit: string): PublishedCandidate =>
  ({
    id: `c${listNumber}`,
    listNumber,
    name,
    unit,
    specialty: '建筑设计',
    level: 'senior',
    title: '高级工程师',
    idNumber: '520100198001011234',
    code: 'A-001',
  }) as PublishedCandidate;

const CANDIDATES = [
  candidate(1, '赵六', '丙院'),
  candidate(2, '王𬭎', '甲院'),
  candidate(3, '丁一', '乙院'),
  candidate(4, '王伟', '乙院'),
  candidate(5, '王伟', '甲院'),
  candidate(6, '阿依古丽·买买提', '甲院'),
  candidate(7, '李雷', '甲院'),
];
const verdicts = (failed: number[] = [], withdrawn: number[] = []): Verdict[] =>
  CANDIDATES.map(({ id, listNumber }) => ({
    candidateId: id,
    passed: !failed.includes(listNumber),
    withdrawn: withdrawn.includes(listNumber),
    withdrawnSince: false,
    standing: null,
  }));
const listed = (of: readonly Verdict[], order: PublicityOrder): PublicityLine[] => {
  const published = new Set(of.filter(isPublished).map(({ candidateId }) => candidateId));
  return publicityLines(
    CANDIDATES.filter(({ id }) => published.has(id)),
    order,
  );
};
const names = (order: 'stroke' | 'number' | 'unit', failed?: number[]) =>
  listed(verdicts(failed), order).map(({ name, unit }) => `${name} ${unit}`);

describe('the publicity list (R50)', () => {
  it('by strokes of the name: 丁 2, 王 4, 李 and 阿 7, 赵 9; namesakes together, told apart by unit', () => {
    expect(names('stroke')).toEqual([
      '丁一 乙院',
      '王伟 甲院',
      '王伟 乙院',
      '王𬭎 甲院',
      '李雷 甲院',
      '阿依古丽·买买提 甲院',
      '赵六 丙院',
    ]);
  });

  it('by list number, and by unit', () => {
    expect(names('number')).toEqual([
      '赵六 丙院',
      '王𬭎 甲院',
      '丁一 乙院',
      '王伟 乙院',
      '王伟 甲院',
      '阿依古丽·买买提 甲院',
      '李雷 甲院',
    ]);
    expect(names('unit').map((line) => line.split(' ')[1])).toEqual([
      '丙院',
      '甲院',
      '甲院',
      '甲院',
      '甲院',
      '乙院',
      '乙院',
    ]);
  });

  it('leaves out who failed or withdrew, and who was not in the ballot', () => {
    expect(listed(verdicts([1, 2], [3]), 'number').map(({ name }) => name)).toEqual([
      '王伟',
      '王伟',
      '阿依古丽·买买提',
      '李雷',
    ]);
    expect(listed([], 'number')).toEqual([]);
  });

  it('leaves out who withdrew since the announcement, place or none (R17)', () => {
    const since = verdicts().map((verdict, i) => ({
      ...verdict,
      standing: 'within' as const,
      withdrawnSince: i !== 0,
    }));
    expect(listed(since, 'number').map(({ name }) => name)).toEqual(['赵六']);
  });

  it('with a quota, leaves out who passed and has no place (R15), and who is tied for one (R16)', () => {
    const standings = ['within', 'beyond', 'tied', 'within', null, null, null] as const;
    const limited = verdicts([5, 6, 7]).map((verdict, i) => ({ ...verdict, standing: standings[i] ?? null }));
    expect(listed(limited, 'number').map(({ name, unit }) => `${name} ${unit}`)).toEqual(['赵六 丙院', '王伟 乙院']);
  });

  it('carries name, unit, specialty, level and title, and nothing else that a candidate has', () => {
    for (const line of listed(verdicts(), 'stroke')) {
      expect(Object.keys(line).sort()).toEqual(['level', 'name', 'specialty', 'title', 'unit']);
    }
  });
});

describe('what a tie leaves open (R16)', () => {
  const quota = { places: 3 };
  const standing = (...standings: Verdict['standing'][]): Verdict[] =>
    verdicts().map((verdict, i) => ({ ...verdict, standing: standings[i] ?? null }));

  it.each<[string, Parameters<typeof undecidedOf>, ReturnType<typeof undecidedOf>]>([
    ['no quota', [null, standing()], null],
    ['nobody is tied', [quota, standing('within', 'beyond')], null],
    ['three for the two places left', [quota, standing('within', 'tied', 'tied', 'tied')], { tied: 3, places: 2 }],
    [
      'one of the tied has withdrawn since: the others stay tied',
      [quota, standing('within', 'tied', 'tied').map((v, i) => ({ ...v, withdrawnSince: i === 1 }))],
      { tied: 1, places: 2 },
    ],
    [
      'one with a place has withdrawn since, and it is free again',
      [quota, standing('within', 'within', 'tied', 'tied').map((v, i) => ({ ...v, withdrawnSince: i === 0 }))],
      { tied: 2, places: 2 },
    ],
    [
      'all of the tied have withdrawn since',
      [quota, standing('within', 'tied').map((v, i) => ({ ...v, withdrawnSince: i === 1 }))],
      null,
    ],
  ])('%s', (_, [places, lines], open) => {
    expect(undecidedOf(places, lines)).toEqual(open);
  });
});
