/** The agenda is set up and put in order; people come in; a rehearsal shows everybody how it goes. */
import { pairHall } from '../parts/console-desk.js';
import { HALL, SMALL, expectNoBarriers } from '../parts/stage.js';
import type { DayInTheRoom } from './stage.js';

export const FIRST = '结构工程申报人';
export const SECOND = '给水排水申报人';
export const THIRD = '暖通空调申报人';

export async function addItem(
  { desk: { device } }: DayInTheRoom,
  title: string,
  panel: string,
  codes: readonly string[],
): Promise<void> {
  await device.press('添加议程');
  const dialog = device.page.getByRole('dialog');
  await dialog.getByLabel('标题').fill(title);
  await dialog.getByLabel(/^汇报的学科组/).fill(panel);
  for (const code of codes) await dialog.locator('.pick__list label', { hasText: code }).click();
  if (title === FIRST) await device.picture('agenda-dialog-1440');
  await dialog.getByRole('button', { name: '添加到议程' }).click();
  await dialog.waitFor({ state: 'detached' });
  // the page has it from the live connection
  await device.page.locator('.items li', { hasText: title }).waitFor();
}

/** The hall screen as a small projector shows it; pairing has filled the screen, which keeps its size until that is left. */
export async function hallPicture({ hall }: DayInTheRoom, name: string): Promise<void> {
  await hall.page.evaluate(() => (document.fullscreenElement === null ? undefined : document.exitFullscreen()));
  await hall.page.setViewportSize(SMALL);
  await hall.picture(name);
  await hall.page.setViewportSize(HALL);
}

/** The answer of the first try is lost on its way, and the code is good for this screen still. */
async function pairWithALostAnswer({ hall, desk }: DayInTheRoom): Promise<void> {
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
}

export function tellTheMorning(day: DayInTheRoom): void {
  day.chapter('three items are set up, and put in order with the arrows and with the mouse', async () => {
    const { device } = day.desk;
    const firstIs = (title: string): Promise<void> =>
      device.page.locator('.items li:first-child .agenda__title', { hasText: title }).waitFor();
    await device.goto(day.page('console'));
    await device.says('已连接');
    await addItem(day, FIRST, '结构组', ['A-001', 'A-002', 'A-003']);
    await addItem(day, SECOND, '', ['A-004', 'A-005']);
    await addItem(day, THIRD, '', ['A-006']);
    await firstIs(FIRST);
    await device.press(`上移“${SECOND}”`);
    await device.says(`“${SECOND}”已移到议程第 1 项`);
    await firstIs(SECOND);
    const rows = device.page.locator('.items li');
    await rows.filter({ hasText: FIRST }).dragTo(rows.filter({ hasText: SECOND }));
    await device.says(`“${FIRST}”已移到议程第 1 项`);
    await firstIs(FIRST);
    await device.picture('agenda-planned-1440');
    await expectNoBarriers(device);
    await pairWithALostAnswer(day);
    await day.hall.says('会议即将开始');
    await day.supervisor.goto(day.page('supervise'));
    await day.supervisor.says('已连接');
  });

  day.chapter(
    'experts sign in; for one without a device secretary and supervisor do it, until the device is there',
    async () => {
      const { desk, supervisor } = day;
      const { device } = desk;
      for (const seat of day.seats) await seat.device.goto(day.page('room'));
      await desk.start();
      for (const seat of day.seats) await seat.attend();
      const [fourth, fifth] = day.others;
      await fourth?.enter(day.room.meetingId);
      await fourth?.attend(day.room.meetingId);
      await device.press('签到与离席');
      const dialog = device.page.getByRole('dialog');
      const row = dialog.getByRole('row', { name: /专家5/ });
      await row.getByRole('button', { name: '代为签到…' }).click();
      await dialog.getByLabel('为专家5代为签到的原因').fill('平板无法开机');
      await device.picture('sign-in-for-seat-dialog');
      await dialog.getByRole('button', { name: '提出申请' }).click();
      await row.getByRole('button', { name: '代为签到…' }).waitFor();
      await dialog.getByRole('button', { name: '关闭' }).click();
      await day.confirmed(supervisor, /席位 05/, /没有投票设备/);
      for (const at of [device, supervisor]) await at.page.locator('.seats .seat--unable').waitFor();
      await device.says('席位 05 由秘书代为签到，监督员确认：平板无法开机');
      await device.picture('signed-in-for-seat-console');
      await fifth?.enter(day.room.meetingId);
      await fifth?.attend(day.room.meetingId);
      await device.page.locator('.seats .seat--unable').waitFor({ state: 'detached' });
      await day.hall.picture('agenda-hall-sign-in-1920');
    },
  );

  day.chapter('a rehearsal goes the whole way, marked as such on every screen', async () => {
    const { desk, hall, everybody } = day;
    const { device } = desk;
    await device.press('演练');
    const dialog = device.page.getByRole('dialog');
    await dialog.getByText('关闭前可以更改', { exact: true }).click();
    await dialog.getByText('关闭后立即公布', { exact: true }).click();
    await device.picture('agenda-rehearse-dialog-1440');
    await dialog.getByRole('button', { name: '建立演练投票' }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.open();
    for (const seen of everybody) await seen.says('演练 · 申报人均为虚构，不作为评审结果');
    await hall.picture('agenda-hall-rehearsal-1920');
    await hallPicture(day, 'agenda-hall-rehearsal-1024');
    await day.seat(1).device.picture('agenda-expert-rehearsal-1024');
    await day.vote(5);
    await desk.close();
    await hall.says('演练投票（不计入评审结果）投票结果');
    for (const seen of everybody) await seen.says('演练 · 申报人均为虚构，不作为评审结果');
    await hall.picture('agenda-hall-rehearsal-result-1920');
    await device.picture('agenda-rehearsal-result-1440');
  });
}
