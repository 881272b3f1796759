/** An expert in the meeting, at the own browser. */
import type { Locator } from 'playwright-core';
import { signIn } from './office.js';
import type { Login } from './lists.js';
import type { WatchedDevice } from './watched-device.js';

export type ChoiceWord = '同意' | '不同意' | '弃权';

export class ExpertSeat {
  constructor(
    readonly device: WatchedDevice,
    readonly login: Login,
  ) {}

  /** Signs in to the system and goes into the room. */
  async enter(): Promise<void> {
    await signIn(this.device, this.login);
    await this.device.page.getByRole('link', { name: '进入会场' }).click();
    await this.device.says('已连接');
  }

  /** Signs in to the meeting; the credential is made in this browser. */
  async attend(): Promise<void> {
    await this.device.press('我已到场，签到');
    await this.device.says('您已签到，请等候');
  }

  /** The seat number that the bar shows. */
  async seat(): Promise<number> {
    const text = await this.device.page.locator('.bar__who').innerText();
    return Number(/席位 (\d+)/.exec(text)?.[1]);
  }

  row(position: number): Locator {
    return this.device.page.locator('.sheet-row').nth(position - 1);
  }

  radio(position: number, word: ChoiceWord): Locator {
    return this.row(position).getByRole('radio', { name: word, exact: true });
  }

  async choose(position: number, word: ChoiceWord): Promise<void> {
    await this.row(position)
      .locator('label', { hasText: new RegExp(`^${word}$`) })
      .click();
  }

  /** The choices made so far, in the order of the sheet; null where none is made. */
  async chosen(): Promise<(string | null)[]> {
    await this.device.page.locator('.sheet-row').first().waitFor();
    return this.device.page
      .locator('.sheet-row')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('input:checked')?.parentElement?.textContent?.trim() ?? null),
      );
  }

  /** Waits until this draft was put away on the device. */
  async draftKept(): Promise<void> {
    await this.device.says(/已在本机加密保存/);
  }

  async agreeToRest(count: number): Promise<void> {
    await this.device.press(`其余 ${count} 项均同意…`);
    await this.device.confirm(`${count} 项均选同意`);
  }

  /** Reads the paper back and sends it; gives the receipt. */
  async submit(): Promise<string> {
    await this.device.press('核对并提交');
    await this.device.press('确认提交');
    return this.receipt();
  }

  async receipt(): Promise<string> {
    return (await this.device.page.locator('.receipt__code').innerText()).trim();
  }

  /** From the room to the door; what the tab holds is named once before it goes. */
  async signOut(): Promise<void> {
    await this.device.press('退出');
    await this.device.press('清除并退出');
    await this.device.page.waitForURL((url) => url.pathname === '/sign-in');
  }
}
