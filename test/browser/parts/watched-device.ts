/**
 * One person's device: a browser context of its own with one page, watched for everything that must never happen there. What
 * it hears over the live connection is kept, so that a test can ask what was said before it should have been.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openDevice, screenshot, type DeviceOptions } from '../../support/browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Whoever is not signed in asks who is, and is told: the browser writes that down as an error. */
const ASKED_WHO = /status of 40[14].*\/api\/(hall\/)?session(\?told)?$/;
/** A machine that is shared by many is slow; a page that hangs is still found. */
const PATIENCE = 25_000;

export class WatchedDevice {
  /** Requests to other hosts, errors on the console, uncaught errors. */
  readonly faults: string[] = [];
  /** Live frames received, as text. */
  readonly heard: string[] = [];
  /** Faults that the test itself causes, such as a lost network. */
  tolerated: RegExp | null = null;

  private constructor(
    readonly name: string,
    private readonly origin: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, origin: string, name: string, options?: DeviceOptions): Promise<WatchedDevice> {
    const context = await openDevice(browser, options);
    context.setDefaultTimeout(PATIENCE);
    context.setDefaultNavigationTimeout(PATIENCE);
    const device = new WatchedDevice(name, origin, context, await context.newPage());
    device.watch();
    return device;
  }

  goto(path: string): Promise<unknown> {
    return this.page.goto(this.origin + path);
  }

  /** Waits until the page says this. */
  async says(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  /** Answers the dialog that asks once before an act. */
  async confirm(act: string | RegExp): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: act, exact: typeof act === 'string' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  picture(name: string): Promise<string> {
    return screenshot(this.page, name);
  }

  /** Violations of WCAG that axe calls serious or critical; with `all`, whatever axe finds, in the open dialog if there is one. */
  async barriers(all = false): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    return this.page.evaluate(async (every) => {
      const axe = (window as unknown as { axe: typeof import('axe-core') }).axe;
      const modal = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
      const { violations } = await axe.run(every && modal ? modal : document, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => every || impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    }, all);
  }

  /** Everything that a script of our origin can still read on this device, as text. */
  kept(): Promise<{
    session: Record<string, string>;
    local: Record<string, string>;
    records: string[];
    others: string[];
  }> {
    return this.page.evaluate(async () => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
        });
      const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const records: string[] = [];
      for (const name of databases) {
        const database = await settled(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const rows = await settled(database.transaction(store).objectStore(store).getAll());
          for (const row of rows)
            records.push(
              JSON.stringify(row, (_key, value: unknown) =>
                value instanceof Uint8Array ? String.fromCharCode(...value) : value,
              ),
            );
        }
        database.close();
      }
      return { session: { ...sessionStorage }, local: { ...localStorage }, records, others: await caches.keys() };
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private watch(): void {
    const { page } = this;
    const fault = (what: string): void => {
      if (!ASKED_WHO.test(what) && this.tolerated?.test(what) !== true) this.faults.push(`${this.name}: ${what}`);
    };
    const visit = (url: string): void => {
      const { protocol, host } = new URL(url);
      if (/^(https?|wss?):$/.test(protocol) && host !== new URL(this.origin).host) fault(`request to ${url}`);
    };
    page.on('request', (request) => visit(request.url()));
    page.on('websocket', (socket) => {
      visit(socket.url());
      socket.on('framereceived', ({ payload }) => this.heard.push(payload.toString()));
    });
    page.on('pageerror', (error) => fault(`uncaught ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') fault(`${message.text()} ${message.location().url}`);
    });
  }
}
