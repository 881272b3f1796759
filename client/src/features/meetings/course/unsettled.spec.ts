import type { BallotAbilities } from '../../../../../src/contract/abilities.js';
import type { AgendaLine, ItemLine } from '../../../../../src/contract/agenda.js';
import type { AnnouncedResult, VoidedBallot } from '../../../../../src/contract/announced-result.js';
import type { MeetingState } from '../../../../../src/contract/vocabulary.js';
import { dueNow, leftOpen, saysVoided, unsettled, type Unsettled } from './unsettled.js';

const line = (ballotId: string, changes: Partial<AgendaLine> = {}): AgendaLine => ({
  ...{ ballotId, itemId: null, rehearsal: false, panel: null, number: 1, round: 1, follows: null, reason: null },
  ...{ title: ballotId, state: 'announced', candidates: 3, nameable: 0, runOff: false, rulesOpen: false },
  ...{
    confirmed: false,
    rules: null,
    passed: 2,
    placed: null,
    settled: null,
    tied: 0,
    tiesStop: false,
    runOffPlaces: null,
  },
  ...changes,
});
const tie = { tied: 2, nameable: 2, runOff: true };
const item = (itemId: string, step: ItemLine['step'] = 'announcement'): ItemLine => ({
  ...{ itemId, title: itemId, panel: null, step, candidates: 3 },
});
const may = (changes: Partial<BallotAbilities> = {}): BallotAbilities => ({
  ...{ open: false, openRefusal: null, close: false, announce: false, announceRefusal: null, removeDraft: false },
  ...{ changeDraft: false, downloadBundle: true, askVoid: false, askAnnul: true, askRound: true, redraftRound: false },
  panelRoom: null,
  ...changes,
});
const voided = (ballotId: string): VoidedBallot => ({ ballotId, number: 1, round: 1, title: 't', reason: 'r' });

/** The desk with these ballots, each of which may be followed unless said otherwise. */
function desk(agenda: AgendaLine[], more: { result?: string; voided?: string; abilities?: BallotAbilities } = {}) {
  const ballots = Object.fromEntries(agenda.map(({ ballotId }) => [ballotId, more.abilities ?? may()]));
  return {
    agenda,
    abilities: { ballots } as never,
    result: more.result === undefined ? null : ({ ballotId: more.result } as AnnouncedResult),
    voided: more.voided === undefined ? null : voided(more.voided),
  };
}

describe('what a ballot has left unsettled', () => {
  test.each<[string, Partial<AgendaLine>, Unsettled | null]>([
    ['an outcome', {}, null],
    ['a tie that waits for its run-off (R16)', tie, 'tie'],
    ['a tie whose run-off is drafted or held', { ...tie, nameable: 0 }, null],
    ['a tie at which the review stops', { ...tie, nameable: 0, tiesStop: true }, 'stopped'],
    ['a void vote that was not repeated', { state: 'void', nameable: 3 }, 'void'],
    ['one that was', { state: 'void', nameable: 0 }, null],
    ['an annulled outcome, with somebody who was not voted on again', { state: 'annulled', nameable: 1 }, 'annulled'],
    ['a second vote that could be asked for', { nameable: 3 }, null],
    ['a rehearsal', { state: 'void', nameable: 5, rehearsal: true }, null],
  ])('%s', (_, changes, what) => expect(unsettled(line('A', changes))).toBe(what));

  test('is all named before the meeting ends', () => {
    const agenda = [line('A', tie), line('B'), line('C', { state: 'void', nameable: 1 })];
    expect(leftOpen(agenda).map(({ line: { ballotId }, what }) => [ballotId, what])).toEqual([
      ['A', 'tie'],
      ['C', 'void'],
    ]);
  });
});

describe('what the card calls for', () => {
  const due = (slow: ReturnType<typeof desk>, at?: ItemLine): string | undefined => dueNow(slow, at)?.ballotId;

  test('the tie of the item that the meeting is at, and not that of another one', () => {
    const agenda = [line('A', { ...tie, itemId: '1' }), line('B', { ...tie, itemId: '2' })];
    expect(due(desk(agenda), item('2'))).toBe('B');
    expect(due(desk(agenda), item('3'))).toBeUndefined();
    expect(due(desk(agenda))).toBeUndefined();
  });

  test('beside the agenda, what the room was told of last', () => {
    const agenda = [line('A', tie), line('B', { state: 'void', nameable: 3 })];
    expect(due(desk(agenda, { result: 'A' }))).toBe('A');
    expect(due(desk(agenda, { voided: 'B' }))).toBe('B');
    expect(due(desk(agenda, { voided: 'B' }), item('1'))).toBe('B');
  });

  test('a round that was confirmed before is due too, and nothing that cannot be asked for', () => {
    const agenda = [line('A', tie)];
    const again = may({ askRound: false, redraftRound: true });
    expect(due(desk(agenda, { result: 'A', abilities: again }))).toBe('A');
    expect(due(desk(agenda, { result: 'A', abilities: may({ askRound: false }) }))).toBeUndefined();
    expect(due(desk([line('A', { ...tie, nameable: 0, tiesStop: true })], { result: 'A' }))).toBeUndefined();
    expect(due(desk([line('A', { state: 'annulled', nameable: 3 })], { result: 'A' }))).toBeUndefined();
  });

  test("a panel's only while its item is at the ballot (R3)", () => {
    const agenda = [line('A', { ...tie, itemId: '1', panel: '建筑组' })];
    expect(due(desk(agenda), item('1', 'ballot'))).toBe('A');
    expect(due(desk(agenda), item('1', 'announcement'))).toBeUndefined();
  });
});

describe('that the last ballot is void', () => {
  const agenda = [line('A', { state: 'void', nameable: 3 })];
  test('is said above the card unless the card says it, or its repeat is there', () => {
    const at = (state: MeetingState, slow: ReturnType<typeof desk>): boolean =>
      saysVoided({ ...slow, state, items: [], item: null });
    expect(at('in-session', desk(agenda, { voided: 'A' }))).toBe(false);
    expect(at('paused', desk(agenda, { voided: 'A' }))).toBe(true);
    expect(at('in-session', desk(agenda, { voided: 'A', abilities: may({ askRound: false }) }))).toBe(true);
    expect(at('paused', desk([...agenda, line('B', { follows: 'A' })], { voided: 'A' }))).toBe(false);
    expect(at('paused', desk(agenda))).toBe(false);
  });
});
