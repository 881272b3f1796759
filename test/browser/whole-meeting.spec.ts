/**
 * A whole meeting at real browsers: lists come in, seven experts sign in and vote, the result is announced and recounted.
 * Every person has a browser context of their own; all are watched for requests to other hosts, errors and counts that
 * are told too early (R12).
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { startBrowser, type DeviceOptions } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { forgetFolder, watchFolder } from '../support/leftovers.mjs';
import { startServer, type TestServer } from '../support/server.js';
import { journey } from './parts/chapters.js';
import { ConsoleDesk, pairHall } from './parts/console-desk.js';
import { ExpertSeat } from './parts/expert-seat.js';
import {
  CANDIDATES,
  CANDIDATE_CODES,
  EXPERTS,
  candidateList,
  candidateListWithFaults,
  expertList,
  idNumber,
  type Login,
} from './parts/lists.js';
import { Office, downloaded, signIn } from './parts/office.js';
import { WatchedDevice } from './parts/watched-device.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const COMMITTEE = '黔州省工程系列高级职称评审委员会';
const BALLOT = '建筑设计专业申报人';
const SECOND = '建筑设计专业补充表决';
const DESK = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 768 };
const HALL = { width: 1920, height: 1080 };

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-test-meeting-'));
watchFolder(folder);
const devices: WatchedDevice[] = [];
const chapter = journey(() => devices);
let server: TestServer;
let browser: Browser;
let office: Office;
let desk: ConsoleDesk;
let hall: WatchedDevice;
let supervisor: WatchedDevice;
let experts: ExpertSeat[];
const receipts: string[] = [];

async function device(name: string, options?: DeviceOptions): Promise<WatchedDevice> {
  const opened = await WatchedDevice.open(browser, server.url, name, options);
  devices.push(opened);
  return opened;
}

/** Runs `pingshen` as somebody at the server would. */
function pingshen(words: readonly string[]): Promise<{ code: number; output: string }> {
  const { database, dataDir, keyDir } = server;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    DATA_DIR: dataDir,
    KEY_FILE: path.join(keyDir, 'key-encryption.key'),
    DATABASE_URL: database?.ownerUrl,
    DATABASE_APP_URL: database?.appUrl,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'bin', 'pingshen.mjs'), ...words],
      { cwd: root, env },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    );
  });
}

/** Makes an officer's account on the command line and reads the password that it shows once. */
async function officer(role: string, name: string, serial: number, committee?: string): Promise<Login> {
  const words = ['admin', 'create', '--role', role, '--name', name, '--login', role, '--id-number', idNumber(serial)];
  const { code, output } = await pingshen(committee === undefined ? words : [...words, '--committee', committee]);
  const password = /\(password\)\s+(\S+)/.exec(output)?.[1];
  if (code !== 0 || password === undefined) throw new Error(output);
  return { name, loginName: role, password };
}

const expert = (n: number): ExpertSeat => {
  const found = experts[n - 1];
  if (found === undefined) throw new Error(`there is no expert ${n}`);
  return found;
};

/** Waits for the number that the hall screen shows large. */
const hallCounts = (n: number): Promise<void> =>
  hall.page.locator('.hall__count > b', { hasText: new RegExp(`^${n}\\s*/ 7$`) }).waitFor();

/** Nobody's live connection has carried a count so far (R12). */
function expectNoCountsHeard(): void {
  const told = devices.flatMap(({ name, heard }) =>
    heard
      .filter((frame) => /"(agree|oppose|abstain|unsubmitted)"\s*:/.test(frame))
      .map((frame) => `${name}: ${frame.slice(0, 200)}`),
  );
  expect(told).toEqual([]);
}

async function expectNoBarriers(...seen: WatchedDevice[]): Promise<void> {
  for (const known of seen)
    expect({ name: known.name, found: await known.barriers() }).toEqual({ name: known.name, found: [] });
}

/** No credential, no draft, no key: what is left says at most which language was read last. */
async function expectNothingKept(left: WatchedDevice): Promise<void> {
  await eventually(async () => {
    const { session, local, records, others } = await left.kept();
    expect({ session, records, others }).toEqual({ session: {}, records: [], others: [] });
    expect(Object.keys(local).filter((name) => name !== 'pingshen.locale')).toEqual([]);
  });
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  forgetFolder(folder);
}, 60_000);

chapter('the first organizer founds the committee and opens the review of the year', async () => {
  const [organizer, opened] = await Promise.all([officer('organizer', '陈立新', 1), device('organizer', DESK)]);
  office = new Office(opened);
  await opened.goto('/');
  await opened.page.getByLabel('登录名').waitFor();
  await opened.picture('sign-in-1440');
  await expectNoBarriers(opened);
  await signIn(opened, organizer);
  await office.foundCommittee(COMMITTEE, '工程系列');
  await office.fileCommittee(EXPERTS.length);
  await expectNoBarriers(opened);
  await opened.picture('committee-1440');
  await office.openReview();
  await office.setCalendar();
  await opened.picture('review-year-1440');
  await expectNoBarriers(opened);
});

chapter('a list with faults is reported row by row and nothing of it is imported; good lists are', async () => {
  const { page } = office.device;
  await office.tab('申报人');
  await office.chooseFile('导入申报人', candidateListWithFaults());
  const report = page.getByRole('region', { name: '有问题的行' });
  await report.waitFor();
  expect(await report.locator('tbody tr').count()).toBe(2);
  await office.device.says('2 行有问题');
  await office.device.picture('import-faults-1440');
  await expectNoBarriers(office.device);
  await page.getByRole('button', { name: '导入 1 行' }).click({ force: true });
  expect(await page.getByText(/^已导入/).count()).toBe(0);
  await office.tab('申报人');
  await office.device.says('还没有申报人');

  await office.chooseFile('导入申报人', await candidateList());
  await office.import(4);
  for (const name of CANDIDATES) await office.device.says(name);
  await office.tab('评审专家');
  await office.chooseFile('导入专家', await expertList());
  await office.device.says('7 行全部正确，可以导入。');
  await office.device.picture('import-good-1440');
  await office.import(7);
});

chapter('a panel gets its experts by choosing them and its candidates by specialty, after a preview', async () => {
  await office.addPanel('建筑设计组');
  await office.device.says('还差 3 位专家');
  await office.placeExperts('建筑设计组', EXPERTS.length);
  await office.placeBySpecialty(CANDIDATES.length);
  await office.device.says(`专家 ${EXPERTS.length} · 申报人 ${CANDIDATES.length}`);
  await office.device.picture('panels-1440');
  await expectNoBarriers(office.device);
  await office.tab('评审专家');
});

chapter(
  'first passwords are handed out once, and a meeting is set up with the rule that somebody must choose',
  async () => {
    const { page } = office.device;
    const logins = await office.issuePasswords();
    expect(logins.map(({ name }) => name).sort()).toEqual([...EXPERTS].sort());
    await office.device.says('已发放密码');
    await office.device.picture('experts-list-1440');
    await expectNoBarriers(office.device);

    await office.tab('会议');
    await page.getByRole('button', { name: '建立会议' }).first().click();
    await office.device.says('还没有选定会议规则');
    await page.keyboard.press('Escape');
    await office.chooseSettings();
    await office.device.picture('settings-1440');
    await expectNoBarriers(office.device);
    await office.tab('会议');
    await page.getByRole('button', { name: '建立会议' }).first().click();
    const dialog = page.getByRole('dialog');
    await page.getByLabel('日期').fill('2026-11-20');
    await dialog.getByText('回避计入出席').waitFor();
    await office.device.picture('new-meeting-1440');
    await dialog.getByRole('button', { name: '建立会议' }).click();
    await dialog.waitFor({ state: 'detached' });
    await office.device.says(/评委会 7 人 · 席位 7/);
    await office.device.picture('review-1440');

    const open = (n: number): Promise<WatchedDevice> => device(`expert-${n}`, n === 2 ? SMALL : undefined);
    const seats = await Promise.all(EXPERTS.map((_name, n) => open(n + 1)));
    experts = EXPERTS.map((name, n) => {
      const login = logins.find((known) => known.name === name);
      if (login === undefined || seats[n] === undefined) throw new Error(`${name} has no login`);
      return new ExpertSeat(seats[n], login);
    });
  },
);

chapter('the secretary pairs the hall screen and starts; seven experts sign in at their browsers', async () => {
  const accounts = [officer('secretary', '周敏', 2, COMMITTEE), officer('supervisor', '吴正平', 3, COMMITTEE)] as const;
  const opened = [device('secretary', DESK), device('hall', HALL), device('supervisor', SMALL)] as const;
  const [secretary, witness] = await Promise.all(accounts);
  desk = new ConsoleDesk(await opened[0]);
  hall = await opened[1];
  supervisor = await opened[2];
  await signIn(desk.device, secretary);
  await desk.enter();
  await desk.device.picture('console-preparing-1440');
  await expectNoBarriers(desk.device);
  await pairHall(hall, await desk.pairingCode());
  await hall.says('会议即将开始');
  await signIn(supervisor, witness);
  await supervisor.page.getByRole('link', { name: '进入监督' }).click();
  await supervisor.says('已连接');

  await Promise.all(experts.map((seat) => seat.enter()));
  await expert(1).device.says('会议尚未开始');
  await desk.start();
  await hall.says('请各位评审专家签到');
  await expert(2).device.says('韦素琴，请签到');
  await expert(2).device.picture('room-sign-in-1024');
  await expectNoBarriers(expert(2).device);
  await Promise.all(experts.map((seat) => seat.attend()));
  await hall.says('已出席，法定人数 5 人已达到');
  await hallCounts(7);
  await hall.picture('hall-sign-in-1920');
  expect((await Promise.all(experts.map((seat) => seat.seat()))).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

chapter(
  'a recusal is recorded and the ballot opens; the sheet is neutral and the hall shows its fingerprint',
  async () => {
    await desk.recuse(await expert(4).seat(), CANDIDATE_CODES[1], '同一单位');
    await desk.draft({
      title: BALLOT,
      candidates: CANDIDATE_CODES,
      policy: '关闭前可以更改',
      announce: '由主任委员宣布',
    });
    await desk.device.picture('console-ready-1440');
    await desk.open();
    await hall.says('无记名投票进行中');
    await Promise.all(experts.map((seat) => seat.row(3).waitFor()));
    for (const seat of experts) expect(await seat.chosen()).toEqual([null, null, null]);
    expect(await expert(4).radio(2, '同意').count()).toBe(0);
    await expert(4).device.says('您已回避，本项不投票');
    const print = await hall.page.locator('.hall__print .mono').innerText();
    expect(await expert(1).device.page.locator('.fingerprint').innerText()).toBe(print);
    await expert(4).device.picture('sheet-empty');
    await expectNoBarriers(expert(4).device, hall);
    await hall.picture('hall-open-1920');
  },
);

chapter(
  'papers are filled in: by keyboard, through a reload, through a lost connection, changed, and not at all',
  async () => {
    // 1, the chair: all the rest at once, the number named
    await expert(1).choose(1, '同意');
    await expert(1).agreeToRest(2);
    expect(await expert(1).chosen()).toEqual(['同意', '同意', '同意']);
    // 4: without the candidate of the recusal
    await expert(4).choose(1, '同意');
    await expert(4).choose(3, '同意');
    // 7 begins and never submits
    await expert(7).choose(1, '不同意');
    await expert(7).draftKept();
    receipts.push(await expert(1).submit(), await expert(4).submit());
    await expert(1).device.picture('receipt');
    await expectNoBarriers(expert(1).device);
    await hallCounts(2);

    // 2 opposes everything, and thinks again
    for (const position of [1, 2, 3]) await expert(2).choose(position, '不同意');
    await expert(2).device.picture('sheet-filled-1024');
    const first = await expert(2).submit();
    await expert(2).device.press('更改选票');
    await expert(2).device.says('更改需要重新填写全部各项');
    expect(await expert(2).chosen()).toEqual([null, null, null]);
    await expert(2).agreeToRest(3);
    const second = await expert(2).submit();
    expect(second).not.toBe(first);
    receipts.push(second);
  },
);

chapter('a reload in the middle of drafting leaves the draft as it was', async () => {
  const { device: tablet } = expert(3);
  await expert(3).choose(1, '同意');
  await expert(3).choose(2, '同意');
  await expert(3).draftKept();
  const { records, session, local } = await tablet.kept();
  expect(Object.keys(session)).toEqual(['pingshen.tab']);
  expect(records.length).toBeGreaterThan(0);
  expect(JSON.stringify([records, local])).not.toMatch(/agree|oppose|abstain|choices|secret/);
  await tablet.page.reload();
  expect(await expert(3).chosen()).toEqual(['同意', '同意', null]);
  await expert(3).choose(3, '同意');
  receipts.push(await expert(3).submit());
});

chapter(
  'a connection lost in the middle comes back by itself, and the paper that was on its way arrives once',
  async () => {
    const { device: tablet } = expert(5);
    tablet.tolerated = /ERR_INTERNET_DISCONNECTED|WebSocket connection/;
    await expert(5).choose(1, '同意');
    await tablet.context.setOffline(true);
    await tablet.says('连接中断，正在重连');
    await expert(5).choose(2, '同意');
    await expert(5).choose(3, '同意');
    expect(await expert(5).chosen()).toEqual(['同意', '同意', '同意']);
    await tablet.picture('sheet-offline');
    await tablet.press('核对并提交');
    await tablet.press('确认提交');
    await tablet.says('正在提交…');
    await tablet.picture('sheet-sending-offline');
    await tablet.context.setOffline(false);
    receipts.push(await expert(5).receipt());
    await tablet.says('已连接');
  },
);

chapter('the keyboard alone is enough', async () => {
  const { page } = expert(6).device;
  const focused = (): Promise<string> =>
    page.evaluate(
      () => `${document.activeElement?.getAttribute('type') ?? ''} ${document.activeElement?.textContent ?? ''}`,
    );
  const tabTo = (wanted: RegExp): Promise<void> =>
    eventually(async () => {
      await page.keyboard.press('Tab');
      expect(await focused()).toMatch(wanted);
    }, 30_000);
  await tabTo(/^radio/);
  await page.keyboard.press('2');
  await page.keyboard.press('3');
  await page.keyboard.press('1');
  expect(await expert(6).chosen()).toEqual(['不同意', '弃权', '同意']);
  await tabTo(/核对并提交/);
  await page.keyboard.press('Enter');
  await expert(6).device.says('请最后核对一遍');
  await expert(6).device.picture('sheet-review');
  await expectNoBarriers(expert(6).device);
  await eventually(async () => expect(await focused()).toMatch(/确认提交/));
  await page.keyboard.press('Enter');
  receipts.push(await expert(6).receipt());
});

chapter('console, supervisor and hall see how many and which seats, and nobody hears a count', async () => {
  const missing = `席位 0${await expert(7).seat()}`;
  await desk.waitForSubmitted(6, 7);
  expect(await desk.missing()).toEqual([missing]);
  await hallCounts(6);
  await supervisor.page.getByLabel('已提交 6，出席 7').waitFor();
  const acts = await supervisor.page.locator('main').getByRole('button').allInnerTexts();
  expect(acts.filter((act) => !['会议记录', '出席'].includes(act))).toEqual([]);
  await supervisor.press('会议记录');
  await supervisor.page
    .getByRole('dialog')
    .getByText(/投票开启/)
    .waitFor();
  await supervisor.picture('supervisor-log-1024');
  await supervisor.press('关闭');
  expect(await hall.page.locator('main').innerText()).not.toMatch(/弃权|不同意/);
  await supervisor.picture('supervisor-open-1024');
  await desk.device.picture('console-open-1440');
  await expectNoBarriers(desk.device, supervisor);
  expectNoCountsHeard();
});

chapter('after the close every page finds its paper in the record, and still nobody hears a count', async () => {
  await desk.close();
  for (const seat of experts.slice(0, 6)) await seat.device.says('已查验：您的选票在本轮 6 张选票之中');
  await expert(7).device.says('您本轮没有提交选票；记录中共有 6 张选票');
  await hall.says('投票已关闭');
  await expert(3).device.picture('after-close');
  await desk.device.picture('console-closed-1440');
  await expectNoBarriers(expert(3).device, desk.device);
  expectNoCountsHeard();
});

chapter('the chair announces on the own screen, and every screen shows what was voted', async () => {
  const chair = expert(1).device;
  await chair.says(`${BALLOT}：可以宣布结果`);
  await chair.picture('announce');
  await expectNoBarriers(chair);
  await chair.press('宣布结果');
  await chair.confirm('宣布结果');
  const counts = [
    ['A-001', '5', '1', '0', '1', '0', '通过'],
    ['A-002', '4', '0', '1', '1', '1', '未通过'],
    ['A-003', '6', '0', '0', '1', '0', '通过'],
  ];
  await hall.says('已宣布');
  const rows = hall.page.locator('.hall-result__row:not(.hall-result__row--head)');
  expect(await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))).toEqual(
    counts,
  );
  await hall.picture('hall-result-1920');
  for (const seat of experts) {
    await seat.device.says('3 人中 2 人通过');
    const read = await seat.device.page
      .locator('.result tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.firstChild?.textContent ?? '')));
    expect(read.map(([, ...line]) => line)).toEqual(counts);
  }
  await expert(3).device.picture('result');
  await expert(2).device.picture('result-1024');
  await desk.device.says('1 名申报人的结果取决于回避是否计入出席');
  await desk.device.picture('console-result-1440');
  await supervisor.says('3 人中 2 人通过');
  await expectNoBarriers(expert(3).device, desk.device, hall);
});

chapter('anybody recounts the bundle: on the command line with the receipts, and offline in a browser', async () => {
  const { page } = desk.device;
  await page.locator('.agenda').getByRole('button', { name: '下载' }).click();
  const dialog = page.getByRole('dialog');
  await desk.device.picture('downloads-1440');
  const link = (name: string) => dialog.locator('.download', { hasText: name }).getByRole('link', { name: '下载' });
  const bundle = path.join(folder, 'bundle.json');
  const verifier = path.join(folder, 'verifier.html');
  writeFileSync(bundle, await downloaded(desk.device, link('核验数据包')));
  writeFileSync(verifier, await downloaded(desk.device, link('离线核验程序')));
  await dialog.getByRole('button', { name: '关闭' }).click();

  expect(receipts).toHaveLength(6);
  const named = receipts.flatMap((receipt) => ['--receipt', receipt]);
  const [good, forged] = await Promise.all([
    pingshen(['verify', bundle, ...named]),
    pingshen(['verify', bundle, '--receipt', '00000-00000']),
  ]);
  expect(good).toMatchObject({ code: 0, output: expect.stringContaining('结论：有效') as string });
  expect(forged).toMatchObject({ code: 1, output: expect.stringContaining('在所给的记录中没有这张选票') as string });

  const context = await browser.newContext({ viewport: SMALL, offline: true });
  const offline = await context.newPage();
  await offline.goto(pathToFileURL(verifier).href);
  await offline.locator('#files').setInputFiles(bundle);
  await offline.locator('#receipts').fill(receipts.join('\n'));
  await offline.getByRole('button', { name: '核验', exact: true }).click();
  await offline.getByText('有效：全部核验通过').waitFor();
  for (const receipt of receipts) await offline.getByText(receipt).waitFor();
  await offline.locator('#receipts').fill('00000-00000');
  await offline.getByRole('button', { name: '核验', exact: true }).click();
  await offline.getByText(/^记录有效，但所给的凭据有对不上的/).waitFor();
  await context.close();
});

chapter('another device takes a seat over between ballots: the first is told and holds nothing any more', async () => {
  const before = expert(3);
  const tablet = await device('expert-3-second', SMALL);
  const after = new ExpertSeat(tablet, before.login);
  await after.enter();
  await tablet.says('您的席位正在另一台设备上使用');
  await tablet.picture('take-over-1024');
  await expectNoBarriers(tablet);
  await tablet.press('换用这台设备');
  await before.device.says('您的席位已换用另一台设备');
  await tablet.says(`${BALLOT}投票结果`);
  await before.device.says('连接已结束');
  await before.device.picture('taken-over');
  await expectNothingKept(before.device);
  await desk.device.says(`席位 0${await after.seat()} 换用设备，原凭证失效`);
  experts[2] = after;
});

chapter('a device that is shown another paper than the room refuses to vote', async () => {
  await desk.draft({ title: SECOND, candidates: ['A-004'], policy: '不能更改', announce: '关闭后立即公布' });
  const { device: tablet } = expert(5);
  const sheet = '**/api/ballots/*/sheet';
  await tablet.page.route(sheet, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { lines: { label: string }[] };
    await route.fulfill({
      response,
      json: { ...body, lines: body.lines.map((line) => ({ ...line, label: 'A-999' })) },
    });
  });
  await desk.open();
  await tablet.says('已停止：选票与会场公布的不一致');
  await tablet.says('选票上的申报人与显示的不同。');
  await tablet.says('A-004 ≠ A-999');
  await tablet.picture('alarm');
  await expectNoBarriers(tablet);
  await tablet.page.unroute(sheet);
  await tablet.page.reload();
  expect(await expert(5).chosen()).toEqual([null]);
});

chapter('the device of the takeover votes; a final paper cannot be changed; English says the same', async () => {
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await expert(n).choose(1, n === 6 ? '弃权' : '同意');
    await expert(n).submit();
  }
  await expert(3).device.says('本轮投票提交后不可更改。');
  expect(await expert(3).device.page.getByRole('button', { name: '更改选票' }).count()).toBe(0);
  const { device: tablet } = expert(7);
  await tablet.press('English');
  await tablet.says('Review and submit');
  await tablet.picture('sheet-english');
  await tablet.press('中文');
  await desk.device.press('English');
  await desk.device.says('Close the ballot');
  await desk.device.picture('console-english-1440');
  await desk.device.press('中文');
  await supervisor.press('English');
  await supervisor.picture('supervisor-english-1024');
});

chapter(
  'a record without the own paper is said loudly; everybody else finds theirs in the announced record',
  async () => {
    const { device: tablet } = expert(6);
    await tablet.page.route('**/api/ballots/*/chain', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { events: unknown[] };
      await route.fulfill({ response, json: { ...body, events: body.events.filter((_event, n) => n !== 1) } });
    });
    await desk.close();
    await tablet.says('您的选票不在记录中');
    await tablet.says('记录不完整，或已被改动。');
    await tablet.picture('missing-paper');
    await expectNoBarriers(tablet);
    await hall.says(`${SECOND}投票结果`);
    await hall.picture('hall-second-result-1920');
    for (const n of [1, 2, 3, 4, 5]) await expert(n).device.says('已查验：您的选票在本轮 6 张选票之中');
    const digests = await expert(1).device.page.locator('.result__digest .mono, .receipt__check .mono').allInnerTexts();
    expect(new Set(digests).size).toBe(1);
    expect(digests).toHaveLength(2);
    await expert(1).device.picture('result-checked');
  },
);

chapter('after signing out nothing readable stays on a tablet; no device was ever at fault', async () => {
  await desk.device.press('结束会议');
  await desk.device.confirm('结束会议');
  await hall.says('会议已结束');
  await hall.picture('hall-ended-1920');
  await expert(1).device.says('会议已结束');
  await expert(1).device.picture('room-ended');
  await desk.device.picture('console-ended-1440');
  await Promise.all(experts.map((seat) => seat.signOut()));
  await expert(1).device.picture('signed-out');
  for (const { device: tablet } of experts) await expectNothingKept(tablet);
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
});
