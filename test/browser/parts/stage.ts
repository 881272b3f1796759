/**
 * Where a journey is told: a server with a database of its own, a browser, the rooms of people and the devices that they open.
 * Everything ends with it.
 */
import type { Browser } from 'playwright-core';
import type { ApiClient } from '../../../src/cli/demo/api-client.js';
import { startBrowser, type DeviceOptions } from '../../support/browser.js';
import { rowsOf, type TestDatabase } from '../../support/database.js';
import { buildRoom, type Room, type RoomOptions } from '../../support/room.js';
import { startServer, type ServerOptions, type TestServer } from '../../support/server.js';
import { journey } from './chapters.js';
import { seated } from './seated.js';
import { WatchedDevice } from './watched-device.js';

/** Of an office, of a tablet, of a projector. */
export const DESK = { width: 1440, height: 900 };
export const SMALL = { width: 1024, height: 768 };
export const HALL = { width: 1920, height: 1080 };

export class Stage {
  readonly devices: WatchedDevice[] = [];
  readonly chapter = journey(() => this.devices);
  private readonly rooms: Room[] = [];
  server: TestServer;
  browser: Browser;

  async begin(options?: ServerOptions): Promise<void> {
    [this.server, this.browser] = await Promise.all([startServer(options), startBrowser()]);
  }

  async end(): Promise<void> {
    for (const room of this.rooms) room.leave();
    await this.browser.close();
    await this.server.stop();
  }

  get database(): TestDatabase {
    if (this.server.database === undefined) throw new Error('the server has no database of its own');
    return this.server.database;
  }

  rows<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> {
    return rowsOf<Row>(this.database.ownerUrl, sql, values);
  }

  /** A committee with its meeting; its people leave with the stage. */
  async fill(people: RoomOptions): Promise<Room> {
    const room = await buildRoom(this.server.url, this.database, people);
    this.rooms.push(room);
    return room;
  }

  /** A device, and who is signed in on it already; null: nobody. */
  async device(name: string, person: ApiClient | null, options?: DeviceOptions): Promise<WatchedDevice> {
    const opened = await (person === null
      ? WatchedDevice.open(this.browser, this.server.url, name, options)
      : seated(this.browser, person, name, options));
    this.devices.push(opened);
    return opened;
  }

  /** No device asked another host for anything, or met an error. */
  expectNoFaults(): void {
    for (const { name, faults } of this.devices) expect({ name, faults }).toEqual({ name, faults: [] });
  }
}

/** What axe finds on these devices now, which is nothing. */
export async function expectNoBarriers(...seen: WatchedDevice[]): Promise<void> {
  for (const known of seen)
    expect({ name: known.name, found: await known.barriers() }).toEqual({ name: known.name, found: [] });
}
