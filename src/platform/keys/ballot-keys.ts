/**
 * A key of its own for every ballot, in a file beside the key-encryption key and wrapped by it: outside the database and
 * its backups, so that destroying the file ends every way to decrypt the ballot.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createOnce, errnoOf, shred } from './durable-file.js';
import { BrokenSeal, KEY_LENGTH, openUnder, sealUnder } from './envelope.js';
import type { KeyEncryptionKey } from './key-encryption-key.js';

const LOST = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export class BallotKeys {
  constructor(
    private readonly folder: string,
    private readonly above: KeyEncryptionKey,
  ) {}

  /** Makes the ballot's key, on disk durably when this resolves; an existing one is kept, however many ask at once. */
  async create(ballotId: string): Promise<void> {
    const file = this.fileOf(ballotId);
    const key = randomBytes(KEY_LENGTH);
    try {
      await createOnce(file, await this.above.wrap(key, bindingOf(ballotId)));
    } finally {
      key.fill(0);
    }
  }

  /** Whether the key is there and can be used; false when it was destroyed, is lost, unreadable or does not open. */
  async has(ballotId: string): Promise<boolean> {
    try {
      (await this.read(ballotId)).fill(0);
      return true;
    } catch (error) {
      // a passing trouble, such as too many open files or a key service out of reach, is no loss: a ballot is void for one
      if (error instanceof BrokenSeal || LOST.has(errnoOf(error))) return false;
      throw error;
    }
  }

  /** Seals under the ballot's key; rejects when there is none. */
  async wrap(ballotId: string, plaintext: Uint8Array, binding: string): Promise<Buffer> {
    return this.using(ballotId, (key) => sealUnder(key, plaintext, binding));
  }

  /** Opens what `wrap` sealed with the same ballot and binding; rejects anything else. */
  async unwrap(ballotId: string, sealed: Uint8Array, binding: string): Promise<Buffer> {
    return this.using(ballotId, (key) => openUnder(key, sealed, binding));
  }

  /** Destroys the key for good; a second call changes nothing. */
  async destroy(ballotId: string): Promise<void> {
    await shred(this.fileOf(ballotId));
  }

  private async using<Result>(ballotId: string, use: (key: Buffer) => Result): Promise<Result> {
    const key = await this.read(ballotId);
    try {
      return use(key);
    } finally {
      key.fill(0);
    }
  }

  private async read(ballotId: string): Promise<Buffer> {
    const key = await this.above.unwrap(await readFile(this.fileOf(ballotId)), bindingOf(ballotId));
    if (key.length !== KEY_LENGTH) throw new BrokenSeal();
    return key;
  }

  // the id becomes a file name, so nothing but a UUID passes
  private fileOf(ballotId: string): string {
    if (!UUID.test(ballotId)) throw new Error('the id of a ballot is not a UUID in lower case');
    return path.join(this.folder, `${ballotId}.key`);
  }
}

function bindingOf(ballotId: string): string {
  return `ballot-key:${ballotId}`;
}
