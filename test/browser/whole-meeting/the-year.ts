/** The review of the year before its meeting: committee, lists, panels, passwords and the rule that somebody must choose. */
import { ExpertSeat } from '../parts/expert-seat.js';
import { CANDIDATES, EXPERTS, candidateList, candidateListWithFaults, expertList } from '../parts/lists.js';
import { Office, signIn } from '../parts/office.js';
import type { WatchedDevice } from '../parts/watched-device.js';
import { DESK, SMALL, expectNoBarriers } from '../parts/stage.js';
import { COMMITTEE, type WholeMeeting } from './stage.js';

export function tellTheYear(meeting: WholeMeeting): void {
  meeting.chapter('the first organizer founds the committee and opens the review of the year', async () => {
    const [organizer, opened] = await Promise.all([
      meeting.officer('organizer', '陈立新', 1),
      meeting.device('organizer', null, DESK),
    ]);
    meeting.office = new Office(opened);
    await opened.goto('/');
    await opened.page.getByLabel('登录名').waitFor();
    await opened.picture('sign-in-1440');
    await expectNoBarriers(opened);
    await signIn(opened, organizer);
    await meeting.office.foundCommittee(COMMITTEE, '工程系列');
    await meeting.office.fileCommittee(EXPERTS.length);
    await expectNoBarriers(opened);
    await opened.picture('committee-1440');
    await meeting.office.openReview();
    await meeting.office.setCalendar();
    await opened.picture('review-year-1440');
    await expectNoBarriers(opened);
  });

  meeting.chapter(
    'a list with faults is reported row by row and nothing of it is imported; good lists are',
    async () => {
      const { page } = meeting.office.device;
      await meeting.office.tab('申报人');
      await meeting.office.chooseFile('导入申报人', candidateListWithFaults());
      const report = page.getByRole('region', { name: '有问题的行' });
      await report.waitFor();
      expect(await report.locator('tbody tr').count()).toBe(2);
      await meeting.office.device.says('2 行有问题');
      await meeting.office.device.picture('import-faults-1440');
      await expectNoBarriers(meeting.office.device);
      await page.getByRole('button', { name: '导入 1 行' }).click({ force: true });
      expect(await page.getByText(/^已导入/).count()).toBe(0);
      await meeting.office.tab('申报人');
      await meeting.office.device.says('还没有申报人');

      await meeting.office.chooseFile('导入申报人', await candidateList());
      await meeting.office.import(4);
      for (const name of CANDIDATES) await meeting.office.device.says(name);
      await meeting.office.tab('评审专家');
      await meeting.office.chooseFile('导入专家', await expertList());
      await meeting.office.device.says('7 行全部正确，可以导入。');
      await meeting.office.device.picture('import-good-1440');
      await meeting.office.import(7);
    },
  );

  meeting.chapter(
    'a panel gets its experts by choosing them and its candidates by specialty, after a preview',
    async () => {
      await meeting.office.addPanel('建筑设计组');
      await meeting.office.device.says('还差 3 位专家');
      await meeting.office.placeExperts('建筑设计组', EXPERTS.length);
      await meeting.office.placeBySpecialty(CANDIDATES.length);
      await meeting.office.device.says(`专家 ${EXPERTS.length} · 申报人 ${CANDIDATES.length}`);
      await meeting.office.device.picture('panels-1440');
      await expectNoBarriers(meeting.office.device);
      await meeting.office.tab('评审专家');
    },
  );

  meeting.chapter(
    'first passwords are handed out once, and a meeting is set up with the rule that somebody must choose',
    async () => {
      const { page } = meeting.office.device;
      const logins = await meeting.office.issuePasswords();
      expect(logins.map(({ name }) => name).sort()).toEqual([...EXPERTS].sort());
      await meeting.office.device.says('已发放密码');
      await meeting.office.device.picture('experts-list-1440');
      await expectNoBarriers(meeting.office.device);

      await meeting.office.tab('会议');
      await page.getByRole('button', { name: '建立会议' }).first().click();
      await meeting.office.device.says('还没有选定会议规则');
      await page.keyboard.press('Escape');
      await meeting.office.chooseSettings();
      await meeting.office.device.picture('settings-1440');
      await expectNoBarriers(meeting.office.device);
      await meeting.office.tab('会议');
      await page.getByRole('button', { name: '建立会议' }).first().click();
      const dialog = page.getByRole('dialog');
      await page.getByLabel('日期').fill('2026-11-20');
      await dialog.getByText('回避计入出席').waitFor();
      await meeting.office.device.picture('new-meeting-1440');
      await dialog.getByRole('button', { name: '建立会议' }).click();
      await dialog.waitFor({ state: 'detached' });
      await meeting.office.device.says(/评委会 7 人 · 席位 7/);
      await meeting.office.device.picture('review-1440');

      const open = (n: number): Promise<WatchedDevice> =>
        meeting.device(`expert-${n}`, null, n === 2 ? SMALL : undefined);
      const seats = await Promise.all(EXPERTS.map((_name, n) => open(n + 1)));
      meeting.experts = EXPERTS.map((name, n) => {
        const login = logins.find((known) => known.name === name);
        if (login === undefined || seats[n] === undefined) throw new Error(`${name} has no login`);
        return new ExpertSeat(seats[n], login);
      });
    },
  );
}
