/** What an organizer does before a meeting, through the pages. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import { addDays, addYears } from '../../../src/kernel/days.js';
import { officeDay, shanghaiDay } from '../../../src/kernel/office-dates.js';
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

  /** Records a filing that is valid today, and the smallest size of a small committee; on the committee's page. */
  async fileCommittee(least: number): Promise<void> {
    const { device } = this;
    const { page } = device;
    const filedOn = shanghaiDay(new Date());
    await device.says('还没有登记备案');
    await page.getByRole('button', { name: '登记备案' }).click();
    await page.getByLabel('备案号').fill('黔人社备〔2026〕17 号');
    await page.getByLabel('备案机关').fill('省人力资源和社会保障厅');
    await page.getByLabel('备案日期').fill(filedOn);
    await page.getByLabel('有效期至').fill(addYears(filedOn, 3));
    await page.getByText('按系列组建', { exact: true }).click();
    await device.confirm('登记');
    await device.says('备案有效');
    await page.getByRole('button', { name: '更改最低人数' }).click();
    await page.getByText('当地另有规定', { exact: true }).click();
    await page.getByLabel('最低人数', { exact: true }).fill(String(least));
    await device.confirm('保存');
    await device.says(`${least} 人，须为单数`);
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

  /** Sets the dates of the year, on its overview: candidates are taken in until tomorrow. */
  async setCalendar(): Promise<void> {
    const { device } = this;
    const { page } = device;
    const today = shanghaiDay(new Date());
    const [intake, screening, judging] = [addDays(today, 1), addDays(today, 30), addDays(today, 60)];
    await device.press('设定日期');
    await page.getByLabel('材料接收截止').fill(judging);
    await page.getByLabel('资格审查截止').fill(screening);
    await page.getByLabel('评审完成截止').fill(judging);
    device.tolerated = /status of 400 .*\/calendar$/;
    await page.getByRole('dialog').getByRole('button', { name: '保存日期' }).click();
    await device.says(/日期顺序不对/);
    device.tolerated = null;
    await page.getByLabel('材料接收截止').fill(intake);
    await device.confirm('保存日期');
    await device.says(`${officeDay(intake)} 截止`);
  }

  /** Chooses the rules of meetings one by one; nothing is saved before all of them are chosen. */
  async chooseSettings(): Promise<void> {
    const { device } = this;
    const { page } = device;
    await this.tab('设置');
    await device.says('尚未选定，不能建立会议。');
    await device.press('保存选择');
    await device.says('请选择一项，系统不代为决定。');
    for (const choice of [
      '回避计入出席',
      '关闭前可以更改',
      '由主任委员宣布',
      '显示票数',
      '不设名额',
      '对票数相同者加投一轮',
    ])
      await page.getByText(choice, { exact: true }).click();
    await device.press('保存选择');
    await device.says('已保存。');
  }

  tab(name: '概览' | '会议' | '评审专家' | '学科组' | '申报人' | '设置'): Promise<void> {
    return this.device.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
  }

  async addPanel(name: string): Promise<void> {
    const { device } = this;
    await this.tab('学科组');
    await device.press('新建学科组');
    await device.page.getByLabel('名称').fill(name);
    await device.confirm('建立');
  }

  /** Chooses every expert in no panel and puts them into one. */
  async placeExperts(panel: string, count: number): Promise<void> {
    const { device } = this;
    await device.press(/^未分组/);
    await device.press('选择列出的全部');
    await device.says(`已选 ${count} 人，放入`);
    await device.page.getByLabel('选择学科组').selectOption({ label: panel });
    await device.press('放入');
    await device.says('都已分组');
  }

  async placeBySpecialty(count: number): Promise<void> {
    await this.device.press('按专业分配申报人');
    await this.device.confirm(`分配 ${count} 位申报人`);
  }

  /** From a list to its import page, with a file chosen and checked. */
  async chooseFile(kind: '导入专家' | '导入申报人', file: ListFile): Promise<void> {
    const { page } = this.device;
    await page.getByRole('link', { name: kind, exact: true }).first().click();
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
