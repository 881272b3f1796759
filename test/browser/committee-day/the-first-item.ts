/** One item with everything: reported, discussed, a recusal, a tie at the places, and the run-off that decides it. */
import { screenshot } from '../../support/browser.js';
import { DESK, SMALL, expectNoBarriers } from '../parts/stage.js';
import type { DayInTheRoom } from './stage.js';
import { FIRST, hallPicture } from './the-morning.js';

export function tellTheFirstItem(day: DayInTheRoom): void {
  tellTheDiscussion(day);
  tellWhoComesAndGoes(day);
  tellTheOtherWindow(day);
  tellTheTie(day);
}

function tellTheDiscussion(day: DayInTheRoom): void {
  day.chapter('the first item is discussed on every screen; who is recused leaves and comes back', async () => {
    const { desk, hall } = day;
    const { device } = desk;
    await desk.recuse(2, 'A-002', '同一单位');
    await device.press('开始汇报');
    await hall.says('议程第 1 项，共 3 项 · 汇报');
    await hall.picture('agenda-hall-report-1920');
    await device.press('下一名');
    await device.page.getByRole('group', { name: '正在汇报' }).getByText('A-001', { exact: true }).first().waitFor();
    await device.picture('agenda-report-1440');
    await device.press('进入讨论');
    await device.page.getByRole('group', { name: '正在讨论' }).waitFor();
    await hall.says('A-001');
    for (const seat of day.seats) await seat.device.says('A-001');
    await device.press('下一名');
    await hall.says('A-002');
    await hall.says('第 2 / 3 名');
    await day.seat(2).device.says('您对该申报人回避，请暂时离场');
    await device.says(/^应当离场回避：02/);
    await hall.picture('agenda-hall-discussion-1920');
    await hallPicture(day, 'agenda-hall-discussion-1024');
    await device.picture('agenda-discussion-1440');
    await device.page.setViewportSize(SMALL);
    await device.picture('agenda-discussion-1024');
    await device.page.setViewportSize(DESK);
    await day.seat(2).device.picture('agenda-expert-discussion-1024');
    await expectNoBarriers(device, hall, ...day.seats.map((seat) => seat.device));
    await device.press('登记已离场');
    await device.says('席位 02 因对 A-002 回避离场');
    expect(await device.page.locator('.seats .seat--outside').count()).toBe(1);
    await device.press('下一名');
    await device.says(/^可以请回会场：02/);
    await device.picture('agenda-come-back-1440');
    await device.press('登记已返回');
    await device.says('席位 02 回避后返回会场（A-002）');
  });
}

function tellWhoComesAndGoes(day: DayInTheRoom): void {
  day.chapter('a recusal is taken back with a reason; who left is back only when the supervisor confirms', async () => {
    const { device } = day.desk;
    await day.desk.recuse(3, 'A-003', '同一课题组');
    await device.press(/^回避登记/);
    await device.picture('agenda-recusals-1440');
    await device.page
      .getByRole('row', { name: /同一课题组/ })
      .getByRole('button', { name: '撤销…' })
      .click();
    await device.page.getByLabel(/^撤销回避的原因/).fill('登记有误');
    await device.picture('agenda-recusal-removal-1440');
    await expectNoBarriers(device);
    await device.press('撤销回避');
    await device.page.getByRole('cell', { name: '同一课题组' }).waitFor({ state: 'detached' });
    await device.press('关闭');
    await device.says(/^回避撤销：席位 03 对 A-003，登记有误/);
    const dialog = device.page.getByRole('dialog');
    const third = dialog.getByRole('row', { name: /^03/ });
    await device.press('签到与离席');
    await third.getByRole('button', { name: '登记离席' }).click();
    await dialog.getByLabel(/离席的原因/).fill('接听电话');
    await dialog.locator('form').getByRole('button', { name: '登记离席' }).click();
    // the form with the focus is gone, and the keyboard still has the dialog
    await third.getByRole('button', { name: '登记返回…' }).click();
    await dialog.getByLabel(/登记返回的原因/).fill('已回会场');
    await device.picture('agenda-bring-back-1440');
    await dialog.locator('form').getByRole('button', { name: '提出申请' }).click();
    await device.press('关闭');
    await device.says('等待确认：席位 03 专家3 登记返回');
    await device.picture('agenda-bring-back-asked-1440');
    await day.confirmed(day.supervisor, /席位 03/, /返回/);
    await device.says('申请登记返回，等待确认：已回会场');
    await device.says('监督员确认：登记返回');
    await device.says('席位 03 返回：已回会场');
  });
}

function tellTheOtherWindow(day: DayInTheRoom): void {
  day.chapter('a second window of the same browser says that it is one, and is not another device', async () => {
    const second = await day.seat(2).device.page.context().newPage();
    await second.setViewportSize(SMALL);
    await second.goto(day.server.url + day.page('room'));
    await second.getByRole('heading', { name: '您的席位正在本机的另一个窗口中使用' }).waitFor();
    await second.getByRole('button', { name: '改用这个窗口' }).waitFor();
    await screenshot(second, 'second-window-1024');
    await second.close();
  });
}

function tellTheTie(day: DayInTheRoom): void {
  day.chapter(
    'its ballot has one place; two are tied at it, said on every screen as the next thing to do',
    async () => {
      const { desk, hall } = day;
      const { device } = desk;
      await device.press('进入投票');
      await hall.says('投票即将开启。');
      await device.press('确定投票规则');
      const dialog = device.page.getByRole('dialog');
      await dialog.getByText('关闭前可以更改', { exact: true }).click();
      await dialog.getByText('由主任委员宣布', { exact: true }).click();
      await dialog.getByText('按人数', { exact: true }).click();
      await dialog.getByLabel('名额人数').fill('1');
      await device.picture('agenda-ballot-rules-1440');
      await dialog.getByRole('button', { name: /^建立投票/ }).click();
      await dialog.waitFor({ state: 'detached' });
      await desk.open();
      await day.seat(1).row(3).waitFor();
      await day.seat(2).device.says('您已回避，本项不投票');
      await day.vote(3, { 2: 2 });
      await desk.waitForSubmitted(5, 5);
      await desk.close();
      await day.seat(1).device.press('宣布结果');
      await day.seat(1).device.confirm('宣布结果');
      await day.seat(1).device.says('2 人并列第 1 名（同意票数相同），均不列入名额内，须就这 2 人加投一轮。');
      await day.seat(1).device.picture('tie-expert-1024');
      await device.says('2 人并列第 1 名，名额只余 1 个');
      await device.says('A-001、A-003');
      await device.picture('tie-console-1440');
      await hall.page.locator('.hall-result__row', { hasText: '同票待定' }).first().waitFor();
      expect(await hall.page.locator('.hall-result__row', { hasText: '同票待定' }).count()).toBe(2);
      await hall.picture('tie-hall-1920');
      await device.page.locator('.agenda').getByRole('button', { name: '下载' }).last().click();
      await device.says(/^名额边界上有 2 人并列，须加投一轮分出先后才能导出/);
      await device.picture('tie-downloads-1440');
      await device.press('关闭');
    },
  );

  day.chapter(
    'the run-off is about the two and nobody else, confirmed by chair and supervisor, and decides',
    async () => {
      const { desk, hall } = day;
      const { device } = desk;
      const chair = day.seat(1).device;
      await device.page.getByRole('button', { name: '开加投…' }).first().click();
      const dialog = device.page.getByRole('dialog');
      await dialog.getByText('并列的各位须全部列入，不能增减').waitFor();
      const boxes = dialog.locator('.round-pick input');
      expect(await boxes.count()).toBe(2);
      for (const box of await boxes.all())
        expect([await box.isChecked(), await box.isDisabled()]).toEqual([true, true]);
      expect(await dialog.getByLabel('理由').inputValue()).toBe('名额边界上得票相同，未能分出先后');
      await device.picture('run-off-dialog-1440');
      await expectNoBarriers(device);
      await dialog.getByRole('button', { name: '提出申请' }).click();
      await dialog.waitFor({ state: 'detached' });
      await day.confirmed(chair, /第 2 轮/, /A-001、A-003/);
      await day.confirmed(day.supervisor, /第 2 轮/, /2 人/);
      await device.says('第 2 轮');
      await desk.open();
      for (const seat of day.seats) {
        await seat.row(2).waitFor();
        expect(await seat.device.page.locator('.sheet-row').count()).toBe(2);
        await seat.choose(1, '同意');
        await seat.choose(2, '不同意');
        await seat.submit();
      }
      await day.othersVote(() => 'agree');
      await desk.close();
      await chair.press('宣布结果');
      await chair.confirm('宣布结果');
      await hall.says(`${FIRST}加投（第 2 轮，名额 1 个）投票结果`);
      await device.page.getByText('2 人并列，待加投').waitFor({ state: 'detached' });
      await device.picture('run-off-decided-1440');
      expect(await day.rows(`select id from ballot where state <> 'announced'`)).toEqual([]);
    },
  );
}
