/**
 * The side of secretary and supervisor, in the worker: the key that manifests name, and signatures for a change of device (R18).
 * It signs only what was consented to in this tab, under a manifest that it has read itself and whose hash is the one on the
 * page, and computes what it signs from these facts: never a digest that somebody hands it.
 */
import type { Manifest, OfficerRole } from '../../../../../src/ballots/protocol/bundle.js';
import { recredentialDigest } from '../../../../../src/ballots/protocol/chain.js';
import { hexBytes, isHex, toHex } from '../../../../../src/ballots/protocol/encoding.js';
import type { Random } from '../../../../../src/ballots/protocol/group.js';
import { readManifest, type Ballot } from '../../../../../src/ballots/protocol/manifest.js';
import { isKeyHex, newSigningKey, sign } from '../../../../../src/ballots/protocol/signatures.js';
import type { Approved, Consented, DeskFacts } from './messages.js';
import type { TabVault } from './tab-vault.js';

interface KeptKey {
  key: string;
  secret: string;
}

/** What the click in this tab was about. */
interface Consent {
  ballotId: string;
  seat: number;
  credential: string;
}

type Standing = { ok: true; ballot: Ballot; own: KeptKey } | Extract<Consented, { ok: false }>;

export class Officer {
  constructor(
    private readonly vault: TabVault,
    private readonly random: Random,
  ) {}

  /** The office's key for a meeting: made once per tab. */
  async key(meetingId: string, role: OfficerRole): Promise<string> {
    const known = await this.own(meetingId, role);
    if (known !== null) return known.key;
    const pair = newSigningKey(this.random);
    const kept: KeptKey = { key: toHex(pair.key), secret: toHex(pair.secret) };
    await this.vault.keep(`officer/${meetingId}/${role}`, kept);
    return kept.key;
  }

  /** Remembers the click, if this tab could sign what it is about; survives a reload of the tab. */
  async consent(desk: DeskFacts, manifest: Manifest): Promise<Consented> {
    const standing = await this.standing(desk, manifest);
    if (!standing.ok) return standing;
    const { ballotId, seat, credential } = desk;
    await this.vault.keep(`consent/${desk.changeId}`, { ballotId, seat, credential } satisfies Consent);
    return { ok: true };
  }

  /** The signature for one head. */
  async approve(desk: DeskFacts, manifest: Manifest, head: string): Promise<Approved> {
    const standing = await this.standing(desk, manifest);
    if (!standing.ok) return standing;
    const consent = await this.vault.read<Consent>(`consent/${desk.changeId}`);
    const same =
      consent !== null &&
      consent.ballotId === desk.ballotId &&
      consent.seat === desk.seat &&
      consent.credential === desk.credential;
    if (!same) return { ok: false, fault: 'no-consent' };
    if (!isHex(head, 32)) return { ok: false, fault: 'other-manifest' };
    const digest = recredentialDigest(standing.ballot.mh, head, desk.seat, desk.credential);
    return { ok: true, signature: toHex(sign(digest, hexBytes(standing.own.secret))) };
  }

  async forgetConsent(changeId: string): Promise<void> {
    await this.vault.forget(`consent/${changeId}`);
  }

  private async standing(desk: DeskFacts, manifest: Manifest): Promise<Standing> {
    const read = readManifest(manifest);
    const asShown =
      read.ok &&
      read.ballot.mhHex === desk.manifestHash &&
      manifest.ballotId === desk.ballotId &&
      manifest.meetingId === desk.meetingId &&
      manifest.roster.some(({ seat }) => seat === desk.seat) &&
      isKeyHex(desk.credential);
    if (!asShown) return { ok: false, fault: 'other-manifest' };
    const own = await this.own(desk.meetingId, desk.role);
    const named = manifest.officers.find(({ role }) => role === desk.role)?.key;
    return own !== null && own.key === named
      ? { ok: true, ballot: read.ballot, own }
      : { ok: false, fault: 'other-key' };
  }

  private own(meetingId: string, role: OfficerRole): Promise<KeptKey | null> {
    return this.vault.read<KeptKey>(`officer/${meetingId}/${role}`);
  }
}
