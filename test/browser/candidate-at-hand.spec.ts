/**
 * R10, R34 on the screens while a candidate is reported and discussed: what an expert is shown of them, what a recused one is not,
 * the list of the item, and the results before; the recusals are found and recorded together, and the supervisor sees why.
 */
import type { Room } from '../support/room.js';
import { ConsoleDesk } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: ConsoleDesk;
let supervisor: WatchedDevice;
let free: WatchedDevice;
let recused: WatchedDevice;
let itemId: string;
let ids: string[];

const choose = (n: number): Promise<unknown> =>
  room.secretary.post(`/api/agenda-items/${itemId}/candidate`, { candidateId: ids[n] });
const listed = (device: WatchedDevice): Promise<string[]> => device.page.locator('.item-candidates li').allInnerTexts();

async function pictures(device: WatchedDevice, name: string): Promise<void> {
  for (const [size, at] of [
    [DESK, '1440'],
    [SMALL, '1024'],
  ] as const) {
    await device.page.setViewportSize(size);
    await device.picture(`${name}-${at}`);
  }
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 3, candidates: 4, blind: true });
  desk = new ConsoleDesk(await stage.device('secretary', room.secretary, DESK));
  supervisor = await stage.device('supervisor', room.supervisor, SMALL);
  const [, second, third] = room.experts;
  if (second === undefined || third === undefined) throw new Error('the room has too few experts');
  free = await stage.device('free', third.client, SMALL);
  recused = await stage.device('recused', second.client, SMALL);
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('a ballot is announced before the item', async () => {
  await desk.device.goto(`/meetings/${room.meetingId}/console`);
  await supervisor.goto(`/meetings/${room.meetingId}/supervise`);
  await desk.start();
  await room.experts[0]?.enter(room.meetingId);
  await room.experts[0]?.attend(room.meetingId);
  for (const device of [free, recused]) {
    await device.goto(`/meetings/${room.meetingId}/room`);
    await new ExpertSeat(device, { loginName: '', password: '', name: '' }).attend();
  }
  const ballotId = await room.openBallot({ announce: 'close', title: '首批申报人' });
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await free.says('首批申报人');
  ids = await room.freshCandidates();
  const item = await room.secretary.post<{ id: string }>(`/api/meetings/${room.meetingId}/agenda-items`, {
    ...{ title: '次批申报人', panel: '', candidateIds: ids },
  });
  itemId = item.id;
});

chapter('two recusals of one expert are found by search and recorded with one reason', async () => {
  const { device } = desk;
  await device.press(/^回避登记/);
  const dialog = device.page.getByRole('dialog');
  await dialog.getByLabel('席位').selectOption('2');
  const search = dialog.getByLabel('按编号、姓名、单位或专业查找');
  for (const code of ['A-006', 'A-007']) {
    await search.fill(code);
    await dialog.locator('.pick__list label', { hasText: code }).click();
  }
  await search.fill('没有这个人');
  await dialog.getByText('没有找到这样的申报人。').waitFor();
  await search.fill('申报单位');
  await dialog.getByText('回避哪些申报人（已选 2 人）').waitFor();
  await dialog.getByLabel('回避原因').fill('同一课题组');
  await pictures(device, 'recusal-search');
  await device.page.setViewportSize(DESK);
  await dialog.getByRole('button', { name: '登记回避（2 人）' }).click();
  await dialog.getByRole('cell', { name: '同一课题组' }).nth(1).waitFor();
  await device.picture('recusal-list-1440');
  expect(await device.barriers()).toEqual([]);
  await dialog.getByRole('button', { name: '关闭' }).click();
});

chapter('the supervisor sees who is recused and why, and can change nothing', async () => {
  await supervisor.press('回避名单（2）');
  const dialog = supervisor.page.getByRole('dialog');
  expect(await dialog.locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/02 专家2\s+A-006\s+同一课题组/),
    expect.stringMatching(/02 专家2\s+A-007\s+同一课题组/),
  ]);
  expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['关闭']);
  await pictures(supervisor, 'recusals-seen');
  expect(await supervisor.barriers()).toEqual([]);
  await dialog.getByRole('button', { name: '关闭' }).click();
});

chapter('everybody is shown what the paper will show, the list, and the result before', async () => {
  await desk.device.press('开始汇报');
  await desk.device.says('正在汇报');
  await choose(0);
  for (const device of [free, recused]) {
    await device.says('高级工程师 · 正评');
    await device.says('建筑设计');
  }
  expect(await listed(free)).toEqual([expect.stringMatching(/A-005\s+正在进行/), 'A-006', 'A-007', 'A-008']);
  expect(await free.page.locator('.item-candidates [aria-current="step"]').innerText()).toContain('A-005');
  await free.press('查看结果');
  await free.page.getByRole('dialog').getByText('首批申报人').first().waitFor();
  await free.page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await pictures(free, 'candidate-at-hand');
});

chapter('R10: whoever is recused is asked to leave and shown nothing that informs', async () => {
  await choose(1);
  await recused.says('您对该申报人回避，请暂时离场');
  expect(await listed(recused)).toEqual([
    'A-005',
    expect.stringMatching(/A-006\s+正在进行\s+您回避/),
    expect.stringMatching(/A-007\s+您回避/),
    'A-008',
  ]);
  const shown = await recused.page.locator('main').innerText();
  for (const part of ['高级工程师', '建筑设计', '正评', '申报单位', '申报人6']) expect(shown).not.toContain(part);
  await free.says('第 2 名，共 4 名');
  await free.says('高级工程师 · 正评');
  expect(await free.page.locator('main').innerText()).not.toMatch(/申报单位|申报人6/);
  await pictures(recused, 'candidate-recused');
  await recused.press('English');
  await recused.says('You are recused');
  await recused.picture('candidate-recused-en-1024');
  await expectNoBarriers(free, recused);
});

it('no device asked another host for anything or met an error', () => {
  stage.expectNoFaults();
});
