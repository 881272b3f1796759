/**
 * A meeting that has not begun, at real browsers: the organizer changes it while the secretary has the console open, then removes
 * it with a reason; whoever watched it is told that it is there no more.
 */
import type { Room } from '../support/room.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const TITLE = '高级职称评审会议（改期）';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let office: WatchedDevice;
let desk: WatchedDevice;
let seat: WatchedDevice;

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 3, candidates: 1 });
  const [expert] = room.experts;
  if (expert === undefined) throw new Error('the room has no experts');
  office = await stage.device('organizer', room.organizer, DESK);
  desk = await stage.device('secretary', room.secretary, DESK);
  seat = await stage.device('expert', expert.client, SMALL);
  await desk.goto(`/meetings/${room.meetingId}/console`);
  await seat.goto(`/meetings/${room.meetingId}/room`);
  await office.goto(`/reviews/${room.reviewId}/meetings`);
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the console leads to where it is changed, and shows the new title by itself', async () => {
  await desk.page.getByRole('link', { name: '更改或删除会议' }).waitFor();
  await office.press('更改');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel('会议名称').fill(TITLE);
  await dialog.getByLabel('日期').fill('2026-12-03');
  await office.picture('meeting-change-1440');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await office.says(TITLE);
  await office.says('2026年12月3日');
  for (const seen of [desk, seat]) await seen.says(TITLE);
  await desk.picture('meeting-plan-console-1440');
});

chapter('it is removed with a reason; console and seat say so, and the list is empty', async () => {
  await office.press('删除');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByText(`删除会议“${TITLE}”？`).waitFor();
  await dialog.getByLabel('删除的原因').fill('评审改到下一年度');
  await dialog.getByRole('button', { name: '删除会议' }).click();
  await dialog.waitFor({ state: 'detached' });
  await office.page.getByText(TITLE).waitFor({ state: 'detached' });
  for (const seen of [desk, seat]) await seen.says('这次会议尚未开始，已被组建单位或会议秘书删除');
  // nothing of the meeting is left to press; the way leads home
  expect(await desk.page.getByRole('button', { name: '开始会议' }).count()).toBe(0);
  expect(await desk.page.locator('.desk').count()).toBe(0);
  await office.picture('meeting-removed-1440');
  await desk.picture('meeting-removed-console-1440');
  await seat.picture('meeting-removed-seat-1024');
  await expectNoBarriers(office, desk, seat);
});

it('no device asked another host for anything or met an error', () => {
  stage.expectNoFaults();
});
