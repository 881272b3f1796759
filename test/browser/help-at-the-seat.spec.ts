/**
 * Two experts who need help, at real browsers: one whose seat card ends after wrong PINs and who gets another card, and one
 * without a device, whom the secretary signs in and who then votes on a tablet that both officers let in (R18, R19).
 */
import { readFileSync } from 'node:fs';
import { eventually } from '../support/eventually.js';
import { pdfPages } from '../support/pdf-text.js';
import type { SimulatedExpert } from '../../src/cli/demo/simulated-expert.js';
import type { Room } from '../support/room.js';
import { ConsoleDesk } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const PIN = '395728';
const WRONG = '482913';
const CARD_REFUSED = /status of 4(01|09) .*\/api\/card/;

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: ConsoleDesk;
let supervisor: WatchedDevice;
let tablet: WatchedDevice;
let borrowed: ExpertSeat;

const expert = (seat: number): SimulatedExpert => room.experts[seat - 1] as SimulatedExpert;

/** Prints the card of one seat at the console; gives what stands under its QR code. */
async function print(seat: string): Promise<string> {
  const { page } = desk.device;
  await desk.device.press('席位卡');
  const dialog = page.getByRole('dialog');
  const row = dialog.getByRole('row', { name: new RegExp(seat) });
  await row.locator('input[type=checkbox]').check({ force: true });
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '打印 1 张' }).click();
  const download = await waiting;
  const sheet = readFileSync(await download.path());
  await desk.device.picture(`help-cards-${seat}`);
  await desk.device.press('关闭');
  return pdfPages(sheet).flatMap((text) => text.match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? [])[0] ?? '';
}

async function enterPin(pin: string): Promise<void> {
  for (const digit of pin) await tablet.page.getByRole('button', { name: digit, exact: true }).click();
  await tablet.press('登录');
}

async function openCard(code: string): Promise<void> {
  await tablet.page.getByLabel('卡号').fill(code);
  await tablet.press('下一步');
  await tablet.says('请输入您的 PIN');
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 5, candidates: 2 });
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the room fills but for two', async () => {
  desk = new ConsoleDesk(await stage.device('secretary', room.secretary, DESK));
  await desk.device.goto(`/meetings/${room.meetingId}/console`);
  await desk.start();
  supervisor = await stage.device('supervisor', room.supervisor, DESK);
  await supervisor.goto(`/meetings/${room.meetingId}/supervise`);
  for (const seat of [1, 2, 4]) {
    await expert(seat).enter(room.meetingId);
    await expert(seat).attend(room.meetingId);
  }
});

chapter('five wrong PINs end a card; the page, the console and the supervisor say so, and what to do', async () => {
  const code = await print('05');
  tablet = await stage.device('tablet', null, SMALL);
  tablet.tolerated = CARD_REFUSED;
  await tablet.goto('/card');
  await openCard(code);
  for (const left of [4, 3, 2, 1]) {
    await enterPin(WRONG);
    await tablet.says(new RegExp(`还可以再试 ${left} 次`));
  }
  await tablet.picture('help-one-try-1024');
  await enterPin(WRONG);
  await tablet.says(/这张席位卡已停用/);
  // nothing is offered that this card cannot do any more
  await tablet.page.getByRole('button', { name: '登录' }).waitFor({ state: 'detached' });
  await tablet.picture('help-blocked-1024');
  await expectNoBarriers(tablet);
  for (const at of [desk.device, supervisor]) {
    await at.says(/席位 05.*停用|席位卡.*停用/);
    await at.picture(`help-blocked-${at.name}`);
  }
});

chapter('another card of the same seat lets the expert set a PIN, which the supervisor confirms', async () => {
  const code = await print('05');
  await tablet.press('换一张卡');
  await openCard(code);
  await tablet.press('还没有 PIN，或忘记了：现在设置');
  for (const ask of ['请设置您的 PIN', '请再输入一次']) {
    await tablet.says(ask);
    await tablet.page.keyboard.type(PIN);
    await tablet.page.keyboard.press('Enter');
  }
  await tablet.says('请举手示意监督员');
  await supervisor.press('确认是本人');
  await supervisor.confirm('确认是本人');
  await tablet.press('我已到场，签到');
  await tablet.says('您已签到，请等候');
});

chapter('who has no device is signed in by the secretary, once the supervisor has confirmed', async () => {
  const { device } = desk;
  await device.press('签到与离席');
  const dialog = device.page.getByRole('dialog');
  const row = dialog.getByRole('row', { name: /^03/ });
  await row.getByRole('button', { name: '代为签到…' }).click();
  await dialog.getByLabel(/代为签到的原因/).fill('没有带设备');
  await device.picture('help-sign-in-asked');
  await dialog.locator('form').getByRole('button', { name: '提出申请' }).click();
  await row.getByText('已提出，等候监督员确认').waitFor();
  expect(await row.getByRole('button', { name: '代为签到…' }).count()).toBe(0);
  await device.picture('help-sign-in-waits');
  await supervisor.says('席位 03 专家3 代为签到');
  await supervisor.picture('help-sign-in-supervisor');
  await supervisor.press('确认');
  await supervisor.confirm(/确认/);
  await row.getByText('出席', { exact: true }).waitFor();
  await device.picture('help-signed-in');
  await device.press('关闭');
});

chapter(
  'the ballot opens with that seat; on a borrowed tablet the expert asks for the paper, and gets it',
  async () => {
    await desk.draft({ title: '第一批', policy: '关闭前可以更改', announce: '由主任委员宣布' });
    await desk.open();
    await desk.waitForSubmitted(0, 5);
    await desk.device.picture('help-open-console');
    borrowed = new ExpertSeat(await stage.device('borrowed', expert(3).client, SMALL), {
      loginName: '',
      password: '',
      name: '',
    });
    const { device } = borrowed;
    await device.goto(`/meetings/${room.meetingId}/room`);
    await device.says(/您已由会议秘书代为签到/);
    await device.picture('help-offer-1024');
    await expectNoBarriers(device);
    await device.press('申请使用这台设备');
    await device.says('已告知会议秘书');
    const wish = desk.device.page.locator('.confirmation').first();
    await wish
      .getByRole('button', { name: '同意更换…' })
      .or(wish.getByRole('button', { name: /^同意/ }))
      .first()
      .click();
    const dialog = desk.device.page.getByRole('dialog');
    await desk.device.picture('help-approve');
    await dialog.getByLabel('理由').fill('借用会场平板');
    await dialog.getByRole('button', { name: /^同意/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await supervisor.says(/席位 03/);
    await supervisor.picture('help-device-supervisor');
    await supervisor.page.locator('.confirmation').first().getByRole('button', { name: /^确认/ }).click();
    await supervisor.confirm(/确认/);
    await borrowed.row(2).waitFor();
    await borrowed.choose(1, '同意');
    await borrowed.choose(2, '不同意');
    await borrowed.submit();
    await device.picture('help-receipt-1024');
    await desk.waitForSubmitted(1, 5);
  },
);

chapter('all are counted, and no device was at fault', async () => {
  const [{ id }] = (await stage.rows<{ id: string }>('select id from ballot')) as [{ id: string }];
  await room.vote(id, [expert(1), expert(2), expert(4)], () => 'agree');
  await desk.waitForSubmitted(4, 5);
  await desk.close();
  // the last papers are still being checked when the dialog has gone
  await eventually(() => expert(1).client.post(`/api/ballots/${id}/announce`));
  await borrowed.device.says(/通过/);
  for (const at of [desk.device, supervisor, borrowed.device, tablet]) await at.picture(`help-result-${at.name}`);
  stage.expectNoFaults();
});
