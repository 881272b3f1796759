/**
 * The logins of the demo review: random, in a file that only its owner can read, printed at each start, never in the source.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface DemoLogin {
  role: 'organizer' | 'second-organizer' | 'secretary' | 'supervisor' | 'chair' | 'expert';
  name: string;
  loginName: string;
  password: string;
}

export interface DemoLogins {
  meetingId: string;
  logins: DemoLogin[];
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo-logins.json');

export async function readDemoLogins(dataDir: string): Promise<DemoLogins | null> {
  try {
    return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as DemoLogins;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole or not at all, readable by the owner only. */
export async function writeDemoLogins(dataDir: string, logins: DemoLogins): Promise<void> {
  const temporary = `${fileIn(dataDir)}.new`;
  await writeFile(temporary, JSON.stringify(logins, null, 2), { mode: 0o600 });
  await rename(temporary, fileIn(dataDir));
}
