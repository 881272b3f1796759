/**
 * The demo's lists as they are installed: 25 experts and 60 candidates. One expert at a tablet and the secretary at real
 * browsers, the other experts simulated; a sheet that is longer than any screen, and a result that takes several pages.
 */
import { readDemoLogins, type DemoLogin, type DemoLogins } from '../../src/cli/demo/demo-logins.js';
import { SimulatedExpert } from '../../src/cli/demo/simulated-expert.js';
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import type { Choice } from '../../src/contract/vocabulary.js';
import { verifyFiles } from '../../src/verifier/verify.js';
import { eventually } from '../support/eventually.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import { downloaded, signIn } from './parts/office.js';
import { HALL, SMALL, Stage } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const EXPERTS = 25;
const CANDIDATES = 60;
const TITLE = '全体申报人';

const stage = new Stage();
const { chapter } = stage;
let demo: DemoLogins;
let desk: ConsoleDesk;
let hall: WatchedDevice;
let tablet: ExpertSeat;
let simulated: SimulatedExpert[];
let receipt: string;

function login(role: DemoLogin['role']): DemoLogin {
  const found = demo.logins.find((known) => known.role === role);
  if (found === undefined) throw new Error(`the demo has no ${role}`);
  return found;
}

/** The candidates on the hall screen at this moment. */
const hallLabels = (): Promise<string[]> =>
  hall.page
    .locator('.hall-result__row:not(.hall-result__row--head) > :first-child')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''));

/** The smallest type among these on the hall screen, in pixels of its 1080. */
const smallest = (selector: string): Promise<number> =>
  hall.page
    .locator(selector)
    .evaluateAll((cells) => Math.min(...cells.map((cell) => parseFloat(getComputedStyle(cell).fontSize))));

beforeAll(async () => {
  await stage.begin({ embedded: true, env: { DEMO: 'auto' } });
  await eventually(async () => {
    const known = await readDemoLogins(stage.server.dataDir);
    if (known === null || known.logins.length === 0) throw new Error('the demo is not loaded');
    demo = known;
  }, 60_000);
}, 180_000);

afterAll(async () => {
  for (const expert of simulated ?? []) expert.leave();
  await stage.end();
}, 60_000);

chapter('the demo brings its lists through the same import, and 25 experts sign in', async () => {
  desk = new ConsoleDesk(await stage.device('secretary', null));
  hall = await stage.device('hall', null, HALL);
  tablet = new ExpertSeat(await stage.device('tablet', null, SMALL), login('chair'));
  await signIn(desk.device, login('secretary'));
  await desk.enter();
  await pairHall(hall, await desk.pairingCode());
  await desk.start();
  await tablet.enter();
  await tablet.attend();
  const others = demo.logins.filter(({ role }) => role === 'expert');
  simulated = others.map(({ loginName, password }) => new SimulatedExpert(stage.server.url, loginName, password));
  for (const expert of simulated) {
    await expert.signIn();
    await expert.enter(demo.meetingId);
    await expert.attend(demo.meetingId);
  }
  expect(simulated).toHaveLength(EXPERTS - 1);
  await hall.page.locator('.hall__count > b', { hasText: new RegExp(`^${EXPERTS}\\s*/ ${EXPERTS}$`) }).waitFor();
});

chapter('a sheet of 60 candidates is filled in on a tablet, with the rest agreed to by one confirmed act', async () => {
  await desk.draft({ title: TITLE, policy: '关闭前可以更改', announce: '由主任委员宣布' });
  await desk.open();
  await tablet.row(CANDIDATES).waitFor();
  expect(await tablet.chosen()).toEqual(Array.from({ length: CANDIDATES }, () => null));
  await tablet.device.picture('sixty-sheet-1024');
  await tablet.choose(2, '不同意');
  await tablet.choose(CANDIDATES, '弃权');
  await tablet.agreeToRest(CANDIDATES - 2);
  const chosen = await tablet.chosen();
  expect(chosen[1]).toBe('不同意');
  expect(chosen.at(-1)).toBe('弃权');
  expect(chosen.filter((choice) => choice === '同意')).toHaveLength(CANDIDATES - 2);
  receipt = await tablet.submit();
  await tablet.device.picture('sixty-receipt-1024');
});

chapter('the others vote, all are counted, and the hall shows every candidate, page after page', async () => {
  const ballotId = simulated[0]?.fast?.ballot?.ballotId ?? '';
  await Promise.all(
    simulated.map(async (expert, n) =>
      expert.send(
        await expert.prepare(ballotId, (candidate): Choice => ((n + candidate) % 8 === 0 ? 'oppose' : 'agree')),
      ),
    ),
  );
  await desk.waitForSubmitted(EXPERTS, EXPERTS);
  await desk.close();
  await tablet.device.says(`已查验：您的选票在本轮 ${EXPERTS} 张选票之中`);
  await tablet.device.press('宣布结果');
  await tablet.device.confirm('宣布结果');
  await hall.says('已宣布');
  const shown = new Set<string>();
  await eventually(async () => {
    for (const label of await hallLabels()) shown.add(label);
    if (shown.size < CANDIDATES) throw new Error(`${shown.size} candidates were shown so far`);
  }, 90_000);
  await hall.picture('sixty-result-1920');
  await tablet.device.picture('sixty-result-1024');
  // docs/meeting-day.md says from how far this can be read
  expect(await smallest('.hall-result__row:not(.hall-result__row--head) > *')).toBeGreaterThanOrEqual(32);
  expect(await smallest('.hall-result__row--head > *')).toBeGreaterThanOrEqual(26);
  expect(await smallest('.hall__bottom, .hall__bottom *')).toBeGreaterThanOrEqual(26);
  const last = await hall.page.locator('.hall-result__row').last().boundingBox();
  expect((last?.y ?? HALL.height) + (last?.height ?? 0)).toBeLessThan(HALL.height);
});

chapter('the bundle holds all 25 papers, and the receipt of the tablet is among them', async () => {
  const { page } = desk.device;
  await page.locator('.agenda').getByRole('button', { name: '下载' }).click();
  const link = page.getByRole('dialog').locator('.download', { hasText: '核验数据包' }).getByRole('link');
  const bundle = await downloaded(desk.device, link);
  const report = verifyFiles([bundle], { receipts: [receipt] });
  expect(report.findings.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.valid).toBe(true);
  const { manifest, ballots } = JSON.parse(bundle.toString()) as Bundle;
  expect([manifest.candidates.length, ballots.length]).toEqual([CANDIDATES, EXPERTS]);
  stage.expectNoFaults();
});
