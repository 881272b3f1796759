/**
 * What is sealed at rest and what is found by keyed hash, under secrets derived from the key-encryption key; and the keys
 * of single ballots. A copy of the database without the key tells nothing of what was sealed.
 */
import { createHmac } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../environment.js';
import { realPath } from '../paths.js';
import { BallotKeys } from './ballot-keys.js';
import { openUnder, sealUnder } from './envelope.js';
import { LocalKey, derived, keyFromFile, type KeyEncryptionKey } from './key-encryption-key.js';

/** A trustee of ballots, with the folder of its keys. */
export interface TrusteeFolder {
  name: string;
  keys: BallotKeys;
}

/** The only trustee where the settings name none: its keys lie beside the key-encryption key. */
const VAULT_TRUSTEE = 'vault';

@Injectable()
export class KeyVault {
  private constructor(
    private readonly sealing: Buffer,
    private readonly hashing: Buffer,
    /** Tells one key from another without telling anything of it. */
    readonly fingerprint: string,
    /** For the acknowledgement keys of ballots. */
    readonly ballotKeys: BallotKeys,
    /** In the order in which manifests list them; at least one. */
    readonly trustees: readonly TrusteeFolder[],
  ) {}

  /** Opens the vault that the environment names, making its key file at the first start; a `StartFault` when it cannot. */
  static async open(environment: Environment): Promise<KeyVault> {
    const secret = environment.keyEncryptionKey ?? (await keyFromFile(environment.keyFile));
    const folder = path.dirname(environment.keyFile);
    return KeyVault.above(new LocalKey(secret), folder, environment.ballotKeyFolders);
  }

  /** A vault under any key-encryption key; `folder` is where the ballots' keys are kept, but for those of trustees elsewhere. */
  static async above(
    key: KeyEncryptionKey,
    folder: string,
    elsewhere: readonly { name: string; folder: string }[] = [],
  ): Promise<KeyVault> {
    const [sealing, hashing, fingerprint] = await Promise.all([
      key.derive('seal'),
      key.derive('hash'),
      key.derive('fingerprint'),
    ]);
    const beside = path.join(folder, 'ballots');
    const own = new BallotKeys(beside, key);
    const trustees = elsewhere.map(({ name, folder: at }) => ({
      name,
      keys: realPath(at) === realPath(beside) ? own : new BallotKeys(at, key, false),
    }));
    return new KeyVault(
      sealing,
      hashing,
      fingerprint.toString('hex').slice(0, 32),
      own,
      trustees.length > 0 ? trustees : [{ name: VAULT_TRUSTEE, keys: own }],
    );
  }

  /** Seals a value for one place: `binding` names the column and row, and the same is needed to open it. */
  seal(plaintext: Uint8Array, binding: string): Buffer {
    return sealUnder(this.sealing, plaintext, binding);
  }

  /** Opens a sealed value; throws `BrokenSeal` when it was altered, moved, or sealed under another key. */
  open(sealed: Uint8Array, binding: string): Buffer {
    return openUnder(this.sealing, sealed, binding);
  }

  /** A hash by which a value can be found, useless to whoever lacks the key; one key for each purpose. */
  keyedHash(purpose: string, value: string): Buffer {
    return createHmac('sha256', derived(this.hashing, purpose)).update(value, 'utf8').digest();
  }
}
