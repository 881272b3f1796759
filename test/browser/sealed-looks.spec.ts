/**
 * R55 at real browsers: an organizer sees one number in full for a minute, for a reason; the expert and the auditor see that
 * it was looked at. And the security administrator finds and mends roles that exclude each other.
 */
import { randomUUID } from 'node:crypto';
import { Environment } from '../../src/platform/environment.js';
import { KeyVault } from '../../src/platform/keys/key-vault.js';
import type { DeviceOptions } from '../support/browser.js';
import { buildOfficers, type Room } from '../support/room.js';
import type { ApiClient } from '../../src/cli/demo/api-client.js';
import { DESK, SMALL, Stage } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const PHONE = '13800001234';
const REASON = '通知本人补签承诺书';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let officers: Awaited<ReturnType<typeof buildOfficers>>;
let desk: WatchedDevice;
let expertName = '';

async function openAt(name: string, client: ApiClient, path: string, options?: DeviceOptions): Promise<WatchedDevice> {
  const opened = await stage.device(name, client, options);
  const locale = options?.locale ?? 'zh-CN';
  await opened.context.addInitScript((language) => localStorage.setItem('pingshen.locale', language), locale);
  await opened.goto(path);
  return opened;
}

async function givePhone(): Promise<void> {
  const { accountId, name } = await room.experts[1]!.client.get<{ accountId: string; name: string }>('/api/session');
  expertName = name;
  const [person] = await stage.rows<{ id: string }>('select person_id as id from account where id = $1', [accountId]);
  const vault = await KeyVault.open(
    Environment.load({ KEY_FILE: `${stage.server.keyDir}/key-encryption.key`, DATA_DIR: stage.server.dataDir }),
  );
  const id = person?.id ?? '';
  await stage.rows('update person set phone_sealed = $2 where id = $1', [
    id,
    vault.seal(Buffer.from(PHONE), `person.phone:${id}`),
  ]);
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 3, candidates: 4 });
  officers = await buildOfficers(stage.server.url, stage.database);
  await givePhone();
}, 240_000);

afterAll(() => stage.end(), 60_000);

chapter('an organizer sees a phone in full for a reason, and for a minute', async () => {
  desk = await openAt('organizer', room.organizer, `/reviews/${room.reviewId}/experts`, DESK);
  await desk.page.clock.install();
  await desk.press(`查看完整号码：${expertName}`);
  const act = desk.page.getByRole('dialog').getByRole('button', { name: '查看完整号码' });
  expect(await act.getAttribute('aria-disabled')).toBe('true');
  await desk.page.getByLabel('理由').fill(`给 ${PHONE} 打电话`);
  await act.click();
  await desk.says('不能写证件号码或手机号');
  await desk.picture('looks-1-ask');
  await desk.page.getByLabel('理由').fill(REASON);
  await act.click();
  await desk.says('138 0000 1234');
  expect(desk.page.url()).not.toContain(PHONE);
  expect(await desk.barriers()).toEqual([]);
  await desk.picture('looks-2-shown');
  await desk.page.clock.fastForward(61_000);
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await desk.page.content()).not.toContain('138 0000 1234');
  expect(JSON.stringify(await desk.kept())).not.toContain(PHONE);
});

chapter('on a small screen and in English the candidates have the same', async () => {
  const small = await openAt('small', room.organizer, `/reviews/${room.reviewId}/candidates`, {
    ...SMALL,
    locale: 'en',
  });
  await small.page
    .getByRole('button', { name: /^See full number: / })
    .first()
    .click();
  await small.says('Every look is recorded');
  expect(await small.barriers()).toEqual([]);
  await small.picture('looks-3-candidates-en');
  await small.press('Cancel');
  await small.picture('looks-4-candidates-list-en');
});

chapter('the expert reads who looked, at what, when and why', async () => {
  const tablet = await openAt('expert', room.experts[1]!.client, '/account', SMALL);
  await tablet.says('查看了您的手机号');
  await tablet.says(`理由：${REASON}`);
  expect(await tablet.barriers()).toEqual([]);
  await tablet.picture('looks-5-account');
});

chapter('the auditor sees how many looks there were, and each', async () => {
  const auditor = await openAt('auditor', officers.auditor, '/officers/audit', DESK);
  await auditor.says('最近 1 小时 1 次，24 小时 1 次');
  await auditor.press('逐条查看');
  await auditor.says(REASON);
  expect(await auditor.barriers()).toEqual([]);
  await auditor.picture('looks-6-audit');
});

chapter('the security administrator is told of an auditor who is organizer too, and takes one role away', async () => {
  const { accountId } = await room.organizer.get<{ accountId: string }>('/api/session');
  await stage.rows('alter table role_grant disable trigger role_grant_exclusive');
  await stage.rows(`insert into role_grant (id, account_id, role) values ($1, $2, 'auditor')`, [
    randomUUID(),
    accountId,
  ]);
  await stage.rows('alter table role_grant enable trigger role_grant_exclusive');
  const security = await openAt('security', officers['security-administrator'], '/officers/security', SMALL);
  await security.says('1 个账号兼任了互斥的角色');
  expect(await security.barriers()).toEqual([]);
  await security.picture('looks-7-conflict');
  const notice = security.page.getByRole('alert');
  await notice.getByRole('button', { name: '收回' }).last().click();
  await security.confirm('收回角色');
  await notice.waitFor({ state: 'detached' });
});
