import type { Draft } from '../../../api/views.js';
import {
  NEW_DRAFT,
  departuresOf,
  draftAsSet,
  draftFaults,
  draftOf,
  limitsOf,
  requestOf,
  specialtiesOf,
  type BallotDraft,
} from './new-ballot-draft.js';

const complete: BallotDraft = {
  ...NEW_DRAFT,
  chosen: new Set(['a', 'b', 'c', 'd', 'e']),
  policy: 'last',
  announce: 'chair',
};

describe('what the review has set', () => {
  const set = { policy: 'first', announce: 'chair', verdictsOnly: true, quota: 3 } as const;

  test('is chosen already, and a departure from it is named', () => {
    const draft = draftAsSet(set);
    expect(draft).toEqual({
      ...NEW_DRAFT,
      policy: 'first',
      announce: 'chair',
      verdictsOnly: true,
      places: 'count',
      count: '3',
    });
    expect(departuresOf(draft, set)).toEqual([]);
    expect(departuresOf({ ...draft, policy: 'last', count: '2' }, set)).toEqual(['policy', 'quota']);
    expect(draftAsSet({ ...set, quota: 0 }).places).toBe('none');
  });

  test('a meeting without settings leaves everything to be chosen', () => {
    expect(draftAsSet(null)).toEqual(NEW_DRAFT);
    expect(departuresOf(NEW_DRAFT, set)).toEqual([]);
  });
});

describe('setting a ballot up', () => {
  test('nothing is chosen for anybody, and a quota or a cap need not be chosen (R12, R13, R15)', () => {
    expect(draftFaults(NEW_DRAFT, '')).toEqual({
      title: 'titleMissing',
      chosen: 'candidatesMissing',
      policy: 'choose',
      announce: 'choose',
    });
    expect(requestOf(complete, ' 建筑 ')).toEqual({
      title: '建筑',
      panelId: null,
      candidateIds: ['a', 'b', 'c', 'd', 'e'],
      policy: 'last',
      announce: 'chair',
      verdictsOnly: false,
      quotaCount: null,
      quotaPercent: null,
      cap: null,
    });
  });

  test.each<[string, Partial<BallotDraft>, object]>([
    ['places', { places: 'count', count: ' 3 ' }, { quotaCount: 3 }],
    ['a share', { places: 'percent', percent: '33.5 %' }, { quotaPercent: '33.5' }],
    ['a cap', { capped: 'cap', cap: '4' }, { cap: 4 }],
    ['a number left over from another choice', { places: 'none', count: '3', percent: '40' }, { quotaCount: null }],
  ])('%s', (_, changes, expected) => {
    expect(requestOf({ ...complete, ...changes }, 't')).toMatchObject(expected);
  });

  test('the panel that was pointed at votes only where a panel does, and must be pointed at there (R3)', () => {
    expect(requestOf({ ...complete, voters: 'panel', panelId: 'p' }, 't')).toMatchObject({ panelId: 'p' });
    expect(requestOf({ ...complete, panelId: 'p' }, 't')).toMatchObject({ panelId: null });
    expect(draftFaults({ ...complete, voters: 'panel' }, 't')).toEqual({ panel: 'panelMissing' });
    expect(requestOf({ ...complete, voters: 'panel' }, 't')).toBeNull();
  });

  test.each<[string, Partial<BallotDraft>, object]>([
    ['no number', { places: 'count', count: '' }, { places: 'countMissing' }],
    ['half a place', { places: 'count', count: '1.5' }, { places: 'countMissing' }],
    ['no places', { places: 'count', count: '0' }, { places: 'countMissing' }],
    ['more places than candidates', { places: 'count', count: '6' }, { places: { code: 'ballot.quota-too-high' } }],
    ['more than all', { places: 'percent', percent: '100.01' }, { places: 'percentMissing' }],
    ['nothing of them', { places: 'percent', percent: '0.00' }, { places: 'percentMissing' }],
    ['a share that is no place', { places: 'percent', percent: '10' }, { places: { code: 'ballot.quota-empty' } }],
    ['no cap', { capped: 'cap', cap: 'x' }, { cap: 'capMissing' }],
    ['a cap that forbids nothing', { capped: 'cap', cap: '5' }, { cap: { code: 'ballot.cap-too-high' } }],
  ])('is not sent with %s', (_, changes, faults) => {
    expect(draftFaults({ ...complete, ...changes }, 't')).toMatchObject(faults);
    expect(requestOf({ ...complete, ...changes }, 't')).toBeNull();
  });

  test.each<[string, Partial<BallotDraft>]>([
    ['plain', {}],
    ['with places', { places: 'count', count: '3' }],
    ['with a share and a cap', { places: 'percent', percent: '33.5', capped: 'cap', cap: '4' }],
    [
      'of a panel, first papers and verdicts only',
      { voters: 'panel', panelId: 'p', policy: 'first', verdictsOnly: true },
    ],
  ])('a draft is changed from what it says: %s', (_, changes) => {
    const { candidateIds = [], ...said } = requestOf({ ...complete, ...changes }, '标题') ?? {};
    const limits = limitsOf({ ...complete, ...changes });
    const candidates = candidateIds.map((candidateId) => ({ candidateId, label: candidateId }));
    const draft = { ballotId: 'b', itemId: null, candidatesFixed: false, candidates, ...said, ...limits };
    expect(draftOf(draft as Draft)).toEqual({ ...complete, ...changes, title: '标题' });
  });

  test('a cap is held against the candidates only once there are some', () => {
    expect(draftFaults({ ...NEW_DRAFT, capped: 'cap', cap: '1' }, 't').cap).toBeUndefined();
    expect(limitsOf({ ...NEW_DRAFT, capped: 'cap', cap: '1' }).cap).toBe(1);
  });

  test('the specialties of a title, each once and in the order of the list', () => {
    const lines = ['建筑', '机械', '建筑', '水利'].map((specialty, i) => ({ id: String(i), specialty }));
    expect(specialtiesOf(lines, new Set(['2', '1', '0']))).toEqual(['建筑', '机械']);
    expect(specialtiesOf(lines, new Set())).toEqual([]);
  });
});
