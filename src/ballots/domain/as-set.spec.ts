import { departures, type ChosenRules, type SetRules } from './as-set.js';

const set: SetRules = { policy: 'last', announce: 'chair', verdictsOnly: false, quota: 5 };
const chosen: ChosenRules = {
  policy: 'last',
  announce: 'chair',
  verdictsOnly: false,
  quotaCount: 5,
  quotaPercent: null,
  panelId: null,
};

describe('a ballot held against what the review has set (R12, R13, R15)', () => {
  it.each<[string, Partial<ChosenRules>, Partial<SetRules>, string[]]>([
    ['as set', {}, {}, []],
    ['no limit, as set', { quotaCount: null }, { quota: 0 }, []],
    ['a final paper', { policy: 'first' }, {}, ['policy']],
    ['at the close, verdicts only', { announce: 'close', verdictsOnly: true }, {}, ['announce', 'verdictsOnly']],
    ['another number of places', { quotaCount: 4 }, {}, ['quota']],
    ['no limit where one is set', { quotaCount: null }, {}, ['quota']],
    ['places where none are set', {}, { quota: 0 }, ['quota']],
    ['a panel’s ballot has none', { quotaCount: null, panelId: 'p' }, {}, []],
    ['places of a panel', { panelId: 'p' }, {}, ['quota']],
    ['a share is never the number that was set', { quotaCount: null, quotaPercent: '40' }, {}, ['quota']],
    ['a share where none is set', { quotaCount: null, quotaPercent: '40' }, { quota: 0 }, ['quota']],
  ])('%s', (_, part, own, rules) => {
    expect(departures({ ...chosen, ...part }, { ...set, ...own })).toEqual(rules);
  });
});
