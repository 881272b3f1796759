/**
 * Makes whole ballots for tests and benches, honest or forged. Nothing is checked on the way: a forger recomputes every
 * digest, signature and proof that it can, so that exactly one thing is wrong and a checker must find that one.
 */
import { createHash } from 'node:crypto';
import type { Choice } from '../../src/contract/vocabulary.js';
import type {
  BallotEvent,
  Bundle,
  BundlePaper,
  CandidateResult,
  Decryption,
} from '../../src/ballots/protocol/bundle.js';
import type { Manifest, OfficerRole } from '../../src/ballots/protocol/bundle.js';
import { HEAD_0, nextHead, recredentialDigest } from '../../src/ballots/protocol/chain.js';
import { hexBytes, toHex } from '../../src/ballots/protocol/encoding.js';
import { canonicalDigest } from '../../src/ballots/protocol/hashing.js';
import { entriesOf, type Ballot } from '../../src/ballots/protocol/manifest.js';
import { Draft } from '../../src/ballots/protocol/paper.js';
import { paperDigest, type Paper } from '../../src/ballots/protocol/paper-layout.js';
import { newSigningKey, sign, type SigningKey } from '../../src/ballots/protocol/signatures.js';
import { countResults, decrypt, sumPapers, type Sums } from '../../src/ballots/protocol/tally.js';
import { electionKeys, newTrustee, trusteeOf, type TrusteeSecrets } from '../../src/ballots/protocol/trustee-keys.js';

/** Repeatable randomness: the same seed makes the same ballot, so a failing test can be run again. */
export function seeded(seed: string): (n: number) => Uint8Array {
  let block = 0;
  return (n) => {
    const out = new Uint8Array(n);
    for (let at = 0; at < n; at += 64) {
      const bytes = createHash('sha512').update(`${seed}/${block++}`).digest();
      out.set(bytes.subarray(0, Math.min(64, n - at)), at);
    }
    return out;
  };
}

export interface Plan {
  ballotId?: string;
  seats?: number;
  candidates?: number;
  trustees?: readonly string[];
  cap?: number | null;
  recusals?: Manifest['recusals'];
  /** Seats that attend without a device. */
  without?: readonly number[];
  /** Last word on the manifest, before anything is signed or hashed over it. */
  manifest?: (honest: Manifest) => Manifest;
  /** Secrets instead of random ones. */
  secrets?: (trustee: string) => TrusteeSecrets | undefined;
}

/** A ballot in the making; public members may be changed by a forger at any point. */
export class Making {
  readonly random: (n: number) => Uint8Array;
  readonly keys = new Map<number, SigningKey>();
  readonly officers = new Map<OfficerRole, SigningKey>();
  readonly ackKey: SigningKey;
  readonly secrets = new Map<string, TrusteeSecrets>();
  ballot: Ballot;
  events: BallotEvent[] = [];
  papers: Paper[] = [];
  head = HEAD_0;
  heads: string[] = [];
  closeHead = HEAD_0;
  decryptions: Decryption[] = [];
  results: CandidateResult[] = [];
  withdrawn = new Set<number>();

  constructor(plan: Plan = {}) {
    this.random = seeded(plan.ballotId ?? 'ballot');
    this.ackKey = newSigningKey(this.random);
    this.ballot = this.seal((plan.manifest ?? ((m) => m))(this.honestManifest(plan)));
    this.append({ type: 'open', manifest: this.ballot.mhHex });
  }

  private honestManifest(plan: Plan): Manifest {
    const ballotId = plan.ballotId ?? 'ballot';
    const seats = Array.from({ length: plan.seats ?? 3 }, (_, i) => i + 1);
    for (const seat of seats) this.keys.set(seat, newSigningKey(this.random));
    for (const role of ['secretary', 'supervisor', 'chair'] as const)
      this.officers.set(role, newSigningKey(this.random));
    const trustees = (plan.trustees ?? ['server']).map((id) => {
      const given = plan.secrets?.(id);
      const made = given
        ? { secrets: given, trustee: trusteeOf(ballotId, id, given, this.random) }
        : newTrustee(ballotId, id, this.random);
      this.secrets.set(id, made.secrets);
      return made.trustee;
    });
    return {
      protocol: 'pingshen-ballot/1',
      ballotId,
      meetingId: 'meeting',
      round: 1,
      scope: 'plenary',
      rehearsal: false,
      title: '2026 年度高级职称评审',
      previous: null,
      reason: null,
      committeeSize: seats.length,
      policy: 'last',
      announce: 'chair',
      quota: null,
      cap: plan.cap ?? null,
      candidates: Array.from({ length: plan.candidates ?? 2 }, (_, i) => ({
        id: `c${i + 1}`,
        label: `申报人 ${i + 1}`,
      })),
      attending: seats.length,
      passRule: { num: 2, den: 3, recused: 'counted' },
      roster: seats.map((seat) => ({
        seat,
        credential: plan.without?.includes(seat) ? null : toHex((this.keys.get(seat) as SigningKey).key),
      })),
      names: '11'.repeat(32),
      recusals: plan.recusals ?? [],
      officers: [...this.officers].map(([role, { key }]) => ({ role, key: toHex(key) })),
      ackKey: toHex(this.ackKey.key),
      trustees,
    };
  }

  private seal(manifest: Manifest): Ballot {
    const mh = canonicalDigest(manifest);
    return { manifest, mh, mhHex: toHex(mh), ...electionKeys(manifest.trustees) };
  }

  append(event: BallotEvent): this {
    this.head = nextHead(this.head, event);
    this.heads.push(this.head);
    this.events.push(event);
    return this;
  }

  /** A paper of a seat with honest proofs; choices by candidate, abstain where none is given. */
  paper(seat: number, choices: Record<number, Choice> = {}): Paper {
    const key = this.keys.get(seat) as SigningKey;
    const draft = new Draft(this.ballot, seat, key.key, this.random);
    for (const i of entriesOf(this.ballot.manifest, seat)) draft.encrypt(i, choices[i] ?? 'abstain');
    const finished = draft.finish(this.revision(seat), this.head, key.secret);
    if (!finished.ok) throw new Error(finished.fault);
    return finished.paper;
  }

  revision(seat: number): number {
    return 1 + this.papers.filter((p) => p.seat === seat).length;
  }

  /** Signs a paper again after something in it was changed. */
  signed(paper: Omit<Paper, 'signature'>, key = this.keys.get(paper.seat) as SigningKey): Paper {
    return { ...paper, signature: sign(paperDigest(this.ballot, key.key, paper), key.secret) };
  }

  /** Appends the paper and its event; `credential`: the key whose hash the event names. */
  cast(paper: Paper, key = this.keys.get(paper.seat) as SigningKey): this {
    this.papers.push(paper);
    const ballot = toHex(paperDigest(this.ballot, key.key, paper));
    return this.append({ type: 'cast', seat: paper.seat, revision: paper.revision, ballot });
  }

  vote(seat: number, choices: Record<number, Choice> = {}): this {
    return this.cast(this.paper(seat, choices));
  }

  recredential(
    seat: number,
    key = newSigningKey(this.random),
    roles: OfficerRole[] = ['secretary', 'supervisor'],
  ): this {
    const credential = toHex(key.key);
    const signed = recredentialDigest(this.ballot.mh, this.head, seat, credential);
    const approvals = roles.map((role) => ({
      role,
      signature: toHex(sign(signed, (this.officers.get(role) as SigningKey).secret)),
    }));
    this.keys.set(seat, key);
    return this.append({ type: 'recredential', seat, credential, reason: '设备故障', approvals });
  }

  withdraw(candidate: number): this {
    this.withdrawn.add(candidate);
    return this.append({ type: 'withdraw', candidate, reason: '本人放弃' });
  }

  latest(): Paper[] {
    return [...new Map(this.papers.map((p) => [p.seat, p])).values()];
  }

  sums(): Sums[] {
    return sumPapers(this.ballot, this.latest());
  }

  close(cast = this.latest().length): this {
    return this.append({ type: 'close', cast });
  }

  /** Shares of all trustees and the counts; `forge` may change a trustee's element before its digest is taken. */
  tally(forge: (honest: Decryption, k: number) => Decryption = (honest) => honest): this {
    this.closeHead = this.head;
    const sums = this.sums();
    this.decryptions = this.ballot.manifest.trustees.map(({ id }, k) => {
      const secrets = this.secrets.get(id) as TrusteeSecrets;
      return forge(decrypt(this.ballot, this.closeHead, id, secrets, sums, this.withdrawn, this.random), k);
    });
    for (const d of this.decryptions) {
      this.append({ type: 'tally', trustee: d.trustee, digest: toHex(canonicalDigest(d)) });
    }
    return this;
  }

  /** Appends the results; `forge` may change what was counted. */
  announce(forge: (honest: CandidateResult[]) => CandidateResult[] = (honest) => honest): this {
    const counted = countResults(this.ballot, this.sums(), this.decryptions, this.withdrawn);
    this.results = forge(counted.ok ? counted.results : []);
    return this.append({ type: 'result', results: this.results });
  }

  /** The rest of an honest ballot, and its bundle. */
  finish(): Bundle {
    return this.close().tally().announce().bundle();
  }

  /** The bundle as it would come out of a file. */
  bundle(): Bundle {
    const { manifest } = this.ballot;
    const { events, decryptions, results, head } = this;
    const ballots = this.papers.map(bundled);
    const bundle: Bundle = { protocol: 'pingshen-ballot/1', manifest, events, ballots, decryptions, results, head };
    return JSON.parse(JSON.stringify(bundle)) as Bundle;
  }
}

/** A paper as it stands in a bundle. */
export function bundled(paper: Paper): BundlePaper {
  const { seat, revision, seen } = paper;
  return {
    seat,
    revision,
    nonce: toHex(paper.nonce),
    seen,
    body: Buffer.from(paper.body).toString('base64'),
    signature: toHex(paper.signature),
  };
}

/** Bytes of hex, for forgers. */
export const bytes = hexBytes;
