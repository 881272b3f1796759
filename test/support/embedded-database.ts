import path from 'node:path';
import { readPasswords, rememberedPort } from '../../src/platform/database/embedded-cluster-files.js';
import type { TestDatabase } from './database.js';
import type { TestServer } from './server.js';

/** The database that a server started in its own data folder, as its owner and as the server's role. */
export function embeddedDatabase(server: TestServer): TestDatabase {
  const folder = path.join(server.dataDir, 'postgres');
  const { owner, app } = readPasswords(folder);
  const url = (user: string, password: string) =>
    `postgres://${user}:${password}@127.0.0.1:${rememberedPort(folder)}/pingshen`;
  return { ownerUrl: url('pingshen_owner', owner), appUrl: url('pingshen_app', app), drop: () => Promise.resolve() };
}
