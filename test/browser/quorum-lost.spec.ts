/**
 * R5, R9, R12 on the screens: the quorum is lost before a ballot and found again; one comes after its opening and waits for the
 * next one; who has not submitted is reminded; one leaves in its middle, the quorum with them, and the ballot goes on all the same.
 * Every screen says what is so and what comes next, and none more of a paper than that it is there.
 */
import type { Room } from '../support/room.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import { DESK, HALL, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const ITEM = '暖通申报人';
const SHORT = '出席 1 人，不足法定人数 2 人，还差 1 人';
const WAITS = '出席 1 人，不足法定人数 2 人，全体投票暂不能开启，请等候。';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: ConsoleDesk;
let supervisor: WatchedDevice;
let hall: WatchedDevice;
let seats: ExpertSeat[];

function seat(n: number): ExpertSeat {
  const found = seats[n - 1];
  if (found === undefined) throw new Error(`nobody sits at a browser on seat ${n}`);
  return found;
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 3, candidates: 2 });
  const { secretary } = room;
  await secretary.post(`/api/meetings/${room.meetingId}/agenda-items`, {
    ...{ title: ITEM, panel: '', candidateIds: room.candidates.map(({ id }) => id) },
  });
  desk = new ConsoleDesk(await stage.device('secretary', secretary, DESK));
  supervisor = await stage.device('supervisor', room.supervisor, SMALL);
  hall = await stage.device('hall', null, HALL);
  const opened = room.experts.map(({ client }, n) => stage.device(`expert-${n + 1}`, client, SMALL));
  seats = (await Promise.all(opened)).map(
    (device) => new ExpertSeat(device, { loginName: '', password: '', name: '' }),
  );
}, 180_000);

afterAll(() => stage.end(), 60_000);

/** The console at the size of a desk and of a small laptop. */
async function consolePictures(name: string): Promise<void> {
  const { device } = desk;
  await device.picture(`${name}-console-1440`);
  await device.page.setViewportSize(SMALL);
  await device.picture(`${name}-console-1024`);
  await device.page.setViewportSize(DESK);
}

/** A line of seats on the card of the ballot. */
const seatsOf = ({ page }: WatchedDevice, words: string): Promise<string[]> =>
  page.locator('.ballot-progress__missing', { hasText: words }).locator('.tag').allInnerTexts();

chapter('two of three sign in, and the item comes to its ballot', async () => {
  const { device } = desk;
  await device.goto(`/meetings/${room.meetingId}/console`);
  await device.says('已连接');
  await pairHall(hall, await desk.pairingCode());
  await supervisor.goto(`/meetings/${room.meetingId}/supervise`);
  await desk.start();
  for (const { device: own } of seats) await own.goto(`/meetings/${room.meetingId}/room`);
  for (const n of [1, 2]) await seat(n).attend();
  await device.press('开始汇报');
  await device.press('直接进入投票');
  await device.press('确定投票规则');
  const dialog = device.page.getByRole('dialog');
  await dialog.getByText('关闭前可以更改', { exact: true }).click();
  await dialog.getByText('关闭后立即公布', { exact: true }).click();
  await dialog.getByRole('button', { name: /^建立投票/ }).click();
  await dialog.waitFor({ state: 'detached' });
});

chapter('the quorum is lost before the opening: every screen says so, and the console what can be done', async () => {
  const { device } = desk;
  await desk.depart('02', '接听电话');
  for (const office of [device, supervisor]) {
    await office.says(SHORT);
    await office.says('现在不能开启全体投票。可以等候迟到或离席的专家返回、会间休息，或推迟本项。');
  }
  await device.page.locator('.now-card').getByText('出席 1 人，法定人数 2 人，未达到，不能开启投票。').waitFor();
  for (const seen of [hall, seat(1).device]) await seen.says(WAITS);
  await seat(2).device.says('您已离席，席位 02 不计入出席。如已返回会场，请在这里签到。');
  await consolePictures('quorum-lost');
  await supervisor.picture('quorum-lost-supervisor-1024');
  await hall.picture('quorum-lost-hall-1920');
  await seat(1).device.picture('quorum-lost-seat-1024');
  await seat(2).device.picture('quorum-lost-departed-1024');
  await expectNoBarriers(device, supervisor, hall, seat(1).device, seat(2).device);
  for (const act of ['会间休息', '推迟本项'])
    expect(await device.page.getByRole('button', { name: act, exact: true }).count()).toBeGreaterThan(0);
  await device.press('登记离席者返回');
  const dialog = device.page.getByRole('dialog');
  await dialog.getByRole('row', { name: /^02/ }).getByRole('button', { name: '登记返回…' }).waitFor();
  await device.press('关闭');
});

chapter('whoever left signs in again at the own device, and the ballot opens', async () => {
  const { device } = desk;
  await seat(2).device.press('我已返回，签到');
  for (const seen of [device, supervisor]) await seen.page.getByText(SHORT).waitFor({ state: 'detached' });
  for (const seen of [hall, seat(1).device]) await seen.page.getByText(WAITS).waitFor({ state: 'detached' });
  await desk.open();
  for (const n of [1, 2]) await seat(n).row(2).waitFor();
});

chapter('who comes after the opening is told to wait for the next ballot, and the console knows', async () => {
  const late = seat(3).device;
  // once the ballot is closed the page looks for a paper of its seat, and is told that there is none to look for
  late.tolerated = /status of 403 .*\/sheet$/;
  await late.press('我已到场，签到');
  await late.says('本轮投票您不在名册中');
  await late.says('投票开启时名册已经冻结。您可以参加下一轮投票。');
  for (const office of [desk.device, supervisor]) {
    await office.says('开启后到场，下一轮起参加：');
    expect(await seatsOf(office, '开启后到场')).toEqual(['席位 03']);
    expect(await seatsOf(office, '未提交')).toEqual(['席位 01', '席位 02']);
  }
  await hall.page.locator('.hall__count', { hasText: '0 / 2' }).waitFor();
  await late.picture('late-arrival-seat-1024');
  await expectNoBarriers(late);
});

chapter('who has not submitted is reminded, at the own seat and nowhere else', async () => {
  const { device } = desk;
  await seat(1).agreeToRest(2);
  await seat(1).submit();
  await desk.waitForSubmitted(1, 2);
  await device.press('提醒未提交者（1）');
  await device.says(/\d\d:\d\d:\d\d 已提醒 1 人。/);
  const reminded = seat(2).device;
  await reminded.says(/会议秘书提醒：请尽快提交选票。$/);
  await consolePictures('reminded');
  await reminded.picture('reminded-seat-1024');
  await expectNoBarriers(device, reminded);
  const heard = ({ heard: frames }: WatchedDevice): number =>
    frames.filter((frame) => frame.includes('"reminded":{')).length;
  expect(heard(reminded)).toBeGreaterThan(0);
  for (const other of [seat(1).device, seat(3).device, hall, supervisor]) expect(heard(other)).toBe(0);
  // whoever was away in that moment, or has loaded the page anew, is told all the same
  await reminded.page.reload();
  await reminded.says(/会议秘书提醒：请尽快提交选票。$/);
  await reminded.press('知道了');
  await reminded.page.getByText(/会议秘书提醒/).waitFor({ state: 'detached' });
});

chapter(
  'two leave in its middle, and the quorum with them: the ballot goes on, and everybody knows it does',
  async () => {
    const { device } = desk;
    await desk.depart('02', '突感不适');
    await desk.depart('03', '接听电话');
    for (const office of [device, supervisor]) {
      await office.says(SHORT);
      await office.says('正在进行的这一轮不受影响：名册在开启时已经固定。下一轮须等人数恢复、有人主持后才能开启。');
      expect(await seatsOf(office, '已离席，未提交的按未投计算')).toEqual(['席位 02']);
    }
    // whoever has left cannot be reminded
    expect(await device.page.getByRole('button', { name: /^提醒未提交者/ }).count()).toBe(0);
    await seat(2).device.says('您离席时还没有提交本轮选票；关闭前没有返回并提交的，按未投计。');
    await seat(3).device.says('您已离席，席位 03 不计入出席。如已返回会场，请在这里签到。');
    await seat(1).device.says(/关闭前可以更改/);
    await hall.page.locator('.hall__count', { hasText: '1 / 2' }).waitFor();
    expect(await hall.page.getByText(WAITS).count()).toBe(0);
    await consolePictures('left-in-the-middle');
    await supervisor.picture('left-in-the-middle-supervisor-1024');
    await hall.picture('left-in-the-middle-hall-1920');
    await seat(2).device.picture('left-in-the-middle-seat-1024');
    await expectNoBarriers(device, supervisor, hall, seat(2).device);
  },
);

chapter(
  'back by the word of both officers, the paper is there again and the ballot ends as if nothing had been',
  async () => {
    const { device } = desk;
    await device.press('登记离席者返回');
    const dialog = device.page.getByRole('dialog');
    await dialog.getByRole('row', { name: /^02/ }).getByRole('button', { name: '登记返回…' }).click();
    await dialog.getByLabel(/登记返回的原因/).fill('已回会场');
    await dialog.locator('form').getByRole('button', { name: '提出申请' }).click();
    await device.press('关闭');
    const asked = supervisor.page.locator('.confirmation', { hasText: /席位 02/ });
    await asked.getByRole('button', { name: '确认' }).click();
    await supervisor.confirm('确认');
    for (const office of [device, supervisor]) await office.page.getByText(SHORT).waitFor({ state: 'detached' });
    await seat(2).agreeToRest(2);
    await seat(2).submit();
    await desk.waitForSubmitted(2, 2);
    await desk.close();
    await hall.says(`${ITEM}投票结果`);
    await device.press('完成本项');
    await device.says('议程中的投票都已完成');
    await seat(3).device.says('您已离席，席位 03 不计入出席。如已返回会场，请在这里签到。');
  },
);

it('no device asked another host for anything or met an error', () => {
  stage.expectNoFaults();
});
