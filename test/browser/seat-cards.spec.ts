/**
 * A seat card from the printer to the vote, at real browsers: the secretary prints, the expert opens the QR code's address on
 * a tablet and chooses a PIN, the supervisor compares the mark and confirms, and the seat signs in (R19).
 */
import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { pdfPages } from '../support/pdf-text.js';
import type { Room } from '../support/room.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const PHONE = { width: 390, height: 844 };
const SET_PIN = '还没有 PIN，或忘记了：现在设置';
const PIN = '395728';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let secretary: WatchedDevice;
let supervisor: WatchedDevice;
let tablet: WatchedDevice;
let addresses: string[] = [];
let typed: string[] = [];

/** Taps six digits on the pad. */
async function tap(at: WatchedDevice, pin: string): Promise<void> {
  for (const digit of pin) await at.page.getByRole('button', { name: digit, exact: true }).click();
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 5, candidates: 2 });
  await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the secretary prints cards for all seats and is told what became of them', async () => {
  secretary = await stage.device('secretary', room.secretary, DESK);
  const { page } = secretary;
  await secretary.goto(`/meetings/${room.meetingId}/console`);
  await secretary.press('席位卡');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('没有打印').first().waitFor();
  await dialog.getByText('选择全部席位').locator('xpath=ancestor::label').click();
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '打印 5 张' }).click();
  const download: Download = await waiting;
  expect(download.suggestedFilename()).toBe('席位卡.pdf');
  const sheet = readFileSync(await download.path());
  addresses = [...sheet.toString('latin1').matchAll(/\/URI \((.*?)\)/g)].map(([, url = '']) => url);
  typed = pdfPages(sheet).flatMap((text) => text.match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? []);
  expect([addresses.length, typed.length]).toEqual([5, 5]);
  await dialog.getByText('未使用').first().waitFor();
  await secretary.picture('cards-console-1440');
  await expectNoBarriers(secretary);
});

chapter(
  'the address of the QR code opens the seat on a tablet; the code leaves the address bar, no name is shown',
  async () => {
    tablet = await stage.device('tablet', null, SMALL);
    const { page } = tablet;
    await page.goto(addresses[3] ?? '');
    // the same for whoever has a PIN and whoever has none
    await tablet.says('请输入您的 PIN');
    await tablet.says('测试评审会议');
    await tablet.picture('card-pin-1024');
    await expectNoBarriers(tablet);
    await tablet.press(SET_PIN);
    await tablet.says('请设置您的 PIN');
    expect(page.url()).toBe(`${stage.server.url}/card`);
    expect(await page.content()).not.toContain('专家4');
    await tablet.picture('card-new-pin-1024');
    await expectNoBarriers(tablet);
    await tap(tablet, '123456');
    await tablet.press('下一步');
    await tablet.says(/太容易被猜到/);
    await tap(tablet, PIN);
    await tablet.press('下一步');
    await tablet.says('请再输入一次');
    await page.keyboard.type('395729');
    await page.keyboard.press('Enter');
    await tablet.says('两次输入的 PIN 不同，请重新设置。');
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await tablet.says('请再输入一次');
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await tablet.says('请举手示意监督员');
    await tablet.picture('card-waiting-1024');
    await expectNoBarriers(tablet);
  },
);

chapter('the supervisor compares the four digits and confirms; the tablet signs in by itself', async () => {
  supervisor = await stage.device('supervisor', room.supervisor, DESK);
  await supervisor.goto(`/meetings/${room.meetingId}/supervise`);
  await supervisor.says('席位 04（专家4）请求设置席位卡 PIN');
  const mark = (await tablet.page.locator('.card-wait .code').innerText()).trim();
  expect((await supervisor.page.locator('.pin-mark').innerText()).trim()).toBe(mark);
  expect(secretary.heard.join('\n')).not.toContain(`"mark":"${mark}"`);
  await supervisor.picture('pin-request-1440');
  await expectNoBarriers(supervisor);
  await supervisor.press('确认是本人');
  await supervisor.picture('pin-confirm-1440');
  await supervisor.confirm('确认是本人');
  await tablet.says('我已到场，签到');
  await tablet.says(/席位卡登录 · 席位 04/);
  await tablet.picture('room-by-card-1024');
  await expectNoBarriers(tablet);
  await tablet.press('我已到场，签到');
  await tablet.says('您已签到，请等候');
  await supervisor.says('席位 04 签到（席位卡）');
  await tablet.goto('/account');
  await tablet.says(/席位卡登录 · 席位 04/);
  expect(tablet.page.url()).toBe(`${stage.server.url}/meetings/${room.meetingId}/room`);
});

chapter('a used card opens nothing on another device, a typed code with a wrong PIN neither', async () => {
  const phone = await stage.device('phone', null, PHONE);
  phone.tolerated = /status of 4(09|01|04) .*\/api\/card/;
  await phone.page.goto(addresses[3] ?? '');
  await phone.says(/这张席位卡已经用过/);
  await phone.picture('card-used-390');
  await expectNoBarriers(phone);
  await phone.press('换一张卡');
  await phone.page.getByLabel('卡号').fill('7k3mx q09td');
  await phone.press('下一步');
  await phone.says(/没有这张席位卡/);
  await phone.press('换一张卡');
  await phone.picture('card-code-390');
  await phone.page.getByLabel('卡号').fill((typed[1] ?? '').toLowerCase());
  await phone.press('下一步');
  await phone.says('请输入您的 PIN');
  await phone.picture('card-pin-390');
  await tap(phone, PIN);
  await phone.press('登录');
  await phone.says(/PIN 不正确或还没有设置，这张卡还可以再试 4 次/);
  await phone.press(SET_PIN);
  await phone.says('请设置您的 PIN');
  await phone.picture('card-new-pin-390');
  await phone.press('返回，输入 PIN');
  await phone.says('请输入您的 PIN');
  // another card scanned on the same page changes only the fragment
  await phone.page.evaluate((hash) => void (window.location.hash = hash), (addresses[2] ?? '').split('#')[1] ?? '');
  await phone.page.locator('.card-head__seat b', { hasText: '03' }).waitFor();
  expect(phone.page.url()).toBe(`${stage.server.url}/card`);
  await phone.page.getByRole('button', { name: 'English' }).click();
  await phone.says('Type your PIN');
  await phone.picture('card-pin-en-390');
});

chapter('the console shows the used card; the end of the meeting ends the sign-in by card', async () => {
  await secretary.page.getByRole('dialog').getByText('已使用').first().waitFor();
  await secretary.picture('cards-used-1440');
  await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
  await tablet.says('会议已结束，席位卡登录随之结束');
  await tablet.picture('meeting-ended-1024');
  tablet.tolerated = ASKED;
  await tablet.goto('/');
  await tablet.says('凭席位卡登录');
  stage.expectNoFaults();
});

/** Whoever is signed out asks who is signed in. */
const ASKED = /status of 401/;
