import type { AgendaLine } from '../../../../src/contract/agenda.js';
import type {
  CurrentBallot,
  FastSnapshot,
  OwnReceipt,
  PersonalSnapshot,
  SlowSnapshot,
} from '../../../../src/contract/live.js';
import { lastReceipt, latestReceipt, roomStage, type RoomFacts } from './room-stage.js';
import type { Evidence } from './worker/messages.js';

const KEY = 'aa'.repeat(32);
const ballot = (state: CurrentBallot['state'], policy: CurrentBallot['policy'] = 'last'): CurrentBallot =>
  ({ ballotId: 'b', state, policy }) as CurrentBallot;
const receipt = (revision: number): OwnReceipt => ({ ballotId: 'b', revision, hash: String(revision) }) as OwnReceipt;

function facts(
  change: {
    meeting?: SlowSnapshot['state'];
    result?: boolean;
    voided?: boolean;
    ballot?: CurrentBallot | null;
    personal?: Partial<PersonalSnapshot>;
    own?: string | null;
  } & Partial<Pick<RoomFacts, 'justSent' | 'revising'>> = {},
): RoomFacts {
  return {
    slow: {
      state: change.meeting ?? 'in-session',
      result: change.result ? {} : null,
      voided: change.voided ? {} : null,
    } as SlowSnapshot,
    fast: { ballot: change.ballot ?? null } as FastSnapshot,
    personal: {
      attendance: 'present',
      credential: KEY,
      voting: 'yes',
      receipts: [],
      abilities: { signIn: true, announce: null, announceRefusal: null },
      ...change.personal,
    } as PersonalSnapshot,
    ownCredential: change.own === undefined ? KEY : change.own,
    justSent: change.justSent ?? null,
    revising: change.revising ?? false,
  };
}

const at = (change: Parameters<typeof facts>[0]): string => roomStage(facts(change)).at;

describe('where the expert stands', () => {
  test('follows the room from the preparation to the result', () => {
    expect(at({ meeting: 'preparing' })).toBe('preparing');
    expect(at({ personal: { attendance: 'expected' } })).toBe('sign-in');
    expect(at({})).toBe('waiting');
    expect(at({ ballot: ballot('open') })).toBe('sheet');
    expect(at({ ballot: ballot('open'), personal: { receipts: [receipt(1)] } })).toBe('submitted');
    expect(at({ ballot: ballot('closing') })).toBe('after-close');
    expect(at({ ballot: ballot('closed') })).toBe('after-close');
    expect(at({ result: true })).toBe('result');
    expect(at({ meeting: 'ended' })).toBe('ended');
  });

  test('a void ballot is what the room is at until the next one opens, whatever was announced before', () => {
    expect(at({ voided: true })).toBe('voided');
    expect(at({ voided: true, result: true })).toBe('voided');
    expect(at({ voided: true, ballot: ballot('open') })).toBe('sheet');
    expect(at({ voided: true, result: true, meeting: 'ended' })).toBe('result');
    expect(at({ voided: true, personal: { attendance: 'departed' } })).toBe('away');
  });

  test('whoever has left signs in again by the own device, but not while a ballot with this seat waits for its result (R7, R9)', () => {
    const away = (change: Parameters<typeof facts>[0]) =>
      roomStage(facts({ ...change, personal: { attendance: 'departed', ...change?.personal } }));
    expect(away({})).toMatchObject({ at: 'away', canReturn: true, unsubmitted: false });
    expect(away({ ballot: ballot('open') })).toMatchObject({ canReturn: false, unsubmitted: true });
    expect(away({ ballot: ballot('open'), personal: { receipts: [receipt(1)] } })).toMatchObject({
      ...{ canReturn: false, unsubmitted: false },
    });
    expect(away({ ballot: ballot('open'), personal: { voting: 'not-on-roster' } })).toMatchObject({
      ...{ canReturn: true, unsubmitted: false },
    });
  });

  test('the opening is waited for until it is known what it means for this seat', () => {
    expect(at({ ballot: ballot('open'), personal: { voting: 'no-ballot' } })).toBe('waiting');
  });

  test('a late arrival signs in and is told that the roster is frozen', () => {
    expect(at({ ballot: ballot('open'), personal: { attendance: 'expected' } })).toBe('sign-in');
    expect(at({ ballot: ballot('open'), personal: { voting: 'not-on-roster' } })).toBe('not-on-roster');
  });

  test('a device whose credential is not in force never shows a sheet (R18)', () => {
    expect(at({ ballot: ballot('open'), own: null })).toBe('device-change');
    expect(at({ ballot: ballot('open'), own: 'bb'.repeat(32) })).toBe('device-change');
    expect(at({ ballot: ballot('open'), personal: { voting: 'other-credential' } })).toBe('device-change');
    expect(at({ own: null })).toBe('other-device');
    expect(at({ ballot: ballot('open'), own: null, personal: { voting: 'not-on-roster' } })).toBe('other-device');
    expect(at({ ballot: ballot('closed'), own: null })).toBe('after-close');
  });

  test('signed in by the officers: no device has the seat until one is given to it (R19)', () => {
    const personal = { credential: null, voting: 'no-credential' } as const;
    expect(roomStage(facts({ own: null, personal }))).toMatchObject({ at: 'other-device', without: true });
    expect(at({ ballot: ballot('open'), own: null, personal })).toBe('device-change');
    expect(at({ own: null, personal: { credential: null, voting: 'no-ballot' } })).toBe('other-device');
  });

  test('on another device too a final paper is all there is to do, and with `last` revisions go on (R13)', () => {
    const voted = { receipts: [receipt(1)] };
    const stage = (policy: CurrentBallot['policy']) =>
      roomStage(facts({ ballot: ballot('open', policy), own: null, personal: voted }));
    expect(stage('first')).toMatchObject({ at: 'submitted', changeable: false });
    expect(stage('last')).toMatchObject({ at: 'device-change' });
  });

  test('a paper just sent counts before the server’s list says so', () => {
    expect(at({ ballot: ballot('open'), justSent: receipt(1) })).toBe('submitted');
    expect(at({ ballot: ballot('open'), justSent: receipt(1), revising: true })).toBe('sheet');
  });

  test('a change is offered under the policy `last` only (R13)', () => {
    const stage = (policy: CurrentBallot['policy']) =>
      roomStage(facts({ ballot: ballot('open', policy), justSent: receipt(1) }));
    expect(stage('last')).toMatchObject({ changeable: true });
    expect(stage('first')).toMatchObject({ changeable: false });
  });

  test('nothing is said before the device has looked for its credential', () => {
    expect(roomStage({ ...facts(), ownCredential: undefined }).at).toBe('loading');
  });

  test('the latest receipt is the one with the highest revision, from either source', () => {
    expect(latestReceipt('b', [receipt(1)], receipt(2))?.revision).toBe(2);
    expect(latestReceipt('b', [receipt(3)], receipt(2))?.revision).toBe(3);
    expect(latestReceipt('other', [receipt(3)], null)).toBeNull();
  });

  test('after the announcement the receipt is that of the latest ballot that is over', () => {
    const line = (ballotId: string, number: number, state: AgendaLine['state']): AgendaLine =>
      ({ ballotId, number, state, title: ballotId }) as AgendaLine;
    const agenda = [line('a', 1, 'announced'), line('b', 2, 'void'), line('c', 3, 'open')];
    const kept = { ballotId: 'b', revision: 2 } as Evidence;
    expect(lastReceipt(agenda, [receipt(1)], [])?.revision).toBe(1);
    expect(lastReceipt(agenda, [], [kept])).toMatchObject({ ballotId: 'b', number: 2, revision: 2 });
    expect(lastReceipt(agenda, [{ ...receipt(1), ballotId: 'c' }], [])).toBeNull();
  });

  test('R22: a rehearsal comes before the ballots, whatever its number', () => {
    const line = (ballotId: string, number: number, rehearsal: boolean): AgendaLine =>
      ({ ballotId, number, rehearsal, state: 'announced', title: ballotId }) as AgendaLine;
    const own = [{ ...receipt(1), ballotId: 'r' }, receipt(2)];
    expect(lastReceipt([line('r', 3, true), line('b', 1, false)], own, [])?.ballotId).toBe('b');
  });
});
