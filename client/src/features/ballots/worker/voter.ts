/**
 * The expert's side of the protocol, in the worker: the credential, the draft, the paper that is being sent, and what is
 * kept of it. A draft is stored as choices only (under the tab's key) and encrypted anew after a reload, so no randomness
 * is ever written down; a paper that was sent is kept byte for byte until the server answers.
 */
import { hexBytes, toHex } from '../../../../../src/ballots/protocol/encoding.js';
import { PROTOCOL, type Manifest } from '../../../../../src/ballots/protocol/bundle.js';
import { acknowledgementHolds } from '../../../../../src/ballots/protocol/chain.js';
import type { Random } from '../../../../../src/ballots/protocol/group.js';
import { entriesOf, type Ballot } from '../../../../../src/ballots/protocol/manifest.js';
import { Draft } from '../../../../../src/ballots/protocol/paper.js';
import { paperHash } from '../../../../../src/ballots/protocol/paper-layout.js';
import { fingerprintOf } from '../../../../../src/ballots/protocol/receipts.js';
import { newSigningKey } from '../../../../../src/ballots/protocol/signatures.js';
import type { CastReceipt, CastRequest } from '../../../../../src/contract/live.js';
import type { Choice } from '../../../../../src/contract/vocabulary.js';
import type { OwnPapers } from './chain-check.js';
import type { AcceptedPaper, Evidence, HandedChange, KnownFacts, OpenedSheet } from './messages.js';
import { checkSheet } from './sheet-check.js';
import type { TabVault } from './tab-vault.js';

interface KeptKey {
  key: string;
  secret: string;
  /** The server has shown this key as the seat's; only then does another one in its place mean a takeover. */
  seen?: boolean;
}

interface KeptPaper {
  /** What the chain would call this paper. */
  hash: string;
  ballotId: string;
  manifestHash: string;
  revision: number;
  nonce: string;
  seen: string;
  body: string;
  signature: string;
}

interface OpenBallot {
  ballot: Ballot;
  seat: number;
  own: KeptKey;
  draft: Draft;
  choices: Map<number, Choice>;
  /** R17: entries of candidates who have withdrawn, filled in without a choice. */
  struck: Set<number>;
}

const keep = (request: CastRequest, hash: string): KeptPaper => ({
  ...request,
  hash,
  nonce: toHex(request.nonce),
  body: toHex(request.body),
  signature: toHex(request.signature),
});
const restore = ({ hash: _hash, ...kept }: KeptPaper): CastRequest => ({
  ...kept,
  nonce: hexBytes(kept.nonce),
  body: hexBytes(kept.body),
  signature: hexBytes(kept.signature),
});

/** What an entry that nobody counts is filled with. */
const STRUCK_CHOICE: Choice = 'abstain';

/** Encrypts into a fresh draft what was chosen, and what nobody chooses any more. */
function fill({ draft, choices, struck }: OpenBallot): void {
  for (const index of struck) draft.encrypt(index, STRUCK_CHOICE);
  for (const [index, choice] of choices) draft.encrypt(index, choice);
}

export class Voter {
  private open: OpenBallot | null = null;
  private pending: CastRequest | null = null;

  constructor(
    private readonly vault: TabVault,
    private readonly random: Random,
  ) {}

  /** This tab's credential for a meeting, in hex; null when it has none. */
  async credential(meetingId: string): Promise<string | null> {
    return (await this.vault.read<KeptKey>(`credential/${meetingId}`))?.key ?? null;
  }

  /**
   * The credential to sign in to a meeting with: the one that the tab holds, or else a new one. The server may have accepted
   * a key whose answer was lost, so a key is offered again until the server says something about it.
   */
  async makeCredential(meetingId: string): Promise<string> {
    return (await this.credential(meetingId)) ?? this.newKey(`credential/${meetingId}`);
  }

  /** The server will never take this key again: it belonged to a sign-in that is over, and all that came with it goes. */
  async replaceCredential(meetingId: string, used: string): Promise<string> {
    if ((await this.credential(meetingId)) === used) await this.wipeAll();
    return this.makeCredential(meetingId);
  }

  /**
   * Holds what the tab keeps against what the server says now: drafts live as long as their ballot is open, and a seat that
   * was taken over leaves nothing. Answers whether everything was wiped.
   */
  async settle(meetingId: string, inForce: string | null, openBallotId: string | null): Promise<boolean> {
    const name = `credential/${meetingId}`;
    const own = await this.vault.read<KeptKey>(name);
    if (own && inForce !== null && own.key !== inForce && own.seen) {
      await this.wipeAll();
      return true;
    }
    if (own && own.key === inForce && !own.seen) await this.vault.keep(name, { ...own, seen: true });
    const stale = (await this.vault.names('draft/')).map((draft) => draft.slice('draft/'.length));
    const opened = this.open?.ballot.manifest.ballotId;
    for (const ballotId of new Set(opened ? [...stale, opened] : stale))
      if (ballotId !== openBallotId) await this.wipeDraft(ballotId);
    return false;
  }

  /** Checks the sheet and takes up an earlier draft; refuses with every reason when anything is not as it was said to be. */
  async openSheet(manifest: Manifest, known: KnownFacts, change: HandedChange | null = null): Promise<OpenedSheet> {
    this.open?.draft.wipe();
    this.open = null;
    const own = await this.vault.read<KeptKey>(`credential/${known.meetingId}`);
    const checked = checkSheet(manifest, known, own?.key ?? null, change);
    if (!checked.ok || own === null)
      return { ok: false, alarms: checked.ok ? [{ code: 'no-credential', detail: '' }] : checked.alarms };
    const { ballot } = checked;
    const entries = entriesOf(manifest, known.seat);
    const kept = (await this.vault.read<[number, Choice][]>(`draft/${manifest.ballotId}`)) ?? [];
    const struck = new Set(await this.struck(manifest.ballotId));
    const choices = new Map(kept.filter(([index]) => entries.includes(index) && !struck.has(index)));
    const draft = new Draft(ballot, known.seat, hexBytes(own.key), this.random);
    this.open = { ballot, seat: known.seat, own, draft, choices, struck };
    fill(this.open);
    const sent = await this.vault.read<KeptPaper>(`sent/${manifest.ballotId}`);
    this.pending = sent ? restore(sent) : null;
    return {
      ok: true,
      fingerprint: fingerprintOf(ballot.mhHex),
      entries,
      choices: [...choices],
      cap: manifest.cap,
      pending: this.pending,
    };
  }

  /** Encrypts one choice and keeps the draft; nothing happens where the paper does not allow it (R10, R15). */
  async choose(index: number, choice: Choice): Promise<void> {
    const { draft, choices } = this.opened();
    if (!draft.encrypt(index, choice).ok) return;
    choices.set(index, choice);
    await this.keepDraft();
  }

  /**
   * R17: candidates who have withdrawn, as the server says. Their entries, which are counted nowhere, are filled in without a
   * choice. Kept, so that the record is held against it after the close: it must say the same.
   */
  async strike(indices: readonly number[]): Promise<void> {
    const { ballot, draft, choices, struck } = this.opened();
    for (const index of indices) {
      draft.encrypt(index, STRUCK_CHOICE);
      choices.delete(index);
      struck.add(index);
    }
    await this.vault.keep(`struck/${ballot.manifest.ballotId}`, [...struck]);
    await this.keepDraft();
  }

  /** The same choice for everything that has none yet (R11: asked for and confirmed on the page), or for nothing where the cap forbids it. Answers how many. */
  async chooseRest(choice: Choice): Promise<number> {
    const { draft, choices } = this.opened();
    const rest = draft.missing();
    if (choice === 'agree' && !draft.allowsAgrees(rest)) return 0;
    for (const index of rest) {
      draft.encrypt(index, choice);
      choices.set(index, choice);
    }
    await this.keepDraft();
    return rest.length;
  }

  /** The finished paper, kept before it is sent so that exactly these bytes can be sent again. */
  async prepare(revision: number, seen: string): Promise<CastRequest> {
    if (this.pending) return this.pending;
    const { draft, ballot, seat, own } = this.opened();
    const finished = draft.finish(revision, seen, hexBytes(own.secret));
    if (!finished.ok) throw new Error(`the paper cannot be finished: ${finished.fault}`);
    const { nonce, body, signature } = finished.paper;
    const request: CastRequest = {
      ballotId: ballot.manifest.ballotId,
      manifestHash: ballot.mhHex,
      revision,
      nonce,
      seen,
      body,
      signature,
    };
    const hash = paperHash(ballot, hexBytes(own.key), { seat, ...request });
    await this.vault.keep(`sent/${request.ballotId}`, keep(request, hash));
    this.pending = request;
    return request;
  }

  /** Checks the acknowledgement, keeps it as evidence, and wipes the draft: nothing readable stays. */
  async accepted(receipt: CastReceipt): Promise<AcceptedPaper> {
    const { ballot, seat, own } = this.opened();
    const sent = this.pending;
    if (!sent || paperHash(ballot, hexBytes(own.key), { seat, ...sent }) !== receipt.hash)
      return { ok: false, fault: 'other-paper' };
    if (!acknowledgementHolds(ballot, receipt.hash, receipt.head, receipt.acknowledgement))
      return { ok: false, fault: 'bad-acknowledgement' };
    const evidence: Evidence = { protocol: PROTOCOL, seat, manifestHash: ballot.mhHex, ...receipt };
    await this.vault.keep(`evidence/${receipt.ballotId}`, evidence);
    await this.wipeDraft(receipt.ballotId);
    this.pending = null;
    await this.vault.forget(`sent/${receipt.ballotId}`);
    return { ok: true, evidence };
  }

  /** The server said no: the paper will not be sent again; the draft stays so that nothing has to be chosen twice. */
  async refused(): Promise<void> {
    const { ballot } = this.opened();
    this.pending = null;
    await this.vault.forget(`sent/${ballot.manifest.ballotId}`);
    await this.renewDraft();
  }

  /** What the chain of a ballot may hold of this tab: the last paper acknowledged, or one whose answer never came. */
  async ownPapers(ballotId: string): Promise<OwnPapers> {
    const sent = await this.vault.read<KeptPaper>(`sent/${ballotId}`);
    const evidence = await this.vault.read<Evidence>(`evidence/${ballotId}`);
    return { evidence, sent: sent?.hash ?? null, struck: await this.struck(ballotId) };
  }

  private async struck(ballotId: string): Promise<number[]> {
    return (await this.vault.read<number[]>(`struck/${ballotId}`)) ?? [];
  }

  /** Everything that this tab has evidence of. */
  async allEvidence(): Promise<Evidence[]> {
    const kept = await Promise.all(
      (await this.vault.names('evidence/')).map((name) => this.vault.read<Evidence>(name)),
    );
    return kept.filter((evidence) => evidence !== null);
  }

  /** Removes the choices of one ballot, here and in the vault; a paper still on its way (encrypted) waits for its answer. */
  async wipeDraft(ballotId: string): Promise<void> {
    if (this.open?.ballot.manifest.ballotId === ballotId) {
      this.open.choices.clear();
      this.open.draft.wipe();
      const { ballot, seat, own } = this.open;
      // A revision is a new draft: new nonce, every entry new.
      this.open.draft = new Draft(ballot, seat, hexBytes(own.key), this.random);
    }
    await this.vault.forget(`draft/${ballotId}`);
  }

  /** Signing out, or another device took over: everything of this tab goes. */
  async wipeAll(): Promise<void> {
    this.open?.draft.wipe();
    this.open = null;
    this.pending = null;
    await this.vault.forgetAll();
  }

  private async renewDraft(): Promise<void> {
    const open = this.opened();
    open.draft.wipe();
    open.draft = new Draft(open.ballot, open.seat, hexBytes(open.own.key), this.random);
    fill(open);
    await this.keepDraft();
  }

  private async keepDraft(): Promise<void> {
    const { ballot, choices } = this.opened();
    if (choices.size > 0) await this.vault.keep(`draft/${ballot.manifest.ballotId}`, [...choices]);
  }

  private async newKey(name: string): Promise<string> {
    const pair = newSigningKey(this.random);
    const kept: KeptKey = { key: toHex(pair.key), secret: toHex(pair.secret) };
    await this.vault.keep(name, kept);
    return kept.key;
  }

  private opened(): OpenBallot {
    if (!this.open) throw new Error('no sheet is open');
    return this.open;
  }
}
