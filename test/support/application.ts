/**
 * The whole application inside the test's process, on a database and a key of its own: for suites that ask services and
 * readers directly or speak HTTP without a process in between. Everything is the real thing; time alone can be held still.
 */
import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApplication } from '../../src/application.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Environment } from '../../src/platform/environment.js';
import { KeyVault } from '../../src/platform/keys/key-vault.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { forgetFolder, watchFolder } from './leftovers.mjs';

export interface ApplicationOptions {
  /** A clone that outlives the application; without it, one is made and dropped with the application. */
  database?: TestDatabase;
  /** Folder of the keys; kept when given. */
  keyDir?: string;
  env?: Readonly<Record<string, string>>;
  /** Whether to listen on a free port, as live connections need; supertest does without. */
  listen?: boolean;
}

export interface TestApplication {
  readonly application: NestExpressApplication;
  readonly database: TestDatabase;
  readonly keyDir: string;
  /** Where it listens; throws when it does not. */
  readonly url: string;
  /** A provider of any module. */
  get<Provider>(type: Type<Provider> | (abstract new (...words: never[]) => Provider)): Provider;
  /** From now on the application's clock says this instant, until it is told another; null lets it run again. */
  holdTime(instant: Date | null): void;
  /** Closes it and removes what belongs to it alone. Safe to call again. */
  close(): Promise<void>;
}

/** Builds the application of src/app.module.ts, as `main` does. */
export async function startApplication(options: ApplicationOptions = {}): Promise<TestApplication> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-application-'));
  watchFolder(folder);
  const owned = options.database === undefined ? await cloneDatabase() : undefined;
  const remove = async (): Promise<void> => {
    await owned?.drop();
    await rm(folder, { recursive: true, force: true });
    forgetFolder(folder);
  };
  const database = options.database ?? (owned as TestDatabase);
  const keyDir = options.keyDir ?? path.join(folder, 'keys');
  try {
    const application = await build(database, folder, keyDir, options);
    return told(application, database, keyDir, remove);
  } catch (error) {
    await remove();
    throw error;
  }
}

async function build(
  database: TestDatabase,
  folder: string,
  keyDir: string,
  options: ApplicationOptions,
): Promise<NestExpressApplication> {
  const environment = Environment.load({
    HOME: folder,
    PORT: '0',
    DATA_DIR: path.join(folder, 'data'),
    KEY_FILE: path.join(keyDir, 'key-encryption.key'),
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const application = await createApplication({
    environment,
    vault: await KeyVault.open(environment),
    databaseUrl: database.appUrl,
    severalNodes: false,
  });
  if (options.listen === true) await application.listen(0, '127.0.0.1');
  else await application.init();
  return application;
}

function told(
  application: NestExpressApplication,
  database: TestDatabase,
  keyDir: string,
  remove: () => Promise<void>,
): TestApplication {
  const clock = application.get(Clock);
  const runs = clock.now.bind(clock);
  let closing: Promise<void> | undefined;
  return {
    application,
    database,
    keyDir,
    get url() {
      const address = application.getHttpServer().address() as { port: number } | null;
      if (address === null) throw new Error('This application does not listen; start it with { listen: true }.');
      return `http://127.0.0.1:${address.port}`;
    },
    get: (type) => application.get(type, { strict: false }),
    holdTime(instant) {
      clock.now = instant === null ? runs : () => new Date(instant);
    },
    close: () => (closing ??= application.close().then(remove)),
  };
}
