/**
 * What the browsers of secretary and supervisor do for a change of device, without browsers: each holds its office's key and signs
 * for the head that the server names, again and again until both are for the same one.
 */
import { recredentialDigest } from '../../src/ballots/protocol/chain.js';
import { hexBytes, toHex } from '../../src/ballots/protocol/encoding.js';
import { sign, type SigningKey } from '../../src/ballots/protocol/signatures.js';
import type { DeviceChallengeView, ManifestView } from '../../src/ballots/views/device-change.view.js';
import { ApiProblem } from '../../src/cli/demo/api-client.js';
import type { DeviceSigner } from '../../src/contract/vocabulary.js';
import type { Room } from './room.js';

/** A challenge as a desk signs it; there is a head in it only while there is something to sign. */
type Challenge = DeviceChallengeView & { head: string };
const NOTHING_TO_SIGN = '00'.repeat(32);

const signable = (view: DeviceChallengeView): Challenge => ({ ...view, head: view.head ?? NOTHING_TO_SIGN });

export class OfficerDesk {
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly room: Room,
    readonly role: DeviceSigner,
    readonly key: SigningKey,
  ) {}

  async challenge(changeId: string): Promise<Challenge> {
    return signable(await this.room[this.role].get(`/api/device-changes/${changeId}`));
  }

  /** The signature for a challenge; `other` says differently what is signed, or with which key. */
  async signature(challenge: Challenge, other: Partial<Challenge> & { key?: SigningKey } = {}): Promise<string> {
    const signed = { ...challenge, ...other };
    const manifestHash = await this.manifestHash(challenge.ballotId);
    const digest = recredentialDigest(hexBytes(manifestHash), signed.head, signed.seat, signed.credential);
    return toHex(sign(digest, (other.key ?? this.key).secret));
  }

  private async manifestHash(ballotId: string): Promise<string> {
    const known = this.hashes.get(ballotId);
    if (known !== undefined) return known;
    const { manifestHash } = await this.room[this.role].get<ManifestView>(`/api/ballots/${ballotId}/manifest`);
    this.hashes.set(ballotId, manifestHash);
    return manifestHash;
  }

  async post(changeId: string, head: string, signature: string): Promise<Challenge> {
    const body = { role: this.role, head, signature };
    return signable(await this.room[this.role].post(`/api/device-changes/${changeId}/signatures`, body));
  }

  /** One try; gives what is to be signed afterwards. */
  async signOnce(changeId: string): Promise<Challenge> {
    const challenge = await this.challenge(changeId);
    return this.post(changeId, challenge.head, await this.signature(challenge));
  }

  /** As the page does it: until the change is done or over. Gives how often it signed. */
  async signUntilDone(changeId: string): Promise<number> {
    for (let times = 0; ;) {
      const challenge = await this.challenge(changeId);
      if (challenge.state !== 'confirmed') return times;
      if (!challenge.signed.includes(this.role)) {
        const signature = await this.signature(challenge);
        times += 1;
        await this.post(changeId, challenge.head, signature).catch((error: unknown) => {
          if (!(error instanceof ApiProblem) || error.problem.code !== 'device-change.head-moved') throw error;
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
