// Experts of the demo review that sign in and vote by themselves; the server must be running (npm start).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { use } from './in-use.mjs';

const HELP = `npm run demo:experts — 演示数据中的专家自动签到、投票 (the experts of the demonstration sign in and vote by themselves)

先在另一个窗口运行 npm start，再运行本命令并保持运行；Ctrl-C 结束。主任委员和打印出的那位专家留给您自己；只参加演示中的那次会议。
Run npm start in another terminal first, then leave this running; Ctrl-C ends it. The chair and the printed expert are left to you; they are in the meeting of the demonstration only.

没有参数。读取与服务器相同的环境变量 (no options; reads the settings of the server):
  PORT           服务器的端口 (its port)，3000
  DATA_DIR       演示登录名所在的目录 (where the logins of the demonstration are)，.data
  PUBLIC_ORIGIN  服务器的对外地址，如有 (its address, if it has another one)
`;

const words = process.argv.slice(2);
if (words.some((word) => word === '--help' || word === '-h')) {
  process.stdout.write(HELP);
  process.exit(0);
}
if (words.length > 0) {
  process.stderr.write(`不认识的参数 (unknown option): ${words.join(' ')}\n\n${HELP}`);
  process.exit(1);
}
const built = new URL('../dist/cli/demo/demo-experts.js', import.meta.url);
if (!existsSync(built)) {
  console.error('请先运行 npm start (run npm start first)');
  process.exit(1);
}
use(fileURLToPath(new URL('..', import.meta.url)), 'npm run demo:experts');
await import(built.href);
