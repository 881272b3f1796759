/**
 * The key above all keys. It lives outside the database, `DATA_DIR` and every backup: in a file of its own, in the
 * environment, or in a key management service behind the same interface.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { StartFault } from '../start-fault.js';
import { createOnce, errnoOf } from './durable-file.js';
import { KEY_LENGTH, openUnder, sealUnder } from './envelope.js';

/**
 * What a key management service has to do to take the place of the file. Every answer must be the same on every node and
 * after every restart; the key itself need never leave the service.
 */
export interface KeyEncryptionKey {
  /** A 32-byte secret for one purpose: always the same for the same purpose, unrelated for another (a MAC in a KMS). */
  derive(purpose: string): Promise<Buffer>;
  /** Encrypts a short key; what comes back may be stored anywhere. */
  wrap(key: Uint8Array, binding: string): Promise<Buffer>;
  /** Decrypts what `wrap` gave with the same binding; rejects anything else. */
  unwrap(wrapped: Uint8Array, binding: string): Promise<Buffer>;
}

/** A 32-byte secret derived from another for one purpose (HKDF-SHA-256). */
export function derived(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `pingshen:${purpose}`, KEY_LENGTH));
}

/** The key held in this process's memory, from the file or the environment. */
export class LocalKey implements KeyEncryptionKey {
  private readonly wrapping: Buffer;

  constructor(private readonly secret: Buffer) {
    this.wrapping = derived(secret, 'wrap');
  }

  derive(purpose: string): Promise<Buffer> {
    return Promise.resolve(derived(this.secret, `derive:${purpose}`));
  }

  wrap(key: Uint8Array, binding: string): Promise<Buffer> {
    return Promise.resolve(sealUnder(this.wrapping, key, binding));
  }

  // async, so that a broken seal is a rejection and never a throw
  async unwrap(wrapped: Uint8Array, binding: string): Promise<Buffer> {
    return openUnder(this.wrapping, wrapped, binding);
  }
}

/** Reads the key file, or makes it at the first start; told as a sentence when that cannot be. */
export async function keyFromFile(file: string): Promise<Buffer> {
  try {
    let text = await readIfThere(file);
    if (text === null) {
      await createOnce(file, Buffer.from(`${randomBytes(KEY_LENGTH).toString('base64')}\n`));
      text = await readFile(file, 'utf8');
    }
    await refuseOpenFile(file);
    const key = Buffer.from(text.trim(), 'base64');
    if (key.length !== KEY_LENGTH || key.toString('base64') !== text.trim()) {
      throw new StartFault(
        `KEY_FILE ${file} 的内容不是 32 字节的 base64，请把妥善保存的密钥放回 (KEY_FILE ${file} does not hold the base64 of 32 bytes; put the right key back from where it is kept safe)`,
      );
    }
    return key;
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault(
      `KEY_FILE ${file} 既不能读取也不能建立，请检查文件夹和权限，或改用其他文件 (KEY_FILE ${file} can be neither read nor made (${errnoOf(error)}); check the folder and its permissions, or name another file)`,
    );
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function refuseOpenFile(file: string): Promise<void> {
  if (process.platform === 'win32') return; // no such permission bits there
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0)
    throw new StartFault(
      `KEY_FILE ${file} 可被本机其他用户读取，请运行 chmod 600 后重新启动 (KEY_FILE ${file} can be read by other users of this machine; run \`chmod 600 ${file}\` and start again)`,
    );
}
