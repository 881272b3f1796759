/**
 * R16 at real browsers: a run-off is called one on paper, hall and desk, and its result carries all who were selected by both
 * rounds. After the end the organizers find results and files in the list of meetings (R20, R50), and a second meeting of the
 * review leaves out who has a result (R14).
 */
import type { Room } from '../support/room.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { DESK, HALL, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const TITLE = '结构工程专业申报人';
/** Of 5 attending 4 agrees pass; the second and third are equal over the boundary of two places, the last fails. */
const AGREES = [5, 4, 4, 1];
const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: ConsoleDesk;
let hall: WatchedDevice;
let seat: WatchedDevice;
let ballotId: string;

async function announced(id: string, agrees: readonly number[]): Promise<void> {
  await room.vote(id, room.experts, (n, candidate) => (n < (agrees[candidate] ?? 0) ? 'agree' : 'oppose'));
  await room.secretary.post(`/api/ballots/${id}/close`);
  await desk.device.says(/人入选/);
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 5, candidates: AGREES.length });
  await room.gather();
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('a tie over the boundary of the places', async () => {
  desk = new ConsoleDesk(await stage.device('console', room.secretary, DESK));
  hall = await stage.device('hall', null, HALL);
  await desk.device.goto(`/meetings/${room.meetingId}/console`);
  await desk.device.says('已连接');
  await pairHall(hall, await desk.pairingCode());
  ballotId = await room.openBallot({ title: TITLE, quotaCount: 2, announce: 'close' });
  await announced(ballotId, AGREES);
  await desk.device.says('4 人中 1 人入选（3 人同意票达标）');
  await desk.device.says('同意票达标，同票待定');
  await desk.device.picture('run-off-tie-1440');
});

chapter('the run-off is called one, with its places, on paper and in the hall', async () => {
  const { id } = await room.secretary.post<{ id: string }>(`/api/ballots/${ballotId}/rounds`, {
    reason: '名额边界同票',
    candidateIds: room.candidates.slice(1, 3).map((candidate) => candidate.id),
  });
  for (const client of [room.experts[0]?.client, room.supervisor])
    await client?.post(`/api/confirmations/${id}/confirm`);
  await desk.device.says(/加投（第 2 轮，名额 1 个）/);
  await desk.device.picture('run-off-draft-1440');
  await desk.open();
  seat = await stage.device('seat', room.experts[4]?.client ?? null, SMALL);
  await seat.goto(`/meetings/${room.meetingId}/room`);
  await hall.says('无记名投票进行中 · 加投（第 2 轮，名额 1 个）');
  await hall.picture('run-off-hall-open');
});

chapter('its result has one list of all who were selected', async () => {
  const [round] = await stage.rows<{ id: string }>('select id from ballot where follows = $1', [ballotId]);
  await announced(round?.id ?? '', [5, 4]);
  await hall.says(/加投（第 2 轮，名额 1 个）投票结果/);
  await hall.says('经加投后的入选名单（名额 2 个，入选 2 人）');
  await hall.picture('run-off-hall-result');
  await desk.device.says('同意票达标，超出名额（未入选）');
  const list = desk.device.page.locator('.result__settled li');
  expect(await list.count()).toBe(2);
  await list.filter({ hasText: '加投（第 2 轮）' }).waitFor();
  await desk.device.picture('run-off-result-1440');
  await expectNoBarriers(desk.device, hall);
});

chapter('after the end the organizers find results and files in the list of meetings', async () => {
  await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
  const office = await stage.device('organizer', room.organizer, SMALL);
  await office.goto(`/reviews/${room.reviewId}/meetings`);
  await office.press('结果与下载');
  const ballots = office.page.locator('.documents li');
  await ballots.nth(1).waitFor();
  expect(await ballots.count()).toBe(2);
  await office.picture('documents-1024');
  await expectNoBarriers(office);
  await ballots.nth(0).getByRole('button', { name: '查看结果' }).click();
  await office.says('经加投后的入选名单（名额 2 个，入选 2 人）');
  await office.picture('documents-result-1024');
  await office.page.getByRole('dialog').last().getByRole('button', { name: '关闭' }).click();
  await ballots.nth(0).getByRole('button', { name: '下载' }).click();
  await office.says(/名单是两轮合在一起的全部入选者/);
  await office.page.getByText('申报人编号', { exact: true }).click();
  const link = office.page.locator('.download', { hasText: '公示名单' }).getByRole('link', { name: '下载' });
  const [file] = await Promise.all([office.page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toContain('公示名单');
  await office.picture('documents-files-1024');
});

chapter('another meeting of the review leaves out who has a result, and says where (R14)', async () => {
  const decided = room.candidates.length;
  await room.freshCandidates();
  const { meetingId } = await room.anotherMeeting();
  await desk.device.goto(`/meetings/${meetingId}/console`);
  await desk.device.says('已连接');
  await desk.device.press('添加议程');
  const kept = desk.device.page.locator('.pick__kept');
  await kept.first().waitFor();
  expect(await kept.count()).toBe(decided);
  await desk.device.says(new RegExp(`已有结果：.*${TITLE}`));
  await desk.device.press(`全选所列 ${room.candidates.length} 人`);
  await desk.device.says(`申报人（已选 ${room.candidates.length} / ${decided + room.candidates.length}）`);
  await desk.device.picture('agenda-kept-1440');
  await expectNoBarriers(desk.device);
});
