/**
 * R15, R16 at real browsers: a ballot with places and with a cap, set up by the secretary, filled in on a tablet that takes
 * no agree too many, and announced with a tie over the boundary of the places.
 */
import type { Browser } from 'playwright-core';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import type { SimulatedExpert } from '../../src/cli/demo/simulated-expert.js';
import { startBrowser, type DeviceOptions } from '../support/browser.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';
import { journey } from './parts/chapters.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import { seated } from './parts/seated.js';
import { WatchedDevice } from './parts/watched-device.js';

const EXPERTS = 7;
const CANDIDATES = 5;
const TABLET = { width: 1024, height: 768 };
const devices: WatchedDevice[] = [];
const chapter = journey(() => devices);
let server: TestServer;
let browser: Browser;
let room: Room;
let desk: ConsoleDesk;
let tablet: ExpertSeat;
let hall: WatchedDevice;

/** A device on which somebody of the room is signed in already. */
async function device(name: string, as: ApiClient | null, options?: DeviceOptions): Promise<WatchedDevice> {
  const opened =
    as === null
      ? await WatchedDevice.open(browser, server.url, name, options)
      : await seated(browser, as, name, options);
  devices.push(opened);
  return opened;
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: EXPERTS, candidates: CANDIDATES + 2 });
}, 180_000);

afterAll(async () => {
  room.leave();
  await browser.close();
  await server.stop();
}, 60_000);

chapter('the room gathers', async () => {
  desk = new ConsoleDesk(await device('secretary', room.secretary, { width: 1440, height: 900 }));
  await desk.device.goto(`/meetings/${room.meetingId}/console`);
  hall = await device('hall', null, { width: 1920, height: 1080 });
  await pairHall(hall, await desk.pairingCode());
  await desk.start();
  const [chair, ...others] = room.experts;
  tablet = new ExpertSeat(await device('tablet', (chair as SimulatedExpert).client, TABLET), {
    loginName: '',
    password: '',
    name: '',
  });
  await tablet.device.goto(`/meetings/${room.meetingId}/room`);
  await tablet.attend();
  for (const expert of others) {
    await expert.enter(room.meetingId);
    await expert.attend(room.meetingId);
  }
});

chapter('a ballot is set up with a title of the chosen, with places and a cap, each explained', async () => {
  const { page } = desk.device;
  await desk.device.press('新建投票');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^建立投票/ }).click();
  await dialog.getByText('请至少选择一名申报人。').waitFor();
  for (let n = 1; n <= CANDIDATES; n += 1) await dialog.locator('.pick__list label', { hasText: `A-00${n}` }).click();
  expect(await dialog.getByLabel('标题').inputValue()).toBe('建筑设计专业申报人');
  await dialog.getByText('关闭前可以更改', { exact: true }).click();
  await dialog.getByText('由主任委员宣布', { exact: true }).click();
  await dialog.getByText('按比例', { exact: true }).click();
  await dialog.getByLabel('名额比例（%）').fill('10');
  await dialog.getByText(/5 名申报人的 10% 不足 1 个名额/).waitFor();
  await dialog.getByText('按人数', { exact: true }).click();
  await dialog.getByLabel('名额人数').fill('1');
  await dialog.getByText('限定人数', { exact: true }).click();
  await dialog.getByLabel('每票最多同意人数', { exact: true }).fill('5');
  await dialog.getByText(/每票最多同意人数应少于 5/).waitFor();
  await dialog.getByLabel('每票最多同意人数', { exact: true }).fill('2');
  await dialog.getByText('选票上 5 人，每张选票至多同意 2 人。').waitFor();
  await desk.device.picture('new-ballot-1440');
  expect(await desk.device.barriers()).toEqual([]);
  await page.setViewportSize(TABLET);
  await desk.device.picture('new-ballot-1024');
  await page.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole('button', { name: /^建立投票/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.open();
  await desk.device.page.locator('.ballot-facts div', { hasText: '每票最多同意人数2 人' }).waitFor();
  await hall.says(/每张选票至多同意 2 人。/);
  await hall.picture('cap-open-1920');
});

chapter('the tablet takes no agree too many, by touch, by keyboard or for the rest', async () => {
  const { page } = tablet.device;
  const refusal = page.getByRole('alert');
  await tablet.row(CANDIDATES).waitFor();
  await tablet.device.says('本轮每票最多同意 2 人。');
  expect(await page.locator('.sheet-foot__cap').innerText()).toBe('已同意 0 人，至多 2 人');
  await tablet.device.press('其余 5 项均同意…');
  await refusal.getByText(/其余 5 项不能全部选为“同意”/).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await tablet.choose(1, '同意');
  await tablet.choose(2, '同意');
  expect(await refusal.innerText()).toBe('');
  await tablet.choose(3, '同意');
  await refusal.getByText(/至多同意 2 人，您已同意 2 人/).waitFor();
  await tablet.device.picture('cap-refused-1024');
  expect(await tablet.device.barriers()).toEqual([]);
  await tablet.radio(3, '不同意').focus();
  await page.keyboard.press('1');
  expect(await tablet.chosen()).toEqual(['同意', '同意', null, null, null]);
  expect(await tablet.radio(3, '不同意').evaluate((radio) => radio === document.activeElement)).toBe(true);
  for (const key of ['2', '3', '2']) await page.keyboard.press(key);
  expect(await tablet.chosen()).toEqual(['同意', '同意', '不同意', '弃权', '不同意']);
  expect(await refusal.innerText()).toBe('');
  await tablet.draftKept();
  await page.reload();
  expect(await tablet.chosen()).toEqual(['同意', '同意', '不同意', '弃权', '不同意']);
  await tablet.choose(5, '同意');
  await refusal.getByText(/至多同意 2 人/).waitFor();
  await tablet.device.press('核对并提交');
  await tablet.device.says('2 人（至多 2 人）');
  await tablet.device.picture('cap-review-1024');
  await tablet.device.press('确认提交');
  await tablet.receipt();
});

chapter('a change has the same cap, and is taken', async () => {
  await tablet.device.press('更改选票');
  await tablet.row(CANDIDATES).waitFor();
  for (const position of [1, 2, 3]) await tablet.choose(position, '同意');
  expect(await tablet.chosen()).toEqual(['同意', '同意', null, null, null]);
  for (const position of [3, 4, 5]) await tablet.choose(position, '弃权');
  await tablet.submit();
});

chapter('a tie over the boundary of the places is said on every screen, and the list waits for a run-off', async () => {
  const others = room.experts.slice(1);
  const ballotId = others[0]?.fast?.ballot?.ballotId ?? '';
  await room.vote(ballotId, others, (_, candidate) => (candidate < 2 ? 'agree' : 'oppose'));
  await desk.waitForSubmitted(EXPERTS, EXPERTS);
  await desk.close();
  await tablet.device.press('宣布结果');
  await tablet.device.confirm('宣布结果');
  await tablet.device.says('2 人并列第 1 名（同意票数相同），均不列入名额内，须就这 2 人加投一轮。');
  await tablet.device.picture('tie-expert-1024');
  await desk.device.says('2 人并列第 1 名，名额只余 1 个');
  await desk.device.says('A-001、A-002');
  await desk.device.says('2 人并列，待加投');
  await desk.device.picture('tie-console-1440');
  await hall.page.locator('.hall-result__row', { hasText: '同票待定' }).first().waitFor();
  expect(await hall.page.locator('.hall-result__row', { hasText: '同票待定' }).count()).toBe(2);
  await hall.picture('tie-hall-1920');
  await desk.device.page.locator('.agenda').getByRole('button', { name: '下载' }).click();
  await desk.device.says('名额边界上有 2 人并列，须加投一轮分出先后才能导出。');
  expect(await desk.device.page.getByRole('dialog').getByRole('link', { name: '下载' }).count()).toBe(3);
  await desk.device.picture('tie-downloads-1440');
  await desk.device.press('关闭');
});

chapter('the run-off is about all of those in the tie, and nobody can be left out of it', async () => {
  const { page } = desk.device;
  await page.getByRole('button', { name: '开加投…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('并列的各位须全部列入，不能增减').waitFor();
  const boxes = dialog.locator('.round-pick input');
  expect(await boxes.count()).toBe(2);
  for (const box of await boxes.all()) expect([await box.isChecked(), await box.isDisabled()]).toEqual([true, true]);
  expect(await dialog.getByLabel('理由').inputValue()).toBe('名额边界上得票相同，未能分出先后');
  await desk.device.picture('run-off-dialog-1440');
  expect(await desk.device.barriers()).toEqual([]);
  await page.setViewportSize(TABLET);
  await desk.device.picture('run-off-dialog-1024');
  await page.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole('button', { name: '取消' }).click();
});

chapter('without a cap the sheet counts no agrees', async () => {
  await desk.draft({
    title: '不限人数',
    candidates: ['A-006', 'A-007'],
    policy: '不能更改',
    announce: '由主任委员宣布',
  });
  await desk.open();
  await tablet.row(2).waitFor();
  for (const position of [1, 2]) await tablet.choose(position, '同意');
  await tablet.device.says('已全部选定');
  expect(await tablet.device.page.getByText(/已同意|至多/).count()).toBe(0);
  for (const seen of devices) expect({ name: seen.name, faults: seen.faults }).toEqual({ name: seen.name, faults: [] });
});
