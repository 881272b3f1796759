/**
 * The secrets of one ballot: the vault's trustee keys and the acknowledgement key. They lie in the database only wrapped by
 * this ballot's own key, which lives outside it and is destroyed after the tally.
 */
import { Injectable } from '@nestjs/common';
import { KeyVault } from '../platform/keys/key-vault.js';
import { Refusal } from '../platform/problems/refusal.js';
import { random } from './randomness.js';
import { newSigningKey } from './protocol/signatures.js';
import { newTrustee, type TrusteeSecrets } from './protocol/trustee-keys.js';
import type { Trustee } from './protocol/bundle.js';
import { toHex } from './protocol/encoding.js';

/** The default trustee: the server's own vault. */
export const VAULT_TRUSTEE = 'vault';

export interface BallotSecrets {
  trustee: TrusteeSecrets;
  ack: Uint8Array;
}

export interface NewBallotKeys {
  trustee: Trustee;
  /** Lower-case hex. */
  ackKey: string;
  /** For `ballot.secrets_sealed`. */
  sealed: Buffer;
}

const binding = (ballotId: string): string => `ballot.secrets:${ballotId}`;

@Injectable()
export class BallotSecretsVault {
  private readonly ackKeys = new Map<string, Uint8Array>();

  constructor(private readonly vault: KeyVault) {}

  /** New keys for one ballot. The wrapping key is on disk, durably, before this returns. */
  async create(ballotId: string): Promise<NewBallotKeys> {
    const { trustee, secrets } = newTrustee(ballotId, VAULT_TRUSTEE, random);
    const ack = newSigningKey(random);
    await this.vault.ballotKeys.create(ballotId);
    const plain = Buffer.concat([secrets.agree, secrets.oppose, ack.secret]);
    const sealed = await this.vault.ballotKeys.wrap(ballotId, plain, binding(ballotId));
    plain.fill(0);
    return { trustee, ackKey: toHex(ack.key), sealed };
  }

  /** Opens the secrets; refused as `ballot.key-lost` when the wrapping key is gone. */
  async open(ballotId: string, sealed: Buffer | null): Promise<BallotSecrets> {
    if (sealed === null || !(await this.vault.ballotKeys.has(ballotId))) throw new Refusal('ballot.key-lost');
    const plain = await this.vault.ballotKeys.unwrap(ballotId, sealed, binding(ballotId));
    return {
      trustee: { agree: new Uint8Array(plain.subarray(0, 32)), oppose: new Uint8Array(plain.subarray(32, 64)) },
      ack: new Uint8Array(plain.subarray(64)),
    };
  }

  /** The acknowledgement secret, kept in memory while the ballot takes papers. */
  async ack(ballotId: string, sealed: () => Promise<Buffer | null>): Promise<Uint8Array> {
    const known = this.ackKeys.get(ballotId);
    if (known !== undefined) return known;
    const { ack } = await this.open(ballotId, await sealed());
    this.ackKeys.set(ballotId, ack);
    return ack;
  }

  has(ballotId: string): Promise<boolean> {
    return this.vault.ballotKeys.has(ballotId);
  }

  /** Ends every way to decrypt this ballot; a second call changes nothing. */
  async destroy(ballotId: string): Promise<void> {
    this.ackKeys.delete(ballotId);
    await this.vault.ballotKeys.destroy(ballotId);
  }
}
