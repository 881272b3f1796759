import type { Evidence } from './worker/messages.js';
import {
  NEW_PAPER,
  agreed,
  fitsCap,
  reducePaper,
  unchosen,
  type PaperAct,
  type PaperPhase,
  type PaperState,
} from './paper-state.js';

const opened = {
  type: 'opened',
  entries: [0, 1, 3],
  choices: [],
  cap: null,
  fingerprint: 'F',
  pending: false,
} as const;
const run = (...acts: PaperAct[]): PaperState => acts.reduce(reducePaper, NEW_PAPER);
const chooseAll: PaperAct[] = [0, 1, 3].map((index) => ({ type: 'chosen', index, choice: 'oppose' }));

describe('the life of a paper on the page', () => {
  test('nothing is preselected (R11)', () => {
    expect(unchosen(run(opened))).toEqual([0, 1, 3]);
  });

  test('a recused candidate cannot be chosen for', () => {
    expect(run(opened, { type: 'chosen', index: 2, choice: 'agree' }).choices.size).toBe(0);
  });

  test('a candidate who withdraws leaves nothing to choose, and frees an agree of the cap (R17)', () => {
    const capped = { ...opened, cap: 1 } as const;
    const state = run(
      capped,
      { type: 'chosen', index: 0, choice: 'agree' },
      { type: 'struck', indices: [0] },
      { type: 'chosen', index: 0, choice: 'agree' },
      { type: 'chosen', index: 1, choice: 'agree' },
    );
    expect([...state.choices]).toEqual([[1, 'agree']]);
    expect(unchosen(state)).toEqual([3]);
    expect(agreed(state)).toBe(1);
    const sending = run(opened, ...chooseAll, { type: 'review' }, { type: 'send' }, { type: 'struck', indices: [0] });
    expect(sending.choices.size).toBe(3);
  });

  test('the rest is what had no choice; what was chosen stays', () => {
    const state = run(opened, { type: 'chosen', index: 1, choice: 'oppose' }, { type: 'rest-chosen', choice: 'agree' });
    expect([...state.choices]).toEqual([
      [1, 'oppose'],
      [0, 'agree'],
      [3, 'agree'],
    ]);
  });

  describe('with a cap (R15)', () => {
    const capped = { ...opened, cap: 1 } as const;
    const first: PaperAct = { type: 'chosen', index: 0, choice: 'agree' };
    const second: PaperAct = { type: 'chosen', index: 1, choice: 'agree' };

    test('one agree too many is not taken and said, and the next choice that fits takes the sentence away', () => {
      const refused = run(capped, first, second);
      expect([refused.overCap, agreed(refused), unchosen(refused)]).toEqual([true, 1, [1, 3]]);
      const other = reducePaper(refused, { type: 'chosen', index: 1, choice: 'oppose' });
      expect([other.overCap, agreed(other)]).toEqual([false, 1]);
    });

    test('an agree taken back makes room', () => {
      const state = run(capped, first, { type: 'chosen', index: 0, choice: 'abstain' }, second);
      expect([state.overCap, [...state.choices]]).toEqual([
        false,
        [
          [0, 'abstain'],
          [1, 'agree'],
        ],
      ]);
    });

    test('agreeing again to the same candidate is no second agree', () => {
      expect(run(capped, first, first).overCap).toBe(false);
    });

    test('the rest is agreed to only as a whole; opposing it always fits', () => {
      const rest = (choice: 'agree' | 'oppose'): PaperState => run(capped, { type: 'rest-chosen', choice });
      expect([rest('agree').overCap, rest('agree').choices.size]).toEqual([true, 0]);
      expect([rest('oppose').overCap, rest('oppose').choices.size]).toEqual([false, 3]);
      const last = run({ ...capped, cap: 3 }, first, { type: 'rest-chosen', choice: 'agree' });
      expect([last.overCap, agreed(last)]).toEqual([false, 3]);
    });

    test('a choice fits or not as the paper stands', () => {
      expect(fitsCap(run(capped), [0, 1], 'agree')).toBe(false);
      expect(fitsCap(run(capped, first), [0], 'agree')).toBe(true);
      expect(fitsCap(run(opened), [0, 1, 3], 'agree')).toBe(true);
    });
  });

  test('an incomplete paper is not read back', () => {
    expect(run(opened, { type: 'review' }).phase).toBe('choosing');
    expect(run(opened, ...chooseAll, { type: 'review' }).phase).toBe('reviewing');
  });

  test('no choice changes while the paper is read back or on its way', () => {
    const sending = run(opened, ...chooseAll, { type: 'review' }, { type: 'send' });
    expect(reducePaper(sending, { type: 'chosen', index: 0, choice: 'agree' })).toBe(sending);
  });

  test('an accepted paper leaves no choice in the page', () => {
    const state = run(
      opened,
      ...chooseAll,
      { type: 'review' },
      { type: 'send' },
      { type: 'accepted', evidence: {} as Evidence },
    );
    expect([state.phase, state.choices.size]).toEqual(['accepted', 0]);
  });

  test('a refusal brings back the sheet with its choices', () => {
    const state = run(
      opened,
      ...chooseAll,
      { type: 'review' },
      { type: 'send' },
      { type: 'refused', problem: { code: 'cast.not-open' } as never },
    );
    expect([state.phase, state.choices.size, state.problem?.code]).toEqual(['choosing', 3, 'cast.not-open']);
  });

  test('a paper that was on its way before a reload goes on being sent', () => {
    expect(run({ ...opened, pending: true }).phase).toBe('sending');
  });

  test('a fault on the way leaves nothing to change, and the way on is the sheet opened anew', () => {
    const stuck = run(opened, ...chooseAll, { type: 'review' }, { type: 'send' }, { type: 'failed', error: 'e' });
    expect(stuck).toMatchObject({ phase: 'stuck', fault: { error: 'e', unsent: true } });
    expect(reducePaper(stuck, { type: 'chosen', index: 0, choice: 'agree' })).toBe(stuck);
    const again = reducePaper(stuck, { type: 'reopen' });
    expect([again.phase, again.fault]).toEqual(['opening', null]);
    expect(reducePaper(again, { ...opened, pending: true }).phase).toBe('sending');
  });

  test('a fault at the opening is said', () => {
    expect(run({ type: 'failed', error: 'e' })).toMatchObject({ phase: 'stuck', fault: { unsent: false } });
  });

  test('an alarm is final', () => {
    const alarm = run(opened, { type: 'alarmed', alarms: [{ code: 'other-rule', detail: '' }] });
    const acts: PaperAct[] = [...chooseAll, { type: 'review' }, { type: 'send' }, opened];
    expect(acts.map((act) => reducePaper(alarm, act).phase)).toEqual(acts.map((): PaperPhase => 'alarm'));
  });
});
