import type { BallotAbilities, ConsoleAbilities } from '../../contract/abilities.js';
import type { AnnouncedResult } from '../../contract/announced-result.js';
import type { MeetingHead, SlowSnapshot } from '../../contract/live.js';
import type { MeetingState } from '../../contract/vocabulary.js';
import {
  consoleAbilities,
  fastForRoom,
  personalAbilities,
  slowForDesk,
  slowForExpert,
  slowForHall,
  spokenOfFor,
  supervisorAbilities,
  versionOf,
  type Desk,
} from './projection.js';

const all: BallotAbilities = {
  open: true,
  openRefusal: null,
  close: true,
  announce: true,
  announceRefusal: null,
  removeDraft: true,
  changeDraft: true,
  downloadBundle: true,
  askVoid: true,
  askAnnul: true,
  askRound: true,
  redraftRound: true,
  panelRoom: null,
};

const head: MeetingHead = {
  meetingId: 'm',
  version: 1,
  title: 't',
  committee: 'c',
  heldOn: '2026-11-20',
  state: 'in-session',
  committeeSize: 25,
  quorum: 17,
  recusedCount: 'counted',
  pause: null,
  presiding: [],
  lack: null,
  items: [{ itemId: 'i', title: 'item', panel: null, step: 'discussion', candidates: 2 }],
  item: { itemId: 'i', candidate: { candidateId: 'c1', label: 'A-001', index: 1 } },
  agenda: [
    {
      ballotId: 'd',
      itemId: null,
      rehearsal: false,
      panel: null,
      number: 2,
      round: 1,
      follows: null,
      reason: null,
      title: 'not yet public',
      state: 'draft',
      candidates: 3,
      nameable: 3,
      passed: null,
      placed: null,
      settled: null,
      tied: 0,
      tiesStop: false,
      runOffPlaces: null,
      runOff: false,
      rulesOpen: true,
      confirmed: false,
      rules: {
        ...{ policy: 'last', announce: 'chair', verdictsOnly: false },
        ...{ places: null, percent: null, cap: null },
      },
    },
    {
      ballotId: 'a',
      itemId: null,
      rehearsal: false,
      panel: null,
      number: 1,
      round: 1,
      follows: null,
      reason: null,
      title: 'public',
      state: 'announced',
      candidates: 3,
      nameable: 3,
      passed: 2,
      placed: null,
      settled: null,
      tied: 0,
      tiesStop: false,
      runOffPlaces: null,
      runOff: false,
      rulesOpen: false,
      confirmed: false,
      rules: null,
    },
  ],
  result: null,
  voided: null,
};

describe('projections of a room', () => {
  it('orders versions by meeting first, then by papers', () => {
    expect(versionOf(3, 65_535)).toBeLessThan(versionOf(4, 0));
    expect(versionOf(3, 1)).toBeLessThan(versionOf(3, 2));
  });

  it('shows no draft to the room and the hall', () => {
    expect(JSON.stringify(slowForHall(head))).not.toContain('not yet public');
    expect(JSON.stringify(slowForExpert(head, []))).not.toContain('not yet public');
  });

  it('tells the desks alone where the recused decide, of a result without counts (R10, R12)', () => {
    const lines = [{ passed: true, agree: null, differsIfRecused: 'excluded' }];
    const heads = [true, false].map((verdictsOnly) => ({
      ...head,
      result: { verdictsOnly, lines } as AnnouncedResult,
    }));
    const said = (slow: SlowSnapshot): unknown => slow.result?.lines[0]?.differsIfRecused;
    const [without, withCounts] = heads as [MeetingHead, MeetingHead];
    expect([said(slowForHall(without)), said(slowForExpert(without, []))]).toEqual([null, null]);
    expect([said(slowForHall(withCounts)), said(slowForExpert(withCounts, []))]).toEqual(['excluded', 'excluded']);
    const desk = slowForDesk('console', without, {} as Desk, {} as ConsoleAbilities);
    expect(said(desk)).toBe('excluded');
  });

  it.each([
    ['nobody is spoken of', null, [], false],
    ['a seat that is not recused', 'c1', [], true],
    ['a seat that is recused from somebody else', 'c1', ['c2'], true],
    ['R10: a seat that is recused from the candidate spoken of', 'c1', ['c2', 'c1'], false],
  ])('tells of the candidate spoken of: %s', (_seat, candidateId, recusals, told) => {
    const recommendation = { panel: 'p', recommended: true, counts: null };
    const about =
      candidateId === null
        ? null
        : { candidateId, specialty: 's', title: 't', kind: 'regular' as const, recommendation };
    expect(spokenOfFor(about, recusals)).toEqual(told ? about : null);
  });

  it('gives the room no list of seats', () => {
    const progress = {
      meetingId: 'm',
      version: 1,
      at: '',
      presence: { expected: 0, present: 1, onLeave: 0, departed: 0 },
      ballot: null,
    };
    expect(Object.keys(fastForRoom('expert', progress)).sort()).toEqual([
      'at',
      'audience',
      'ballot',
      'meetingId',
      'presence',
      'version',
    ]);
  });

  it('lets the supervisor act on nothing but take the record', () => {
    const { ballots, items, ...acts } = supervisorAbilities({ b: all }, ['i']);
    expect(Object.values(acts).filter(Boolean)).toEqual([]);
    expect(Object.values(items['i'] ?? {})).toEqual(Array(8).fill(false));
    expect(ballots['b']).toEqual({
      open: false,
      openRefusal: null,
      close: false,
      announce: false,
      announceRefusal: null,
      removeDraft: false,
      changeDraft: false,
      downloadBundle: true,
      askVoid: false,
      askAnnul: false,
      askRound: false,
      redraftRound: false,
      panelRoom: null,
    });
  });

  const facts = { pending: false, ballots: {}, items: {}, mayRehearse: true, anybodyFree: true };

  it('has no new ballot set up where nobody is left for one, and says why while the meeting goes on (R14)', () => {
    const nobody = { ...facts, anybodyFree: false };
    const told = (state: MeetingState, free: typeof facts): unknown[] => {
      const { draftBallot, draftRefusal } = consoleAbilities(state, free);
      return [draftBallot, draftRefusal];
    };
    expect(told('in-session', facts)).toEqual([true, null]);
    expect(told('in-session', nobody)).toEqual([false, 'ballot.nobody-free']);
    expect(told('ended', nobody)).toEqual([false, null]);
  });

  it('ends no meeting while a ballot waits, and nothing once it has ended', () => {
    expect(consoleAbilities('in-session', { ...facts, pending: true }).endMeeting).toBe(false);
    expect(consoleAbilities('in-session', facts).endMeeting).toBe(true);
    const { ballots: _ballots, items: _items, ...acts } = consoleAbilities('ended', facts);
    expect(Object.values(acts).some(Boolean)).toBe(false);
  });

  it.each([
    [true, 'present', null, 'b'],
    [false, 'present', null, null],
    [false, 'present', 4, 'b'],
    [false, 'departed', 4, null],
    [false, 'present', 5, null],
    [true, 'present', 5, 'b'],
  ] as const)(
    'at seat 4, presiding: %s, %s, the panel’s lead at %s, may announce %s',
    (presides, attendance, lead, announce) => {
      const closed = { ballotId: 'b', leadSeat: lead, voidAsked: false };
      expect(personalAbilities('in-session', { seat: 4, attendance }, presides, closed).announce).toBe(announce);
      expect(personalAbilities('in-session', { seat: 4, attendance }, presides, null).announce).toBe(null);
      const asked = { ...closed, voidAsked: true };
      const { announceRefusal } = personalAbilities('in-session', { seat: 4, attendance }, presides, asked);
      expect(announceRefusal).toBe(announce === null ? null : 'ballot.void-asked');
    },
  );
});
