/**
 * The secrets of one ballot: the trustees' keys and the acknowledgement key. They lie in the database only wrapped by this
 * ballot's own keys, one in the folder of each trustee, which lie outside it and are destroyed after the tally.
 */
import { Injectable } from '@nestjs/common';
import { FolderAway } from '../platform/keys/ballot-keys.js';
import { KeyVault, type TrusteeFolder } from '../platform/keys/key-vault.js';
import { Refusal } from '../platform/problems/refusal.js';
import { random } from './randomness.js';
import { newSigningKey } from './protocol/signatures.js';
import { newTrustee, type TrusteeSecrets } from './protocol/trustee-keys.js';
import type { Trustee } from './protocol/bundle.js';
import { toHex } from './protocol/encoding.js';

export interface NewTrustee {
  trustee: Trustee;
  /** Of the folder in which its key of this ballot lies. */
  folderMark: string;
  /** For `ballot_trustee.secrets_sealed`: opened once, for the tally. */
  sealed: Buffer;
}

export interface NewBallotKeys {
  /** In the order of the settings, which is the manifest's. */
  trustees: NewTrustee[];
  /** Lower-case hex. */
  ackKey: string;
  /** For `ballot.ack_sealed`: opened with the first paper. */
  ackSealed: Buffer;
}

/** A trustee of an opened ballot as the database holds it, in the order of the manifest. */
export interface HeldTrustee {
  trustee: string;
  folderMark: string;
  sealed: Buffer | null;
}

export interface UnsealedTrustee {
  id: string;
  secrets: TrusteeSecrets;
}

/** Names of trustees whose key of a ballot cannot be used: gone for good, or not there now. */
export interface MissingTrustees {
  lost: string[];
  away: string[];
}

const trusteeBinding = (ballotId: string, trustee: string): string => `ballot.trustee:${ballotId}:${trustee}`;
const ackBinding = (ballotId: string): string => `ballot.ack:${ballotId}`;

/** Names as a sentence lists them. */
export const named = (trustees: readonly string[]): string => trustees.join('、');

@Injectable()
export class BallotSecretsVault {
  private readonly ackKeys = new Map<string, Uint8Array>();

  constructor(private readonly vault: KeyVault) {}

  /**
   * New keys for one ballot. Every wrapping key is on disk, durably, before this returns; refused as `ballot.trustee-absent`
   * where the folder of a trustee is not there.
   */
  async create(ballotId: string): Promise<NewBallotKeys> {
    const trustees: NewTrustee[] = [];
    for (const folder of this.vault.trustees) {
      const made = await this.createOf(ballotId, folder);
      // a folder that was not there at the start may lead into that of another trustee by now
      if (trustees.some(({ folderMark }) => folderMark === made.folderMark))
        throw new Refusal('ballot.trustee-absent', { trustees: folder.name });
      trustees.push(made);
    }
    const ack = newSigningKey(random);
    await this.vault.ballotKeys.create(ballotId);
    const ackSealed = await this.vault.ballotKeys.wrap(ballotId, ack.secret, ackBinding(ballotId));
    ack.secret.fill(0);
    return { trustees, ackKey: toHex(ack.key), ackSealed };
  }

  private async createOf(ballotId: string, { name, keys }: TrusteeFolder): Promise<NewTrustee> {
    const folderMark = await keys.create(ballotId).catch((error: unknown) => {
      if (error instanceof FolderAway) throw new Refusal('ballot.trustee-absent', { trustees: name });
      throw error;
    });
    const { trustee, secrets } = newTrustee(ballotId, name, random);
    const plain = Buffer.concat([secrets.agree, secrets.oppose]);
    const sealed = await keys.wrap(ballotId, plain, trusteeBinding(ballotId, name));
    for (const secret of [plain, secrets.agree, secrets.oppose]) secret.fill(0);
    return { trustee, folderMark, sealed };
  }

  /** Names of trustees whose folder is not there now: no ballot can be opened until it is. */
  absent(): string[] {
    return this.vault.trustees.filter(({ keys }) => !keys.isThere()).map(({ name }) => name);
  }

  /** Which trustees of a ballot cannot take part now, and which never will. */
  async missing(ballotId: string, held: readonly HeldTrustee[]): Promise<MissingTrustees> {
    const missing: MissingTrustees = { lost: [], away: [] };
    for (const { trustee, folderMark } of held) {
      // the server may be set up with other trustees by now
      const presence = (await this.keysOf(trustee)?.presence(ballotId, folderMark)) ?? 'away';
      if (presence !== 'there') missing[presence].push(trustee);
    }
    return missing;
  }

  /** Opens the secrets of all trustees, for the tally alone; refused as `ballot.key-lost` when a wrapping key is gone. */
  async unseal(ballotId: string, held: readonly HeldTrustee[]): Promise<UnsealedTrustee[]> {
    const unsealed: UnsealedTrustee[] = [];
    for (const { trustee, sealed } of held) {
      const keys = this.keysOf(trustee);
      if (sealed === null || keys === undefined || !(await keys.has(ballotId)))
        throw new Refusal('ballot.key-lost', { trustees: trustee });
      const plain = await keys.unwrap(ballotId, sealed, trusteeBinding(ballotId, trustee));
      const secrets = { agree: Uint8Array.from(plain.subarray(0, 32)), oppose: Uint8Array.from(plain.subarray(32)) };
      plain.fill(0);
      unsealed.push({ id: trustee, secrets });
    }
    return unsealed;
  }

  /** The acknowledgement secret, kept in memory while the ballot takes papers; it signs receipts and decrypts nothing. */
  async ack(ballotId: string, sealed: () => Promise<Buffer | null>): Promise<Uint8Array> {
    const known = this.ackKeys.get(ballotId);
    if (known !== undefined) return known;
    const { ballotKeys } = this.vault;
    const wrapped = await sealed();
    if (wrapped === null || !(await ballotKeys.has(ballotId))) throw new Refusal('ballot.ack-key-lost');
    const ack = Uint8Array.from(await ballotKeys.unwrap(ballotId, wrapped, ackBinding(ballotId)));
    this.ackKeys.set(ballotId, ack);
    return ack;
  }

  /** Ballots of which a key lies in any folder. */
  async held(): Promise<string[]> {
    const all = await Promise.all(this.folders().map((keys) => keys.held()));
    return [...new Set(all.flat())];
  }

  /** Ends every way to decrypt this ballot, in every folder that is there; a second call changes nothing. */
  async destroy(ballotId: string): Promise<void> {
    this.ackKeys.delete(ballotId);
    const done = await Promise.allSettled(this.folders().map((keys) => keys.destroy(ballotId)));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason instanceof Error ? failed.reason : new Error(String(failed.reason));
  }

  private folders() {
    return [...new Set([this.vault.ballotKeys, ...this.vault.trustees.map(({ keys }) => keys)])];
  }

  private keysOf(trustee: string) {
    return this.vault.trustees.find(({ name }) => name === trustee)?.keys;
  }
}
