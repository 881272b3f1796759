/** R19, R23: a seat is signed in without a device by secretary and supervisor: it attends, and cannot vote until it has one. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { OfficerDesk } from '../../../test/support/officer-desks.js';
import { codeOf } from '../../../test/support/refusals.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { connectLive, joinMeeting, type SimulatedExpert } from '../../cli/demo/simulated-expert.js';
import type { RosterLine } from '../../contract/live.js';

let app: TestApplication;
let room: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
}, 120_000);
afterEach(() => app.holdTime(null));
afterAll(async () => {
  room.leave();
  await app.close();
});

const ask = async (seat: number, reason = '平板无法开机'): Promise<string> =>
  (await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/seats/${seat}/sign-in`, { reason })).id;
const confirm = (id: string): Promise<void> => room.supervisor.post(`/api/confirmations/${id}/confirm`);
const expert = (n: number): SimulatedExpert => room.experts[n] as SimulatedExpert;

async function line(seat: number): Promise<RosterLine | undefined> {
  const socket = await connectLive(room.supervisor);
  const { slow } = await joinMeeting(socket, room.meetingId, 'supervisor');
  socket.disconnect();
  return 'roster' in slow ? slow.roster.find((one) => one.seat === seat) : undefined;
}

it('is refused before the meeting begins', async () => {
  expect(await codeOf(ask(5))).toBe('meeting.not-in-session');
});

describe('in session', () => {
  beforeAll(async () => {
    await room.gather(3);
    await room.registerOfficers();
  });

  it('is asked by the secretary alone, and confirmed by the supervisor alone', async () => {
    const path = `/api/meetings/${room.meetingId}/seats/5/sign-in`;
    for (const who of [room.supervisor, room.organizer, room.stranger, expert(0).client])
      expect(['access.denied', 'resource.not-found']).toContain(await codeOf(who.post(path, { reason: 'x' })));
    const id = await ask(5);
    expect(await ask(5)).toBe(id);
    for (const who of [room.secretary, expert(0).client, room.organizer])
      expect(await codeOf(who.post(`/api/confirmations/${id}/confirm`))).toBe('resource.not-found');
    expect((await line(5))?.attendance).toBe('expected');
    await room.supervisor.post(`/api/confirmations/${id}/refuse`, { reason: '先看本人证件' });
    expect((await line(5))?.attendance).toBe('expected');
  });

  it('knows seats that are not there and that are signed in', async () => {
    expect(await codeOf(ask(6))).toBe('seat.unknown');
    expect(await codeOf(ask(1))).toBe('seat.signed-in');
  });

  it('a seat that left is back by two, never by the secretary’s word alone, and with the device that it had (R5, R23)', async () => {
    const path = `/api/meetings/${room.meetingId}/seats/2/attendance`;
    await room.secretary.post(path, { act: 'depart', reason: '有事' });
    expect(await codeOf(room.secretary.post(path, { act: 'return', reason: '已回会场' }))).toBe('request.invalid');
    const id = await ask(2, '已回会场');
    expect((await line(2))?.attendance).toBe('departed');
    await confirm(id);
    expect(await line(2)).toMatchObject({ attendance: 'present', signedInBy: 'device', credential: true });
    const [back] = await rowsOf<{ facts: unknown }>(
      app.database.ownerUrl,
      `select facts from meeting_event where meeting_id = $1 and type = 'seat.returned'`,
      [room.meetingId],
    );
    expect(back).toEqual({ facts: { seat: 2, reason: '已回会场' } });
    const told = await rowsOf<{ facts: unknown }>(
      app.database.ownerUrl,
      `select facts from meeting_event where meeting_id = $1 and type like 'confirmation.%' and facts->>'seat' = '2' order by sequence`,
      [room.meetingId],
    );
    // what the side log needs to call it a return
    const about = { act: 'sign-in-seat', seat: 2, attendance: 'departed', reason: '已回会场' };
    expect(told).toEqual([{ facts: about }, { facts: { ...about, role: 'supervisor' } }]);
  });

  it('makes no quorum of a seat that has gone home, whatever the secretary alone does (R5)', async () => {
    const small = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    await small.gather(2);
    const seat = `/api/meetings/${small.meetingId}/seats/2`;
    await small.secretary.post(`${seat}/attendance`, { act: 'depart', reason: '已离会' });
    const ballotId = await small.draftBallot();
    await codeOf(small.secretary.post(`${seat}/attendance`, { act: 'return', reason: '已回会场' }));
    await small.secretary.post(`${seat}/sign-in`, { reason: '已回会场' });
    expect(await codeOf(small.secretary.post(`/api/ballots/${ballotId}/open`))).toBe('ballot.no-quorum');
    small.leave();
  });

  it('what was confirmed for somebody on leave brings nobody back who has left since', async () => {
    const small = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    await small.gather(2);
    const seat = `/api/meetings/${small.meetingId}/seats/3`;
    const { id } = await small.secretary.post<{ id: string }>(`${seat}/sign-in`, { reason: '平板无法开机' });
    const third = small.experts[2] as SimulatedExpert;
    await third.enter(small.meetingId);
    await third.attend(small.meetingId);
    await small.secretary.post(`${seat}/attendance`, { act: 'depart', reason: '已离会' });
    expect(await codeOf(small.supervisor.post(`/api/confirmations/${id}/confirm`))).toBe('seat.wrong-attendance');
    small.leave();
  });

  it('expires, and is refused where the expert has signed in meanwhile', async () => {
    const late = await ask(4);
    app.holdTime(new Date(Date.now() + 11 * 60_000));
    expect(await codeOf(confirm(late))).toBe('confirmation.expired');
    app.holdTime(null);
    const id = await ask(4);
    await expert(3).enter(room.meetingId);
    await expert(3).attend(room.meetingId);
    expect(await codeOf(confirm(id))).toBe('seat.signed-in');
    expect(await line(4)).toMatchObject({ signedInBy: 'device', credential: true });
    await room.secretary.post(`/api/confirmations/${id}/withdraw`);
  });

  it('attends without a device: counts for the quorum, is marked, and cannot vote until it is given one in the ballot', async () => {
    const id = await ask(5);
    expect(await Promise.all([codeOf(confirm(id)), codeOf(confirm(id))])).toEqual(['done', 'done']);
    expect(await line(5)).toMatchObject({ attendance: 'present', signedInBy: 'officers', credential: false });
    const log = await rowsOf<{ facts: unknown }>(
      app.database.ownerUrl,
      `select facts from meeting_event where meeting_id = $1 and type = 'seat.signed-in-by-officers'`,
      [room.meetingId],
    );
    expect(log).toEqual([{ facts: { seat: 5, reason: '平板无法开机' } }]);
    const keys = await room.registerOfficers();
    const ballotId = await room.openBallot();
    const device = await room.anotherDevice(expert(4));
    const { personal, fast } = await device.enter(room.meetingId);
    expect(fast.ballot?.attending).toBe(5);
    expect(personal).toMatchObject({ voting: 'no-credential', credential: null, signedInBy: 'officers' });
    // R18: in the ballot a device comes by two signatures only.
    expect(await codeOf(device.attend(room.meetingId))).toBe('seat.ballot-open');
    const sheet = await device.client.get<{ manifest: { roster: unknown[] } }>(`/api/ballots/${ballotId}/sheet`);
    expect(sheet.manifest.roster).toContainEqual({ seat: 5, credential: null });
    expect(await codeOf(device.prepare(ballotId, () => 'agree'))).not.toBe('done');
    const credential = Buffer.from(device.credential?.key ?? []).toString('hex');
    const wish = await device.client.post<{ id: string }>(`/api/ballots/${ballotId}/device-changes`, { credential });
    const asked = await room.secretary.post<{ id: string }>(`/api/device-changes/${wish.id}/approve`, {
      reason: '已换备用平板',
    });
    await confirm(asked.id);
    for (const role of ['secretary', 'supervisor'] as const)
      await new OfficerDesk(room, role, keys[role]).signOnce(wish.id);
    const receipt = await device.send(await device.prepare(ballotId, () => 'agree'));
    expect(receipt.revision).toBe(1);
    await room.secretary.post(`/api/ballots/${ballotId}/close`);
    await eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
    device.leave();
  });

  it('on leave, and here after all: signed in the same way; between ballots a device takes the seat as usual', async () => {
    const fresh = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
    await fresh.gather(2);
    const at = `/api/meetings/${fresh.meetingId}/seats/3`;
    await fresh.secretary.post(`${at}/attendance`, { act: 'excuse', reason: '出差' });
    const { id } = await fresh.secretary.post<{ id: string }>(`${at}/sign-in`, { reason: '忘记密码' });
    await fresh.supervisor.post(`/api/confirmations/${id}/confirm`);
    const third = fresh.experts[2] as SimulatedExpert;
    expect((await third.enter(fresh.meetingId)).personal).toMatchObject({
      attendance: 'present',
      credential: null,
      signedInBy: 'officers',
    });
    await third.attend(fresh.meetingId);
    const ballotId = await fresh.openBallot();
    expect((await third.enter(fresh.meetingId)).personal).toMatchObject({ voting: 'yes', signedInBy: 'officers' });
    await third.send(await third.prepare(ballotId, () => 'agree'));
    fresh.leave();
  });
});
