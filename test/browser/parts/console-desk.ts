/** The secretary's console, as a secretary uses it. */
import type { WatchedDevice } from './watched-device.js';

export interface NewBallot {
  title: string;
  /** Codes of candidates; all when left out. */
  candidates?: readonly string[];
  policy: '不能更改' | '关闭前可以更改';
  announce: '关闭后立即公布' | '由主任委员宣布';
}

export class ConsoleDesk {
  constructor(readonly device: WatchedDevice) {}

  /** From home to the console of the only meeting. */
  async enter(): Promise<void> {
    await this.device.page.getByRole('link', { name: '打开控制台' }).click();
    await this.device.says('已连接');
  }

  /** The code for a hall screen. */
  async pairingCode(): Promise<string> {
    const { device } = this;
    await device.press('连接大屏');
    const code = (await device.page.locator('.code').innerText()).replaceAll(/\D/g, '');
    await device.press('关闭');
    return code;
  }

  async start(): Promise<void> {
    await this.device.press('开始会议');
    await this.device.confirm('开始会议');
  }

  async recuse(seat: number, candidate: string, reason: string): Promise<void> {
    const { device } = this;
    await device.press(/^回避登记/);
    const dialog = device.page.getByRole('dialog');
    await dialog.getByLabel('席位').selectOption(String(seat));
    await dialog.getByLabel('按编号、姓名、单位或专业查找').fill(candidate);
    await dialog.locator('.pick__list label', { hasText: candidate }).click();
    await dialog.getByLabel('回避原因').fill(reason);
    await dialog.getByRole('button', { name: '登记回避' }).click();
    await dialog.getByRole('cell', { name: reason }).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
  }

  /** Sets a ballot up. */
  async draft({ title, candidates, policy, announce }: NewBallot): Promise<void> {
    const { device } = this;
    await device.press('新建投票');
    const dialog = device.page.getByRole('dialog');
    await dialog.getByLabel('标题').fill(title);
    if (candidates === undefined) await dialog.getByRole('button', { name: /^全选所列/ }).click();
    for (const code of candidates ?? []) await dialog.locator('.pick__list label', { hasText: code }).click();
    await dialog.getByText(policy, { exact: true }).click();
    await dialog.getByText(announce, { exact: true }).click();
    await dialog.getByRole('button', { name: /^建立投票/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async open(): Promise<void> {
    await this.device.press('开启投票');
    await this.device.confirm('开启投票');
  }

  async close(): Promise<void> {
    await this.device.press('关闭投票');
    await this.device.confirm('关闭投票');
  }

  /** Records that a seat has left; the seat by its two digits. */
  async depart(seat: string, reason: string): Promise<void> {
    const { device } = this;
    await device.press('签到与离席');
    const dialog = device.page.getByRole('dialog');
    const row = dialog.getByRole('row', { name: new RegExp(`^${seat}`) });
    await row.getByRole('button', { name: '登记离席' }).click();
    await dialog.getByLabel(/离席的原因/).fill(reason);
    await dialog.locator('form').getByRole('button', { name: '登记离席' }).click();
    await row.getByText('已离席', { exact: true }).waitFor();
    await device.press('关闭');
    await dialog.waitFor({ state: 'detached' });
  }

  /** Number submitted of attending, as the card says it. */
  async waitForSubmitted(submitted: number, attending: number): Promise<void> {
    await this.device.page.getByLabel(`已提交 ${submitted}，出席 ${attending}`).waitFor();
  }

  /** Seats that the card names as missing. */
  async missing(): Promise<string[]> {
    return this.device.page.locator('.ballot-progress__missing .tag').allInnerTexts();
  }
}

/** Pairs a screen with the meeting by its code. */
export async function pairHall(hall: WatchedDevice, code: string): Promise<void> {
  await hall.goto('/hall');
  await hall.page.getByLabel('配对码').fill(code);
  await hall.press('连接');
  await hall.page.locator('.hall').waitFor();
}
