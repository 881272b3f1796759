/**
 * `pingshen admin create`: the first accounts, made by who can read the server's files anyway. Everybody else comes in with a
 * list. Works beside a running server as well as without one.
 */
import 'reflect-metadata';
import { Command } from 'commander';
import { INSTALLATION_ROLES, ROLES, type Role } from '../contract/vocabulary.js';
import { problemSentence } from '../contract/problem.js';
import { checkIdNumber } from '../kernel/id-number.js';
import { shanghaiDay } from '../kernel/office-dates.js';
import { Refusal } from '../platform/problems/refusal.js';
import { StartFault } from '../platform/start-fault.js';

interface Options {
  name: string;
  login: string;
  idNumber: string;
  role: string;
  committee?: string;
}

/** What is wrong with the options, as a sentence; null when nothing is. */
function faultOf({ idNumber, role, committee, login }: Options): string | null {
  if (!ROLES.includes(role as Role)) return `--role 必须是其中之一 (must be one of): ${ROLES.join(', ')}`;
  if (!checkIdNumber(idNumber, shanghaiDay(new Date())).ok)
    return '--id-number 不是有效的 18 位身份证号 (is not a valid 18-digit ID number)';
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/i.test(login))
    return '--login 只能用字母、数字和 . _ - (letters, digits and . _ - only)';
  const scoped = role === 'secretary' || role === 'supervisor';
  if (scoped && committee === undefined) return `--role ${role} 需要 --committee 评委会名称 (needs --committee NAME)`;
  const installation = (INSTALLATION_ROLES as readonly string[]).includes(role);
  if (installation && committee !== undefined)
    return `--role ${role} 不属于某个评委会，请去掉 --committee (takes no --committee)`;
  return null;
}

async function create(options: Options): Promise<void> {
  const fault = faultOf(options);
  if (fault !== null) throw new StartFault(fault);
  const { createAccount } = await import('./first-account.js');
  const password = await createAccount({
    ...options,
    role: options.role as Role,
    committee: options.committee ?? null,
  });
  console.log(
    `已建立账号 (account created)\n  登录名 (login)    ${options.login.toLowerCase()}\n  密码 (password)   ${password}\n只显示这一次，请当面交给本人 (shown this once; hand it over in person).`,
  );
}

export function command(): Command {
  const admin = new Command('admin').description('首批账号 / first accounts');
  admin
    .command('create')
    .description(
      '建立账号并显示一次随机密码；同一人再次运行则重置密码 / make an account and show its random password once',
    )
    .requiredOption('--name <name>', '姓名 / name')
    .requiredOption('--login <login>', '登录名 / login name')
    .requiredOption('--id-number <number>', '身份证号 / ID number, kept sealed')
    .option('--role <role>', `角色 / role: ${ROLES.join(', ')}`, 'organizer')
    .option('--committee <name>', '评委会名称 / committee that the role is for')
    .action(async (options: Options) => {
      try {
        await create(options);
      } catch (error) {
        if (error instanceof Refusal)
          throw new Error(problemSentence(error.code, error.facts, 'zh-CN'), { cause: error });
        throw error;
      }
    });
  return admin;
}
