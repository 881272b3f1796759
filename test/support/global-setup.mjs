// Before the first suite that needs a database: one PostgreSQL for the whole run and a migrated template in it, from which
// every suite clones its own (database.ts). Where TEST_DATABASE_URL names a server, by a superuser, that one is used.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource } from '../../scripts/import-source.mjs';
import { startCluster } from './cluster.mjs';
import { connected, onDatabase } from './connections.mjs';
import { run } from './run.mjs';

const OWNER = 'pingshen_owner';
const APP = 'pingshen_app';
const migrations = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations');

function as(url, role, password, database) {
  const other = new URL(onDatabase(url, database));
  other.username = role;
  other.password = password;
  return other.href;
}

/** The two roles of every installation; the server works as the one that owns nothing. */
async function makeRoles(client, password) {
  for (const [role, rights] of [
    [OWNER, 'login createdb'],
    [APP, 'login'],
  ]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} ${rights} password '${password}'`);
  }
  await client.query(`grant ${APP} to ${OWNER}`);
}

async function makeTemplate(adminUrl) {
  // A server of somebody's own may serve several runs at once; each has its own template, but the roles are the server's.
  const shared = process.env.TEST_DATABASE_URL !== undefined;
  const template = shared ? `template_pingshen_${randomBytes(4).toString('hex')}` : 'template_pingshen';
  const password = shared ? 'pingshen-test' : randomBytes(12).toString('hex');
  await connected(adminUrl, async (client) => {
    await makeRoles(client, password);
    await client.query(`create database ${template} owner ${OWNER} template template0 encoding 'UTF8'`);
  });
  const urls = { owner: as(adminUrl, OWNER, password, template), app: as(adminUrl, APP, password, template) };
  const { migrate } = await importSource('src/platform/database/migrations.ts');
  await migrate(urls.owner, migrations);
  // Nobody may be connected to a template while it is cloned.
  await connected(adminUrl, (client) => client.query(`alter database ${template} allow_connections false`));
  return { template, ownerUrl: urls.owner, appUrl: urls.app, superuserUrl: adminUrl };
}

export default async function setUp() {
  run.started += 1;
  if (run.started > 1) return;
  const cluster = process.env.TEST_DATABASE_URL === undefined ? await startCluster() : null;
  const adminUrl = cluster?.url ?? process.env.TEST_DATABASE_URL;
  try {
    const databases = await makeTemplate(adminUrl);
    // Workers are started after this and inherit it.
    process.env.PINGSHEN_TEST_DATABASES = JSON.stringify(databases);
    run.end = async () => {
      if (cluster !== null) await cluster.stop();
      else
        await connected(adminUrl, (client) =>
          client.query(`drop database if exists ${databases.template} with (force)`),
        );
    };
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
}
