import type { AnnouncedResult } from '../../../src/contract/announced-result.js';
import type { Audience } from '../../../src/contract/vocabulary.js';
import type { Answer, CastReceipt, CastRequest } from '../../../src/contract/live.js';
import { packed } from '../../../src/contract/packed-result.js';
import { MeetingConnection, socketSource, type LiveSocket } from './connection.js';

const fault = { ok: false, problem: { code: 'server.unexpected' } } as Answer<CastReceipt>;
const RESULT = { ballotId: 'b', lines: [{ candidateId: 'x' }] } as AnnouncedResult;
const taken = { ok: true, value: { receipt: 'r' } } as Answer<CastReceipt>;

/** A joined connection whose server answers each sending with the next of `answers`, and the last one for ever. */
function joined(answers: Answer<CastReceipt>[]): { connection: MeetingConnection; sent: unknown[] } {
  const sent: unknown[] = [];
  const emit = (name: string, body: unknown, answer: (value: unknown) => void): void => {
    if (name === 'join')
      return answer({
        ok: true,
        value: { slow: { version: 1 }, fast: { version: 1, at: '2026-11-20T06:00:00Z' }, personal: null },
      });
    sent.push(body);
    setTimeout(() => answer(answers[Math.min(sent.length, answers.length) - 1]), 0);
  };
  const socket = { connected: true, on: () => socket, emit, disconnect: () => socket, connect: () => socket };
  socketSource.open = () => socket as unknown as LiveSocket;
  const connection = new MeetingConnection('m', 'expert');
  connection.subscribe(() => undefined);
  return { connection, sent };
}

describe('a paper on its way', () => {
  const request = { ballotId: 'b' } as CastRequest;

  test('a fault that passes is not heard of', async () => {
    const { connection, sent } = joined([fault, taken]);
    expect(await connection.cast(request)).toBe(taken);
    expect(sent).toEqual([request, request]);
    connection.close();
  });

  test('a fault that stays is said', async () => {
    const { connection, sent } = joined([fault]);
    expect(await connection.cast(request)).toBe(fault);
    expect(sent).toHaveLength(3);
    connection.close();
  });
});

describe('a join that is refused', () => {
  /** How often a page has asked, and where it stands, when the server refuses it with this code for ever. */
  async function refused(audience: Audience, code: string): Promise<[joins: number, link: string]> {
    let joins = 0;
    const emit = (_name: string, _body: unknown, answer: (value: unknown) => void): void => {
      joins += 1;
      answer({ ok: false, problem: { code } });
    };
    const socket = { connected: true, on: () => socket, emit, disconnect: () => socket, connect: () => socket };
    socketSource.open = () => socket as unknown as LiveSocket;
    const connection = new MeetingConnection('m', audience);
    connection.subscribe(() => undefined);
    // as long as four attempts take
    await new Promise((resolve) => setTimeout(resolve, 4_300));
    const { link } = connection.snapshot();
    connection.close();
    return [joins, link];
  }

  test('is asked for again by a hall screen whatever fault stays', async () => {
    expect(await refused('hall', 'server.unexpected')).toEqual([4, 'connecting']);
  }, 10_000);

  test.each(['resource.not-found', 'access.signed-out'])(
    'ends the pairing of a hall screen with %s',
    async (code) => {
      expect(await refused('hall', code)).toEqual([1, 'refused']);
    },
    10_000,
  );

  test('is said where somebody sits, after a few tries', async () => {
    expect(await refused('console', 'server.unexpected')).toEqual([3, 'refused']);
  }, 10_000);
});

describe('the result that a snapshot names', () => {
  type Hear = (payload: unknown) => void;

  /** A connection that was sent these events after it had joined; and how often it joined. */
  function told(events: readonly (readonly [string, unknown])[]): { connection: MeetingConnection; joins: number } {
    const hears = new Map<string, Hear>();
    const counted = { joins: 0 };
    const emit = (_name: string, _body: unknown, answer: (value: unknown) => void): void => {
      counted.joins += 1;
      const [slow, result] =
        counted.joins === 1
          ? [{ version: 1, result: null }, null]
          : [{ version: 9, result: { ballotId: 'unsent' } }, 'digest-of-unsent'];
      answer({ ok: true, value: { slow, result, fast: { version: 1, at: '2026-11-20T06:00:00Z' }, personal: null } });
    };
    const on = (name: string, hear: Hear): unknown => hears.set(name, hear) && socket;
    const socket = { connected: true, on, emit, disconnect: () => socket, connect: () => socket };
    socketSource.open = () => socket as unknown as LiveSocket;
    const connection = new MeetingConnection('m', 'hall');
    connection.subscribe(() => undefined);
    for (const [name, payload] of events) hears.get(name)?.(payload);
    return { connection, joins: counted.joins };
  }
  const naming = (version: number, digest: string, result: object | null = null): readonly [string, unknown] => [
    'slow',
    { version, result: { digest, result } },
  ];

  test('is shown for as long as it is named, though it is sent once', () => {
    const { connection, joins } = told([naming(2, 'd', packed(RESULT)), naming(3, 'd')]);
    expect([joins, connection.snapshot().slow]).toEqual([1, { version: 3, result: RESULT }]);
    connection.close();
  });

  test('a join that the server cannot answer now is asked for again, and the page stays as it is', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const hears = new Map<string, Hear>();
    const emit = (_name: string, _body: unknown, answer: (value: unknown) => void): void => void answers.push(answer);
    const on = (name: string, hear: Hear): unknown => hears.set(name, hear) && socket;
    const socket = { connected: true, on, emit, disconnect: () => socket, connect: () => socket };
    socketSource.open = () => socket as unknown as LiveSocket;
    const connection = new MeetingConnection('m', 'hall');
    connection.subscribe(() => undefined);
    const answer = (n: number, slow: object): void =>
      answers[n]?.({
        ok: true,
        value: { slow, result: null, fast: { version: 1, at: '2026-11-20T06:00:00Z' }, personal: null },
      });
    answer(0, { version: 1, result: null });
    const [event, payload] = naming(2, 'unsent');
    hears.get(event)?.(payload);
    // a second one while the first is on its way starts no other, but is not forgotten
    hears.get(event)?.(payload);
    expect(answers).toHaveLength(2);
    answers[1]?.({ ok: false, problem: { code: 'server.busy' } });
    expect(connection.snapshot()).toMatchObject({ link: 'joined', slow: { version: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(answers).toHaveLength(3);
    answer(2, { version: 2, result: null });
    expect(connection.snapshot().slow?.version).toBe(2);
    connection.close();
  });

  test('is fetched by joining again where it was not sent', () => {
    const { connection, joins } = told([naming(2, 'd', packed(RESULT)), naming(3, 'digest-of-unsent')]);
    expect([joins, connection.snapshot().slow?.result]).toEqual([2, { ballotId: 'unsent' }]);
    connection.close();
  });
});
