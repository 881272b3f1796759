/**
 * BALLOT_KEY_FOLDERS: who holds a share of every ballot, and in which folder its keys lie. Whoever copies one of the folders
 * and the database opens nothing, so no two may be one, and none may lie where a copy takes it along with another or the data.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { within, writableFolder } from './paths.js';

export interface KeyFolder {
  /** Stands in the manifest of every ballot. */
  name: string;
  /** Absolute; empty where the setting names none. */
  folder: string;
}

const NAME = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** Reads `name=folder,name=folder`; what is no such pair keeps an empty name or folder, and is refused for it. */
export function keyFoldersOf(text: string | undefined): KeyFolder[] {
  return (text ?? '')
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      const folder = pair.slice(at + 1).trim();
      if (at < 0) return { name: pair, folder: '' };
      return { name: pair.slice(0, at).trim(), folder: folder === '' ? '' : path.resolve(folder) };
    });
}

const said = (zh: string, en: string): string => `BALLOT_KEY_FOLDERS ${zh} (BALLOT_KEY_FOLDERS ${en})`;

/** Every fault, a sentence each that says what to do. */
export function keyFolderFaults(folders: readonly KeyFolder[], dataDir: string): string[] {
  return folders.flatMap(({ name, folder }, n) => {
    const faults: string[] = [];
    const before = folders.slice(0, n);
    if (!NAME.test(name))
      faults.push(
        said(
          `中的名称“${name}”不可用，请用小写字母、数字和连字符，至多 32 个字符`,
          `has the name "${name}"; use lower-case letters, digits and hyphens, 32 at most`,
        ),
      );
    if (before.some((other) => other.name === name))
      faults.push(
        said(`中的名称“${name}”出现两次，请改用不同的名称`, `has the name "${name}" twice; give each its own`),
      );
    if (folder === '')
      return [
        ...faults,
        said(`中的“${name}”没有文件夹，请写成 名称=文件夹`, `has no folder for "${name}"; write name=folder`),
      ];
    if (within(dataDir, folder) || within(folder, dataDir))
      faults.push(
        said(
          `中的 ${folder} 与 DATA_DIR 在一处，备份会把密钥和密文放在一起，请改到其他位置`,
          `has ${folder} together with DATA_DIR, where a backup would carry keys with what they open; name another folder`,
        ),
      );
    if (before.some((other) => other.folder !== '' && (within(other.folder, folder) || within(folder, other.folder))))
      faults.push(
        said(
          `中的 ${folder} 与另一持钥人的文件夹相同或相互包含，请各用各的文件夹`,
          `has ${folder} in or around the folder of another trustee; each needs its own`,
        ),
      );
    // one that is not there is no fault: its disk may lie in a safe while the server starts again in the middle of a meeting
    if (existsSync(folder) && !writableFolder(folder))
      faults.push(
        said(
          `中的 ${folder} 不是文件夹或不能写入，请改用文件夹并检查权限`,
          `has ${folder}, which is no folder or cannot be written to; name a folder and check its permissions`,
        ),
      );
    return faults;
  });
}
