/** R20: the minutes of the day are there by themselves, completed by the secretary, finished, signed, read in both languages. */
import { pdfPages } from '../../support/pdf-text.js';
import { downloaded } from '../parts/office.js';
import { signByHand } from '../parts/signing.js';
import { DESK, SMALL, expectNoBarriers } from '../parts/stage.js';
import type { WatchedDevice } from '../parts/watched-device.js';
import type { DayInTheRoom } from './stage.js';

const OPINION = '业绩突出，论文质量高。';

/** After the end the home page is where one finds what still waits for the own hand. */
async function comeBackToSign(device: WatchedDevice): Promise<void> {
  await device.goto('/');
  await device.says('会后待您签字');
  await expectNoBarriers(device);
  await device.picture('home-to-sign-1024');
  await device.page.getByRole('link', { name: '签会议纪要' }).click();
}

export function tellTheMinutes(day: DayInTheRoom): void {
  day.chapter('the minutes tell of the whole day, and take what only the secretary can write', async () => {
    const { device } = day.desk;
    await device.page.getByRole('link', { name: '会议纪要' }).click();
    await device.page.getByRole('article', { name: '纪要正文' }).waitFor();
    const told = await device.page.getByRole('article').innerText();
    for (const part of [
      '给水排水申报人',
      '同一单位',
      '未能分出先后',
      '在投票中更换设备',
      '平板死机',
      '休息',
      '推迟',
      '演练',
    ])
      expect(told).toContain(part);
    await device.page.getByLabel('会议地点').fill('第一会议室');
    await device.press(/^填写讨论意见：A-001/);
    await device.page.getByLabel(/^A-001/).fill(OPINION);
    await device.says('全部已保存');
    await expectNoBarriers(device);
    await device.picture('minutes-writing-1440');
    await device.page.setViewportSize(SMALL);
    await device.picture('minutes-writing-1024');
    await device.page.reload();
    expect(await device.page.getByLabel('会议地点').inputValue()).toBe('第一会议室');
    expect(await device.page.getByLabel(/^A-001/).inputValue()).toBe(OPINION);
  });

  day.chapter('in English every word of the frame is English', async () => {
    const { device } = day.desk;
    await device.press('English');
    await device.page.getByRole('article', { name: 'The minutes' }).waitFor();
    await device.picture('minutes-english-1024');
    await device.page.setViewportSize(DESK);
    await device.picture('minutes-english-1440');
    await expectNoBarriers(device);
    await device.press('中文');
  });

  day.chapter('they are finished once, with what is still empty said before', async () => {
    const { device } = day.desk;
    await device.press('定稿');
    await device.says(/^还没有填写：会上提出的异议、询问及答复、其他需要记录的事项/);
    await device.picture('minutes-finish-1440');
    await device.confirm('定稿');
    await device.says(/第 1 版/);
    expect(await device.page.getByLabel('会议地点').count()).toBe(0);
  });

  day.chapter(
    'who presided and the supervisor sign what the secretary signed; opinions stay from the supervisor',
    async () => {
      const { supervisor, desk } = day;
      const chair = day.seat(1).device;
      for (const [at, line] of [
        [desk.device, '记录人'],
        [chair, '主持人'],
        [supervisor, '监督员'],
      ] as const) {
        if (at === chair) await comeBackToSign(chair);
        else if (at !== desk.device) await at.goto(day.page('minutes'));
        await at.press(`以${line}身份签字`);
        await signByHand(at);
      }
      await desk.device.page.reload();
      await desk.device.page.locator('.signatures__given').nth(2).waitFor();
      await desk.device.picture('minutes-signed-1440');
      await chair.says(OPINION);
      await chair.picture('minutes-chair-1024');
      expect(await supervisor.page.getByText(OPINION).count()).toBe(0);
      await supervisor.picture('minutes-supervisor-1024');
      await expectNoBarriers(chair, supervisor);
    },
  );

  day.chapter('the file has the day and the three signatures', async () => {
    const { device } = day.desk;
    const pdf = await downloaded(device, device.page.getByRole('link', { name: /^PDF/ }).first());
    const text = pdfPages(pdf).join('').replaceAll(/\s/g, '');
    for (const part of ['第一会议室', OPINION, '给水排水申报人', '专家1', 'secretary', 'supervisor'])
      expect(text).toContain(part);
    expect(text).not.toContain('草稿');
  });
}
