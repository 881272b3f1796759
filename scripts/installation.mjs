// Whether the packages are what package-lock.json asks for, and their installation, which says how far it is and is refused
// while somebody else works with the packages of this folder: `npm ci` begins by taking all of them away.
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { alone, usersOf } from './in-use.mjs';

const SAY_EVERY_MILLISECONDS = 5_000;
/** Longer than any installation over a slow line. */
const PATIENCE_MILLISECONDS = 60 * 60_000;

const say = (line) => process.stdout.write(`  ${line}\n`);
const secondsSince = (began) => `${Math.round((performance.now() - began) / 1000)} s`;

/** Installs what is asked for unless it is there; `run` runs a program to its end and gives the exit code. Gives that code. */
export async function install(root, run) {
  if (isInstalled(root)) return 0;
  const options = {
    patience: PATIENCE_MILLISECONDS,
    onWait: (pid) => say(`等待另一个进程安装完依赖包 (process ${pid} is installing the packages; waiting for it) …`),
  };
  return alone(path.join(root, 'dist', '.in-use', 'installing'), options, async () => {
    if (isInstalled(root)) return 0;
    const users = usersOf(root);
    if (users.length === 0) return installAloud(root, run);
    for (const line of refusalOf(users)) process.stderr.write(`${line}\n`);
    return 1;
  });
}

function refusalOf(users) {
  return users.flatMap(({ pid, what, file }) => [
    `依赖包需要重新安装 (package-lock.json 有变化)，但 ${what} (进程 ${pid}) 正在使用这个文件夹；请先结束它，再运行 npm start。如果该进程并不是它，请删除 ${file}。`,
    `The packages must be installed anew (package-lock.json has changed), but ${what} (process ${pid}) is using this folder: end it, then run npm start again. If that process is something else, delete ${file}.`,
  ]);
}

async function installAloud(root, run) {
  const places = placesOf(root);
  const began = performance.now();
  say(
    existsSync(path.join(root, 'node_modules', '.package-lock.json'))
      ? `package-lock.json 有变化，重新安装 ${places.length} 个依赖包 (it has changed; installing the packages anew) …`
      : `安装 ${places.length} 个依赖包，第一次需要几分钟 (installing the packages; the first time takes some minutes) …`,
  );
  let last = 0;
  const timer = setInterval(() => {
    const there = places.filter((place) => existsSync(path.join(root, place, 'package.json'))).length;
    // one line for each step forward; while npm takes away what was there before, the number falls
    if (there > last) say(`已安装 (installed) ${there}/${places.length}, ${secondsSince(began)}`);
    last = there;
  }, SAY_EVERY_MILLISECONDS);
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']);
  clearInterval(timer);
  if (code === 0) say(`依赖包安装完毕 (packages installed): ${secondsSince(began)}`);
  return code;
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Where the packages will lie that every machine gets; optional ones depend on it. */
function placesOf(root) {
  return Object.entries(packagesOf(path.join(root, 'package-lock.json')))
    .filter(([place, { optional }]) => place !== '' && optional !== true)
    .map(([place]) => place);
}

/** Whether node_modules is what package-lock.json asks for; by time first, since that costs nothing. */
function isInstalled(root) {
  const [wanted, present] = [
    path.join(root, 'package-lock.json'),
    path.join(root, 'node_modules', '.package-lock.json'),
  ];
  if (!existsSync(present)) return false;
  if (statSync(present).mtimeMs >= statSync(wanted).mtimeMs) return true;
  const [asked, there] = [packagesOf(wanted), packagesOf(present)];
  const same = Object.entries(asked).every(
    ([place, { version, optional }]) => place === '' || optional === true || there[place]?.version === version,
  );
  const none = Object.keys(there).every((place) => asked[place] !== undefined);
  if (!same || !none) return false;
  utimesSync(present, new Date(), new Date()); // written by npm a moment before the other, or checked out again
  return true;
}
