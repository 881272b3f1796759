import type { Answer, CastReceipt, CastRequest } from '../../../src/contract/live.js';
import { MeetingConnection, socketSource, type LiveSocket } from './connection.js';

const fault = { ok: false, problem: { code: 'server.unexpected' } } as Answer<CastReceipt>;
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
