/**
 * The logins of the demo review: random, in a file that only its owner can read, printed at each start, never in the source.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In the order in which they are printed. */
export const DEMO_ROLES = {
  organizer: '组建单位',
  'second-organizer': '另一经办人',
  secretary: '会议秘书',
  supervisor: '监督员',
  chair: '主任委员',
  expert: '评审专家',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  auditor: '审计员',
} as const;
export type DemoRole = keyof typeof DEMO_ROLES;

export interface DemoLogin {
  role: DemoRole;
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
