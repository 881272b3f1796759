/** What `npm start` prints when the server answers: the address and, for the demo, one login per role. */
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Environment } from '../../platform/environment.js';
import {
  DEMO_ROLES,
  readDemoLogins,
  writeDemoLogins,
  type DemoLogin,
  type DemoLogins,
  type DemoRole,
} from './demo-logins.js';
import { loadDemoReview } from './demo-review.js';

export interface Started {
  environment: Environment;
  address: string;
  embedded: boolean;
}

export async function welcome(application: INestApplicationContext, started: Started): Promise<void> {
  const demo = await demoOf(application, started);
  // last, so that whoever sees the address has the logins with it
  console.log(`\n  评审 Pingshen  ${started.address}\n`);
  if (demo === null) {
    if (await isEmpty(application))
      console.log('  还没有账号 (no account yet):  npm run pingshen -- admin create --help\n');
    return;
  }
  for (const line of loginLines(demo.logins)) console.log(line);
  console.log('\n  模拟专家入会投票 (experts that sign in and vote by themselves):  npm run demo:experts\n');
}

/** One login for each role, in columns; a Chinese character is as wide as two others. */
function loginLines(logins: readonly DemoLogin[]): string[] {
  return (Object.keys(DEMO_ROLES) as DemoRole[]).flatMap((role) => {
    const login = logins.find((one) => one.role === role);
    if (login === undefined) return [];
    const name = DEMO_ROLES[role].padEnd(5, '　');
    return [`  ${name}  ${role.padEnd(22)}  ${login.loginName.padEnd(10)}  ${login.password}`];
  });
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
