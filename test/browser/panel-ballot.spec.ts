/**
 * R3 at real browsers: a panel votes while the others wait, its lead announces, and the plenary's paper shows what it
 * recommends; both records verify with one click.
 */
import type { SimulatedExpert } from '../../src/cli/demo/simulated-expert.js';
import type { DeviceOptions } from '../support/browser.js';
import type { Room } from '../support/room.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import { DESK, HALL, SMALL, Stage } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: ConsoleDesk;
let hall: WatchedDevice;
let witness: WatchedDevice;
/** Of the panel, and its lead; not of it, and in English. */
let lead: ExpertSeat;
let other: ExpertSeat;

/** Four experts as the panel, who speak of all candidates but the last. */
async function formPanel(): Promise<void> {
  const reviewId = room.reviewId;
  const { id: panelId } = await room.organizer.post<{ id: string }>(`/api/reviews/${reviewId}/panels`, {
    name: '建筑组',
  });
  await room.organizer.post(`/api/reviews/${reviewId}/panels`, { name: '机械组' });
  const { without } = await room.organizer.get<{ without: { members: { id: string; name: string }[] } }>(
    `/api/reviews/${reviewId}/panels`,
  );
  const memberIds = without.members.filter(({ name }) => /专家[3456]$/.test(name)).map(({ id }) => id);
  await room.organizer.post(`/api/reviews/${reviewId}/panel-members`, { panelId, memberIds });
  const first = without.members.find(({ name }) => name === '专家3');
  await room.organizer.post(`/api/panels/${panelId}/lead`, { memberId: first?.id });
  await room.organizer.post(`/api/reviews/${reviewId}/panel-candidates`, {
    panelId,
    candidateIds: room.candidates.slice(0, 3).map(({ id }) => id),
  });
}

async function seat(expert: SimulatedExpert | undefined, name: string, options: DeviceOptions): Promise<ExpertSeat> {
  const client = (expert as SimulatedExpert).client;
  const at = new ExpertSeat(await stage.device(name, client, options), { loginName: '', password: '', name: '' });
  await at.device.goto(`/meetings/${room.meetingId}/room`);
  return at;
}

const outOfBrowser = (): SimulatedExpert[] => room.experts.filter((_, n) => n !== 2 && n !== 6);

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 9, candidates: 4 });
  await formPanel();
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the room gathers', async () => {
  desk = new ConsoleDesk(await stage.device('secretary', room.secretary, DESK));
  await desk.device.goto(`/meetings/${room.meetingId}/console`);
  hall = await stage.device('hall', null, HALL);
  await pairHall(hall, await desk.pairingCode());
  await desk.start();
  witness = await stage.device('supervisor', room.supervisor, DESK);
  await witness.goto(`/meetings/${room.meetingId}/supervise`);
  lead = await seat(room.experts[2], 'lead', SMALL);
  await lead.attend();
  other = await seat(room.experts[6], 'other', SMALL);
  await other.attend();
  await other.device.press('English');
  for (const expert of outOfBrowser()) {
    await expert.enter(room.meetingId);
    await expert.attend(room.meetingId);
  }
});

chapter('a panel is chosen with what it means; its candidates and its title come with it', async () => {
  const { page } = desk.device;
  await desk.device.press('新建投票');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('学科组', { exact: true }).click();
  expect(await dialog.getByRole('radio', { name: /机械组/ }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: /^建立投票/ }).click();
  await dialog.getByText('请选择表决的学科组。').waitFor();
  await desk.device.picture('panel-new-1440');
  await dialog.getByText('建筑组（4 人）', { exact: true }).click();
  expect(await dialog.getByLabel('标题').inputValue()).toBe('建筑组推荐表决');
  expect(await dialog.locator('.pick__list input:checked').count()).toBe(3);
  await dialog.getByText('关闭前可以更改', { exact: true }).click();
  await dialog.getByText('由组长或主任委员宣布', { exact: true }).click();
  expect(await desk.device.barriers()).toEqual([]);
  await page.setViewportSize(SMALL);
  await desk.device.picture('panel-new-1024');
  await page.setViewportSize(DESK);
  await dialog.getByRole('button', { name: /^建立投票/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.device.says('开启时按建筑组当前在场的 4 名组员冻结名册（本组 4 人，至少 3 人在场）；组外专家不收选票。');
  await desk.device.picture('panel-draft-1440');
  await desk.open();
});

chapter('the panel has papers, everybody else waits, and every screen says what this is', async () => {
  await lead.row(3).waitFor();
  await lead.device.says('建筑组推荐表决：供评委会表决参考，不是评审结果');
  await lead.device.picture('panel-sheet-1024');
  expect(await lead.device.barriers()).toEqual([]);
  await other.device.says('建筑组 is voting');
  expect(await other.device.page.locator('.sheet-row').count()).toBe(0);
  await other.device.picture('panel-others-1024-en');
  expect(await other.device.barriers()).toEqual([]);
  await hall.says('建筑组推荐表决：供评委会表决参考，不是评审结果');
  await hall.picture('panel-hall-1920');
  await witness.says('学科组推荐');
  await witness.picture('panel-witness-1440');
  for (const position of [1, 2, 3]) await lead.choose(position, position === 1 ? '同意' : '不同意');
  await lead.submit();
  const ballotId = room.experts[3]?.fast?.ballot?.ballotId ?? '';
  await room.vote(ballotId, room.experts.slice(3, 6), (_, candidate) => (candidate === 0 ? 'agree' : 'oppose'));
  await desk.waitForSubmitted(4, 4);
  await desk.device.picture('panel-console-1440');
  await desk.close();
});

chapter('the lead announces; the result is a recommendation everywhere and makes no list', async () => {
  await lead.device.press('宣布结果');
  await lead.device.picture('panel-announce-1024');
  await lead.device.confirm('宣布结果');
  await lead.device.says('3 人中推荐 1 人');
  await lead.device.picture('panel-result-1024');
  await other.device.says('1 of 3 recommended');
  await other.device.picture('panel-result-1024-en');
  await hall.page.locator('.hall-result__row', { hasText: '不推荐' }).first().waitFor();
  await hall.picture('panel-result-hall-1920');
  await desk.device.says('已宣布，推荐 1 人');
  await desk.device.page.locator('.agenda').getByRole('button', { name: '下载' }).click();
  await desk.device.says('学科组的推荐表决不产生公示名单；公示名单由全体投票产生。');
  expect(await desk.device.page.getByRole('dialog').getByRole('link', { name: '下载' }).count()).toBe(3);
  await desk.device.press('关闭');
  await witness.page.locator('.agenda').getByRole('button', { name: '核验' }).click();
  await witness.says(/这是学科组的推荐表决（本组 4 人，在场 4 人）/);
  await witness.picture('panel-verified-1440');
  await witness.press('关闭');
});

chapter('the plenary votes on the same candidates, and its paper shows what the panel recommends', async () => {
  await desk.draft({
    title: '全体表决',
    policy: '关闭前可以更改',
    announce: '由主任委员宣布',
  });
  await desk.open();
  await lead.row(4).waitFor();
  await lead.row(1).getByText('建筑组：推荐', { exact: true }).waitFor();
  await lead.row(2).getByText('建筑组：不推荐', { exact: true }).waitFor();
  await lead.row(2).getByText('同意 0 · 不同意 4 · 弃权 0，在场 4 人').waitFor();
  expect(await lead.row(4).locator('.recommended').count()).toBe(0);
  await lead.device.picture('plenary-sheet-1024');
  await other.row(1).getByText('建筑组: Recommended', { exact: true }).waitFor();
  await other.device.page.setViewportSize(DESK);
  await other.device.picture('plenary-sheet-1440-en');
  expect(await lead.device.page.locator('.panel-band').count()).toBe(0);
  const ballotId = room.experts[0]?.fast?.ballot?.ballotId ?? '';
  await room.vote(ballotId, outOfBrowser(), () => 'agree');
  await desk.waitForSubmitted(7, 9);
  await desk.close();
  await desk.device.press('代主任委员公布…');
  await desk.device.confirm('代主任委员公布…');
  await desk.device.says('已宣布，通过 4 人');
  await witness.page.locator('.agenda').getByRole('button', { name: '核验' }).last().click();
  await witness.says('核验通过：每一项都成立');
  stage.expectNoFaults();
});
