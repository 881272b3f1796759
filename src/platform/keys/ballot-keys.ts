/**
 * Keys of their own for every ballot, each in a file of a folder that one trustee has, and wrapped by the key-encryption key:
 * outside the database and its backups, so that destroying the files ends every way to decrypt the ballot. A folder carries a
 * mark, by which one that is merely not there now (a disk that is not plugged in) is told from one that has lost a key.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createOnce, errnoOf, shred } from './durable-file.js';
import { BrokenSeal, KEY_LENGTH, openUnder, sealUnder } from './envelope.js';
import type { KeyEncryptionKey } from './key-encryption-key.js';

const LOST = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR']);
/** What a folder says whose disk is gone, was pulled out meanwhile, or takes nothing. */
const AWAY = new Set([...LOST, 'EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ENOTCONN', 'EROFS']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A key, or what a crash left of making one. */
const OF_BALLOT = /^\.?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.key(?:\.[0-9a-f]+)?$/;
const MARK = '.pingshen-trustee';

/** `away`: its folder is not there now, or another is in its place; `lost`: the folder is there and the key is not. */
export type KeyPresence = 'there' | 'away' | 'lost';

/** A folder that the program must not make, since it may be on a disk of its own, is not there. */
export class FolderAway extends Error {
  override name = 'FolderAway';
}

export class BallotKeys {
  /** `own`: a folder beside the key-encryption key, which is made when it is missing. */
  constructor(
    private readonly folder: string,
    private readonly above: KeyEncryptionKey,
    private readonly own = true,
  ) {}

  /**
   * Makes the ballot's key, on disk durably when this resolves; an existing one is kept, however many ask at once. Gives the
   * mark of the folder. `FolderAway` where the folder is not there.
   */
  async create(ballotId: string): Promise<string> {
    const file = this.fileOf(ballotId);
    const key = randomBytes(KEY_LENGTH);
    try {
      await createOnce(path.join(this.folder, MARK), Buffer.from(randomUUID()), this.own);
      await createOnce(file, await this.above.wrap(key, bindingOf(ballotId)), this.own);
      return await this.readMark();
    } catch (error) {
      if (!this.own && AWAY.has(errnoOf(error))) throw new FolderAway();
      throw error;
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

  /** What became of a key that was made in the folder with this mark. */
  async presence(ballotId: string, mark: string): Promise<KeyPresence> {
    try {
      if ((await this.readMark()) !== mark) return 'away';
      if (await this.has(ballotId)) return 'there';
      // looked at again: the disk may have gone between the two
      return (await this.readMark()) === mark ? 'lost' : 'away';
    } catch (error) {
      if (AWAY.has(errnoOf(error))) return 'away';
      throw error;
    }
  }

  /** Whether its folder is there now, or will be made when it is needed. */
  isThere(): boolean {
    return this.own || existsSync(this.folder);
  }

  /** Ballots of which something lies here; none while the folder is away. */
  async held(): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (AWAY.has(errnoOf(error))) return [];
      throw error;
    });
    return [...new Set(names.flatMap((name) => OF_BALLOT.exec(name)?.[1] ?? []))];
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

  private async readMark(): Promise<string> {
    return (await readFile(path.join(this.folder, MARK), 'utf8')).trim();
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
