/**
 * Where the server listens and keeps its things, as the surroundings say it; apart from the rest of the environment, so that
 * `pingshen tls` can ask before everything else is settled, and without the server's code.
 */
import { homedir } from 'node:os';
import path from 'node:path';

export type Given = (name: string) => string | undefined;

export interface Places {
  /** NaN when it is no whole number. */
  port: number;
  /** Absolute. */
  dataDir: string;
  /** Absolute. */
  keyFile: string;
}

/** Variables as they are given; an empty one counts as absent. */
export function givenIn(env: NodeJS.ProcessEnv): Given {
  return (name) => env[name]?.trim() || undefined;
}

/** Variables that name a file, as absolute paths. */
export function fileIn(given: Given): Given {
  return (name) => {
    const value = given(name);
    return value === undefined ? undefined : path.resolve(value);
  };
}

export function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

export function placesIn(env: NodeJS.ProcessEnv): Places {
  const given = givenIn(env);
  return {
    port: wholeNumber(given('PORT') ?? '3000'),
    dataDir: path.resolve(given('DATA_DIR') ?? '.data'),
    keyFile: fileIn(given)('KEY_FILE') ?? path.join(configurationFolder(given), 'pingshen', 'key-encryption.key'),
  };
}

function configurationFolder(given: Given): string {
  const folder = given('XDG_CONFIG_HOME');
  // the XDG rules: a relative path is to be ignored
  if (folder !== undefined && path.isAbsolute(folder)) return folder;
  return path.join(given('HOME') ?? homedir(), '.config');
}
