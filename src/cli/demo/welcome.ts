/** What `npm start` prints when the server answers: the address and, for the demo, one login per role. */
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Environment } from '../../platform/environment.js';
import { readDemoLogins, writeDemoLogins, type DemoLogins } from './demo-logins.js';
import { loadDemoReview } from './demo-review.js';

export interface Started {
  environment: Environment;
  address: string;
  embedded: boolean;
}

const ROLE_NAMES = {
  organizer: '组织单位',
  'second-organizer': '另一组织者',
  secretary: '会议秘书',
  supervisor: '监督员',
  chair: '主任委员',
  expert: '评审专家',
} as const;

export async function welcome(application: INestApplicationContext, started: Started): Promise<void> {
  const demo = await demoOf(application, started);
  // last, so that whoever sees the address has the logins with it
  console.log(`\n  评审 Pingshen  ${started.address}\n`);
  if (demo === null) {
    if (await isEmpty(application))
      console.log('  还没有账号 (no account yet):  npm run pingshen -- admin create --help\n');
    return;
  }
  for (const role of ['organizer', 'second-organizer', 'secretary', 'supervisor', 'chair', 'expert'] as const) {
    const login = demo.logins.find((candidate) => candidate.role === role);
    if (login !== undefined)
      console.log(`  ${ROLE_NAMES[role]}  ${role.padEnd(16)}  ${login.loginName.padEnd(12)}  ${login.password}`);
  }
  console.log('\n  模拟专家入会投票 (experts that sign in and vote by themselves):  npm run demo:experts\n');
}

async function isEmpty(application: INestApplicationContext): Promise<boolean> {
  return (await application.get(Database, { strict: false }).readOne('select 1 from account limit 1')) === null;
}

/** The demo's logins; loads the demo first where the environment asks for it and the database has no account. */
async function demoOf(
  application: INestApplicationContext,
  { environment, address, embedded }: Started,
): Promise<DemoLogins | null> {
  const known = await readDemoLogins(environment.dataDir);
  const wanted = environment.demo === 'on' || (environment.demo === 'auto' && embedded);
  const loading = known !== null && known.logins.length === 0;
  if (!wanted || (known !== null && !loading) || (known === null && !(await isEmpty(application)))) return known;
  console.log('\n  正在载入演示数据 (loading the demo review) …');
  // Written before the first account: a start that is killed here is completed by the next one.
  await writeDemoLogins(environment.dataDir, { meetingId: '', logins: [] });
  const demo = await loadDemoReview(application, address);
  await writeDemoLogins(environment.dataDir, demo);
  return demo;
}
