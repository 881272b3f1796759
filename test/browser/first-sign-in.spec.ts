/**
 * An expert's first sign-in, a locked account and the three officers, at real browsers: the password is changed, the notice
 * accepted; wrong passwords lock; the security administrator unlocks; the auditor is told and takes note (R23, R55).
 */
import type { DeviceOptions } from '../support/browser.js';
import { buildOfficers } from '../support/room.js';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import { idNumber } from './parts/lists.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const CHOSEN = '远山如黛 2026 年冬';

const stage = new Stage();
const { chapter } = stage;
let officers: Awaited<ReturnType<typeof buildOfficers>>;
let system: WatchedDevice;
let tablet: WatchedDevice;
let initial = '';

/** An officer at the own desk. */
async function officer(name: string, client: ApiClient, options?: DeviceOptions): Promise<WatchedDevice> {
  const opened = await stage.device(name, client, options);
  await opened.goto('/');
  return opened;
}

async function signIn(at: WatchedDevice, loginName: string, password: string): Promise<void> {
  await at.page.getByLabel('登录名').fill(loginName);
  await at.page.getByLabel('密码').fill(password);
  await at.press('登录');
}

beforeAll(async () => {
  await stage.begin();
  officers = await buildOfficers(stage.server.url, stage.database);
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the system administrator makes an account and is shown its initial password once', async () => {
  system = await officer('system', officers['system-administrator'], DESK);
  await system.says('账号管理');
  await system.picture('officer-home-1440');
  await system.page.getByRole('link', { name: '打开' }).first().click();
  await system.press('建立账号');
  const form = system.page.getByRole('dialog');
  await form.getByLabel('姓名').fill('阿依古丽·买买提');
  await form.getByLabel('登录名').fill('ayiguli');
  await form.getByLabel('身份证号').fill(idNumber(300));
  await form.getByRole('button', { name: '建立', exact: true }).click();
  await system.says('ayiguli 的初始密码');
  initial = (await system.page.locator('.account-secret').innerText()).trim();
  await system.picture('issued-1440');
  await expectNoBarriers(system);
  await system.press('已记下，关闭');
  await system.says('初始密码，尚未修改');
  await system.picture('accounts-1440');
  await expectNoBarriers(system);
  await system.goto('/officers/installation');
  await system.says('IDLE_MINUTES');
  await system.picture('installation-1440');
});

chapter('at the first sign-in nothing but a password of one’s own goes on, then the notice', async () => {
  tablet = await stage.device('tablet', null, SMALL);
  await tablet.goto('/');
  await signIn(tablet, 'ayiguli', initial);
  await tablet.says('请设置您自己的密码');
  await tablet.picture('choose-password-1024');
  await expectNoBarriers(tablet);
  // Once its owner is let in, that page asks for what is not theirs to see.
  tablet.tolerated = /status of 403 .*\/api\/committees$/;
  await tablet.goto('/committees');
  await tablet.says('请设置您自己的密码');
  const { page } = tablet;
  tablet.tolerated = /status of 400/;
  await page.getByLabel('初始密码').fill(initial);
  await page.getByLabel('新密码', { exact: true }).fill('qwertyuiop');
  await page.getByLabel('再输入一次新密码').fill('qwertyuiop');
  await tablet.press('设置新密码');
  await tablet.says('这个密码太常见，很容易被猜到，请换一个。');
  await page.getByLabel('新密码', { exact: true }).fill(CHOSEN);
  await tablet.press('设置新密码');
  await tablet.says('两次输入的新密码不同。');
  await page.getByLabel('再输入一次新密码').fill(CHOSEN);
  await tablet.press('设置新密码');
  await tablet.says('个人信息保护告知');
  await tablet.picture('notice-1024');
  await expectNoBarriers(tablet);
  await tablet.press('我已阅读并同意');
  await tablet.goto('/');
  await tablet.says(/您好/);
  await tablet.page.getByRole('link', { name: '阿依古丽·买买提' }).click();
  await tablet.says('本次登录');
  await tablet.picture('account-1024');
  await expectNoBarriers(tablet);
});

chapter('wrong passwords on another device lock, and the own device is not locked', async () => {
  const stranger = await stage.device('stranger', null, SMALL);
  stranger.tolerated = /status of (401|429)/;
  await stranger.goto('/');
  for (let n = 0; n < 4; n += 1) {
    await signIn(stranger, 'ayiguli', `wrong word ${n}`);
    await stranger.says('账号或密码不正确，请核对后重试。');
  }
  await signIn(stranger, 'ayiguli', 'wrong word 5');
  await stranger.says(/密码连续输错次数过多，请等候 1 分钟/);
  await stranger.picture('locked-1024');
  await expectNoBarriers(stranger);
  await tablet.press('退出');
  await tablet.page.waitForURL((url) => url.pathname === '/sign-in');
  await signIn(tablet, 'ayiguli', CHOSEN);
  await tablet.says(/您好/);
});

chapter('the security administrator unlocks; the auditor is told, and takes note', async () => {
  const security = await officer('security', officers['security-administrator'], DESK);
  await security.says('角色与锁定');
  await security.goto('/officers/security');
  await security.page.getByLabel('状态').selectOption('locked');
  await security.says('阿依古丽·买买提');
  await security.picture('security-1440');
  await expectNoBarriers(security);
  await security.page.getByRole('button', { name: '解除锁定' }).click();
  await security.confirm('解除锁定');
  await security.says('没有符合条件的记录');
  await security.page.getByLabel('状态').selectOption('');
  const line = security.page.locator('tr', { hasText: 'ayiguli' });
  await line.getByRole('button', { name: '授予角色' }).click();
  await security.page.getByRole('dialog').getByLabel('角色').selectOption('auditor');
  await security.picture('grant-1440');
  await security.page.getByRole('dialog').getByRole('button', { name: '授予角色' }).click();
  await line.getByText('审计员').waitFor();

  const auditor = await officer('auditor', officers.auditor, SMALL);
  await auditor.says('3 项解除锁定、角色变更或发放密码尚未阅知');
  await auditor.picture('auditor-home-1024');
  await auditor.goto('/officers/audit');
  await auditor.page.getByLabel('只看未阅知的').check();
  await auditor.page.locator('td', { hasText: '解除了账号锁定' }).waitFor();
  await auditor.page.locator('td', { hasText: '授予了角色' }).waitFor();
  await auditor.page.locator('tr', { hasText: '授予了角色' }).getByText('阿依古丽·买买提（ayiguli）').waitFor();
  await auditor.page.locator('tr', { hasText: '授予了角色' }).getByText('审计员').waitFor();
  // who asks for it gets the record as it was written, and nobody else sees an id
  expect(await auditor.page.locator('main').innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  await auditor.page.locator('tr', { hasText: '授予了角色' }).getByText('原始记录').click();
  await auditor.says(/role\.granted \{.*"role":"auditor"/);
  await auditor.picture('audit-1024');
  await expectNoBarriers(auditor);
  await auditor.press('已阅知本页 3 项');
  await auditor.page.getByText('尚未阅知').waitFor({ state: 'detached' });
  await auditor.press('English');
  await auditor.says('Audit log');
  await auditor.picture('audit-english-1024');
  const events = await stage.rows<{ type: string }>(
    `select type from audit_event where type in ('account.created', 'notice.accepted', 'account.locked', 'account.unlocked') order by id`,
  );
  expect(events.map(({ type }) => type)).toEqual([
    'account.created',
    'notice.accepted',
    'account.locked',
    'account.unlocked',
  ]);
  stage.expectNoFaults();
});
