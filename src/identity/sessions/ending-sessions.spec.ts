/**
 * A session that ends while something of it is under way, in an order that a lock in the database forces: a socket that is being
 * let in, and a request that waits. (The rules of sessions themselves: account.spec.ts, sign-in.spec.ts.)
 */
import { setTimeout as pause } from 'node:timers/promises';
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { Hold } from '../../../test/support/hold.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import type { ApiClient } from '../../cli/demo/api-client.js';
import { connectLive, joinMeeting, type LiveSocketClient } from '../../cli/demo/simulated-expert.js';
import type { OwnSessionView } from '../views/session.view.js';

let app: TestApplication;
let room: Room;
beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 1 });
  await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
}, 120_000);
afterAll(async () => {
  room.leave();
  await app.close();
});

const held: Hold[] = [];
const sockets: LiveSocketClient[] = [];
/** A test that fails leaves nothing behind that others wait for. */
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  for (const order of held.splice(0)) await order.release();
});

async function holding(sql: string, id: string): Promise<Hold> {
  const order = await Hold.on(app.database.ownerUrl, sql, [id]);
  held.push(order);
  return order;
}

/** What a socket is told from its first moment on. */
interface Heard {
  socket: LiveSocketClient;
  ended: string[];
  fast: number;
}

async function live(client: ApiClient): Promise<Heard> {
  const heard = { ended: [] as string[], fast: 0 };
  const socket = await connectLive(client, (opening) => {
    sockets.push(opening);
    opening.on('ended', ({ reason }) => heard.ended.push(reason));
    opening.on('fast', () => (heard.fast += 1));
  });
  return Object.assign(heard, { socket });
}

const seated = (seat: number): Room['experts'][number] => room.experts[seat - 1] as Room['experts'][number];

async function sessionOf(client: ApiClient): Promise<string> {
  const sessions = await client.get<OwnSessionView[]>('/api/account/sessions');
  return sessions.find(({ current }) => current)?.id ?? '';
}

describe('a socket is being let in while its session ends', () => {
  it('is told so and is gone, and no command of it was heard', async () => {
    const [here, there] = [seated(1).client, await room.anotherDevice(seated(1))];
    const session = await sessionOf(here);
    // seen long ago: the handshake finds the session alive, and then waits for the lock to write down that it was seen
    await rowsOf(
      app.database.ownerUrl,
      `update session set last_seen_at = now() - interval '5 minutes' where id = $1`,
      [session],
    );
    const order = await holding('select from session where id = $1 for update', session);
    const ending = there.client.delete(`/api/account/sessions/${session}`);
    await order.awaited(1);
    const letIn = live(here);
    await order.awaited(2);
    await order.release();
    await ending;
    const heard = await letIn;
    const joined = joinMeeting(heard.socket, room.meetingId, 'expert').then(
      () => 'joined',
      () => 'unheard',
    );
    await eventually(() => expect([heard.ended, heard.socket.connected]).toEqual([['signed-out'], false]));
    const told = await Promise.race([joined, pause(500, 'unheard')]);
    expect([told, heard.fast]).toEqual(['unheard', 0]);
    expect(await codeOf(here.get('/api/session'))).toBe('access.signed-out');
  });

  it('where another device takes the seat meanwhile, that is what it is told', async () => {
    const [before, after] = [seated(5), await room.anotherDevice(seated(5))];
    await before.attend(room.meetingId);
    const session = await sessionOf(before.client);
    await rowsOf(
      app.database.ownerUrl,
      `update session set last_seen_at = now() - interval '5 minutes' where id = $1`,
      [session],
    );
    const order = await holding('select from session where id = $1 for update', session);
    const taking = after.attend(room.meetingId);
    await order.awaited(1);
    const letIn = live(before.client);
    await order.awaited(2);
    await order.release();
    await taking;
    const heard = await letIn;
    await eventually(() => expect([heard.ended, heard.socket.connected]).toEqual([['taken-over'], false]));
  });

  it('one whose session lives is heard, however long that was waited for', async () => {
    const { client } = seated(2);
    const heard = await live(client);
    const joined = await joinMeeting(heard.socket, room.meetingId, 'expert');
    expect(joined.slow.meetingId).toBe(room.meetingId);
    await client.delete('/api/session');
    await eventually(() => expect([heard.ended, heard.socket.connected]).toEqual([['signed-out'], false]));
  });
});

describe('a request waits while its session ends', () => {
  const meeting = 'select from meeting where id = $1 for update';
  const devices = (seat: number): Promise<object[]> =>
    rowsOf(
      app.database.ownerUrl,
      `select s.attendance, c.session_id as "sessionId" from seat s left join credential c on c.seat_id = s.id and c.ended_at is null
        where s.meeting_id = $1 and s.number = $2`,
      [room.meetingId, seat],
    );

  it('a seat is not given to a browser that has signed out meanwhile', async () => {
    const expert = seated(3);
    const order = await holding(meeting, room.meetingId);
    const attending = codeOf(expert.attend(room.meetingId));
    await order.awaited(1);
    await expert.client.delete('/api/session');
    await order.release();
    expect(await attending).toBe('access.signed-out');
    expect(await devices(3)).toEqual([{ attendance: 'expected', sessionId: null }]);
  });

  it('of two devices that ask for one seat at once the second has it, and the first, signed out by it, cannot take it back', async () => {
    const [one, two] = [seated(4), await room.anotherDevice(seated(4))];
    const sessions = [await sessionOf(one.client), await sessionOf(two.client)];
    await one.attend(room.meetingId);
    const order = await holding(meeting, room.meetingId);
    const taking = codeOf(two.attend(room.meetingId));
    await order.awaited(1);
    one.credential = null;
    const back = codeOf(one.attend(room.meetingId));
    await order.awaited(2);
    await order.release();
    expect([await taking, await back]).toEqual(['done', 'access.signed-out']);
    expect(await devices(4)).toEqual([{ attendance: 'present', sessionId: sessions[1] }]);
    expect(await codeOf(two.client.get('/api/session'))).toBe('done');
  });
});
