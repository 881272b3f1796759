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

export interface NewBallotKeys {
  trustee: Trustee;
  /** Lower-case hex. */
  ackKey: string;
  /** For `ballot.secrets_sealed`: the trustee's secrets, opened once, for the tally. */
  trusteeSealed: Buffer;
  /** For `ballot.ack_sealed`: opened with the first paper. */
  ackSealed: Buffer;
}

const trusteeBinding = (ballotId: string): string => `ballot.trustee:${ballotId}`;
const ackBinding = (ballotId: string): string => `ballot.ack:${ballotId}`;

@Injectable()
export class BallotSecretsVault {
  private readonly ackKeys = new Map<string, Uint8Array>();

  constructor(private readonly vault: KeyVault) {}

  /** New keys for one ballot. The wrapping key is on disk, durably, before this returns. */
  async create(ballotId: string): Promise<NewBallotKeys> {
    const { trustee, secrets } = newTrustee(ballotId, VAULT_TRUSTEE, random);
    const ack = newSigningKey(random);
    await this.vault.ballotKeys.create(ballotId);
    const plain = Buffer.concat([secrets.agree, secrets.oppose]);
    const trusteeSealed = await this.vault.ballotKeys.wrap(ballotId, plain, trusteeBinding(ballotId));
    const ackSealed = await this.vault.ballotKeys.wrap(ballotId, ack.secret, ackBinding(ballotId));
    for (const secret of [plain, secrets.agree, secrets.oppose, ack.secret]) secret.fill(0);
    return { trustee, ackKey: toHex(ack.key), trusteeSealed, ackSealed };
  }

  /** Opens the trustee's secrets, for the tally alone; refused as `ballot.key-lost` when the wrapping key is gone. */
  async trustee(ballotId: string, sealed: Buffer | null): Promise<TrusteeSecrets> {
    const plain = await this.unwrap(ballotId, sealed, trusteeBinding(ballotId));
    const secrets = { agree: Uint8Array.from(plain.subarray(0, 32)), oppose: Uint8Array.from(plain.subarray(32)) };
    plain.fill(0);
    return secrets;
  }

  /** The acknowledgement secret, kept in memory while the ballot takes papers; it signs receipts and decrypts nothing. */
  async ack(ballotId: string, sealed: () => Promise<Buffer | null>): Promise<Uint8Array> {
    const known = this.ackKeys.get(ballotId);
    if (known !== undefined) return known;
    const ack = Uint8Array.from(await this.unwrap(ballotId, await sealed(), ackBinding(ballotId)));
    this.ackKeys.set(ballotId, ack);
    return ack;
  }

  private async unwrap(ballotId: string, sealed: Buffer | null, binding: string): Promise<Buffer> {
    if (sealed === null || !(await this.has(ballotId))) throw new Refusal('ballot.key-lost');
    return this.vault.ballotKeys.unwrap(ballotId, sealed, binding);
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
