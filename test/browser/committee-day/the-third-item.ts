/** The last item is put off and taken up again; sheets are signed; the meeting ends, and nothing stays on what is handed back. */
import { signByHand } from '../parts/signing.js';
import type { WatchedDevice } from '../parts/watched-device.js';
import { expectNoBarriers } from '../parts/stage.js';
import type { DayInTheRoom } from './stage.js';
import { addItem, THIRD } from './the-morning.js';

const sheet = (at: WatchedDevice, title: RegExp) =>
  at.page.locator('.unsigned-list > li', { has: at.page.getByText(title) });

/** Signs one's line of a sheet that waits; the dialog of all of them is open. */
async function sign(at: WatchedDevice, title: RegExp, line: string): Promise<void> {
  await sheet(at, title)
    .getByRole('button', { name: `以${line}身份签字` })
    .click();
  await signByHand(at);
}

export function tellTheThirdItem(day: DayInTheRoom): void {
  tellTheBallot(day);
  tellTheEnd(day);
}

function tellTheBallot(day: DayInTheRoom): void {
  day.chapter(
    'the third item is put off with a reason, taken up again, and voted on without a discussion',
    async () => {
      const { desk, hall } = day;
      const { device } = desk;
      await device.press(`下一项：${THIRD}`);
      await hall.says('议程第 3 项，共 3 项 · 汇报');
      await device.press('推迟本项');
      await device.page.getByLabel(/^推迟的原因/).fill('材料待补');
      await device.picture('agenda-postpone-1440');
      await device.confirm('推迟本项');
      await device.says(`“${THIRD}”推迟：材料待补`);
      await device.press('开始汇报');
      await hall.says('议程第 3 项，共 3 项 · 汇报');
      await device.press('直接进入投票');
      await device.press('确定投票规则');
      const dialog = device.page.getByRole('dialog');
      await dialog.getByText('不能更改', { exact: true }).click();
      await dialog.getByText('关闭后立即公布', { exact: true }).click();
      await dialog.getByRole('button', { name: /^建立投票/ }).click();
      await dialog.waitFor({ state: 'detached' });
      await desk.open();
      await day.vote(1);
      await desk.close();
      await hall.says(`${THIRD}投票结果`);
      await device.picture('agenda-announced-1440');
      await device.press('完成本项');
      await device.says('议程中的投票都已完成');
    },
  );

  day.chapter(
    'sheets of all ballots wait at desk and seat for their signatures, and are signed from there',
    async () => {
      const { device } = day.desk;
      const chair = day.seat(1).device;
      expect(await day.seat(2).device.page.locator('.unsigned').count()).toBe(0);
      await chair.press('去签字');
      await chair.picture('unsigned-chair-1024');
      await expectNoBarriers(chair);
      await sign(chair, /结构工程申报人.*第 1 轮/, '主任委员');
      await chair.press('关闭');
      await device.press('去签字');
      await device.picture('unsigned-console-1440');
      await sign(device, /结构工程申报人.*第 1 轮/, '计票人');
      // the row is still there: the supervisor's line is empty
      await device.says(/未签字：监票人$/);
      await device.press('关闭');
    },
  );
}

function tellTheEnd(day: DayInTheRoom): void {
  day.chapter('the end asks once and says what is open; the hall says goodbye', async () => {
    const { device } = day.desk;
    await addItem(day, '补充事项', '', []);
    await device.press('结束会议');
    await device.says(/^计票单“结构工程申报人”第 1 轮未签字：监票人/);
    await device.says('议程“补充事项”：未开始');
    await device.picture('agenda-end-1440');
    await device.confirm('结束会议');
    await day.hall.says(/会议已结束/);
    // what was announced last stands on, for as long as the screen is paired
    await day.hall.says(`${THIRD}投票结果`);
    await day.hall.picture('agenda-hall-ended-1920');
    await device.says('会议已结束。结果文件可以在下面的投票中下载。');
  });

  day.chapter('after the end too the sheets wait and are signed', async () => {
    const chair = day.seat(1).device;
    await chair.page.reload();
    await chair.press('去签字');
    await sign(chair, new RegExp(THIRD), '主任委员');
    // who signed is not left outside the dialog
    await chair.page.keyboard.press('Escape');
    await chair.page.getByRole('dialog').waitFor({ state: 'detached' });
    await chair.picture('unsigned-ended-chair-1024');
  });

  day.chapter('the console disconnects the hall screen, which then waits for another code', async () => {
    const { device } = day.desk;
    await device.press('已连接的大屏');
    await device.says(/\d\d:\d\d:\d\d 连接/);
    await device.picture('agenda-screens-1440');
    await expectNoBarriers(device);
    await device.press('断开');
    await day.hall.says('这块大屏已断开。需要重新连接时，请输入控制台上的新配对码。');
    await day.hall.picture('agenda-hall-disconnected-1920');
    await device.says('没有连接的大屏。');
    await device.press('关闭');
  });

  day.chapter('a tablet that is handed to the next expert has nothing of the last one', async () => {
    const seat = day.seat(3);
    const { device: tablet } = seat;
    await seat.signOut();
    const { session, local, records, others } = await tablet.kept();
    expect({ session, records, others }).toEqual({ session: {}, records: [], others: [] });
    expect(JSON.stringify(local)).not.toMatch(/专家|席位|A-00/);
    await tablet.page.goBack().catch(() => null);
    expect(await tablet.page.locator('body').innerText()).not.toMatch(/专家3|席位 03|A-00/);
    await tablet.goto(day.page('room'));
    await tablet.page.getByLabel('登录名').waitFor();
    expect(await tablet.page.locator('body').innerText()).not.toMatch(/专家3|席位 03|A-00/);
  });
}
