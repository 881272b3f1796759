/**
 * Those who witness a ballot, at real browsers: the supervisor verifies it with one click, a record that was tampered with
 * or exchanged is told as such.
 */
import type { Bundle } from '../../src/ballots/protocol/bundle.js';
import { hashPassword } from '../../src/identity/sign-in/passwords.js';
import { eventually } from '../support/eventually.js';
import type { Room } from '../support/room.js';
import { writeByHand } from './parts/signing.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let supervisor: WatchedDevice;
let tablet: WatchedDevice;
let first = '';
let second = '';
let receipt = '';

/** Opens a ballot, lets everybody present vote, closes and announces it. */
async function announcedBallot(title: string): Promise<string> {
  const ballotId = await room.openBallot({ title, announce: 'chair' });
  await room.vote(ballotId, room.experts, (expert, candidate) =>
    candidate === 0 || expert > 2 ? 'agree' : expert === 0 ? 'abstain' : 'oppose',
  );
  await room.secretary.post(`/api/ballots/${ballotId}/close`);
  await eventually(async () => {
    const chain = await room.secretary.get<{ events: unknown[] }>(`/api/ballots/${ballotId}/chain`);
    expect(chain.events.length).toBeGreaterThan(0);
  });
  return ballotId;
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 5, candidates: 3 });
  await room.gather();
}, 180_000);

afterAll(() => stage.end(), 60_000);

const dialogOf = (device: WatchedDevice): ReturnType<WatchedDevice['page']['getByRole']> =>
  device.page.getByRole('dialog');

async function verifyFirstLine(device: WatchedDevice): Promise<void> {
  await device.page.locator('.agenda li').first().getByRole('button', { name: '核验', exact: true }).click();
}

chapter('the supervisor sees a ballot and verifies it with one click once it is announced', async () => {
  supervisor = await stage.device('supervisor', room.supervisor, DESK);
  await supervisor.goto(`/meetings/${room.meetingId}/supervise`);
  await supervisor.says('已连接');
  first = await announcedBallot('第一项表决');
  await supervisor.says('第一项表决');
  expect(await supervisor.page.getByRole('button', { name: '核验', exact: true }).count()).toBe(0);
  await room.secretary.post(`/api/ballots/${first}/announce`);
  await verifyFirstLine(supervisor);
  await supervisor.says('核验通过：每一项都成立');
  const words = await dialogOf(supervisor).innerText();
  for (const said of [
    '逐张核对了 5 张选票（5 个席位）',
    '数据包正是所选的这一轮投票。',
    '选票指纹与投票进行时本浏览器看到的一致。',
    '本页面显示的结果与重新计票一致。',
    '在事件链中',
  ])
    expect(words).toContain(said);
  const row = dialogOf(supervisor).getByRole('row', { name: /A-002/ });
  expect((await row.getByRole('cell').allInnerTexts()).join()).toBe('2,2,1,0,0,5,未通过');
  await expectNoBarriers(supervisor);
  await supervisor.picture('verification-1440');
});

chapter('a receipt that somebody kept is looked up, an invented one is told', async () => {
  const dialog = dialogOf(supervisor);
  const { personal } = room.experts[1] ?? {};
  const meeting = await room.experts[1]?.enter(room.meetingId);
  receipt = meeting?.personal?.receipts[0]?.receipt ?? '';
  expect({ receipt, seat: personal?.seat }).toEqual({ receipt: expect.stringMatching(/^\w{5}-\w{5}$/), seat: 2 });
  await dialog.getByText('查找专家留存的回执').click();
  await dialog.getByLabel('回执码').fill(receipt.toLowerCase());
  await dialog.getByRole('button', { name: '连同回执核验' }).click();
  await supervisor.says(new RegExp(`回执 ${receipt}：.*是该席位最后的选票`));
  await dialog.getByText('查找专家留存的回执').click();
  await dialog.getByLabel('回执码').fill('00000-00000');
  await dialog.getByRole('button', { name: '连同回执核验' }).click();
  await supervisor.says('核验没有通过，票数不予确认');
  await supervisor.says('回执 00000-00000：在所给的记录中没有这张选票。');
  await dialog.getByRole('button', { name: '关闭' }).click();
});

chapter('a record with one count raised, and the good record of another ballot, are refused', async () => {
  second = await announcedBallot('第二项表决');
  await room.secretary.post(`/api/ballots/${second}/announce`);
  await supervisor.page.getByRole('heading', { name: '第二项表决投票结果' }).waitFor();
  const good = await room.supervisor.get<Bundle>(`/api/ballots/${first}/bundle`);
  const other = await room.supervisor.get<Bundle>(`/api/ballots/${second}/bundle`);
  const raised = structuredClone(good) as unknown as { results: { agree: number; oppose: number }[] };
  const line = raised.results[1];
  if (line === undefined) throw new Error('no results');
  line.agree += 1;
  line.oppose -= 1;
  for (const [bundle, said] of [
    [raised, '核验没有通过，票数不予确认'],
    [other, '数据包不是所选的这一轮投票。'],
  ] as const) {
    await supervisor.page.route(`**/api/ballots/${first}/bundle`, (route) => route.fulfill({ json: bundle }));
    await verifyFirstLine(supervisor);
    await supervisor.says(said);
    await supervisor.says('核验没有通过，票数不予确认');
    await dialogOf(supervisor).getByRole('button', { name: '关闭' }).click();
    await supervisor.page.unrouteAll();
  }
});

chapter('the secretary verifies from the console, on a small screen', async () => {
  const secretary = await stage.device('secretary', room.secretary, SMALL);
  await secretary.goto(`/meetings/${room.meetingId}/console`);
  await secretary.says('已连接');
  await verifyFirstLine(secretary);
  await secretary.says('核验通过：每一项都成立');
  // the result on this screen is the second ballot's: the first one's counts come only when asked for
  expect(await dialogOf(secretary).getByRole('columnheader', { name: '同意', exact: true }).count()).toBe(0);
  await dialogOf(secretary).getByRole('button', { name: '在本屏幕上显示票数' }).click();
  await dialogOf(secretary).getByRole('columnheader', { name: '同意', exact: true }).waitFor();
  await expectNoBarriers(secretary);
  await secretary.picture('verification-1024');
});

chapter('an expert finds the meeting of today first, and below it whether the own paper was counted', async () => {
  const expert = room.experts[1];
  if (expert === undefined) throw new Error('there is no second expert');
  tablet = await stage.device('expert', expert.client, SMALL);
  await tablet.goto('/');
  await tablet.says('正在进行的会议');
  expect(await tablet.page.locator('main .btn--primary').allInnerTexts()).toEqual(['进入会场']);
  const lines = tablet.page.locator('.own-ballot');
  await lines.first().waitFor();
  expect(await lines.locator('.own-ballot__receipt').allInnerTexts()).toContain(receipt);
  await lines.filter({ hasText: '第一项表决' }).getByRole('button', { name: '我的选票计入了吗？' }).click();
  await tablet.says('计入了：您的选票（席位 02）在《第一项表决》的 5 张选票之中，重新计票成立。');
  await expectNoBarriers(tablet);
  await tablet.picture('history-1024');
});

chapter('a receipt typed in by hand is looked up too; one of nowhere and one that is none are told apart', async () => {
  const { page } = tablet;
  const ask = page.locator('.typed-receipt').getByRole('button', { name: '我的选票计入了吗？' });
  await page.getByLabel('回执码').fill(` ${receipt.replace('-', ' ').toLowerCase()} `);
  await ask.click();
  await page.locator('.home-section', { hasText: '用抄下的回执查询' }).getByText('计入了').waitFor();
  await page.getByLabel('回执码').fill('ZZZZZ-ZZZZZ');
  await ask.click();
  await tablet.says('您参加过的 2 轮投票的记录中都没有这个回执');
  await page.getByLabel('回执码').fill('12345');
  await ask.click();
  await tablet.says('这不是回执码：应为 10 个字母或数字，例如 7K2QD-M4XW9。');
});

chapter('a record from which the own paper was taken is told as such', async () => {
  const good = await room.supervisor.get<Bundle>(`/api/ballots/${first}/bundle`);
  const lacking = { ...good, ballots: good.ballots.filter((paper) => paper.seat !== 2) };
  await tablet.page.route(`**/api/ballots/${first}/bundle`, (route) => route.fulfill({ json: lacking }));
  const line = tablet.page.locator('.own-ballot', { hasText: '第一项表决' });
  await line.getByRole('button', { name: '我的选票计入了吗？' }).click();
  await line.getByText('记录没有通过核验').waitFor();
  await tablet.page.unrouteAll();
});

chapter('the chair who announces signs by hand on the tablet, the others on their pages', async () => {
  const presiding = room.experts[0];
  if (presiding === undefined) throw new Error('there is no chair');
  const third = await announcedBallot('第三项表决');
  await presiding.client.post(`/api/ballots/${third}/announce`);
  const chair = await stage.device('chair', presiding.client, SMALL);
  await chair.goto(`/meetings/${room.meetingId}/room`);
  // this device did not sign in to the meeting, so the seat is taken over first
  await chair.press('换用这台设备');
  await chair.press('以主任委员身份签字');
  const dialog = dialogOf(chair);
  const done = dialog.getByRole('button', { name: '完成签字' });
  expect(await done.getAttribute('aria-disabled')).toBe('true');
  await writeByHand(chair, [
    [0.1, 0.2],
    [0.3, 0.9],
  ]);
  await dialog.getByRole('button', { name: '清除重写' }).click();
  expect(await chair.page.locator('.signature-pad path').count()).toBe(0);
  await writeByHand(
    chair,
    [
      [0.12, 0.3],
      [0.3, 0.75],
      [0.42, 0.2],
      [0.5, 0.8],
    ],
    [
      [0.55, 0.5],
      [0.7, 0.25],
      [0.86, 0.7],
    ],
  );
  await expectNoBarriers(chair);
  await chair.picture('sign-1024');
  await done.click();
  await chair.page.locator('.signatures__given', { hasText: '专家1' }).waitFor();
  expect(await chair.page.getByRole('button', { name: /身份签字$/ }).count()).toBe(0);
  await chair.picture('signed-1024');
});

chapter('the supervisor signs with the keyboard alone', async () => {
  const password = 'jian-piao-2026';
  const [account] = await stage.rows<{ id: string }>(
    `select a.id from account a join role_grant g on g.account_id = a.id where g.role = 'supervisor' and g.committee_id = $1`,
    [room.committeeId],
  );
  await stage.rows('update account set password_hash = $2 where id = $1', [account?.id, await hashPassword(password)]);
  const { page } = supervisor;
  const act = page.getByRole('button', { name: '以监票人身份签字' });
  await act.focus();
  await page.keyboard.press('Enter');
  await dialogOf(supervisor).getByRole('button', { name: '改用键盘：键入姓名并输入密码' }).focus();
  await page.keyboard.press('Enter');
  await dialogOf(supervisor).getByLabel('本人姓名').focus();
  await page.keyboard.type('supervisor');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not this one');
  await dialogOf(supervisor).getByRole('button', { name: '完成签字' }).focus();
  supervisor.tolerated = /status of 400 /;
  await page.keyboard.press('Enter');
  const refused = dialogOf(supervisor).getByRole('alert');
  await refused.getByText('没有签字').waitFor();
  await refused.getByText(/^密码不正确，什么也没有改变。/).waitFor();
  await expectNoBarriers(supervisor);
  await supervisor.picture('sign-wrong-password-1440');
  await dialogOf(supervisor).getByLabel('登录密码').fill(password);
  await dialogOf(supervisor).getByRole('button', { name: '完成签字' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.signatures__given', { hasText: 'supervisor' }).waitFor();
  expect(await page.locator('.signatures__given').count()).toBe(2);
  await supervisor.says('计票单签字：第三项表决（监票人）');
  await supervisor.picture('signed-1440');
});

chapter('no device asked another host or failed anywhere', () => {
  stage.expectNoFaults();
  return Promise.resolve();
});
