/** A list that is not there yet says that it is loading, never that nothing was found; the page that fills it stands under its tab. */
import type { Room } from '../support/room.js';
import { DESK, Stage } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const NOTHING = '没有符合条件的记录';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let office: WatchedDevice;

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 1, candidates: 2 });
  office = await stage.device('organizer', room.organizer, DESK);
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('while the answer is on its way, and when it is there', async () => {
  const { page } = office;
  let answer = (): void => undefined;
  const waited = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/candidates\?/, async (route) => {
    await waited;
    await route.continue();
  });
  await office.goto(`/reviews/${room.reviewId}/candidates`);
  const table = page.getByRole('region');
  await table.getByText('正在载入').waitFor();
  expect(await page.getByText(NOTHING).count()).toBe(0);
  await office.picture('list-loading-1440');
  answer();
  await table.getByText('A-002').waitFor();
  expect(await page.getByText('正在载入').count()).toBe(0);
  await page.getByRole('searchbox').fill('没有这个人');
  await page.getByText(NOTHING).waitFor();
});

chapter('the import stands under the tab of what it fills', async () => {
  for (const [list, tab] of [
    ['candidates', '申报人'],
    ['experts', '评审专家'],
  ] as const) {
    await office.goto(`/reviews/${room.reviewId}/import/${list}`);
    const marked = office.page.locator('.tabs .active');
    await marked.waitFor();
    expect(await marked.allInnerTexts()).toEqual([expect.stringMatching(new RegExp(`^${tab}`))]);
  }
});

it('no device asked another host for anything or met an error', () => {
  stage.expectNoFaults();
});
