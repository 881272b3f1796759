/** What a watched console shows: faults loudly, everyday refusals and ended connections not at all. */
import { levelOf } from './logging.js';
import { readableLine } from './readable-line.js';

it.each([
  [200, undefined, 'debug'],
  [401, undefined, 'debug'],
  [404, undefined, 'debug'],
  [409, undefined, 'debug'],
  [429, undefined, 'info'],
  [503, undefined, 'warn'],
  [500, undefined, 'error'],
  [200, 'ECONNRESET', 'debug'],
  [200, 'EPIPE', 'debug'],
  [200, 'EOTHER', 'error'],
])('an answer %i that broke off by %s is told at %s', (status, code, level) => {
  expect(levelOf(status, code === undefined ? undefined : { code })).toBe(level);
});

it('puts a request on one line', () => {
  const line = {
    level: 30,
    time: Date.parse('2026-11-20T06:05:30Z'),
    pid: 1,
    hostname: 'venue',
    reqId: 'b6b6',
    req: { id: 'b6b6', method: 'POST', path: '/api/session' },
    res: { status: 429 },
    responseTime: 12,
    msg: 'request completed',
  };
  expect(readableLine(JSON.stringify(line))).toBe('14:05:30 info  POST /api/session 429 12 ms (b6b6)\n');
});

it('puts the stack of a fault below what it says, and what else it is about beside it', () => {
  const line = {
    level: 50,
    time: Date.parse('2026-11-20T06:05:30Z'),
    context: 'Closing',
    ballotId: 'b1',
    trustees: ['vault'],
    err: { stack: 'Error: no\n    at here' },
    msg: 'the close could not be finished',
  };
  expect(readableLine(JSON.stringify(line))).toBe(
    '14:05:30 ERROR Closing: the close could not be finished ballotId=b1 trustees=["vault"]\n    Error: no\n        at here\n',
  );
});

it('leaves alone what is no JSON', () => {
  expect(readableLine('something else\n')).toBe('something else\n');
});
