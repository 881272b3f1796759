/**
 * Every address of the product as whoever it is for sees it, with its dialogs, before, during and after a ballot: for axe, by
 * the keyboard alone, at the sizes of an office desk and a tablet and at 200 % zoom (a window of half the size), in both
 * languages. A new address without a visitor fails here. The pictures are for people to look at.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../src/contract/vocabulary.js';
import { startBrowser } from '../support/browser.js';
import { clientWords } from '../support/client-words.js';
import { startServer, type TestServer } from '../support/server.js';
import { fillHouse, TYPED, type House } from './parts/filled-house.js';
import { keyboardFaults, layoutFaults, smallTargets, wordFaults } from './parts/page-walk.js';
import { seated } from './parts/seated.js';
import { visitsOf, type Visit } from './parts/visits.js';
import { WatchedDevice } from './parts/watched-device.js';

const ROUTES = new URL('../../client/src/routes.tsx', import.meta.url);
const SIZES = {
  desk: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  zoomed: { width: 720, height: 450 },
};
type Size = keyof typeof SIZES;
/** What experts press with a finger, and what WCAG 2.2 AA asks of everything else (2.5.8). */
const FINGER = 44;
const POINTER = 24;
const WORDS: Record<Locale, object> = { 'zh-CN': await clientWords('zh-CN'), en: await clientWords('en') };
const SPACES = Object.keys(WORDS['zh-CN']);

let server: TestServer;
let browser: Browser;
let house: House | undefined;
let visits: Visit[];
const devices = new Map<string, WatchedDevice>();
const faults: Record<string, string[]> = {};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  if (server.database === undefined) throw new Error('no database');
  house = await fillHouse(server.url, server.database);
  visits = visitsOf(house);
}, 180_000);

afterAll(async () => {
  for (const room of [house?.room, house?.over]) room?.leave();
  await browser.close();
  await server.stop();
}, 60_000);

/** What a button is called; gaps may hold anything. */
function named(key: string, locale: Locale): RegExp {
  const words = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], WORDS[locale]);
  if (typeof words !== 'string') throw new Error(`no words for ${key}`);
  const pattern = words.split(/\{\{\w+\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${pattern.join('.*')}$`);
}

async function deviceOf({ as, who }: Visit): Promise<WatchedDevice> {
  const known = devices.get(as);
  if (known !== undefined) return known;
  const device = await (who === null
    ? WatchedDevice.open(browser, server.url, as, SIZES.desk)
    : seated(browser, who, as, SIZES.desk));
  // whoever is let in by steps asks for what is not theirs to see yet
  device.tolerated = /status of 403 /;
  devices.set(as, device);
  return device;
}

/** Nothing is still on its way, and the fonts are there. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector('.loading, .ant-spin-spinning') === null && document.fonts.status === 'loaded',
  );

async function speak({ page }: WatchedDevice, locale: Locale): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === locale) return;
  const toggle = page.locator(`button[lang="${locale}"]`).first();
  if ((await toggle.count()) > 0) await toggle.click();
  else {
    await page.evaluate((language) => localStorage.setItem('pingshen.locale', language), locale);
    await page.reload();
  }
  await page.waitForFunction((language) => document.documentElement.lang === language, locale);
  await settled(page);
}

async function open(visit: Visit): Promise<WatchedDevice> {
  await visit.before?.();
  const device = await deviceOf(visit);
  const { page } = device;
  if (visit.path === null) await speak(device, 'zh-CN');
  else {
    if (page.url() !== 'about:blank') await page.evaluate(() => localStorage.setItem('pingshen.locale', 'zh-CN'));
    await device.goto(visit.path);
  }
  await visit.prepare?.(page);
  await page.locator(visit.shows).first().waitFor();
  await settled(page);
  return device;
}

const pictureOf = ({ route, as, stage }: Visit, ...more: string[]): string =>
  ['page', route.replaceAll(/[/:]+/g, '-').replace(/^-/, ''), as, stage, ...more].filter(Boolean).join('-');

/** Pictures of everything are many, so they are taken for whoever wants to look: PICTURES=1. */
async function keep(device: WatchedDevice, name: string): Promise<void> {
  if (process.env['PICTURES']) await device.picture(name);
}

/** Of whatever is on the page now: the page itself, or the dialog before it. */
async function look(device: WatchedDevice, visit: Visit, size: Size, locale: Locale): Promise<string[]> {
  const { page } = device;
  await page.evaluate(() => {
    for (const box of [document.scrollingElement, ...document.querySelectorAll('.list__scroll')]) box?.scrollTo(0, 0);
  });
  const least = size === 'tablet' && /\/(room|card)$/.test(visit.route) ? FINGER : POINTER;
  return [
    ...(await layoutFaults(page, size === 'zoomed')),
    ...(await smallTargets(page, least)),
    ...(await wordFaults(page, { spaces: SPACES, data: locale === 'en' ? TYPED : null })),
    ...(size === 'tablet' && locale === 'zh-CN' ? await device.barriers(true) : []),
  ];
}

/** Opens a dialog by the keyboard, looks at it, and closes it by Escape. */
async function dialog(device: WatchedDevice, visit: Visit, key: string, size: Size, locale: Locale): Promise<string[]> {
  const { page } = device;
  const opener = page
    .getByRole('button', { name: named(key, locale) })
    .filter({ visible: true })
    .first();
  const modals = page.locator('[aria-modal="true"]');
  // on a narrow screen the acts of the meeting are in a drawer
  const drawer = page.getByRole('button', { name: named('desk.attendance', locale) }).filter({ visible: true });
  if ((await opener.count()) === 0 && (await drawer.count()) > 0) await drawer.click();
  await opener.focus({ timeout: 5_000 });
  const under = await modals.count();
  await page.keyboard.press('Enter');
  const modal = modals.nth(under);
  await modal.waitFor();
  await settled(page);
  const held = await modal.evaluate((box) => box.contains(document.activeElement));
  const found = [
    ...(held ? [] : ['does not take the focus']),
    ...(await look(device, visit, size, locale)),
    ...(locale === 'zh-CN' && size === 'tablet' ? await keyboardFaults(page) : []),
  ];
  await keep(device, pictureOf(visit, key.replaceAll('.', '-'), size, locale));
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'detached', timeout: 5_000 });
  const back = await opener
    .and(page.locator(':focus'))
    .waitFor({ timeout: 2_000 })
    .then(() => true)
    .catch(() => false);
  if (under > 0) await page.keyboard.press('Escape');
  return [...found, ...(back ? [] : ['does not give the focus back'])];
}

async function walk(visit: Visit): Promise<void> {
  const name = pictureOf(visit);
  const note = (where: string, found: readonly string[]): void => {
    if (found.length > 0) faults[`${name} ${where}`] = [...found];
  };
  const device = await open(visit);
  const { page } = device;
  const dialogs = async (size: Size, locale: Locale): Promise<void> => {
    for (const key of visit.dialogs)
      note(
        `${key} ${size} ${locale}`,
        await dialog(device, visit, key, size, locale).catch((error) => [String(error)]),
      );
  };
  for (const size of ['desk', 'zoomed', 'tablet'] as const) {
    await page.setViewportSize(SIZES[size]);
    note(`${size} zh-CN`, await look(device, visit, size, 'zh-CN'));
    await keep(device, pictureOf(visit, size, 'zh-CN'));
    if (size !== 'desk') {
      note(`${size} keyboard`, await keyboardFaults(page));
      await dialogs(size, 'zh-CN');
    }
  }
  await speak(device, 'en');
  await page.locator(visit.shows).first().waitFor();
  note('tablet en', await look(device, visit, 'tablet', 'en'));
  await keep(device, pictureOf(visit, 'tablet', 'en'));
  await dialogs('tablet', 'en');
  await page.setViewportSize(SIZES.desk);
}

it('every address has a visitor', () => {
  const routes = [...readFileSync(ROUTES, 'utf8').matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, path]) => path);
  expect(routes.length).toBeGreaterThan(15);
  expect([...new Set(visits.map(({ route }) => route))].sort()).toEqual([...new Set(routes)].sort());
});

it('nothing sticks out, is cut off or untranslated; the keyboard reaches all; axe finds no barrier', async () => {
  for (const visit of visits) {
    await walk(visit).catch(async (error: unknown) => {
      faults[`${pictureOf(visit)} not walked`] = [String(error)];
      await devices.get(visit.as)?.picture(pictureOf(visit, 'failed'));
    });
  }
  for (const device of devices.values()) if (device.faults.length > 0) faults[device.name] = device.faults;
  expect(faults).toEqual({});
}, 1_200_000);
