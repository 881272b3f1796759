/**
 * A whole agenda by one click, by specialty or by panel: it is there whole, and where somebody else was faster nothing of it
 * is, and the dialog says why.
 */
import type { Room } from '../support/room.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const SPECIALTIES = ['结构工程', '给水排水', '暖通空调'];
const BY_SPECIALTY = '按专业一次建立 3 项';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: WatchedDevice;

const titles = (): Promise<string[]> => desk.page.locator('.items .agenda__title').allInnerTexts();

async function picturesOf(name: string): Promise<void> {
  for (const size of [SMALL, DESK]) {
    await desk.page.setViewportSize(size);
    await desk.picture(`${name}-${size.width}`);
  }
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 3, candidates: 6 });
  await stage.rows('update candidate set specialty = ($1::text[])[1 + (list_number - 1) / 2]', [SPECIALTIES]);
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('somebody was faster: nothing of it is set up, and the dialog says what to do', async () => {
  desk = await stage.device('secretary', room.secretary, DESK);
  await desk.goto(`/meetings/${room.meetingId}/console`);
  await desk.press('添加议程');
  await desk.says(BY_SPECIALTY);
  await expectNoBarriers(desk);
  await picturesOf('agenda-at-once-dialog');
  await desk.page.route('**/api/meetings/*/agenda', async (route) => {
    await room.secretary.post(`/api/meetings/${room.meetingId}/agenda-items`, {
      ...{ title: '先有的事项', panel: '', candidateIds: [] },
    });
    await route.continue();
  });
  desk.tolerated = /status of 409 /;
  await desk.page.setViewportSize(SMALL);
  await desk.press(BY_SPECIALTY);
  const refused = desk.page.getByRole('dialog').getByRole('alert');
  await refused.getByText(/^议程中已有事项，不能再一次建立全部。/).waitFor();
  await desk.page.getByRole('button', { name: BY_SPECIALTY }).waitFor({ state: 'detached' });
  // the dialog is longer than this window, and it is in sight all the same
  const foot = await desk.page.getByRole('dialog').getByRole('button', { name: '取消' }).boundingBox();
  const told = await refused.boundingBox();
  expect((told?.y ?? Infinity) + (told?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
  expect(await refused.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThan(2);
  await picturesOf('agenda-at-once-refused');
  await desk.press('取消');
  expect(await titles()).toEqual(['先有的事项']);
  await desk.page.unroute('**/api/meetings/*/agenda');
  desk.tolerated = null;
});

chapter('once nothing is on it, one click and one request set all of it up', async () => {
  await desk.page
    .locator('.items')
    .getByRole('button', { name: /^删除“/ })
    .click();
  await desk.confirm('删除这一项');
  await desk.page.locator('.items li').waitFor({ state: 'detached' });
  const asked: string[] = [];
  desk.page.on('request', (request) => {
    if (request.method() !== 'GET' && request.url().includes('agenda')) asked.push(request.method());
  });
  await desk.press('添加议程');
  await desk.press(BY_SPECIALTY);
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.page.locator('.items li').nth(2).waitFor();
  expect(await titles()).toEqual(SPECIALTIES.map((specialty) => expect.stringContaining(specialty) as string));
  expect(asked).toEqual(['PUT']);
  await expectNoBarriers(desk);
  await picturesOf('agenda-at-once');
  stage.expectNoFaults();
});
