/**
 * R18, R19, R23 at real browsers: a seat is signed in without a device; a device fails in an open ballot, with choices made on it;
 * the expert goes on with another one, and so does the seat without one, across a kill of the server between the supervisor's
 * word and the signatures. Both vote and are counted, and the device that was left keeps nothing that anybody could read.
 */
import type { Browser } from 'playwright-core';
import { startBrowser, type DeviceOptions } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';
import { random, type SimulatedExpert } from '../../src/cli/demo/simulated-expert.js';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { recountBundle } from '../../src/ballots/protocol/recount.js';
import { verifyBundles } from '../../src/verifier/verify.js';
import { journey } from './parts/chapters.js';
import { ConsoleDesk } from './parts/console-desk.js';
import { WatchedDevice } from './parts/watched-device.js';

const DESK = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 768 };
/** What could be read on a device that was left: choices, keys, drafts, whose they are. */
const READABLE = /agree|oppose|abstain|同意|弃权|secret|draft|credential|专家|A-00/;
const devices: WatchedDevice[] = [];
const chapter = journey(() => devices);
let server: TestServer;
let browser: Browser;
let room: Room;
let desk: ConsoleDesk;
let supervisor: WatchedDevice;
let failing: WatchedDevice;
let second: WatchedDevice;
let fifth: WatchedDevice;
let ballotId: string;
const receipts: string[] = [];

async function device(name: string, person: ApiClient | null, options?: DeviceOptions): Promise<WatchedDevice> {
  const opened = await WatchedDevice.open(browser, server.url, name, options);
  devices.push(opened);
  const [cookie, value] = person?.cookieHeader.split('=') ?? [];
  if (cookie !== undefined && value !== undefined)
    await opened.context.addCookies([{ name: cookie, value, url: server.url }]);
  return opened;
}
const expert = (n: number): SimulatedExpert => room.experts[n] as SimulatedExpert;
const card = (at: WatchedDevice, title: RegExp) => at.page.locator('.confirmation', { hasText: title });
const toRoom = (at: WatchedDevice): Promise<unknown> => at.goto(`/meetings/${room.meetingId}/room`);

/** The secretary agrees, having compared the code. */
async function approve(title: RegExp, code: string, reason: string): Promise<void> {
  const { page } = desk.device;
  const wish = card(desk.device, title);
  await wish.getByText(code).waitFor();
  await wish.getByRole('button', { name: '同意更换…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(code).waitFor();
  await dialog.getByLabel('理由').fill(reason);
  await desk.device.picture(`device-approve-${reason.length}`);
  await dialog.getByRole('button', { name: '同意更换' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function confirmed(title: RegExp, what: string | RegExp): Promise<void> {
  const asked = card(supervisor, title);
  await asked.getByText(what).first().waitFor();
  await supervisor.picture(`device-confirm-${devices.length}`);
  await asked.getByRole('button', { name: '确认' }).click();
  await supervisor.confirm('确认');
}

const codeOn = async (at: WatchedDevice): Promise<string> =>
  (await at.page.locator('.device-code b').first().innerText()).trim();

async function vote(at: WatchedDevice): Promise<string> {
  await at.press('其余 3 项均同意…');
  await at.confirm('3 项均选同意');
  await at.press('核对并提交');
  await at.press('确认提交');
  return (await at.page.locator('.receipt__code').innerText()).trim();
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: 5, candidates: 3 });
}, 180_000);

afterAll(async () => {
  room.leave();
  await browser.close();
  await server.stop();
}, 60_000);

chapter('the room fills; the second expert signs in on a device of their own', async () => {
  desk = new ConsoleDesk(await device('console', room.secretary, DESK));
  supervisor = await device('supervisor', room.supervisor, SMALL);
  failing = await device('failing', expert(1).client);
  await desk.device.goto(`/meetings/${room.meetingId}/console`);
  await desk.device.says('已连接');
  await supervisor.goto(`/meetings/${room.meetingId}/supervise`);
  await supervisor.says('已连接');
  await desk.start();
  await toRoom(failing);
  await failing.press('我已到场，签到');
  await failing.says(/您于 .* 在自己的设备上签到/);
  for (const n of [0, 2, 3]) {
    await expert(n).enter(room.meetingId);
    await expert(n).attend(room.meetingId);
  }
});

chapter('the fifth has no device: secretary and supervisor sign the seat in, and it is marked so', async () => {
  await desk.device.press('签到与离席');
  const dialog = desk.device.page.getByRole('dialog');
  await dialog.getByRole('row', { name: /专家5/ }).getByRole('button', { name: '代为签到…' }).click();
  await dialog.getByLabel('为 专家5 代为签到的原因').fill('平板无法开机');
  await desk.device.picture('sign-in-for-seat-dialog');
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await dialog.getByRole('row', { name: /专家5/ }).getByRole('button', { name: '代为签到…' }).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await confirmed(/席位 05/, /没有投票设备/);
  for (const at of [desk.device, supervisor]) {
    await at.page.locator('.seats .seat--unable').waitFor();
  }
  await desk.device.says('席位 05 由秘书代为签到，监督员确认：平板无法开机');
  await desk.device.picture('signed-in-for-seat-console');
});

chapter('a ballot opens, and choices are made on the device that will fail', async () => {
  await desk.draft({ title: '建筑设计专业申报人', policy: '关闭前可以更改', announce: '由主任委员宣布' });
  await desk.open();
  await failing.page.locator('.sheet-row').first().waitFor();
  for (const n of [0, 1])
    await failing.page
      .locator('.sheet-row')
      .nth(n)
      .locator('label', { hasText: /^不同意$/ })
      .click();
  await failing.says(/已在本机加密保存/);
  ballotId = expert(0).fast?.ballot?.ballotId ?? '';
  expect(ballotId).not.toBe('');
});

chapter('on another device the expert asks for the change; both devices say so', async () => {
  second = await device('second', (await room.anotherDevice(expert(1))).client, SMALL);
  await toRoom(second);
  await second.says('席位 02 正在另一个窗口或设备上投票');
  await second.says(/不会转到这台设备/);
  await second.picture('device-offer');
  await second.press('申请改用这台设备');
  await second.says('已告知会议秘书');
  const code = await codeOn(second);
  await failing.says(new RegExp(`另一台设备（设备码 ${code}）申请接替`));
  await desk.device.page.locator('.confirmation', { hasText: code }).waitFor();
  for (const at of [second, failing, desk.device]) await at.picture(`device-wished-${at.name}`);
  for (const at of [second, failing, desk.device])
    expect({ name: at.name, found: await at.barriers() }).toEqual({ name: at.name, found: [] });
});

chapter('secretary and supervisor agree while papers come in, and the sheet appears on the new device', async () => {
  const code = await codeOn(second);
  // A paper between two signatures is an answer that a browser writes down, and the page signs again.
  for (const at of [desk.device, supervisor]) at.tolerated = /409.*\/device-changes\/.*\/signatures/;
  await approve(/席位 02/, code, '平板死机');
  await second.says('会议秘书已同意，等待监督员确认');
  const votes = room.vote(ballotId, [expert(0), expert(2), expert(3)], () => 'agree');
  await confirmed(/席位 02/, code);
  await second.page.locator('.sheet-row').first().waitFor();
  await votes;
  expect(await second.page.locator('input:checked').count()).toBe(0);
  await failing.says('您的席位已换用另一台设备');
  await desk.device.page.locator('.confirmation').first().waitFor({ state: 'detached' });
  await second.picture('device-changed-second');
});

chapter('the device that was left keeps nothing: no store, no choice, no way back to one', async () => {
  await eventually(async () => {
    const { session, local, records, others } = await failing.kept();
    expect({ session, records, others }).toEqual({ session: {}, records: [], others: [] });
    expect(JSON.stringify(local)).not.toMatch(READABLE);
  });
  expect(await failing.page.locator('.sheet-row').count()).toBe(0);
  await failing.picture('device-changed-failing');
  await toRoom(failing);
  await failing.says('席位 02 正在另一个窗口或设备上投票');
  expect(JSON.stringify(await failing.kept())).not.toMatch(READABLE);
});

chapter(
  'the server is killed between the supervisor’s word and the signatures, and the desks sign afterwards',
  async () => {
    fifth = await device('fifth', (await room.anotherDevice(expert(4))).client);
    await toRoom(fifth);
    await fifth.says('席位 05 还没有投票设备');
    await fifth.press('申请改用这台设备');
    await fifth.says('已告知会议秘书');
    const code = await codeOn(fifth);
    await approve(/席位 05/, code, '换用备用平板');
    for (const one of devices) one.tolerated = /status of|ERR_|WebSocket|fetch/;
    // The secretary's page is away, so that nothing can be complete before the kill.
    await desk.device.context.setOffline(true);
    await confirmed(/席位 05/, code);
    await eventually(async () => {
      const { state } = await changeOf();
      expect(state).toBe('confirmed');
    });
    await server.kill('SIGKILL');
    await server.restart();
    await supervisor.page.reload();
    await desk.device.context.setOffline(false);
    await fifth.page.locator('.sheet-row').first().waitFor({ timeout: 90_000 });
  },
);

/** The latest change of device as the server has it. */
async function changeOf(): Promise<{ state: string }> {
  const slow = (await expert(4).enter(room.meetingId)).personal;
  return { state: slow?.deviceChange?.state ?? 'none' };
}

chapter('both vote and are counted; the verifier lists both changes in plain words', async () => {
  receipts.push(await vote(second), await vote(fifth));
  await desk.waitForSubmitted(5, 5);
  await desk.close();
  for (const at of [second, fifth]) await at.says('已查验：您的选票在本轮 5 张选票之中');
  await eventually(() => room.secretary.post(`/api/ballots/${ballotId}/announce`));
  const bundle = await eventually(() => room.supervisor.get<Bundle>(`/api/ballots/${ballotId}/bundle`));
  expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
  const report = verifyBundles([bundle], { receipts });
  expect(report.valid).toBe(true);
  expect(report.bundles[0]?.exceptions).toHaveLength(2);
  expect(bundle.results[0]).toMatchObject({ agree: 5, unsubmitted: 0 });
  await supervisor.page.locator('.agenda li').first().getByRole('button', { name: '核验', exact: true }).click();
  await supervisor.says('核验通过：每一项都成立');
  await supervisor.says(/席位 2 更换了投票设备（秘书、监督员签名确认）：平板死机/);
  await supervisor.picture('device-verified');
});

chapter('after the sign-out the tablet is the next expert’s: nothing of the last one is on it', async () => {
  await second.press('退出');
  await second.press('清除并退出');
  await second.page.waitForURL((url) => url.pathname === '/sign-in');
  const { session, local, records, others } = await second.kept();
  expect({ session, records, others }).toEqual({ session: {}, records: [], others: [] });
  expect(JSON.stringify(local)).not.toMatch(READABLE);
  await second.page.goBack().catch(() => null);
  expect(await second.page.locator('body').innerText()).not.toMatch(/专家2|席位 02|A-00/);
  await toRoom(second);
  await second.page.getByLabel('登录名').waitFor();
  expect(await second.page.locator('body').innerText()).not.toMatch(/专家2|席位 02|A-00/);
});

it('no device asked another host for anything or met an error', () => {
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
});
