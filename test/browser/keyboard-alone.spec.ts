/**
 * A meeting led and voted in by the keyboard alone: every button that goes when it is pressed leaves the focus at what took its
 * place, in sight, and never nowhere (WCAG 2.4.3).
 */
import type { SimulatedExpert } from '../../src/cli/demo/simulated-expert.js';
import { eventually } from '../support/eventually.js';
import type { Room } from '../support/room.js';
import { DESK, SMALL, Stage, expectNoBarriers } from './parts/stage.js';
import type { WatchedDevice } from './parts/watched-device.js';

const stage = new Stage();
const { chapter } = stage;
let room: Room;
let desk: WatchedDevice;
let chair: WatchedDevice;

/** What has the focus, and whether one sees it; empty: nothing has. */
const focused = ({ page }: WatchedDevice): Promise<{ what: string; inSight: boolean }> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return { what: '', inSight: false };
    const { top, bottom } = at.getBoundingClientRect();
    return { what: at.textContent || at.tagName, inSight: top >= 0 && bottom <= innerHeight };
  });

/** Presses a button by Enter; what it leads to is there, and the focus at `next`. */
async function enter(device: WatchedDevice, name: string | RegExp, next: RegExp): Promise<void> {
  await device.page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .focus();
  await device.page.keyboard.press('Enter');
  await eventually(async () => {
    expect(await focused(device)).toEqual({ what: expect.stringMatching(next) as string, inSight: true });
  }, 20_000);
}

/** Presses what asks once, and then the same in the dialog. */
async function enterTwice(device: WatchedDevice, name: string, next: RegExp): Promise<void> {
  await enter(device, name, /./);
  await device.page.getByRole('dialog').waitFor();
  await enter(device, name, next);
  await device.page.getByRole('dialog').waitFor({ state: 'detached' });
}

beforeAll(async () => {
  await stage.begin();
  room = await stage.fill({ experts: 3, candidates: 12 });
  await stage.rows('update candidate set specialty = $1 || list_number', ['专业']);
}, 180_000);

afterAll(() => stage.end(), 60_000);

chapter('the secretary sets the whole agenda up and begins', async () => {
  desk = await stage.device('secretary', room.secretary, SMALL);
  await desk.goto(`/meetings/${room.meetingId}/console`);
  await desk.says('已连接');
  await enter(desk, '添加议程', /./);
  await desk.says('按专业一次建立 12 项');
  await enter(desk, '按专业一次建立 12 项', /^添加议程$/);
  await desk.page.locator('.items li').nth(11).waitFor();
  await eventually(async () => expect((await focused(desk)).inSight).toBe(true));
  await enterTwice(desk, '开始会议', /专业1/);
  await enter(desk, '开始汇报', /专业1/);
  await desk.picture('keyboard-report-1024');
  await desk.page.setViewportSize(DESK);
  await desk.picture('keyboard-report-1440');
  await expectNoBarriers(desk);
});

chapter('the chair signs in', async () => {
  const [first, ...others] = room.experts as [SimulatedExpert, ...SimulatedExpert[]];
  for (const expert of others) {
    await expert.enter(room.meetingId);
    await expert.attend(room.meetingId);
  }
  chair = await stage.device('chair', first.client, SMALL);
  await chair.goto(`/meetings/${room.meetingId}/room`);
  await enter(chair, '我已到场，签到', /./);
  await chair.says(/专业1/);
  expect((await focused(chair)).what).toMatch(/专业1/);
  await chair.picture('keyboard-signed-in-1024');
});

chapter('the ballot is set up and opened', async () => {
  await enter(desk, '直接进入投票', /专业1/);
  await enter(desk, '确定投票规则', /./);
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByText('关闭前可以更改', { exact: true }).click();
  await dialog.getByText('由主任委员宣布', { exact: true }).click();
  await enter(desk, /^建立投票/, /专业1/);
  await dialog.waitFor({ state: 'detached' });
  await enterTwice(desk, '开启投票', /专业1/);
});

chapter('a paper is submitted, changed, and the change given up', async () => {
  await chair.page.getByRole('radio', { name: '同意', exact: true }).focus();
  await chair.page.keyboard.press('1');
  await enter(chair, '核对并提交', /确认提交/);
  await enter(chair, '返回修改', /专业1/);
  // at 200 % the choices are read beside the button that sends them
  await chair.page.setViewportSize({ width: 720, height: 450 });
  await enter(chair, '核对并提交', /确认提交/);
  await chair.picture('keyboard-review-720');
  const choice = await chair.page.locator('.review-group').first().boundingBox();
  expect((choice?.y ?? -1) + (choice?.height ?? 0)).toBeLessThan(380);
  expect(choice?.y ?? -1).toBeGreaterThan(0);
  await enter(chair, '返回修改', /专业1/);
  await chair.page.setViewportSize(SMALL);
  await enter(chair, '核对并提交', /确认提交/);
  await enter(chair, '确认提交', /选票已收到/);
  await chair.picture('keyboard-receipt-1024');
  await enter(chair, '更改选票', /专业1/);
  await enter(chair, '不改了，保留先前的', /选票已收到/);
});

chapter('the ballot is closed and announced', async () => {
  await enterTwice(desk, '关闭投票', /专业1/);
  await desk.says('已关闭');
  // what cannot be done yet says why, and where to go on
  await enter(desk, '作废本轮…', /./);
  await enter(desk, '提出申请', /TEXTAREA/);
  await desk.page.getByRole('alert').getByText('请写明理由').waitFor();
  await desk.picture('keyboard-reason-1440');
  await desk.page.keyboard.press('Escape');
  expect((await focused(desk)).what).toBe('作废本轮…');
  await chair.page.getByRole('button', { name: '宣布结果' }).first().waitFor();
  await enter(chair, '宣布结果', /./);
  await enter(chair, '宣布结果', /专业1/);
  await chair.page.getByRole('dialog').waitFor({ state: 'detached' });
  await chair.says(/通过/);
  expect((await focused(chair)).what).toMatch(/专业1/);
  await expectNoBarriers(desk, chair);
});

chapter('the chair signs with name and password', async () => {
  const { page } = chair;
  chair.tolerated = /status of 4\d\d .*signatures/;
  await enter(chair, /签字$/, /./);
  const dialog = page.getByRole('dialog');
  await enter(chair, '改用键盘：键入姓名并输入密码', /INPUT/);
  await page.keyboard.type('专家1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').getByText('请先键入姓名和密码').waitFor();
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await dialog.getByText('没有签字').waitFor();
  await chair.picture('keyboard-sign-refused-1024');
  await page.keyboard.type('!');
  await dialog.getByText('没有签字').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
});

chapter('a hall screen is told what a pairing code is', async () => {
  const hall = await stage.device('hall', null, SMALL);
  await hall.goto('/hall');
  await hall.page.getByLabel('配对码').focus();
  await hall.page.keyboard.type('12a3');
  await hall.page.keyboard.press('Enter');
  await hall.says('配对码是十位数字，已输入 3 位。');
  await hall.picture('keyboard-hall-1024');
  await hall.goto('/hall?lang=en');
  await hall.page.getByLabel('Pairing code').focus();
  await hall.page.keyboard.press('Enter');
  await hall.says('The pairing code has ten digits; 0 entered.');
  await expectNoBarriers(hall);
  stage.expectNoFaults();
});
