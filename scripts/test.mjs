// Builds what has changed (journeys and browser tests run the built server) and runs jest with the arguments given to it.
// Usage: npm test [-- path or jest option …]; PINGSHEN_NO_BUILD=1 leaves dist/ as it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { use } from './in-use.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function run(words, env = process.env) {
  const { status, error } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env });
  if (error !== undefined) process.stderr.write(`${error.message}\n`);
  return status ?? 1;
}

use(root, 'npm test');
const build = path.join(root, 'scripts', 'build.mjs');
const built = existsSync(build) && !process.env.PINGSHEN_NO_BUILD ? run([build]) : 0;
if (built !== 0) process.exit(built);

// jest runs ES modules only with this switch; the warning that it is an experiment of Node's helps nobody here
const options = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const asked = process.argv.slice(2);
const workers = asked.some((word) => /^(--maxWorkers|-w|--runInBand|-i)\b/.test(word)) ? [] : ['--maxWorkers=2'];
process.exitCode = run([path.join('node_modules', 'jest', 'bin', 'jest.js'), ...workers, ...asked], {
  ...process.env,
  NODE_OPTIONS: options.filter(Boolean).join(' '),
});
