/**
 * A committee's day by its agenda at real browsers: console, hall screen and three experts. Two items are set up and put in
 * order; after a rehearsal they are discussed (an expert leaves for a recusal), voted on and announced, with a break between.
 */
import type { Browser } from 'playwright-core';
import { screenshot, startBrowser } from '../support/browser.js';
import { rowsOf } from '../support/database.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';
import { journey } from './parts/chapters.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import { seated } from './parts/seated.js';
import { WatchedDevice } from './parts/watched-device.js';

const DESK = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 768 };
const HALL = { width: 1920, height: 1080 };

const devices: WatchedDevice[] = [];
const chapter = journey(() => devices);
let server: TestServer;
let browser: Browser;
let room: Room;
let desk: ConsoleDesk;
let hall: WatchedDevice;
let experts: ExpertSeat[];

const kept = (device: WatchedDevice): WatchedDevice => {
  devices.push(device);
  return device;
};
const firstIs = (title: string): Promise<void> =>
  desk.device.page.locator('.items li:first-child .agenda__title', { hasText: title }).waitFor();

/** The hall screen as a small projector shows it; pairing has filled the screen, which keeps its size until that is left. */
async function hallPicture(name: string): Promise<void> {
  await hall.page.evaluate(() => (document.fullscreenElement === null ? undefined : document.exitFullscreen()));
  await hall.page.setViewportSize(SMALL);
  await hall.picture(name);
  await hall.page.setViewportSize(HALL);
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  if (server.database === undefined) throw new Error('no database');
  room = await buildRoom(server.url, server.database, { experts: 3, candidates: 5 });
  desk = new ConsoleDesk(kept(await seated(browser, room.secretary, 'secretary', DESK)));
  hall = kept(await WatchedDevice.open(browser, server.url, 'hall', HALL));
  const opened = room.experts.map((one, n) => seated(browser, one.client, `expert-${n + 1}`, SMALL));
  experts = (await Promise.all(opened)).map(
    (device) => new ExpertSeat(kept(device), { loginName: '', password: '', name: '' }),
  );
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
}, 60_000);

async function addItem(title: string, panel: string, codes: readonly string[]): Promise<void> {
  const { device } = desk;
  await device.press('添加议程');
  const dialog = device.page.getByRole('dialog');
  await dialog.getByLabel('标题').fill(title);
  await dialog.getByLabel(/^汇报的学科组/).fill(panel);
  for (const code of codes) await dialog.locator('.pick__list label', { hasText: code }).click();
  if (title === '结构工程申报人') await device.picture('agenda-dialog-1440');
  await dialog.getByRole('button', { name: '添加到议程' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Everybody agrees to all: `entries` on the sheet, fewer for a seat that is recused. */
async function vote(entries: number, fewer: Readonly<Record<number, number>> = {}): Promise<void> {
  for (const [n, seat] of experts.entries()) {
    await seat.row(entries).waitFor();
    await seat.agreeToRest(fewer[n + 1] ?? entries);
    await seat.submit();
  }
}

const seatOf = (n: number): WatchedDevice => {
  const seat = experts[n];
  if (seat === undefined) throw new Error(`there is no expert ${n + 1}`);
  return seat.device;
};

/** Signs one's line of a sheet that waits, by hand; the dialog of all of them is open. */
async function signSheet({ page }: WatchedDevice, sheet: RegExp, line: string): Promise<void> {
  const row = page.locator('.unsigned-list > li', { has: page.getByText(sheet) });
  await row.getByRole('button', { name: `以${line}身份签字` }).click();
  const pad = page.locator('.signature-pad');
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is nothing to sign in');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.4, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: '完成签字' }).click();
  await pad.waitFor({ state: 'detached' });
}

/** Chooses the rules of the ballot that the agenda has come to, and opens it. */
async function openBallot(announce: string): Promise<void> {
  const { device } = desk;
  await device.press('确定投票规则');
  const dialog = device.page.getByRole('dialog');
  await dialog.getByText('关闭前可以更改', { exact: true }).click();
  await dialog.getByText(announce, { exact: true }).click();
  await device.picture('agenda-ballot-rules-1440');
  await dialog.getByRole('button', { name: /^建立投票/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.open();
}

chapter('two items are set up, and put in order with the arrows and with the mouse', async () => {
  const { device } = desk;
  await device.goto(`/meetings/${room.meetingId}/console`);
  await device.says('已连接');
  await addItem('结构工程申报人', '结构组', ['A-001', 'A-002', 'A-003']);
  await addItem('给水排水申报人', '', ['A-004', 'A-005']);
  await firstIs('结构工程申报人');
  await device.press('上移“给水排水申报人”');
  await device.says('“给水排水申报人”已移到第 1 项');
  await firstIs('给水排水申报人');
  const rows = device.page.locator('.items li');
  await rows.filter({ hasText: '结构工程申报人' }).dragTo(rows.filter({ hasText: '给水排水申报人' }));
  await device.says('“结构工程申报人”已移到第 1 项');
  await firstIs('结构工程申报人');
  await device.picture('agenda-planned-1440');
  expect(await device.barriers()).toEqual([]);
  // the answer of the first try is lost on its way, and the code is good for this screen still
  let lost = false;
  hall.tolerated = /ERR_FAILED.*hall\/session/;
  await hall.page.route('**/api/hall/session', async (route) => {
    if (lost || route.request().method() !== 'POST') return route.continue();
    lost = true;
    await route.fetch();
    return route.abort();
  });
  await pairHall(hall, await desk.pairingCode());
  expect(lost).toBe(true);
  await hall.says('会议即将开始');
});

chapter('experts sign in, and a rehearsal goes the whole way, marked as such on every screen', async () => {
  const { device } = desk;
  for (const seat of experts) await seat.device.goto(`/meetings/${room.meetingId}/room`);
  await desk.start();
  for (const seat of experts) await seat.attend();
  await hall.picture('agenda-hall-sign-in-1920');
  await device.press('演练');
  const dialog = device.page.getByRole('dialog');
  await dialog.getByText('关闭前可以更改', { exact: true }).click();
  await dialog.getByText('关闭后立即公布', { exact: true }).click();
  await device.picture('agenda-rehearse-dialog-1440');
  await dialog.getByRole('button', { name: '建立演练投票' }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.open();
  const everybody = [device, hall, ...experts.map((seat) => seat.device)];
  for (const seen of everybody) await seen.says('演练 · 申报人均为虚构，不作为评审结果');
  await hall.picture('agenda-hall-rehearsal-1920');
  await hallPicture('agenda-hall-rehearsal-1024');
  await experts[0]?.device.picture('agenda-expert-rehearsal-1024');
  await vote(5);
  await desk.close();
  await hall.says('演练投票（不计入评审结果）投票结果');
  for (const seen of everybody) await seen.says('演练 · 申报人均为虚构，不作为评审结果');
  await hall.picture('agenda-hall-rehearsal-result-1920');
  await device.picture('agenda-rehearsal-result-1440');
});

chapter('the first item is discussed on every screen; who is recused leaves and comes back', async () => {
  const { device } = desk;
  await desk.recuse(2, 'A-002', '同一单位');
  await device.press('开始汇报');
  await hall.says('议程第 1 项，共 2 项 · 汇报');
  await hall.picture('agenda-hall-report-1920');
  await device.press('下一名');
  await device.page.getByRole('group', { name: '正在汇报' }).getByText('A-001', { exact: true }).first().waitFor();
  await device.picture('agenda-report-1440');
  await device.press('进入讨论');
  await device.page.getByRole('group', { name: '正在讨论' }).waitFor();
  await hall.says('A-001');
  for (const seat of experts) await seat.device.says('A-001');
  await device.press('下一名');
  await hall.says('A-002');
  await hall.says('第 2 / 3 名');
  await experts[1]?.device.says('您对该申报人回避，请暂时离场');
  await device.says(/^应当离场回避：02/);
  await hall.picture('agenda-hall-discussion-1920');
  await hallPicture('agenda-hall-discussion-1024');
  await device.picture('agenda-discussion-1440');
  await device.page.setViewportSize(SMALL);
  await device.picture('agenda-discussion-1024');
  await device.page.setViewportSize(DESK);
  await experts[1]?.device.picture('agenda-expert-discussion-1024');
  for (const seen of [device, hall, ...experts.map((seat) => seat.device)]) expect(await seen.barriers()).toEqual([]);
  await device.press('登记已离场');
  await device.says('席位 02 因对 A-002 回避离场');
  expect(await device.page.locator('.seats .seat--outside').count()).toBe(1);
  await device.press('下一名');
  await device.says(/^可以请回会场：02/);
  await device.picture('agenda-come-back-1440');
  await device.press('登记已返回');
  await device.says('席位 02 回避后返回会场（A-002）');
});

chapter('a recusal is taken back with a reason; who left is back only when the supervisor confirms', async () => {
  const { device } = desk;
  await desk.recuse(3, 'A-003', '同一课题组');
  await device.press(/^回避登记/);
  await device.picture('agenda-recusals-1440');
  await device.page
    .getByRole('row', { name: /同一课题组/ })
    .getByRole('button', { name: '撤销…' })
    .click();
  await device.page.getByLabel(/^撤销回避的原因/).fill('登记有误');
  await device.picture('agenda-recusal-removal-1440');
  expect(await device.barriers()).toEqual([]);
  await device.press('撤销回避');
  await device.page.getByRole('cell', { name: '同一课题组' }).waitFor({ state: 'detached' });
  await device.press('关闭');
  await device.says(/^回避撤销：席位 03 对 A-003，登记有误/);
  const dialog = device.page.getByRole('dialog');
  const third = dialog.getByRole('row', { name: /^03/ });
  await device.press('签到与离席');
  await third.getByRole('button', { name: '登记离席' }).click();
  await dialog.getByLabel(/离席的原因/).fill('接听电话');
  await dialog.locator('form').getByRole('button', { name: '登记离席' }).click();
  // the form with the focus is gone, and the keyboard still has the dialog
  await third.getByText('已离席', { exact: true }).waitFor();
  await device.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await device.press('签到与离席');
  await third.getByRole('button', { name: '登记返回…' }).click();
  await dialog.getByLabel(/登记返回的原因/).fill('已回会场');
  await device.picture('agenda-bring-back-1440');
  await dialog.locator('form').getByRole('button', { name: '提出申请' }).click();
  await device.press('关闭');
  await device.says('等待确认：席位 03 专家3 登记返回');
  await device.picture('agenda-bring-back-asked-1440');
  const [asked] = await rowsOf<{ id: string }>(
    server.database?.ownerUrl ?? '',
    `select id from confirmation where state = 'requested'`,
  );
  await room.supervisor.post(`/api/confirmations/${asked?.id ?? ''}/confirm`);
  await device.says('席位 03 返回：已回会场');
});

chapter('a second window of the same browser says that it is one, and is not another device', async () => {
  const second = await seatOf(1).page.context().newPage();
  await second.setViewportSize(SMALL);
  await second.goto(`${server.url}/meetings/${room.meetingId}/room`);
  await second.getByRole('heading', { name: '您的席位正在本机的另一个窗口中使用' }).waitFor();
  await second.getByRole('button', { name: '改用这个窗口' }).waitFor();
  await screenshot(second, 'second-window-1024');
  await second.close();
});

chapter('its ballot is drafted from it, opened, voted and announced', async () => {
  const { device } = desk;
  await device.press('进入投票');
  await hall.says('投票即将开启。');
  await openBallot('关闭后立即公布');
  await experts[0]?.row(3).waitFor();
  await experts[1]?.device.says('您已回避，本项不投票');
  await vote(3, { 2: 2 });
  await desk.close();
  await hall.says('结构工程申报人投票结果');
  await device.picture('agenda-announced-1440');
});

chapter('a break is said on every screen with its end; then the second item runs to its announcement', async () => {
  const { device } = desk;
  await device.press('会间休息');
  await device.picture('agenda-break-dialog-1440');
  await device.page.getByRole('dialog').getByRole('button', { name: '20 分钟' }).click();
  await device.confirm('开始休息');
  await hall.says(/^休息到 \d\d:\d\d$/);
  for (const seat of experts) await seat.device.says(/^休息到 \d\d:\d\d$/);
  await hall.picture('agenda-hall-break-1920');
  await device.picture('agenda-break-1440');
  await device.press('继续会议');
  await device.press('下一项：给水排水申报人');
  await hall.says('议程第 2 项，共 2 项 · 汇报');
  await device.press('推迟本项');
  await device.page.getByLabel(/^推迟的原因/).fill('材料待补');
  await device.picture('agenda-postpone-1440');
  await device.confirm('推迟本项');
  await device.says('“给水排水申报人”推迟：材料待补');
  await device.press('开始汇报');
  await hall.says('议程第 2 项，共 2 项 · 汇报');
  for (const seat of experts) await seat.device.says('给水排水申报人');
  await device.press('直接进入投票');
  await openBallot('关闭后立即公布');
  await vote(2);
  await desk.close();
  await hall.says('给水排水申报人投票结果');
  await device.press('完成本项');
  await device.says('议程中的投票都已完成');
});

chapter(
  'the sheet of the ballot before waits at desk and seat for its signatures, and is signed from there',
  async () => {
    const { device } = desk;
    const chair = seatOf(0);
    for (const seen of [device, chair]) await seen.says('待您签字的计票单：2 份');
    expect(await seatOf(2).page.locator('.unsigned').count()).toBe(0);
    await chair.press('去签字');
    await chair.picture('unsigned-chair-1024');
    expect(await chair.barriers()).toEqual([]);
    await signSheet(chair, /^第 2 次投票/, '主任委员');
    await chair.press('关闭');
    await chair.says('待您签字的计票单：1 份');
    await device.press('去签字');
    await device.picture('unsigned-console-1440');
    await signSheet(device, /^第 2 次投票/, '计票人');
    // the row is still there: the supervisor's line is empty
    await device.says(/未签字：监票人$/);
    await device.press('关闭');
    await device.says('等他人签字：1 份');
  },
);

chapter('the end asks once and says what is open; the hall says goodbye', async () => {
  const { device } = desk;
  await addItem('补充事项', '', []);
  await device.press('结束会议');
  await device.says(/^计票单“结构工程申报人”未签字：监票人/);
  await device.says('议程“补充事项”：未开始');
  await device.picture('agenda-end-1440');
  await device.confirm('结束会议');
  await hall.says(/会议已结束/);
  await hall.picture('agenda-hall-ended-1920');
  await device.says('会议已结束。结果文件可以在下面的投票中下载。');
});

chapter('after the end too the sheets wait and are signed', async () => {
  const { device } = desk;
  const chair = seatOf(0);
  for (const seen of [device, chair]) {
    await seen.page.reload();
    await seen.says('待您签字的计票单：1 份');
  }
  await chair.picture('unsigned-ended-chair-1024');
  await device.picture('unsigned-ended-console-1440');
  await chair.press('去签字');
  await signSheet(chair, /^第 3 次投票/, '主任委员');
  await chair.says('计票单都已签字。');
  // who signed last is not left outside the dialog
  await chair.page.keyboard.press('Escape');
  await chair.page.getByRole('dialog').waitFor({ state: 'detached' });
  await chair.page.locator('.unsigned').waitFor({ state: 'detached' });
  await device.press('去签字');
  await signSheet(device, /^第 3 次投票/, '计票人');
  await device.press('关闭');
  await device.says('等他人签字：2 份');
});

chapter('after the end the console disconnects the hall screen, which then waits for another code', async () => {
  const { device } = desk;
  await device.press('已连接的大屏');
  await device.says(/\d\d:\d\d:\d\d 连接/);
  await device.picture('agenda-screens-1440');
  expect(await device.barriers()).toEqual([]);
  await device.press('断开');
  await hall.says('这块大屏已断开。需要重新连接时，请输入控制台上的新配对码。');
  await hall.picture('agenda-hall-disconnected-1920');
  await device.says('没有连接的大屏。');
});

chapter('no device was at fault', async () => {
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
});
