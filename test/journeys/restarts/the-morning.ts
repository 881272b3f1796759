/** The morning: everything set up, cards and screens, sign-in, the rehearsal, a break, and the discussion. */
import path from 'node:path';
import { ApiClient, ApiProblem } from '../../../src/cli/demo/api-client.js';
import { SimulatedExpert } from '../../../src/cli/demo/simulated-expert.js';
import type { Problem } from '../../../src/contract/problem.js';
import { hashPassword } from '../../../src/identity/sign-in/passwords.js';
import { shanghaiDay } from '../../../src/kernel/office-dates.js';
import type { CardView } from '../../../src/meetings/views/seat-card.view.js';
import type { HallPairingView } from '../../../src/meetings/views/meeting.view.js';
import { Environment } from '../../../src/platform/environment.js';
import { KeyVault } from '../../../src/platform/keys/key-vault.js';
import { OfficerDesk } from '../../support/officer-desks.js';
import { printCards } from '../../support/seat-cards.js';
import { refusalOf, type CommitteeDay } from './day.js';

const PIN = '395728';
const PASSWORD = '七个词的口令 seven words';

const inDays = (days: number): string => shanghaiDay(new Date(Date.now() + days * 86_400_000));

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}

async function pair(day: CommitteeDay, code: string): Promise<ApiClient> {
  const hall = new ApiClient(day.server.url);
  await hall.post('/api/hall/session', { code });
  day.halls.push(hall);
  return hall;
}

/** R55: the server's own seal, so that there is a number to look at. */
async function lookAtANumber(day: CommitteeDay): Promise<void> {
  const { server, room } = day;
  const vault = await KeyVault.open(
    Environment.load({
      HOME: day.folder,
      DATA_DIR: server.dataDir,
      KEY_FILE: path.join(server.keyDir, 'key-encryption.key'),
    }),
  );
  const [{ id } = { id: '' }] = await day.rows<{ id: string }>('select person_id as id from candidate where id = $1', [
    day.candidate(0),
  ]);
  await day.rows('update person set id_number_sealed = $2 where id = $1', [
    id,
    vault.seal(Buffer.from('52010119800101001X'), `person.id-number:${id}`),
  ]);
  await room.organizer.post(`/api/candidates/${day.candidate(0)}/looks`, {
    field: 'id-number',
    reason: '核对身份证件',
  });
}

/** Five wrong passwords for the account of seat 2, at some device. */
async function lockOut(day: CommitteeDay): Promise<() => Promise<Problem>> {
  const { loginName } = day.expert(2);
  await day.rows('update account set password_hash = $2 where login_name = $1', [
    loginName,
    await hashPassword(PASSWORD),
  ]);
  const device = new ApiClient(day.server.url);
  const tryIn = (password: string): Promise<Problem> => problemOf(device.post('/api/session', { loginName, password }));
  for (let n = 0; n < 5; n += 1) await tryIn(`wrong ${n}`);
  // as after eleven: a busy machine may take longer than the first minute
  await day.rows(`update sign_in_failure set locked_until = now() + interval '1 hour' where locked_until is not null`);
  return () => tryIn(PASSWORD);
}

async function formPanel({ room }: CommitteeDay): Promise<void> {
  const panels = `/api/reviews/${room.reviewId}/panels`;
  const { id: panelId } = await room.organizer.post<{ id: string }>(panels, { name: '建筑组' });
  const { without } = await room.organizer.get<{ without: { members: { id: string; name: string }[] } }>(panels);
  const members = without.members.filter(({ name }) => /专家[3467]$/.test(name));
  await room.organizer.post(`/api/reviews/${room.reviewId}/panel-members`, {
    panelId,
    memberIds: members.map(({ id }) => id),
  });
  await room.organizer.post(`/api/panels/${panelId}/lead`, {
    memberId: members.find(({ name }) => name === '专家3')?.id,
  });
}

function beforeTheMeeting(day: CommitteeDay): void {
  let locked: () => Promise<Problem>;
  let code: string;
  let override: string;

  day.step('before the meeting: agenda, recusal, cards, a typed PIN, codes, a look, a lock and a request', async () => {
    const { room } = day;
    await formPanel(day);
    for (const [title, candidates] of [
      ['第一批', [0, 1]],
      ['第二批', [2, 3]],
    ] as const)
      day.items.push(
        (
          await day.post<{ id: string }>('agenda-items', {
            ...{ title, panel: '', candidateIds: candidates.map((n) => day.candidate(n)) },
          })
        ).id,
      );
    await day.post('recusals', { seat: 4, candidateIds: [day.candidate(0)], reason: '同一单位' });
    await day.post('recusals', { seat: 3, candidateIds: [day.candidate(0)], reason: '误登' });
    await day.post(`recusals/3/${day.candidate(0)}/removal`, { reason: '登记有误' });
    await day.post('seats/9/attendance', { act: 'excuse', reason: '出差' });
    const dates = { materialsBy: inDays(5), screeningBy: inDays(10), reviewBy: inDays(20) };
    await room.organizer.post(`/api/reviews/${room.reviewId}/calendar`, dates);
    override = (
      await room.organizer.post<{ id: string }>(`/api/reviews/${room.reviewId}/deadline-overrides`, {
        ...{ deadline: 'reviewBy', until: inDays(30), reason: '评委日程冲突' },
      })
    ).id;
    const [card] = await printCards(room, [5, 6]);
    if (card === undefined) throw new Error('no card was printed');
    const tablet = new ApiClient(day.server.url);
    day.tablets.push({ at: tablet, code: card.code });
    await tablet.post('/api/card/pin', { code: card.code, pin: PIN });
    await pair(day, (await day.post<HallPairingView>('hall-pairings')).code);
    ({ code } = await day.post<HallPairingView>('hall-pairings'));
    await lookAtANumber(day);
    locked = await lockOut(day);
    expect(await locked()).toMatchObject({ code: 'account.locked' });
    await day.killAtRest();
  });

  day.step('what waited goes on: the code pairs, the PIN is confirmed, the request too; the lock holds', async () => {
    const { room } = day;
    expect(await locked()).toMatchObject({ code: 'account.locked' });
    await pair(day, code);
    expect(await pair(day, code).catch(refusalOf)).toBe('hall.wrong-code');
    const [waiting] = (await day.desk('supervisor')).slow.pinRequests;
    const confirmPin = (): Promise<void> => room.supervisor.post(`/api/pin-requests/${waiting?.id}/confirm`);
    await confirmPin();
    await day.again(confirmPin);
    const confirm = (): Promise<void> => room.secondOrganizer.post(`/api/confirmations/${override}/confirm`);
    await confirm();
    await day.again(confirm);
    const year = JSON.stringify(await room.organizer.get(`/api/reviews/${room.reviewId}/year`));
    expect(year).toContain(inDays(30));
  });
}

function signIn(day: CommitteeDay): void {
  day.step('a break with half signed in, one of them by card', async () => {
    const { room } = day;
    const keys = await room.registerOfficers();
    day.desks = {
      secretary: new OfficerDesk(room, 'secretary', keys.secretary),
      supervisor: new OfficerDesk(room, 'supervisor', keys.supervisor),
    };
    await day.post('start');
    const { at, code } = day.tablets[0] as (typeof day.tablets)[number];
    expect(await at.post<CardView>('/api/card', { code })).toMatchObject({ seat: 5, request: { state: 'confirmed' } });
    await at.post('/api/card/session', { code, pin: PIN });
    room.experts[4] = new SimulatedExpert(day.server.url, day.expert(5).loginName, '', at);
    for (const seat of [1, 2, 5]) await day.expert(seat).attend(room.meetingId);
    const pause = (): Promise<void> => day.post('pause', { reason: '等候', minutes: 15 });
    await pause();
    expect((await day.desk('console')).slow).toMatchObject({ state: 'paused', pause: { reason: '等候' } });
    await day.killAtRest();
    await day.again(pause);
    await day.post('resume');
    await day.again(() => day.post('resume'));
    for (const seat of [1, 2, 5]) await day.again(() => day.expert(seat).attend(room.meetingId));
    // the answer of the card's sign-in was lost: the same tablet gets in again, and nothing is told twice
    const [before] = await day.rows(`select count(*) from meeting_event where type = 'seat.card-used'`);
    await at.post('/api/card/session', { code, pin: PIN });
    // for two minutes, which are the clock's
    day.tablets.length = 0;
    expect(await day.rows(`select count(*) from meeting_event where type = 'seat.card-used'`)).toEqual([before]);
    for (const seat of [3, 4, 6, 7]) await day.expert(seat).attend(room.meetingId);
    expect((await day.desk('console')).fast.presence).toEqual({ expected: 1, present: 7, onLeave: 1, departed: 0 });
  });
}

function rehearse(day: CommitteeDay): void {
  day.step('a rehearsal with half of its papers', async () => {
    const { room } = day;
    const { id } = await day.post<{ id: string }>('rehearsals', { policy: 'last', announce: 'chair' });
    day.ballots.push(id);
    await room.secretary.post(`/api/ballots/${id}/open`);
    const heard = await day.vote(id, [1, 2, 5]);
    await day.killAtRest();
    await heard();
    await day.vote(id, [3, 4]);
    await day.close(id);
    await day.expert(1).client.post(`/api/ballots/${id}/announce`);
  });
}

function discuss(day: CommitteeDay): void {
  day.step('a candidate spoken of, the recused outside, one gone, and a request for a seat', async () => {
    const [first] = day.items;
    const act = (name: string): Promise<void> =>
      day.room.secretary.post(`/api/agenda-items/${first}/acts`, { act: name });
    const speakOf = (n: number): Promise<void> =>
      day.room.secretary.post(`/api/agenda-items/${first}/candidate`, { candidateId: day.candidate(n) });
    const depart = (): Promise<void> => day.post('seats/6/attendance', { act: 'depart', reason: '接听电话' });
    const leave = (): Promise<void> => day.post('recused/leave', { seats: [4] });
    await act('begin');
    await act('discuss');
    await speakOf(0);
    await leave();
    await depart();
    const ask = (): Promise<{ id: string }> => day.post('seats/8/sign-in', { reason: '平板没电' });
    const { id } = await ask();
    const expected = { roster: { outside: true, seat: 4 }, candidate: day.room.candidates[0]?.code };
    const spoken = async (): Promise<void> => {
      const { slow } = await day.desk('console');
      expect(slow.item?.candidate).toMatchObject({ candidateId: day.candidate(0) });
      expect(slow.roster[3]).toMatchObject(expected.roster);
      expect(slow.roster[5]).toMatchObject({ attendance: 'departed' });
      expect(slow.confirmations).toMatchObject([{ id, act: 'sign-in-seat' }]);
    };
    await spoken();
    await day.killAtRest();
    await spoken();
    for (const done of [() => act('discuss'), () => speakOf(0), leave, depart]) await day.again(done);
    expect(await ask()).toEqual({ id });
    const confirm = (): Promise<void> => day.room.supervisor.post(`/api/confirmations/${id}/confirm`);
    await confirm();
    await day.again(confirm);
    const back = (): Promise<void> => day.post('recused/return', { seats: [4] });
    await back();
    await day.again(back);
    const comeIn = (): Promise<void> => day.expert(6).attend(day.room.meetingId);
    await comeIn();
    await day.again(comeIn);
    await day.post('seats/7/attendance', { act: 'depart', reason: '接听电话' });
    await day.room.bringBack(7);
    await day.post('seats/8/attendance', { act: 'depart', reason: '另有会议' });
    await speakOf(1);
  });
}

/** Until the first item has been discussed: seats 1 to 7 present, 8 gone, 9 on leave. */
export function takeTheMorning(day: CommitteeDay): void {
  beforeTheMeeting(day);
  signIn(day);
  rehearse(day);
  discuss(day);
}
