import fc from 'fast-check';
import { ITEM_STEPS, type ItemStep } from '../../contract/vocabulary.js';
import { itemAbilities, itemRefusal, putLast, reordered, type ItemRoom } from './agenda.js';
import { ITEM_ACTS } from './lifecycle.js';

const room: ItemRoom = { inSession: true, ballotPending: false, other: null };
const item = (step: ItemStep, candidates = 3) => ({ step, candidates });

describe('acts on an item', () => {
  it.each([
    ['begin', 'pending', null],
    ['begin', 'report', 'agenda.wrong-step'],
    ['begin', 'done', 'agenda.wrong-step'],
    ['discuss', 'report', null],
    ['discuss', 'ballot', null],
    ['discuss', 'pending', 'agenda.wrong-step'],
    ['discuss', 'announcement', 'agenda.wrong-step'],
    ['vote', 'report', null],
    ['vote', 'discussion', null],
    ['vote', 'announcement', 'agenda.wrong-step'],
    ['vote', 'ballot', 'agenda.wrong-step'],
    ['finish', 'announcement', null],
    ['finish', 'pending', 'agenda.wrong-step'],
    ['postpone', 'discussion', null],
    ['postpone', 'announcement', 'agenda.wrong-step'],
    ['postpone', 'done', 'agenda.wrong-step'],
  ] as const)('%s of an item at %s: %s', (act, step, refusal) => {
    expect(itemRefusal(act, item(step), room)).toBe(refusal);
  });

  it('nothing moves while a ballot waits for its result, nor outside a session', () => {
    for (const act of ITEM_ACTS) {
      for (const step of ITEM_STEPS) {
        expect(itemRefusal(act, item(step), { ...room, ballotPending: true })).not.toBeNull();
        expect(itemRefusal(act, item(step), { ...room, inSession: false })).toBe('meeting.not-in-session');
      }
    }
  });

  it.each([
    ['report', 'agenda.other-current'],
    ['discussion', 'agenda.other-current'],
    ['ballot', 'agenda.other-current'],
    ['announcement', null],
  ] as const)('with another item at %s, beginning gives %s', (other, refusal) => {
    expect(itemRefusal('begin', item('pending'), { ...room, other })).toBe(refusal);
  });

  it('an item without candidates is not voted on', () => {
    expect(itemRefusal('vote', item('discussion', 0), room)).toBe('agenda.no-candidates');
    expect(itemRefusal('finish', item('discussion', 0), room)).toBeNull();
  });

  it('buttons say what the acts say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ITEM_STEPS),
        fc.nat(3),
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.constantFrom(...ITEM_STEPS), { nil: null }),
        (step, candidates, inSession, ballotPending, other) => {
          const facts = { inSession, ballotPending, other };
          const may = itemAbilities({ step, candidates, ballots: 0, free: true }, { ...facts, ended: false });
          for (const act of ITEM_ACTS) expect(may[act]).toBe(itemRefusal(act, { step, candidates }, facts) === null);
        },
      ),
    );
  });

  it('has a ballot drafted only while somebody of it is left for one (R14)', () => {
    const facts = { ...room, ended: false };
    for (const free of [true, false])
      expect(itemAbilities({ ...item('ballot'), ballots: 1, free }, facts).draftBallot).toBe(free);
    expect(itemAbilities({ ...item('announcement'), ballots: 1, free: true }, facts).draftBallot).toBe(false);
  });

  it('is edited only before it begins and before it has a ballot, and never after the meeting', () => {
    const facts = { ...room, ended: false };
    expect(itemAbilities({ ...item('pending'), ballots: 0, free: true }, facts).edit).toBe(true);
    expect(itemAbilities({ ...item('pending'), ballots: 1, free: true }, facts).edit).toBe(false);
    expect(itemAbilities({ ...item('report'), ballots: 0, free: true }, facts).edit).toBe(false);
    const ended = itemAbilities(
      { ...item('pending'), ballots: 0, free: true },
      { ...facts, inSession: false, ended: true },
    );
    expect(Object.values(ended).some(Boolean)).toBe(false);
  });
});

describe('the order of the agenda', () => {
  const items = [
    { id: 'a', step: 'done' },
    { id: 'b', step: 'pending' },
    { id: 'c', step: 'report' },
    { id: 'd', step: 'pending' },
  ] as const;

  it('changes among those that have not begun; the others keep their places', () => {
    expect(reordered(items, ['d', 'b'])).toEqual(['a', 'd', 'c', 'b']);
    expect(reordered(items, ['b', 'd'])).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([[['d']], [['d', 'd']], [['d', 'b', 'c']], [['d', 'x']], [[]]])('refuses %j', (wanted) => {
    expect(reordered(items, wanted)).toBeNull();
  });

  it('keeps every item once, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ITEM_STEPS), { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (steps, luck) => {
          const all = steps.map((step, n) => ({ id: String(n), step }));
          const pending = all.filter(({ step }) => step === 'pending').map(({ id }) => id);
          const wanted = [...pending].sort(() => ((luck.next().value as number) % 2 === 0 ? 1 : -1));
          const after = reordered(all, wanted) ?? [];
          expect([...after].sort()).toEqual(all.map(({ id }) => id).sort());
          for (const [n, { id, step }] of all.entries()) if (step !== 'pending') expect(after[n]).toBe(id);
          expect(after.filter((id) => pending.includes(id))).toEqual(wanted);
        },
      ),
    );
  });
});

describe('what is postponed', () => {
  const agenda = (...steps: ItemStep[]) => steps.map((step, n) => ({ id: 'abcdef'[n] as string, step }));

  it('goes behind all that have not begun, which keep their order', () => {
    expect(putLast(agenda('report', 'pending', 'pending'), 'a')).toEqual(['b', 'c', 'a']);
    expect(putLast(agenda('done', 'pending', 'report'), 'c')).toEqual(['a', 'b', 'c']);
  });

  it('moves none that has begun or is over, and stays where nothing else is left to begin', () => {
    expect(putLast(agenda('done', 'discussion', 'done'), 'b')).toEqual(['a', 'b', 'c']);
    expect(putLast(agenda('done', 'ballot', 'done', 'pending', 'announcement', 'pending'), 'b')).toEqual([
      ...['a', 'd', 'c', 'f', 'e', 'b'],
    ]);
  });
});
