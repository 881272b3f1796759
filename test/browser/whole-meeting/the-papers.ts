/** From the sign-in to the last paper of the first ballot: by keyboard, through a reload and a lost connection, changed. */
import { eventually } from '../../support/eventually.js';
import { ConsoleDesk, pairHall } from '../parts/console-desk.js';
import { CANDIDATE_CODES } from '../parts/lists.js';
import { signIn } from '../parts/office.js';
import { DESK, HALL, SMALL, expectNoBarriers } from '../parts/stage.js';
import { BALLOT, COMMITTEE, type WholeMeeting } from './stage.js';

export function tellThePapers(meeting: WholeMeeting): void {
  meeting.chapter(
    'the secretary pairs the hall screen and starts; seven experts sign in at their browsers',
    async () => {
      const accounts = [
        meeting.officer('secretary', '周敏', 2, COMMITTEE),
        meeting.officer('supervisor', '吴正平', 3, COMMITTEE),
      ] as const;
      const opened = [
        meeting.device('secretary', null, DESK),
        meeting.device('hall', null, HALL),
        meeting.device('supervisor', null, SMALL),
      ] as const;
      const [secretary, witness] = await Promise.all(accounts);
      meeting.desk = new ConsoleDesk(await opened[0]);
      meeting.hall = await opened[1];
      meeting.supervisor = await opened[2];
      await signIn(meeting.desk.device, secretary);
      await meeting.desk.enter();
      await meeting.desk.device.picture('console-preparing-1440');
      await expectNoBarriers(meeting.desk.device);
      await pairHall(meeting.hall, await meeting.desk.pairingCode());
      await meeting.hall.says('会议即将开始');
      await signIn(meeting.supervisor, witness);
      await meeting.supervisor.page.getByRole('link', { name: '进入监督' }).click();
      await meeting.supervisor.says('已连接');

      await Promise.all(meeting.experts.map((seat) => seat.enter()));
      await meeting.expert(1).device.says('会议尚未开始');
      await meeting.desk.start();
      await meeting.hall.says('请各位评审专家签到');
      await meeting.expert(2).device.says('韦素琴，请签到');
      await meeting.expert(2).device.picture('room-sign-in-1024');
      await expectNoBarriers(meeting.expert(2).device);
      await Promise.all(meeting.experts.map((seat) => seat.attend()));
      await meeting.hall.says('已出席，法定人数 5 人已达到');
      await meeting.hallCounts(7);
      await meeting.hall.picture('hall-sign-in-1920');
      expect((await Promise.all(meeting.experts.map((seat) => seat.seat()))).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    },
  );

  meeting.chapter(
    'a recusal is recorded and the ballot opens; the sheet is neutral and the hall shows its fingerprint',
    async () => {
      await meeting.desk.recuse(await meeting.expert(4).seat(), CANDIDATE_CODES[1], '同一单位');
      await meeting.desk.draft({
        title: BALLOT,
        candidates: CANDIDATE_CODES,
        policy: '关闭前可以更改',
        announce: '由主任委员宣布',
      });
      await meeting.desk.device.picture('console-ready-1440');
      await meeting.desk.open();
      await meeting.hall.says('无记名投票进行中');
      await Promise.all(meeting.experts.map((seat) => seat.row(3).waitFor()));
      for (const seat of meeting.experts) expect(await seat.chosen()).toEqual([null, null, null]);
      expect(await meeting.expert(4).radio(2, '同意').count()).toBe(0);
      await meeting.expert(4).device.says('您已回避，本项不投票');
      const print = await meeting.hall.page.locator('.hall__print .mono').innerText();
      expect(await meeting.expert(1).device.page.locator('.fingerprint').innerText()).toBe(print);
      await meeting.expert(4).device.picture('sheet-empty');
      await expectNoBarriers(meeting.expert(4).device, meeting.hall);
      await meeting.hall.picture('hall-open-1920');
    },
  );

  meeting.chapter(
    'papers are filled in: by keyboard, through a reload, through a lost connection, changed, and not at all',
    async () => {
      // 1, the chair: all the rest at once, the number named
      await meeting.expert(1).choose(1, '同意');
      await meeting.expert(1).agreeToRest(2);
      expect(await meeting.expert(1).chosen()).toEqual(['同意', '同意', '同意']);
      // 4: without the candidate of the recusal
      await meeting.expert(4).choose(1, '同意');
      await meeting.expert(4).choose(3, '同意');
      // 7 begins and never submits
      await meeting.expert(7).choose(1, '不同意');
      await meeting.expert(7).draftKept();
      meeting.receipts.push(await meeting.expert(1).submit(), await meeting.expert(4).submit());
      await meeting.expert(1).device.picture('receipt');
      await expectNoBarriers(meeting.expert(1).device);
      await meeting.hallCounts(2);

      // 2 opposes everything, and thinks again
      for (const position of [1, 2, 3]) await meeting.expert(2).choose(position, '不同意');
      await meeting.expert(2).device.picture('sheet-filled-1024');
      const first = await meeting.expert(2).submit();
      await meeting.expert(2).device.press('更改选票');
      await meeting.expert(2).device.says('更改需要重新填写全部各项');
      expect(await meeting.expert(2).chosen()).toEqual([null, null, null]);
      await meeting.expert(2).agreeToRest(3);
      const second = await meeting.expert(2).submit();
      expect(second).not.toBe(first);
      meeting.receipts.push(second);
    },
  );

  meeting.chapter('a reload in the middle of drafting leaves the draft as it was', async () => {
    const { device: tablet } = meeting.expert(3);
    await meeting.expert(3).choose(1, '同意');
    await meeting.expert(3).choose(2, '同意');
    await meeting.expert(3).draftKept();
    const { records, session, local } = await tablet.kept();
    expect(Object.keys(session)).toEqual(['pingshen.tab']);
    expect(records.length).toBeGreaterThan(0);
    expect(JSON.stringify([records, local])).not.toMatch(/agree|oppose|abstain|choices|secret/);
    await tablet.page.reload();
    expect(await meeting.expert(3).chosen()).toEqual(['同意', '同意', null]);
    await meeting.expert(3).choose(3, '同意');
    meeting.receipts.push(await meeting.expert(3).submit());
  });

  meeting.chapter(
    'a connection lost in the middle comes back by itself, and the paper that was on its way arrives once',
    async () => {
      const { device: tablet } = meeting.expert(5);
      tablet.tolerated = /ERR_INTERNET_DISCONNECTED|WebSocket connection/;
      await meeting.expert(5).choose(1, '同意');
      await tablet.context.setOffline(true);
      await tablet.says('连接中断，正在重连');
      await meeting.expert(5).choose(2, '同意');
      await meeting.expert(5).choose(3, '同意');
      expect(await meeting.expert(5).chosen()).toEqual(['同意', '同意', '同意']);
      await tablet.picture('sheet-offline');
      await tablet.press('核对并提交');
      await tablet.press('确认提交');
      await tablet.says('正在提交…');
      await tablet.picture('sheet-sending-offline');
      await tablet.context.setOffline(false);
      meeting.receipts.push(await meeting.expert(5).receipt());
      await tablet.says('已连接');
    },
  );

  meeting.chapter('the keyboard alone is enough', async () => {
    const { page } = meeting.expert(6).device;
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
    expect(await meeting.expert(6).chosen()).toEqual(['不同意', '弃权', '同意']);
    await tabTo(/核对并提交/);
    await page.keyboard.press('Enter');
    await meeting.expert(6).device.says('请最后核对一遍');
    await meeting.expert(6).device.picture('sheet-review');
    await expectNoBarriers(meeting.expert(6).device);
    await eventually(async () => expect(await focused()).toMatch(/确认提交/));
    await page.keyboard.press('Enter');
    meeting.receipts.push(await meeting.expert(6).receipt());
  });
}
