/**
 * Chromium for the browser tests: the one of CHROMIUM_PATH, the system's, or the binary inside npm `@sparticuz/chromium`.
 * All of them get our own flags; that package's defaults are made for a function in a cloud and switch off what we test.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--lang=zh-CN',
];

async function executable(): Promise<string> {
  const told = process.env['CHROMIUM_PATH'];
  if (told !== undefined && told !== '') return told;
  const found = SYSTEM.find((file) => existsSync(file));
  if (found !== undefined) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts Chromium, with further flags where a suite needs some. Close it when the suite is over. */
export async function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await executable(),
    ignoreDefaultArgs: ['--headless', '--headless=old', '--enable-automation'],
    args: [...FLAGS, ...flags],
    // the browser's own libraries come with the package; nothing of a developer's settings decides a test
    handleSIGINT: false,
    timeout: 60_000,
  });
}

export interface DeviceOptions {
  width?: number;
  height?: number;
  locale?: 'zh-CN' | 'en';
}

/** A device of its own: own cookies, own storage. A tablet as experts have it, unless told otherwise. */
export function openDevice(
  browser: Browser,
  { width = 1180, height = 820, locale = 'zh-CN' }: DeviceOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height },
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
}

/** Keeps a picture in test/output/, for people to look at; gives its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(OUTPUT, { recursive: true });
  const file = path.join(OUTPUT, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  return file;
}
