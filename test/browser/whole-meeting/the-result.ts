/** Nobody hears a count before the announcement (R12); afterwards everybody sees the same and anybody recounts it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { downloaded } from '../parts/office.js';
import { SMALL, expectNoBarriers } from '../parts/stage.js';
import { BALLOT, type WholeMeeting } from './stage.js';

export function tellTheResult(meeting: WholeMeeting): void {
  meeting.chapter('console, supervisor and hall see how many and which seats, and nobody hears a count', async () => {
    const missing = `席位 0${await meeting.expert(7).seat()}`;
    await meeting.desk.waitForSubmitted(6, 7);
    expect(await meeting.desk.missing()).toEqual([missing]);
    await meeting.hallCounts(6);
    await meeting.supervisor.page.getByLabel('已提交 6，出席 7').waitFor();
    const acts = await meeting.supervisor.page.locator('main').getByRole('button').allInnerTexts();
    expect(acts.filter((act) => !['会议记录', '出席', '回避名单（1）'].includes(act))).toEqual([]);
    await meeting.supervisor.press('会议记录');
    await meeting.supervisor.page
      .getByRole('dialog')
      .getByText(/投票开启/)
      .waitFor();
    await meeting.supervisor.picture('supervisor-log-1024');
    await meeting.supervisor.press('关闭');
    expect(await meeting.hall.page.locator('main').innerText()).not.toMatch(/弃权|不同意/);
    await meeting.supervisor.picture('supervisor-open-1024');
    await meeting.desk.device.picture('console-open-1440');
    await expectNoBarriers(meeting.desk.device, meeting.supervisor);
    meeting.expectNoCountsHeard();
  });

  meeting.chapter(
    'after the close every page finds its paper in the record, and still nobody hears a count',
    async () => {
      await meeting.desk.close();
      for (const seat of meeting.experts.slice(0, 6)) await seat.device.says('已查验：您的选票在本轮 6 张选票之中');
      await meeting.expert(7).device.says('您本轮没有提交选票；记录中共有 6 张选票');
      await meeting.hall.says('投票已关闭');
      await meeting.expert(3).device.picture('after-close');
      await meeting.desk.device.picture('console-closed-1440');
      await expectNoBarriers(meeting.expert(3).device, meeting.desk.device);
      meeting.expectNoCountsHeard();
    },
  );

  meeting.chapter('the chair announces on the own screen, and every screen shows what was voted', async () => {
    const chair = meeting.expert(1).device;
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
    await meeting.hall.says('已宣布');
    const rows = meeting.hall.page.locator('.hall-result__row:not(.hall-result__row--head)');
    expect(
      await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent))),
    ).toEqual(counts.map((line) => [...line.slice(0, -1), '5 / 7', ...line.slice(-1)]));
    await meeting.hall.picture('hall-result-1920');
    for (const seat of meeting.experts) {
      await seat.device.says('3 人中 2 人通过');
      const read = await seat.device.page
        .locator('.result tbody tr:not(.result__reckoned)')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.firstChild?.textContent ?? '')));
      expect(read.map(([, ...line]) => line)).toEqual(
        counts.map((line) => [...line.slice(0, -1), '7', '5', ...line.slice(-1)]),
      );
    }
    await meeting.expert(3).device.picture('result');
    await meeting.expert(2).device.picture('result-1024');
    await meeting.desk.device.says('1 名申报人的结果取决于回避是否计入出席');
    await meeting.desk.device.picture('console-result-1440');
    await meeting.supervisor.says('3 人中 2 人通过');
    await expectNoBarriers(meeting.expert(3).device, meeting.desk.device, meeting.hall);
  });

  meeting.chapter(
    'anybody recounts the bundle: on the command line with the receipts, and offline in a browser',
    async () => {
      const { page } = meeting.desk.device;
      await page.locator('.agenda').getByRole('button', { name: '下载' }).click();
      const dialog = page.getByRole('dialog');
      await meeting.desk.device.picture('downloads-1440');
      const link = (name: string) => dialog.locator('.download', { hasText: name }).getByRole('link', { name: '下载' });
      const bundle = path.join(meeting.folder, 'bundle.json');
      const verifier = path.join(meeting.folder, 'verifier.html');
      writeFileSync(bundle, await downloaded(meeting.desk.device, link('核验数据包')));
      writeFileSync(verifier, await downloaded(meeting.desk.device, link('离线核验程序')));
      await dialog.getByRole('button', { name: '关闭' }).click();

      expect(meeting.receipts).toHaveLength(6);
      const named = meeting.receipts.flatMap((receipt) => ['--receipt', receipt]);
      const [good, forged] = await Promise.all([
        meeting.pingshen(['verify', bundle, ...named]),
        meeting.pingshen(['verify', bundle, '--receipt', '00000-00000']),
      ]);
      expect(good).toMatchObject({ code: 0, output: expect.stringContaining('结论：有效') as string });
      expect(forged).toMatchObject({
        code: 1,
        output: expect.stringContaining('在所给的记录中没有这张选票') as string,
      });

      const context = await meeting.browser.newContext({ viewport: SMALL, offline: true });
      const offline = await context.newPage();
      await offline.goto(pathToFileURL(verifier).href);
      await offline.locator('#files').setInputFiles(bundle);
      await offline.locator('#receipts').fill(meeting.receipts.join('\n'));
      await offline.getByRole('button', { name: '核验', exact: true }).click();
      await offline.getByText('有效：全部核验通过').waitFor();
      for (const receipt of meeting.receipts) await offline.getByText(receipt).waitFor();
      await offline.locator('#receipts').fill('00000-00000');
      await offline.getByRole('button', { name: '核验', exact: true }).click();
      await offline.getByText(/^记录有效，但所给的凭据有对不上的/).waitFor();
      await context.close();
    },
  );
}
