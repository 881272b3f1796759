/**
 * `npm run demo:experts`: the experts of the demo sign in, sit down and vote by themselves, each after a while, so that one
 * person sees a whole meeting live. Two seats are left to people: the chair and the first expert, whose logins are printed.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Choice } from '../../contract/vocabulary.js';
import { Environment } from '../../platform/environment.js';
import { ApiProblem } from './api-client.js';
import { readDemoLogins, type DemoLogin } from './demo-logins.js';
import { SimulatedExpert } from './simulated-expert.js';

const SLOWEST = 12_000;
/** How often each looks at what it was pushed, in milliseconds. */
const LOOK = 300;

/** Mostly agree, as in life: some candidates are weaker than others. */
function choiceFor(index: number): Choice {
  const weak = index % 7 === 3;
  const dice = randomInt(100);
  if (dice < (weak ? 45 : 84)) return 'agree';
  return dice < (weak ? 85 : 95) ? 'oppose' : 'abstain';
}

/** Joins the room; from then on the server pushes, and after a lost connection the room is joined anew. */
async function follow(expert: SimulatedExpert, meetingId: string): Promise<void> {
  await expert.enter(meetingId);
  expert.socket?.on('connect', () => void expert.enter(meetingId).catch(() => undefined));
}

async function sitDown(expert: SimulatedExpert, meetingId: string): Promise<void> {
  while (expert.personal?.abilities.signIn !== true) await pause(LOOK);
  await pause(randomInt(4_000));
  await expert.attend(meetingId);
  console.log(`  ${expert.loginName} 已签到 (signed in)`);
}

async function voteOnce(expert: SimulatedExpert, voted: Set<string>): Promise<void> {
  const ballot = expert.fast?.ballot ?? null;
  if (ballot === null || ballot.state !== 'open' || voted.has(ballot.ballotId)) return;
  voted.add(ballot.ballotId);
  await pause(randomInt(SLOWEST));
  const receipt = await expert.send(await expert.prepare(ballot.ballotId, choiceFor));
  console.log(`  ${expert.loginName} 已投票，回执 ${receipt.receipt} (voted)`);
}

async function run(login: DemoLogin, address: string, meetingId: string): Promise<void> {
  const expert = new SimulatedExpert(address, login.loginName, login.password);
  await expert.signIn();
  await follow(expert, meetingId);
  await sitDown(expert, meetingId);
  const voted = new Set<string>();
  for (;;) {
    try {
      await voteOnce(expert, voted);
    } catch (error) {
      console.log(`  ${expert.loginName} ${error instanceof ApiProblem ? error.problem.title : String(error)}`);
    }
    await pause(LOOK);
  }
}

async function main(): Promise<void> {
  const environment = Environment.load(process.env);
  const demo = await readDemoLogins(environment.dataDir);
  if (demo === null) throw new Error('没有演示数据：请先运行 npm start (no demo review: run npm start first)');
  const people = demo.logins.filter((login) => login.role === 'expert').slice(1);
  console.log(`  ${people.length} 位模拟专家正在等待会议开始 (waiting for the meeting to start)；Ctrl-C 结束`);
  await Promise.all(
    people.map((login) =>
      run(login, environment.publicOrigin ?? `http://localhost:${environment.port}`, demo.meetingId),
    ),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
