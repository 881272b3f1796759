import { chosenOf, formOf, quotaTyped, type SettingsForm } from './settings-form.js';

const chosen: SettingsForm = {
  ...{ blind: 'blind', recusedCount: 'counted', policy: 'last', announce: 'chair', verdicts: 'counts' },
  ...{ limit: 'none', quota: '', ties: 'run-off' },
};

describe('the settings of a review', () => {
  test('begin with nothing chosen, and with no number of places', () => {
    const nothing = { recusedCount: null, policy: null, announce: null, verdictsOnly: null, quota: null, ties: null };
    const form = formOf({ blind: true, blindFixed: false, chosenAt: null, ...nothing });
    expect(form).toMatchObject({ limit: null, quota: '' });
    expect(chosenOf(form)).toBeNull();
  });

  test('places that are said to be limited are not sent before somebody has typed how many (R15)', () => {
    expect(chosenOf({ ...chosen, limit: 'some' })).toBeNull();
    expect(chosenOf({ ...chosen, limit: 'some', quota: '3' })).toMatchObject({ quota: 3 });
    expect(chosenOf({ ...chosen, limit: 'none', quota: '3' })).toMatchObject({ quota: 0 });
  });

  test.each([
    ['', null],
    ['0', null],
    ['1.5', null],
    ['-2', null],
    ['5001', null],
    [' 12 ', 12],
  ])('typed "%s": %s', (text, quota) => expect(quotaTyped(text)).toBe(quota));
});
