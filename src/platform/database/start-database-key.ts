/** Holds a database to the key that it was sealed under. */
import pg from 'pg';
import { StartFault } from '../start-fault.js';

/** What is needed to tell whether the right key is at hand. */
export interface SealingKey {
  /** Tells one key from another without telling anything of it. */
  fingerprint: string;
}

/**
 * Notes the key at the first start and compares at every other. Without this a lost key file, made anew, would seal new
 * records beside ones that nobody can open any more, and find no person again.
 */
export async function holdToKey(ownerUrl: string, key: SealingKey, keyFile: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'pingshen start' });
  client.on('error', () => undefined); // the running query fails with the same
  await client.connect();
  try {
    await client.query('insert into sealing_key (fingerprint) values ($1) on conflict do nothing', [key.fingerprint]);
    const { rows } = await client.query<{ fingerprint: string }>('select fingerprint from sealing_key');
    if (rows[0]?.fingerprint === key.fingerprint) return;
  } finally {
    await client.end().catch(() => undefined);
  }
  throw new StartFault(
    `密钥与封存本数据库时所用的不同，请把原来的密钥放回 KEY_FILE ${keyFile}（或 KEY_ENCRYPTION_KEY），或改用其他数据库 (The key-encryption key is not the one that this database was sealed under; put the right one back in KEY_FILE ${keyFile} (or KEY_ENCRYPTION_KEY), or use another database)`,
  );
}
