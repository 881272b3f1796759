/**
 * The files of a local authority: its key stays with its owner, outside of DATA_DIR, for renewals; its certificate goes to the
 * devices. A new server certificate takes the place of the old one under the same names.
 */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readableFile, within } from '../../platform/paths.js';
import { StartFault } from '../../platform/start-fault.js';
import type { Issued } from './certificates.js';

export interface TlsFiles {
  folder: string;
  authorityKey: string;
  authorityCertificate: string;
  serverKey: string;
  serverCertificate: string;
}

/** Where the files lie in a folder; refused inside of DATA_DIR, whose backups would carry the key. */
export function filesIn(folder: string, dataDir: string): TlsFiles {
  if (within(dataDir, folder))
    throw new StartFault(
      `${folder} 在 DATA_DIR ${dataDir} 之内，备份会带走颁发机构的私钥，请用 --folder 指定其他位置 ` +
        `(${folder} lies inside DATA_DIR, where every backup would carry the authority's key; name a folder outside of it with --folder)`,
    );
  return {
    folder,
    authorityKey: path.join(folder, 'authority.key'),
    authorityCertificate: path.join(folder, 'pingshen-authority.crt'),
    serverKey: path.join(folder, 'server.key'),
    serverCertificate: path.join(folder, 'server.crt'),
  };
}

/** What is wrong with the authority that is there, and what to do. */
function unusable(zh: string, en: string): StartFault {
  return new StartFault(
    `${zh}，请从备份恢复，或加上 --new-authority 重新建立（设备需要重新安装） ` +
      `(${en}; restore it, or make another one with --new-authority, which devices must install anew)`,
  );
}

/** The authority that is kept, or null when there is none yet; one that cannot be used is refused with what to do. */
export function keptAuthority(files: TlsFiles, now: Date): Issued | null {
  const { authorityKey, authorityCertificate } = files;
  const there = [authorityKey, authorityCertificate].filter((file) => exists(file));
  if (there.length === 0) return null;
  for (const file of [authorityKey, authorityCertificate])
    if (!readableFile(file)) throw unusable(`${file} 不能读取`, `${file} cannot be read`);
  if (process.platform !== 'win32' && (statSync(authorityKey).mode & 0o077) !== 0)
    throw new StartFault(
      `${authorityKey} 其他用户可以读取，请先执行 chmod 600 ${authorityKey}；若可能已被他人取走，请用 --new-authority 重新建立 ` +
        `(${authorityKey} can be read by others: chmod 600 it first, or make another authority with --new-authority if somebody may have copied it)`,
    );
  const authority = {
    certificate: readFileSync(authorityCertificate, 'utf8'),
    key: readFileSync(authorityKey, 'utf8'),
  };
  const expires = matching(authority);
  if (expires === null)
    throw unusable(
      `${authorityCertificate} 与 ${authorityKey} 不是有效的一对`,
      `${authorityCertificate} and ${authorityKey} are no valid pair`,
    );
  if (expires <= now) throw unusable('颁发机构的证书已过期', 'the authority has expired');
  return authority;
}

/** Until when the authority is valid; null when certificate and key are no pair of an authority. */
function matching({ certificate, key }: Issued): Date | null {
  try {
    const parsed = new X509Certificate(certificate);
    return parsed.ca && parsed.checkPrivateKey(createPrivateKey(key)) ? new Date(parsed.validTo) : null;
  } catch {
    return null;
  }
}

function exists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // a folder on the way is none: told when it is written to
  }
}

export function keepAuthority(files: TlsFiles, { certificate, key }: Issued): void {
  write(files.authorityKey, key, 0o600);
  write(files.authorityCertificate, certificate, 0o644);
}

export function keepServer(files: TlsFiles, { certificate, key }: Issued): void {
  write(files.serverKey, key, 0o600);
  write(files.serverCertificate, certificate, 0o644);
}

/** Beside and renamed, so that a server that starts meanwhile reads the whole of one or of the other. */
function write(file: string, content: string, mode: number): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, content, { mode, flag: 'w' });
    renameSync(draft, file);
  } catch (error) {
    throw new StartFault(
      `${file} 不能写入，请检查该文件夹的权限，或用 --folder 指定其他位置 (${file} cannot be written; check the folder's permissions, or name another one with --folder)`,
      { cause: error },
    );
  }
}

/** SHA-256 of a certificate as devices show it. */
export function fingerprintOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256;
}
