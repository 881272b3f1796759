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

export class OfficerDesk {
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly room: Room,
    readonly role: DeviceSigner,
    readonly key: SigningKey,
  ) {}

  challenge(changeId: string): Promise<DeviceChallengeView> {
    return this.room[this.role].get<DeviceChallengeView>(`/api/device-changes/${changeId}`);
  }

  /** The signature for a challenge; `other` says differently what is signed, or with which key. */
  async signature(
    challenge: DeviceChallengeView,
    other: Partial<DeviceChallengeView> & { key?: SigningKey } = {},
  ): Promise<string> {
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

  post(changeId: string, head: string, signature: string): Promise<DeviceChallengeView> {
    const body = { role: this.role, head, signature };
    return this.room[this.role].post<DeviceChallengeView>(`/api/device-changes/${changeId}/signatures`, body);
  }

  /** One try; gives what is to be signed afterwards. */
  async signOnce(changeId: string): Promise<DeviceChallengeView> {
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
