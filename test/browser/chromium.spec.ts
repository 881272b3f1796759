import type { Browser } from 'playwright-core';
import { openDevice, startBrowser } from '../support/browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it('is as old as what we promise to serve, or newer, and can do what the ballot needs', async () => {
  const device = await openDevice(browser);
  const page = await device.newPage();
  await page.goto('data:text/html,<title>a</title>');
  expect(Number(browser.version().split('.')[0])).toBeGreaterThanOrEqual(109);
  expect(await page.evaluate(() => [typeof WebAssembly, typeof Worker, typeof indexedDB, navigator.language])).toEqual([
    'object',
    'function',
    'object',
    'zh-CN',
  ]);
  await device.close();
});
