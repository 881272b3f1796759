/** What an organizer does before a meeting, through the pages. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import { readLogins, type ListFile, type Login } from './lists.js';
import type { WatchedDevice } from './watched-device.js';

/** Signs in at the door and waits to be let in. */
export async function signIn(device: WatchedDevice, login: Omit<Login, 'name'>): Promise<void> {
  const { loginName, password } = login;
  const { page } = device;
  await device.goto('/');
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('密码').fill(password);
  await device.press('登录');
  await page.waitForURL((url) => url.pathname === '/');
  await firstSteps(device, login);
}

/** What stands before everything else at a first sign-in; the login holds the chosen password afterwards. */
async function firstSteps({ page }: WatchedDevice, login: Omit<Login, 'name'>): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await heading.filter({ hasText: /您好|请设置您自己的密码|个人信息保护告知/ }).waitFor();
  if ((await heading.innerText()) === '请设置您自己的密码') {
    const chosen = `远山 ${randomBytes(8).toString('hex')}`;
    await page.getByLabel('初始密码').fill(login.password);
    await page.getByLabel('新密码', { exact: true }).fill(chosen);
    await page.getByLabel('再输入一次新密码').fill(chosen);
    await page.getByRole('button', { name: '设置新密码' }).click();
    login.password = chosen;
    await heading.filter({ hasText: /个人信息保护告知/ }).waitFor();
  }
  if ((await heading.innerText()) === '个人信息保护告知')
    await page.getByRole('button', { name: '我已阅读并同意' }).click();
  await heading.filter({ hasText: /您好/ }).waitFor();
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** The bytes of what a click downloads. */
export async function downloaded(device: WatchedDevice, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([device.page.waitForEvent('download'), link.click()]);
  return bytesOf(download);
}

export class Office {
  constructor(readonly device: WatchedDevice) {}

  async foundCommittee(name: string, series: string): Promise<void> {
    const { device } = this;
    await device.goto('/committees');
    await device.press('新建评委会');
    const { page } = device;
    await page.getByLabel('名称').fill(name);
    await page.getByLabel('系列').fill(series);
    await page.getByText('高级', { exact: true }).click();
    await device.press('建立');
    await device.says(name);
  }

  /** Opens this year's review with codes instead of names, and goes to it. */
  async openReview(): Promise<void> {
    const { device } = this;
    const { page } = device;
    await device.press('开展年度评审');
    const title = await page.getByLabel('评审名称').inputValue();
    await page.getByText('匿名评审', { exact: true }).click();
    await device.press('建立年度评审');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  tab(name: '会议' | '评审专家' | '申报人'): Promise<void> {
    return this.device.page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  }

  /** From a list to its import page, with a file chosen and checked. */
  async chooseFile(kind: '导入专家' | '导入申报人', file: ListFile): Promise<void> {
    const { page } = this.device;
    await page.getByRole('link', { name: kind }).first().click();
    await page.locator('input[type=file]').setInputFiles(file);
  }

  async import(count: number): Promise<void> {
    await this.device.press(`导入 ${count} 行`);
    await this.device.says(`已导入 ${count} 行`);
    await this.device.page.getByRole('link', { name: '查看名单' }).click();
  }

  /** Issues first passwords and reads them out of the sheet that is downloaded. */
  async issuePasswords(): Promise<Login[]> {
    const { device } = this;
    await device.press('发放初始密码');
    const act = device.page.getByRole('dialog').getByRole('button', { name: '生成并下载' });
    return readLogins(await downloaded(device, act));
  }
}
