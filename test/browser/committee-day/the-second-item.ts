/**
 * R15, R18, R19, R23: after a break, a ballot with a cap, in which a device fails with choices made on it. The expert goes on with
 * another one across a kill of the server, and the device that was left keeps nothing that anybody could read.
 */
import { recountBundle } from '../../support/recount.js';
import type { Bundle } from '../../../src/ballots/protocol/bundle.js';
import { random, type SimulatedExpert } from '../../../src/cli/demo/simulated-expert.js';
import { verifyBundles } from '../../../src/verifier/verify.js';
import { eventually } from '../../support/eventually.js';
import type { WatchedDevice } from '../parts/watched-device.js';
import { DESK, SMALL, expectNoBarriers } from '../parts/stage.js';
import type { DayInTheRoom } from './stage.js';
import { SECOND } from './the-morning.js';

/** What could be read on a device that was left: choices, keys, drafts, whose they are. */
const READABLE = /agree|oppose|abstain|同意|弃权|secret|draft|credential|专家|A-00/;

const codeOn = async (at: WatchedDevice): Promise<string> =>
  (await at.page.locator('.device-code b').first().innerText()).trim();

export function tellTheSecondItem(day: DayInTheRoom): void {
  tellTheCap(day);
  tellTheFailedDevice(day);
}

function tellTheCap(day: DayInTheRoom): void {
  day.chapter('a break is said on every screen with its end; then the second item comes to its ballot', async () => {
    const { desk, hall } = day;
    const { device } = desk;
    await device.press('会间休息');
    await device.picture('agenda-break-dialog-1440');
    await device.page.getByRole('dialog').getByRole('button', { name: '20 分钟' }).click();
    await device.confirm('开始休息');
    await hall.says(/^休息到 \d\d:\d\d$/);
    for (const seat of day.seats) await seat.device.says(/^休息到 \d\d:\d\d$/);
    await hall.picture('agenda-hall-break-1920');
    await device.picture('agenda-break-1440');
    await device.press('继续会议');
    await device.press(`下一项：${SECOND}`);
    await hall.says('议程第 2 项，共 3 项 · 汇报');
    for (const seat of day.seats) await seat.device.says(SECOND);
    await device.press('直接进入投票');
  });

  day.chapter('its rules are explained as they are typed, and a cap that says nothing is refused', async () => {
    const { device } = day.desk;
    const { page } = device;
    await device.press('确定投票规则');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('关闭前可以更改', { exact: true }).click();
    await dialog.getByText('由主任委员宣布', { exact: true }).click();
    await dialog.getByText('按比例', { exact: true }).click();
    await dialog.getByLabel('名额比例（%）').fill('10');
    await dialog.getByRole('button', { name: /^建立投票/ }).click();
    await dialog.getByText(/2 名申报人的 10% 不足 1 个名额/).waitFor();
    await dialog.getByText('按人数', { exact: true }).click();
    await dialog.getByLabel('名额人数').fill('1');
    await dialog.getByText('限定人数', { exact: true }).click();
    await dialog.getByLabel('每票最多同意人数', { exact: true }).fill('2');
    await dialog.getByText(/每票最多同意人数应少于 2/).waitFor();
    await dialog.getByLabel('每票最多同意人数', { exact: true }).fill('1');
    await dialog.getByText('选票上 2 人，每张选票至多同意 1 人。').waitFor();
    await device.picture('new-ballot-1440');
    await expectNoBarriers(device);
    await page.setViewportSize(SMALL);
    await device.picture('new-ballot-1024');
    await page.setViewportSize(DESK);
    await dialog.getByRole('button', { name: /^建立投票/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await day.desk.open();
    await day.hall.says(/每张选票至多同意 1 人。/);
    await day.hall.picture('cap-open-1920');
  });

  day.chapter('the tablet takes no agree too many, by touch, by keyboard or for the rest', async () => {
    const tablet = day.seat(1);
    const { page } = tablet.device;
    const refusal = page.getByRole('alert');
    await tablet.row(2).waitFor();
    expect(await page.locator('.sheet-foot__cap').innerText()).toBe('已同意 0 人，至多 1 人');
    await tablet.device.press('其余 2 项均同意…');
    await refusal.getByText(/其余 2 项不能全部选为“同意”/).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await tablet.choose(1, '同意');
    expect(await refusal.innerText()).toBe('');
    await tablet.choose(2, '同意');
    await refusal.getByText(/至多同意 1 人，您已同意 1 人/).waitFor();
    await tablet.device.picture('cap-refused-1024');
    await expectNoBarriers(tablet.device);
    await tablet.radio(2, '不同意').focus();
    await page.keyboard.press('1');
    expect(await tablet.chosen()).toEqual(['同意', null]);
    await page.keyboard.press('2');
    expect(await tablet.chosen()).toEqual(['同意', '不同意']);
    await tablet.draftKept();
    await page.reload();
    expect(await tablet.chosen()).toEqual(['同意', '不同意']);
    await tablet.device.press('核对并提交');
    await tablet.device.says('1 人（至多 1 人）');
    await tablet.device.picture('cap-review-1024');
    await tablet.device.press('确认提交');
    await tablet.receipt();
  });

  day.chapter('a change has the same cap, and is taken', async () => {
    const tablet = day.seat(1);
    await tablet.device.press('更改选票');
    await tablet.row(2).waitFor();
    for (const position of [1, 2]) await tablet.choose(position, '同意');
    expect(await tablet.chosen()).toEqual(['同意', null]);
    await tablet.choose(2, '弃权');
    await tablet.submit();
  });
}

function tellTheFailedDevice(day: DayInTheRoom): void {
  const expert = (): SimulatedExpert => day.room.experts[2] as SimulatedExpert;
  const failing = (): WatchedDevice => day.seat(3).device;
  let second: WatchedDevice;
  let receipt: string;

  day.chapter('a device fails with choices made on it; on another one the expert asks, and both say so', async () => {
    const { desk } = day;
    await day.seat(3).choose(1, '不同意');
    await failing().says(/已在本机加密保存/);
    second = await day.device('second', (await day.room.anotherDevice(expert())).client, SMALL);
    await second.goto(day.page('room'));
    await second.says('席位 03 正在另一个窗口或设备上投票');
    await second.says(/不会转到这台设备/);
    await second.picture('device-offer');
    await second.press('申请改用这台设备');
    await second.says('已告知会议秘书');
    const code = await codeOn(second);
    await failing().says(new RegExp(`另一台设备（设备码 ${code}）申请接替`));
    await desk.device.page.locator('.confirmation', { hasText: code }).waitFor();
    for (const at of [second, failing(), desk.device]) await at.picture(`device-wished-${at.name}`);
    await expectNoBarriers(second, failing(), desk.device);
  });

  day.chapter(
    'the server is killed between the supervisor’s word and the signatures; the desks sign afterwards',
    async () => {
      const { desk, supervisor, server } = day;
      const code = await codeOn(second);
      const wish = desk.device.page.locator('.confirmation', { hasText: code });
      await wish.getByRole('button', { name: '同意更换…' }).click();
      const dialog = desk.device.page.getByRole('dialog');
      await dialog.getByText(code).waitFor();
      await dialog.getByLabel('理由').fill('平板死机');
      await desk.device.picture('device-approve');
      await dialog.getByRole('button', { name: '同意更换' }).click();
      await dialog.waitFor({ state: 'detached' });
      await second.says('会议秘书已同意，等待监督员确认');
      for (const one of day.devices) one.tolerated = /status of|ERR_|WebSocket|fetch/;
      // the secretary's page is away, so that nothing can be complete before the kill
      await desk.device.context.setOffline(true);
      await supervisor.picture('device-confirm');
      await day.confirmed(supervisor, /席位 03/, code);
      await eventually(async () => {
        const [change] = await day.rows<{ state: string }>('select state from device_change');
        expect(change?.state).toBe('confirmed');
      });
      await server.kill('SIGKILL');
      await server.restart();
      await supervisor.page.reload();
      await desk.device.context.setOffline(false);
      await second.page.locator('.sheet-row').first().waitFor({ timeout: 90_000 });
      expect(await second.page.locator('input:checked').count()).toBe(0);
      for (const seen of [desk.device, day.hall, ...day.seats.slice(0, 2).map(({ device }) => device)])
        await seen.says(SECOND);
      for (const one of day.devices) one.tolerated = null;
    },
  );

  day.chapter('the device that was left keeps nothing: no store, no choice, no way back to one', async () => {
    // told live, or by its own cookie, where it came back from the crash only after the change
    await failing().says('您的席位已换用另一台设备');
    await eventually(async () => {
      const { session, local, records, others } = await failing().kept();
      expect({ session, records, others }).toEqual({ session: {}, records: [], others: [] });
      expect(JSON.stringify(local)).not.toMatch(READABLE);
    });
    expect(await failing().page.locator('.sheet-row').count()).toBe(0);
    await failing().picture('device-changed-failing');
    await failing().goto(day.page('room'));
    // signed out: whoever finds it is asked for the password
    await failing().page.waitForURL(/sign-in/);
    expect(JSON.stringify(await failing().kept())).not.toMatch(READABLE);
  });

  day.chapter('the new device votes and is counted; the record says what happened, in words that verify', async () => {
    const { desk, supervisor } = day;
    day.seats[2] = day.seatAt(second);
    for (const seat of day.seats.slice(1)) {
      await seat.row(2).waitFor();
      await seat.choose(1, '同意');
      await seat.choose(2, '不同意');
    }
    await day.seat(2).submit();
    receipt = await day.seat(3).submit();
    await day.othersVote((candidate) => (candidate === 0 ? 'agree' : 'oppose'));
    await desk.waitForSubmitted(5, 5);
    await desk.close();
    await second.says('已查验：您的选票在本轮 5 张选票之中');
    await day.seat(1).device.press('宣布结果');
    await day.seat(1).device.confirm('宣布结果');
    await day.hall.says(`${SECOND}投票结果`);
    const [ballot] = await day.rows<{ id: string }>('select id from ballot order by number desc limit 1');
    const bundle = await eventually(() => day.room.supervisor.get<Bundle>(`/api/ballots/${ballot?.id ?? ''}/bundle`));
    expect(recountBundle(bundle, random)).toMatchObject({ ok: true });
    const report = verifyBundles([bundle], { receipts: [receipt] });
    expect(report.valid).toBe(true);
    expect(report.bundles[0]?.exceptions).toHaveLength(1);
    expect(bundle.results[0]).toMatchObject({ agree: 5, unsubmitted: 0 });
    const verify = supervisor.page.getByRole('button', { name: '核验', exact: true });
    await supervisor.page.locator('.agenda li', { hasText: SECOND }).filter({ has: verify }).locator(verify).click();
    await supervisor.says('核验通过：每一项都成立');
    await supervisor.says(/席位 03 更换了投票设备（秘书、监督员签名确认）：平板死机/);
    await supervisor.picture('device-verified');
    await supervisor.press('关闭');
  });
}
