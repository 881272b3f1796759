/** The people, screens and papers of the whole meeting, which its chapters hand on to one another. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../support/eventually.js';
import { forgetFolder, watchFolder } from '../../support/leftovers.mjs';
import type { ConsoleDesk } from '../parts/console-desk.js';
import type { ExpertSeat } from '../parts/expert-seat.js';
import { idNumber, type Login } from '../parts/lists.js';
import type { Office } from '../parts/office.js';
import { Stage } from '../parts/stage.js';
import type { WatchedDevice } from '../parts/watched-device.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const COMMITTEE = '黔州省工程系列高级职称评审委员会';
export const BALLOT = '建筑设计专业申报人';
export const SECOND = '建筑设计专业补充表决';

export class WholeMeeting extends Stage {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-meeting-'));
  readonly receipts: string[] = [];
  office: Office;
  desk: ConsoleDesk;
  hall: WatchedDevice;
  supervisor: WatchedDevice;
  experts: ExpertSeat[];

  constructor() {
    super();
    watchFolder(this.folder);
  }

  override async end(): Promise<void> {
    await super.end();
    await rm(this.folder, { recursive: true, force: true });
    forgetFolder(this.folder);
  }

  /** Runs `pingshen` as somebody at the server would. */
  pingshen(words: readonly string[]): Promise<{ code: number; output: string }> {
    const { database, dataDir, keyDir } = this.server;
    const env = {
      PATH: process.env['PATH'],
      HOME: this.folder,
      DATA_DIR: dataDir,
      KEY_FILE: path.join(keyDir, 'key-encryption.key'),
      DATABASE_URL: database?.ownerUrl,
      DATABASE_APP_URL: database?.appUrl,
    };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [path.join(root, 'bin', 'pingshen.mjs'), ...words],
        { cwd: root, env },
        (error, stdout, stderr) =>
          resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
      );
    });
  }

  /** Makes an officer's account on the command line and reads the password that it shows once. */
  async officer(role: string, name: string, serial: number, committee?: string): Promise<Login> {
    const words = ['admin', 'create', '--role', role, '--name', name, '--login', role, '--id-number', idNumber(serial)];
    const { code, output } = await this.pingshen(
      committee === undefined ? words : [...words, '--committee', committee],
    );
    const password = /\(password\)\s+(\S+)/.exec(output)?.[1];
    if (code !== 0 || password === undefined) throw new Error(output);
    return { name, loginName: role, password };
  }

  expert(n: number): ExpertSeat {
    const found = this.experts[n - 1];
    if (found === undefined) throw new Error(`there is no expert ${n}`);
    return found;
  }

  /** Waits for the number that the hall screen shows large. */
  hallCounts(n: number): Promise<void> {
    return this.hall.page.locator('.hall__count > b', { hasText: new RegExp(`^${n}\\s*/ 7$`) }).waitFor();
  }

  /** Nobody's live connection has carried a count so far (R12). */
  expectNoCountsHeard(): void {
    const told = this.devices.flatMap(({ name, heard }) =>
      heard
        .filter((frame) => /"(agree|oppose|abstain|unsubmitted)"\s*:/.test(frame))
        .map((frame) => `${name}: ${frame.slice(0, 200)}`),
    );
    expect(told).toEqual([]);
  }
}

/** No credential, no draft, no key: what is left says at most which language was read last. */
export async function expectNothingKept(left: WatchedDevice): Promise<void> {
  await eventually(async () => {
    const { session, local, records, others } = await left.kept();
    expect({ session, records, others }).toEqual({ session: {}, records: [], others: [] });
    expect(Object.keys(local).filter((name) => name !== 'pingshen.locale')).toEqual([]);
  });
}
