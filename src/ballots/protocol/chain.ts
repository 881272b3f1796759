/**
 * The event chain: its heads, and the order in which events may come. One state machine serves the server (which event may
 * be appended now?) and the recount (was this record ever allowed?).
 */
import { hexBytes, isHex, toHex, u16 } from './encoding.js';
import { digest } from './hashing.js';
import { canonicalBytes } from './jcs.js';
import type { Approval, BallotEvent } from './bundle.js';
import { eventShape } from './event-shapes.js';
import type { Ballot } from './manifest.js';
import { faultsOf } from './shape.js';
import { sign, verifySignature } from './signatures.js';

/** The head of a chain without events: 32 zero bytes. */
export const HEAD_0 = '00'.repeat(32);

/** The head after an event whose shape was checked. */
export const nextHead = (head: string, event: BallotEvent): string =>
  toHex(digest('pingshen/event', hexBytes(head), canonicalBytes(event)));

/** What officers sign to confirm a new credential (R18); `head` is the one before the event. */
export const recredentialDigest = (mh: Uint8Array, head: string, seat: number, credential: string): Uint8Array =>
  digest('pingshen/recredential', mh, hexBytes(head), u16(seat), hexBytes(credential));

/** Whether at least two offices of the manifest have signed for this credential at this head, the one before the event. */
function approvalsHold(
  { mh, manifest }: Ballot,
  head: string,
  { seat, credential, approvals }: { seat: number; credential: string; approvals: readonly Approval[] },
): boolean {
  const roles = new Set(approvals.map((a) => a.role));
  if (roles.size < 2 || roles.size < approvals.length) return false;
  const signed = recredentialDigest(mh, head, seat, credential);
  return approvals.every(({ role, signature }) => {
    const officer = manifest.officers.find((o) => o.role === role);
    return officer !== undefined && verifySignature(hexBytes(signature), signed, hexBytes(officer.key));
  });
}

/**
 * Whether a recredential event, as somebody hands it on with the head before it, puts this credential in force for this seat.
 * For who cannot see the chain yet: that the head is one of the chain's is found out after the close.
 */
export function recredentials(
  ballot: Ballot,
  seat: number,
  credential: string,
  { head, event }: { head: unknown; event: unknown },
): boolean {
  if (!isHex(head, 32) || faultsOf(eventShape, event).length > 0) return false;
  const checked = event as BallotEvent;
  if (checked.type !== 'recredential' || checked.seat !== seat || checked.credential !== credential) return false;
  return approvalsHold(ballot, head, checked);
}

/** What the server signs to acknowledge a paper; `head` is the one after the paper's event. */
const ackDigest = (mh: Uint8Array, paperHash: string, head: string): Uint8Array =>
  digest('pingshen/ack', mh, hexBytes(paperHash), hexBytes(head));

/** The acknowledgement of an accepted paper, 64 bytes in hex. */
export const acknowledge = (mh: Uint8Array, paperHash: string, head: string, ackSecret: Uint8Array): string =>
  toHex(sign(ackDigest(mh, paperHash, head), ackSecret));

/** Whether an acknowledgement (hex) holds under the manifest's ackKey. */
export function acknowledgementHolds(ballot: Ballot, paperHash: string, head: string, signature: string): boolean {
  const key = hexBytes(ballot.manifest.ackKey);
  return verifySignature(hexBytes(signature), ackDigest(ballot.mh, paperHash, head), key);
}

export type ChainFault =
  | 'event-shape'
  | 'event-order'
  | 'open-manifest'
  | 'seat-unknown'
  | 'seat-without-credential'
  | 'revision'
  | 'credential-used'
  | 'approvals'
  | 'candidate'
  | 'close-count'
  | 'tally-order';

export type Phase = 'new' | 'open' | 'closed' | 'tallying' | 'done' | 'void';

/** A chain replayed up to some event. Feed it events in order; it changes only when one is accepted. */
export class Chain {
  phase: Phase = 'new';
  head = HEAD_0;
  /** Head before the first tally event; null until there is one. */
  closeHead: string | null = null;
  /** Every head since the opening, in order. */
  readonly heads = new Set<string>();
  /** Credential in force per seat on the roster. */
  readonly credentials = new Map<number, string | null>();
  /** Latest paper per seat. */
  readonly latest = new Map<number, { revision: number; ballot: string }>();
  readonly withdrawn = new Set<number>();
  tallies = 0;
  private readonly usedCredentials = new Set<string>();

  constructor(private readonly ballot: Ballot) {
    for (const { seat, credential } of ballot.manifest.roster) {
      this.credentials.set(seat, credential);
      if (credential !== null) this.usedCredentials.add(credential);
    }
  }

  /** Why the event may not come next; null when it may. */
  faultOf(event: unknown): ChainFault | null {
    if (faultsOf(eventShape, event).length > 0) return 'event-shape';
    const checked = event as BallotEvent;
    const phases: Readonly<Record<BallotEvent['type'], readonly Phase[]>> = {
      open: ['new'],
      cast: ['open'],
      recredential: ['open'],
      withdraw: ['open', 'closed'],
      close: ['open'],
      tally: ['closed', 'tallying'],
      result: ['closed', 'tallying'],
      void: ['open', 'closed'],
    };
    return phases[checked.type].includes(this.phase) ? this.contentFault(checked) : 'event-order';
  }

  /** Appends an event; the fault instead when it may not come next. */
  append(event: unknown): ChainFault | null {
    const fault = this.faultOf(event);
    if (fault) return fault;
    const checked = event as BallotEvent;
    const before = this.head;
    this.head = nextHead(before, checked);
    this.heads.add(this.head);
    this.apply(checked, before);
    return null;
  }

  private contentFault(event: BallotEvent): ChainFault | null {
    switch (event.type) {
      case 'open':
        return event.manifest === this.ballot.mhHex ? null : 'open-manifest';
      case 'cast':
        return this.castFault(event.seat, event.revision);
      case 'recredential':
        return this.recredentialFault(event.seat, event.credential, event.approvals);
      case 'withdraw':
        return this.withdrawFault(event.candidate);
      case 'close':
        return event.cast === this.latest.size ? null : 'close-count';
      case 'tally':
        return this.trusteeFault(event.trustee);
      case 'result':
        return this.trusteeFault(undefined);
      case 'void':
        return null;
    }
  }

  private withdrawFault(candidate: number): ChainFault | null {
    const known = candidate < this.ballot.manifest.candidates.length;
    return known && !this.withdrawn.has(candidate) ? null : 'candidate';
  }

  /** Unless this trustee's share is due; `undefined`: unless none is due any more. */
  private trusteeFault(id: string | undefined): ChainFault | null {
    return this.ballot.manifest.trustees[this.tallies]?.id === id ? null : 'tally-order';
  }

  private castFault(seat: number, revision: number): ChainFault | null {
    const credential = this.credentials.get(seat);
    if (credential === undefined) return 'seat-unknown';
    if (credential === null) return 'seat-without-credential';
    const last = this.latest.get(seat)?.revision ?? 0;
    return revision === last + 1 && (last === 0 || this.ballot.manifest.policy === 'last') ? null : 'revision';
  }

  private recredentialFault(seat: number, credential: string, approvals: readonly Approval[]): ChainFault | null {
    if (!this.credentials.has(seat)) return 'seat-unknown';
    if (this.usedCredentials.has(credential)) return 'credential-used';
    return approvalsHold(this.ballot, this.head, { seat, credential, approvals }) ? null : 'approvals';
  }

  private apply(event: BallotEvent, before: string): void {
    switch (event.type) {
      case 'open':
        this.phase = 'open';
        break;
      case 'cast':
        this.latest.set(event.seat, { revision: event.revision, ballot: event.ballot });
        break;
      case 'recredential':
        this.credentials.set(event.seat, event.credential);
        this.usedCredentials.add(event.credential);
        break;
      case 'withdraw':
        this.withdrawn.add(event.candidate);
        break;
      case 'close':
        this.phase = 'closed';
        break;
      case 'tally':
        this.closeHead ??= before;
        this.tallies++;
        this.phase = 'tallying';
        break;
      case 'result':
        this.phase = 'done';
        break;
      case 'void':
        this.phase = 'void';
    }
  }
}
