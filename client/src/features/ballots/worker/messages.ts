/** What page and worker say to each other. Only the worker ever holds a secret key, randomness or a draft in the clear. */
import type { BallotEvent, Manifest, OfficerRole } from '../../../../../src/ballots/protocol/bundle.js';
import type { CastReceipt, CastRequest } from '../../../../../src/contract/live.js';
import type {
  AnnounceMode,
  Choice,
  DeviceSigner,
  Policy,
  RecusedCount,
} from '../../../../../src/contract/vocabulary.js';

/** What this client knows of the ballot from elsewhere than the manifest: it must say the same. */
export interface KnownFacts {
  meetingId: string;
  ballotId: string;
  title: string;
  round: number;
  rehearsal: boolean;
  /** R3: who votes. */
  scope: Manifest['scope'];
  committeeSize: number;
  attending: number;
  minimumAgree: number;
  recused: RecusedCount;
  policy: Policy;
  announce: AnnounceMode;
  quota: number | null;
  cap: number | null;
  manifestHash: string;
  seat: number;
  /** The lines as they are shown to the expert. */
  lines: { candidateId: string; label: string }[];
  /** Candidate ids from which the expert knows to be recused; null where the server did not say. */
  recusals: string[] | null;
}

/** What an officer's page knows of a change of device, and shows. */
export interface DeskFacts {
  meetingId: string;
  role: DeviceSigner;
  /** Of the ballot as the page shows it. */
  manifestHash: string;
  changeId: string;
  ballotId: string;
  seat: number;
  credential: string;
}

export type Consented = { ok: true } | { ok: false; fault: 'other-key' | 'other-manifest' };

export type Approved =
  | { ok: true; signature: string }
  /** `other-key`: the manifest names another key than this tab's; `no-consent`: nobody has agreed in this tab. */
  | { ok: false; fault: 'other-key' | 'other-manifest' | 'no-consent' };

/** A change of device as the server hands it on: the event, and the chain head before it. */
export interface HandedChange {
  head: unknown;
  event: unknown;
}

export type AlarmCode =
  | 'manifest-fault'
  | 'other-fingerprint'
  | 'other-ballot'
  | 'other-rule'
  | 'other-candidates'
  | 'other-recusals'
  | 'not-on-roster'
  | 'other-credential'
  | 'bad-device-change'
  | 'no-credential'
  | 'other-paper'
  | 'bad-acknowledgement';

/** Why the client refuses to encrypt. */
export interface Alarm {
  code: AlarmCode;
  detail: string;
}

export type OpenedSheet =
  | {
      ok: true;
      fingerprint: string;
      entries: number[];
      choices: [number, Choice][];
      /** R15: at most so many agrees on this paper; null: no cap. */
      cap: number | null;
      pending: CastRequest | null;
    }
  | { ok: false; alarms: Alarm[] };

/** What stays in the expert's hands after a paper was accepted. */
export interface Evidence {
  protocol: string;
  ballotId: string;
  seat: number;
  manifestHash: string;
  revision: number;
  hash: string;
  head: string;
  acknowledgement: string;
  receipt: string;
  at: string;
}

export type AcceptedPaper =
  { ok: true; evidence: Evidence } | { ok: false; fault: 'other-paper' | 'bad-acknowledgement' };

export type ChainFinding =
  /** The latest paper is in the chain, and the chain is whole. */
  | { verdict: 'included'; papers: number; headFingerprint: string }
  /** No paper of this seat was accepted, and the chain has none. */
  | { verdict: 'none-sent'; papers: number; headFingerprint: string }
  | { verdict: 'not-closed' }
  | {
      verdict: 'missing';
      detail: 'not-in-chain' | 'other-paper' | 'head-unknown' | 'chain-broken' | 'other-manifest' | 'not-withdrawn';
    };

/** The calls of the worker: name → arguments and answer. */
export interface WorkerCalls {
  start: (tab: { id: string; key: Uint8Array }) => void;
  credential: (meetingId: string) => string | null;
  makeCredential: (meetingId: string) => string;
  replaceCredential: (meetingId: string, used: string) => string;
  settle: (meetingId: string, inForce: string | null, openBallotId: string | null) => boolean;
  officerKey: (meetingId: string, role: OfficerRole) => string;
  consent: (desk: DeskFacts, manifest: Manifest) => Consented;
  approve: (desk: DeskFacts, manifest: Manifest, head: string) => Approved;
  forgetConsent: (changeId: string) => void;
  open: (manifest: Manifest, known: KnownFacts, change: HandedChange | null) => OpenedSheet;
  choose: (index: number, choice: Choice) => void;
  chooseRest: (choice: Choice) => number;
  strike: (indices: readonly number[]) => void;
  prepare: (revision: number, seen: string) => CastRequest;
  accepted: (receipt: CastReceipt) => AcceptedPaper;
  refused: () => void;
  allEvidence: () => Evidence[];
  checkChain: (
    manifest: Manifest,
    chain: { events: BallotEvent[]; head: string },
    /** What the server remembers of this seat, for a device that keeps nothing of its own. */
    remembered: Evidence | null,
    seat: number,
  ) => ChainFinding;
  wipeDraft: (ballotId: string) => void;
  wipeAll: () => void;
}

export type CallName = keyof WorkerCalls;
export interface CallMessage {
  id: number;
  name: CallName;
  args: unknown[];
}
export type AnswerMessage = { id: number; ok: true; value: unknown } | { id: number; ok: false; message: string };
