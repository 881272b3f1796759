/**
 * R14, R17, R23 at real browsers: a ballot is made void by secretary, chair and supervisor, each at a device of their own; then a
 * second round is confirmed by the same three, voted and announced.
 */
import type { Room } from '../support/room.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { DESK, HALL, SMALL, Stage } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const TITLE = '建筑设计专业申报人';
const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: ConsoleDesk;
let supervisor: WatchedDevice;
let chair: WatchedDevice;
let hall: WatchedDevice;

/** The card of a request on a page, by what it is about. */
const card = (at: WatchedDevice, title: RegExp) => at.page.locator('.confirmation', { hasText: title });

/** Confirms what a card asks, reading first what it does. */
async function confirmOn(at: WatchedDevice, title: RegExp, what: RegExp): Promise<void> {
  const asked = card(at, title);
  await asked.getByText(what).waitFor();
  await asked.getByRole('button', { name: '确认' }).click();
  await at.confirm('确认');
}

async function askAtDesk(link: string, reason: string, choose?: () => Promise<void>): Promise<void> {
  await desk.device.page.getByRole('button', { name: link }).first().click();
  const dialog = desk.device.page.getByRole('dialog');
  await dialog.getByLabel('理由').fill(reason);
  await choose?.();
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await dialog.waitFor({ state: 'detached' });
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 5, candidates: 6 });
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the room fills, and a ballot opens', async () => {
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
  await desk.draft({ title: TITLE, policy: '关闭前可以更改', announce: '由主任委员宣布' });
  await desk.open();
  await chair.page.locator('.sheet-row').first().waitFor();
  await chair.page
    .locator('.sheet-row')
    .first()
    .locator('label', { hasText: /^同意$/ })
    .click();
  await chair.says(/已在本机加密保存/);
});

chapter('the secretary asks that it be void; chair and supervisor are asked, each at their page', async () => {
  await askAtDesk('作废本轮…', '有专家的设备显示异常');
  const waiting = card(desk.device, /等待确认/);
  await waiting.getByText('有专家的设备显示异常').waitFor();
  expect(await waiting.getByText('等待确认', { exact: false }).count()).toBeGreaterThan(0);
  expect(await waiting.getByRole('button', { name: '确认' }).count()).toBe(0);
  await card(supervisor, /请您确认/).waitFor();
  await card(chair, /请您确认/).waitFor();
  for (const at of [desk.device, supervisor, chair]) await at.picture(`void-asked-${at.name}`);
  for (const at of [desk.device, supervisor, chair])
    expect({ name: at.name, found: await at.barriers() }).toEqual({ name: at.name, found: [] });
});

chapter('voting goes on until both have confirmed', async () => {
  await confirmOn(supervisor, /请您确认/, /密钥随即销毁/);
  await card(desk.device, /已确认/).waitFor();
  expect(await chair.page.locator('.sheet-row').count()).toBe(6);
  await confirmOn(chair, /请您确认/, /永远不能解密/);
});

chapter('the ballot is void on every screen, and the draft on the device is gone', async () => {
  await chair.says(`“${TITLE}”第 1 轮已作废`);
  await chair.says(/有专家的设备显示异常/);
  await hall.says(`“${TITLE}”第 1 轮已作废`);
  await desk.device.says(`“${TITLE}”第 1 轮已作废`);
  await supervisor.says(`“${TITLE}”第 1 轮已作废`);
  for (const at of [desk.device, supervisor, chair]) expect(await card(at, /确认/).count()).toBe(0);
  for (const at of [desk.device, chair, hall]) await at.picture(`voided-${at.name}`);
});

chapter('a second round with two candidates is asked for and confirmed by the same three', async () => {
  await askAtDesk('重新投票…', '第一轮因设备故障作废', async () => {
    const dialog = desk.device.page.getByRole('dialog');
    // everybody on the paper of the void one, until somebody says otherwise
    await dialog.getByText('新一轮的申报人（已选 6 / 6）').waitFor();
    await dialog.getByRole('button', { name: '全不选' }).click();
    for (const code of ['A-002', 'A-005']) await dialog.locator('.round-pick label', { hasText: code }).click();
    await desk.device.picture('round-asked-dialog');
  });
  await confirmOn(chair, /第 2 轮/, /A-002、A-005/);
  await confirmOn(supervisor, /第 2 轮/, /2 人/);
  await desk.device.says('第 2 轮');
});

chapter('what a void round had set is set anew before its repeat is frozen', async () => {
  const { page } = desk.device;
  await desk.device.says('上一轮已作废，不算数。以上规则沿用作废的一轮，开启之前可以更改。');
  await page.locator('.ballot-facts--draft', { hasText: '关闭前可改' }).waitFor();
  await desk.device.picture('repeat-draft-1440');
  await desk.device.press('更改草稿…');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('A-002、A-005').waitFor();
  expect(await dialog.getByLabel('标题').inputValue()).toBe(TITLE);
  await dialog.getByText('不能更改', { exact: true }).click();
  await dialog.getByText('按人数', { exact: true }).click();
  await dialog.getByLabel('名额人数').fill('3');
  await dialog.getByRole('button', { name: /^保存/ }).click();
  await dialog.getByText('名额 3 个，多于选票上的 2 人。请改为不超过 2 个，或不设名额。').waitFor();
  await desk.device.picture('repeat-rules-1440');
  expect(await desk.device.barriers()).toEqual([]);
  await page.setViewportSize(SMALL);
  await desk.device.picture('repeat-rules-1024');
  await dialog.getByLabel('名额人数').fill('2');
  await dialog.getByRole('button', { name: /^保存/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.ballot-facts--draft', { hasText: '提交后不可改' }).waitFor();
  await desk.device.says('2 个，同意票达标者按同意票数排列');
  await desk.device.picture('repeat-draft-1024');
  expect(await desk.device.barriers()).toEqual([]);
  await page.setViewportSize(DESK);
  await desk.open();
  await chair.page.locator('.sheet-row').first().waitFor();
  expect(await chair.page.locator('.sheet-row').count()).toBe(2);
  await chair.says(/第 2 轮/);
});

chapter('it is voted, closed and announced', async () => {
  const agenda = await room.secretary.get<{ id: string }[]>(`/api/reviews/${room.reviewId}/meetings`);
  expect(agenda).toHaveLength(1);
  await chair.press('其余 2 项均同意…');
  await chair.confirm('2 项均选同意');
  await chair.press('核对并提交');
  await chair.press('确认提交');
  await chair.page.locator('.receipt__code').waitFor();
  const ballotId = room.experts[1]?.fast?.ballot?.ballotId ?? '';
  await room.vote(ballotId, room.experts.slice(1), () => 'agree');
  await desk.waitForSubmitted(5, 5);
  await desk.close();
  await chair.press('宣布结果');
  await chair.confirm('宣布结果');
  await hall.says('2 人中 2 人入选');
  await desk.device.says('已作废');
  await desk.device.says('已宣布，2 人入选');
});

chapter('the outcome is annulled: its counts stay, with the mark, on every screen', async () => {
  await askAtDesk('撤销结果…', '发现应当回避而未回避');
  await card(chair, /请您确认/).waitFor();
  await supervisor.page.locator('.confirmation').getByRole('button', { name: '不同意' }).click();
  const dialog = supervisor.page.getByRole('dialog');
  await dialog.getByLabel('不同意的理由').fill('先核实');
  await dialog.getByRole('button', { name: '不同意' }).click();
  await card(chair, /请您确认/).waitFor({ state: 'detached' });
  await desk.device.says(/先核实/);
  await askAtDesk('撤销结果…', '核实：应当回避而未回避');
  await confirmOn(chair, /请您确认/, /不予公示/);
  await confirmOn(supervisor, /请您确认/, /不予公示/);
  for (const at of [desk.device, supervisor, chair]) await at.says(/本轮结果已于 .* 撤销/);
  await hall.says('结果已撤销');
  for (const at of [desk.device, supervisor, chair, hall]) await at.picture(`annulled-${at.name}`);
  await desk.device.page.setViewportSize(SMALL);
  await desk.device.picture('annulled-console-small');
});

chapter('the meeting has ended: what it left annulled goes on in the next one, asked for at its console', async () => {
  await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
  const { meetingId: id } = await room.anotherMeeting();
  await desk.device.goto(`/meetings/${id}/console`);
  await desk.device.says('已连接');
  await desk.start();
  await supervisor.goto(`/meetings/${id}/supervise`);
  await supervisor.says('已连接');
  await chair.goto(`/meetings/${id}/room`);
  await chair.press('我已到场，签到');
  await chair.says('您已签到，请等候');
  await desk.device.page.getByText('以前会议的投票（1）').click();
  await desk.device.says('测试评审会议');
  await desk.device.page.getByRole('button', { name: '新一轮…' }).scrollIntoViewIfNeeded();
  await desk.device.picture('earlier-ballots-console');
  expect(await desk.device.barriers()).toEqual([]);
  await askAtDesk('新一轮…', '回避登记后重新表决', async () => {
    await desk.device.page.getByRole('dialog').locator('.round-pick label', { hasText: 'A-002' }).click();
  });
  await confirmOn(chair, /第 3 轮/, /承接“测试评审会议”的投票/);
  await confirmOn(supervisor, /第 3 轮/, /1 人：A-002/);
  await desk.device.says('第 3 轮');
  // whom that round leaves out may still be named in another one
  await desk.device.page.getByText('以前会议的投票（1）').waitFor();
});

it('no device asked another host for anything or met an error', () => {
  stage.expectNoFaults();
});
