/**
 * R17, R32, R23 at real browsers: two organizers, each at a device of their own. While a ballot runs one asks that a candidate be
 * withdrawn, the other confirms without reloading, and every screen of the room says so and none says why; then a deadline is
 * put off the same way.
 */
import { addDays } from '../../src/kernel/days.js';
import { shanghaiDay } from '../../src/kernel/office-dates.js';
import type { Room } from '../support/room.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { DESK, HALL, SMALL, Stage } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const REASON = '本人因调离申请撤回';
const TODAY = shanghaiDay(new Date());
const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: ConsoleDesk;
let supervisor: WatchedDevice;
let chair: WatchedDevice;
let hall: WatchedDevice;
let first: WatchedDevice;
let second: WatchedDevice;

const card = (at: WatchedDevice, title: RegExp) => at.page.locator('.confirmation', { hasText: title });

async function picture(at: WatchedDevice, name: string): Promise<void> {
  await at.picture(name);
  await at.page.setViewportSize(SMALL);
  await at.picture(`${name}-small`);
  await at.page.setViewportSize(DESK);
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 5, candidates: 4 });
  await room.organizer.post(`/api/reviews/${room.reviewId}/calendar`, {
    materialsBy: addDays(TODAY, -20),
    screeningBy: addDays(TODAY, -5),
    reviewBy: addDays(TODAY, 30),
  });
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the room fills, and a ballot with a cap opens', async () => {
  desk = new ConsoleDesk(await stage.device('console', room.secretary, DESK));
  supervisor = await stage.device('supervisor', room.supervisor, SMALL);
  chair = await stage.device('chair', room.experts[0]?.client ?? null);
  hall = await stage.device('hall', null, HALL);
  await desk.device.goto(`/meetings/${room.meetingId}/console`);
  await desk.device.says('已连接');
  await desk.start();
  await pairHall(hall, await desk.pairingCode());
  await supervisor.goto(`/meetings/${room.meetingId}/supervise`);
  await supervisor.says('已连接');
  await chair.goto(`/meetings/${room.meetingId}/room`);
  await chair.press('我已到场，签到');
  await chair.says('您已签到，请等候');
  for (const expert of room.experts.slice(1)) {
    await expert.enter(room.meetingId);
    await expert.attend(room.meetingId);
  }
  await room.openBallot({ cap: 2, title: '建筑设计专业申报人' });
  const rows = chair.page.locator('.sheet-row');
  await rows.first().waitFor();
  for (const n of [0, 1])
    await rows
      .nth(n)
      .locator('label', { hasText: /^同意$/ })
      .click();
  await chair.says('已同意 2 人，至多 2 人');
});

chapter('one organizer asks that a candidate be withdrawn; the other sees it at home without reloading', async () => {
  second = await stage.device('second', room.secondOrganizer, DESK);
  await second.goto('/');
  await second.says('我负责的年度评审');
  first = await stage.device('first', room.organizer, DESK);
  await first.goto(`/reviews/${room.reviewId}/candidates`);
  await first.page.locator('tr', { hasText: 'A-001' }).getByRole('button', { name: '撤回…' }).click();
  const dialog = first.page.getByRole('dialog');
  await dialog.getByLabel('理由').fill(REASON);
  await first.picture('withdrawal-asking');
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card(first, /等待确认：撤回 申报人1/).waitFor();
  const row = first.page.locator('tr', { hasText: 'A-001' });
  await row.getByText('撤回待确认').waitFor();
  expect(await row.getByRole('button', { name: '撤回…' }).count()).toBe(0);
  expect(
    await card(first, /撤回 申报人1/)
      .getByRole('button', { name: '确认' })
      .count(),
  ).toBe(0);
  await card(second, /请您确认：撤回 申报人1（A-001/).waitFor();
  await picture(first, 'withdrawal-waiting');
  await picture(second, 'withdrawal-asked');
  for (const at of [first, second])
    expect({ name: at.name, found: await at.barriers() }).toEqual({ name: at.name, found: [] });
});

chapter('confirmed, every screen says so at once, and the paper that is being filled in goes on', async () => {
  const asked = card(second, /请您确认/);
  await asked.getByText(REASON).waitFor();
  await asked.getByRole('button', { name: '确认' }).click();
  await second.confirm('确认');
  await card(second, /撤回/).waitFor({ state: 'detached' });
  await chair.says('已撤回申报，本项不计票');
  await chair.says('已同意 1 人，至多 2 人');
  for (const at of [desk.device, supervisor, hall]) await at.says('已撤回申报：A-001');
  for (const at of [desk.device, supervisor])
    await at.page.getByText('A-001 撤回申报（组建单位两人确认）').first().waitFor({ state: 'attached' });
  for (const at of [desk.device, supervisor, hall, chair]) await at.picture(`struck-${at.name}`);
  expect(await chair.barriers()).toEqual([]);
  const rows = chair.page.locator('.sheet-row');
  expect(await rows.first().locator('input').count()).toBe(0);
  await rows
    .nth(2)
    .locator('label', { hasText: /^同意$/ })
    .click();
  await rows
    .nth(3)
    .locator('label', { hasText: /^不同意$/ })
    .click();
  await chair.press('核对并提交');
  await chair.says('已撤回申报，不计票：A-001');
  await chair.picture('struck-review');
  await chair.press('确认提交');
  await chair.page.locator('.receipt__code').waitFor();
});

chapter('the other organizer sees it in the list, with the reason', async () => {
  const row = first.page.locator('tr', { hasText: 'A-001' });
  await row.getByText('已撤回申报').waitFor();
  await row.getByText(REASON).waitFor();
  expect(await row.getByRole('button', { name: '撤回…' }).count()).toBe(0);
  await picture(first, 'withdrawn-list');
});

chapter('closed and announced: not counted, and no device of the room heard why', async () => {
  const ballotId = room.experts[1]?.fast?.ballot?.ballotId ?? '';
  await room.vote(ballotId, room.experts.slice(1), (_expert, candidate) => (candidate < 2 ? 'agree' : 'oppose'));
  await desk.waitForSubmitted(5, 5);
  await desk.close();
  await chair.says(/已查验：您的选票在本轮/);
  await chair.picture('struck-closed-chair');
  await chair.press('宣布结果');
  await chair.confirm('宣布结果');
  await hall.says('已撤回');
  await chair.page.locator('.result tr', { hasText: 'A-001' }).getByText('已撤回').waitFor();
  for (const at of [desk.device, hall, chair]) await at.picture(`struck-result-${at.name}`);
  await supervisor.press('核验');
  await supervisor.says(/申报人 A-001 已撤回申报，不计票/);
  await supervisor.picture('struck-verified');
  await supervisor.press('关闭');
  for (const at of [desk.device, supervisor, hall, chair])
    expect([at.name, at.heard.some((frame) => frame.includes(REASON))]).toEqual([at.name, false]);
});

chapter('one that is withdrawn after the announcement keeps the counts and the mark', async () => {
  const { id } = await room.secondOrganizer.post<{ id: string }>(
    `/api/candidates/${room.candidates[1]?.id}/withdrawal`,
    {
      reason: REASON,
    },
  );
  await card(first, /请您确认：撤回 申报人2/).waitFor();
  await room.organizer.post(`/api/confirmations/${id}/confirm`);
  await desk.device.says('宣布后撤回申报，不予公示');
  await chair.says('宣布后撤回申报，不予公示');
  await hall.says('宣布后撤回');
  for (const at of [desk.device, hall]) await at.picture(`since-${at.name}`);
});

chapter('past the deadline nothing is imported, and the refusal names the way', async () => {
  first.tolerated = /status of 4\d\d/;
  await first.goto(`/reviews/${room.reviewId}/import/candidates`);
  await first.page.locator('input[type=file]').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('序号,姓名\n9,张三\n'),
  });
  await first.says(/材料接收已于 .* 截止，不能再导入申报人.*申请延期/);
  await first.picture('materials-over');
});

chapter('the deadline is put off by both, and the year keeps how', async () => {
  await first.goto(`/reviews/${room.reviewId}`);
  await first.page.locator('.year-line > li').first().getByRole('button', { name: '申请延期…' }).click();
  const dialog = first.page.getByRole('dialog');
  await dialog.getByLabel('延期后的最后一天').fill(addDays(TODAY, -30));
  await dialog.getByLabel('理由').fill('补收三人材料');
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await dialog.getByText(/应晚于现在的截止日期/).waitFor();
  await dialog.getByLabel('延期后的最后一天').fill(addDays(TODAY, 3));
  await first.picture('override-asking');
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await dialog.waitFor({ state: 'detached' });
  await second.goto(`/reviews/${room.reviewId}/settings`);
  const asked = card(second, /请您确认：材料接收由/);
  await asked.waitFor();
  await picture(second, 'override-asked');
  await asked.getByRole('button', { name: '确认' }).click();
  await second.confirm('确认');
  await first.page.locator('.year-overrides').getByText('理由：补收三人材料').waitFor();
  await picture(first, 'override-year');
  expect(await first.barriers()).toEqual([]);
});

chapter('the same in English', async () => {
  const english = await stage.device('english', room.organizer, DESK);
  await english.context.addInitScript(() => localStorage.setItem('pingshen.locale', 'en'));
  await room.secondOrganizer.post(`/api/candidates/${room.candidates[2]?.id}/withdrawal`, { reason: 'Left the unit' });
  await room.secondOrganizer.post(`/api/reviews/${room.reviewId}/deadline-overrides`, {
    deadline: 'reviewBy',
    until: addDays(TODAY, 60),
    reason: 'The venue is not free earlier',
  });
  await english.goto('/');
  await card(english, /You are asked to confirm: withdraw/).waitFor();
  await picture(english, 'english-home');
  await english.goto(`/reviews/${room.reviewId}/candidates`);
  await english.page
    .locator('tr', { hasText: 'A-001' })
    .getByText(/asked by organizer/)
    .waitFor();
  await picture(english, 'english-candidates');
  await english.goto(`/reviews/${room.reviewId}`);
  await english.page.locator('.year-overrides').waitFor();
  await picture(english, 'english-year');
});

it('no device asked another host for anything or met an error', () => {
  stage.expectNoFaults();
});
