/**
 * Names with characters that the typeface of the pages lacks are shown by a browser without any typeface of its own; a page
 * without such a name fetches nothing for them.
 */
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { rowsOf } from '../support/database.js';
import { buildRoom, type Room } from '../support/room.js';
import { startServer, type TestServer } from '../support/server.js';
import { seated } from './parts/seated.js';

/** Of the first block, extension A, B, E and F. */
const RARE = [...'丒䶮𠅤𬭎𮟼'];
/** Nothing is assigned there, so every typeface shows what it shows for nothing. */
const NOTHING = '\u{3FFFD}';

let server: TestServer;
let browser: Browser;
let room: Room;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  room = await buildRoom(server.url, server.database!, { experts: 3, candidates: 1 });
}, 90_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What a browser paints for each, as the sum of its pixels' places: the same painting gives the same number. */
const paintings = (page: Page, characters: readonly string[]): Promise<number[]> =>
  page.evaluate((ones) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [64, 64];
    const ink = canvas.getContext('2d', { willReadFrequently: true })!;
    ink.font = `48px ${getComputedStyle(document.body).fontFamily}`;
    return ones.map((one) => {
      ink.clearRect(0, 0, 64, 64);
      ink.fillText(one, 4, 50);
      return ink.getImageData(0, 0, 64, 64).data.reduce((sum, value, place) => (sum + value * (place % 9973)) % 1e9, 0);
    });
  }, characters);

const fetched = (page: Page): string[] => {
  const found: string[] = [];
  page.on('request', (request) => {
    const [piece] = /HanaMin[^/]*\.woff2/.exec(request.url()) ?? [];
    if (piece !== undefined) found.push(piece);
  });
  return found;
};

it('shows them, each in its own form, from the pieces that have them', async () => {
  const expert = room.experts[1]!.client;
  const { accountId } = await expert.get<{ accountId: string }>('/api/session');
  await rowsOf(
    server.database!.ownerUrl,
    'update person set name = $2 where id = (select person_id from account where id = $1)',
    [accountId, RARE.join('')],
  );
  const device = await seated(browser, expert, 'expert', { width: 1024, height: 768 });
  const pieces = fetched(device.page);
  await device.goto('/');
  await device.says(RARE.join(''));
  await device.page.waitForFunction(
    (count) =>
      [...document.fonts].filter(({ family, status }) => family === 'HanaMin' && status === 'loaded').length >= count,
    RARE.length,
  );
  expect(new Set(pieces).size).toBe(RARE.length);
  const painted = await paintings(device.page, [...RARE, NOTHING]);
  expect(new Set(painted).size).toBe(RARE.length + 1);
  await device.picture('rare-characters-1024');
  expect(device.faults).toEqual([]);
}, 60_000);

it('fetches nothing for a page without one', async () => {
  const device = await seated(browser, room.organizer, 'organizer', { width: 1024, height: 768 });
  const pieces = fetched(device.page);
  await device.goto('/');
  await device.says('评委会');
  await device.page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await device.page.evaluate(() => [...document.fonts].some(({ family }) => family === 'HanaMin'))).toBe(true);
  expect(pieces).toEqual([]);
}, 60_000);
