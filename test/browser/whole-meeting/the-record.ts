/** What devices must notice: a takeover, another paper than the room’s, a record without the own paper, what is kept. */
import { ExpertSeat } from '../parts/expert-seat.js';
import { SMALL, expectNoBarriers } from '../parts/stage.js';
import { BALLOT, SECOND, expectNothingKept, type WholeMeeting } from './stage.js';

export function tellTheRecord(meeting: WholeMeeting): void {
  meeting.chapter(
    'another device takes a seat over between ballots: the first is told and holds nothing any more',
    async () => {
      const before = meeting.expert(3);
      const tablet = await meeting.device('expert-3-second', null, SMALL);
      const after = new ExpertSeat(tablet, before.login);
      await after.enter();
      await tablet.says('您的席位正在另一个窗口或设备上使用');
      await tablet.picture('take-over-1024');
      await expectNoBarriers(tablet);
      await tablet.press('换用这台设备');
      await before.device.says('您的席位已换用另一台设备');
      await tablet.says(`${BALLOT}投票结果`);
      await before.device.says('连接已结束');
      await before.device.picture('taken-over');
      await expectNothingKept(before.device);
      await meeting.desk.device.says(`席位 0${await after.seat()} 换用设备，原凭证失效`);
      meeting.experts[2] = after;
    },
  );

  meeting.chapter('a device that is shown another paper than the room refuses to vote', async () => {
    await meeting.desk.draft({ title: SECOND, candidates: ['A-004'], policy: '不能更改', announce: '关闭后立即公布' });
    const { device: tablet } = meeting.expert(5);
    const sheet = '**/api/ballots/*/sheet';
    await tablet.page.route(sheet, async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { lines: { label: string }[] };
      await route.fulfill({
        response,
        json: { ...body, lines: body.lines.map((line) => ({ ...line, label: 'A-999' })) },
      });
    });
    await meeting.desk.open();
    await tablet.says('已停止：选票与会场公布的不一致');
    await tablet.says('选票上的申报人与显示的不同。');
    await tablet.says('A-004 ≠ A-999');
    await tablet.picture('alarm');
    await expectNoBarriers(tablet);
    await tablet.page.unroute(sheet);
    await tablet.page.reload();
    expect(await meeting.expert(5).chosen()).toEqual([null]);
  });

  meeting.chapter(
    'the device of the takeover votes; a final paper cannot be changed; English says the same',
    async () => {
      for (const n of [1, 2, 3, 4, 5, 6]) {
        await meeting.expert(n).choose(1, n === 6 ? '弃权' : '同意');
        await meeting.expert(n).submit();
      }
      await meeting.expert(3).device.says('本轮投票提交后不可更改。');
      expect(await meeting.expert(3).device.page.getByRole('button', { name: '更改选票' }).count()).toBe(0);
      const { device: tablet } = meeting.expert(7);
      await tablet.press('English');
      await tablet.says('Review and submit');
      await tablet.picture('sheet-english');
      await tablet.press('中文');
      await meeting.desk.device.press('English');
      await meeting.desk.device.says('Close the ballot');
      await meeting.desk.device.picture('console-english-1440');
      await meeting.desk.device.press('中文');
      await meeting.supervisor.press('English');
      await meeting.supervisor.picture('supervisor-english-1024');
    },
  );

  meeting.chapter(
    'a record without the own paper is said loudly; everybody else finds theirs in the announced record',
    async () => {
      const { device: tablet } = meeting.expert(6);
      await tablet.page.route('**/api/ballots/*/chain', async (route) => {
        const response = await route.fetch();
        const body = (await response.json()) as { events: unknown[] };
        await route.fulfill({ response, json: { ...body, events: body.events.filter((_event, n) => n !== 1) } });
      });
      await meeting.desk.close();
      await tablet.says('您的选票不在记录中');
      await tablet.says('记录不完整，或已被改动。');
      await tablet.picture('missing-paper');
      await expectNoBarriers(tablet);
      await meeting.hall.says(`${SECOND}投票结果`);
      await meeting.hall.picture('hall-second-result-1920');
      for (const n of [1, 2, 3, 4, 5]) await meeting.expert(n).device.says('已查验：您的选票在本轮 6 张选票之中');
      const digests = await meeting
        .expert(1)
        .device.page.locator('.result__digest .mono, .receipt__check .mono')
        .allInnerTexts();
      expect(new Set(digests).size).toBe(1);
      expect(digests).toHaveLength(2);
      await meeting.expert(1).device.picture('result-checked');
    },
  );

  meeting.chapter('after signing out nothing readable stays on a tablet; no device was ever at fault', async () => {
    await meeting.desk.device.press('结束会议');
    await meeting.desk.device.confirm('结束会议');
    await meeting.hall.says('会议已结束');
    await meeting.hall.picture('hall-ended-1920');
    await meeting.expert(1).device.says('会议已结束');
    await meeting.expert(1).device.picture('room-ended');
    await meeting.desk.device.picture('console-ended-1440');
    await Promise.all(meeting.experts.map((seat) => seat.signOut()));
    await meeting.expert(1).device.picture('signed-out');
    for (const { device: tablet } of meeting.experts) await expectNothingKept(tablet);
    meeting.expectNoFaults();
  });
}
