/** The shapes of the protocol as they stand in JSON: manifest, papers, events, shares, results, bundle. Hex is lower-case. */
import type { AnnounceMode, Policy, RecusedCount } from '../../contract/vocabulary.js';

export const PROTOCOL = 'pingshen-ballot/1';
export const SCOPES = ['plenary', 'panel'] as const;
export const OFFICER_ROLES = ['secretary', 'supervisor', 'chair'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];
/** The two counters of a trustee, in the order of the spec: n = 0 and n = 1. */
export const COUNTERS = ['agree', 'oppose'] as const;
export type Counter = (typeof COUNTERS)[number];

/** A public key of a trustee with its proof of knowledge. */
export interface ProvenKey {
  X: string;
  e: string;
  z: string;
}

export interface Trustee {
  id: string;
  agree: ProvenKey;
  oppose: ProvenKey;
}

export interface Manifest {
  protocol: typeof PROTOCOL;
  ballotId: string;
  meetingId: string;
  round: number;
  scope: (typeof SCOPES)[number];
  rehearsal: boolean;
  title: string;
  previous: null | { ballotId: string; head: string };
  reason: null | string;
  committeeSize: number;
  policy: Policy;
  announce: AnnounceMode;
  quota: null | number;
  cap: null | number;
  candidates: { id: string; label: string }[];
  attending: number;
  passRule: { num: number; den: number; recused: RecusedCount };
  roster: { seat: number; credential: string | null }[];
  names: string;
  recusals: { seat: number; candidate: number }[];
  officers: { role: OfficerRole; key: string }[];
  ackKey: string;
  trustees: Trustee[];
}

/** A paper in a bundle; nonce, seen and signature in hex, body in base64. */
export interface BundlePaper {
  seat: number;
  revision: number;
  nonce: string;
  seen: string;
  body: string;
  signature: string;
}

export interface Approval {
  role: OfficerRole;
  signature: string;
}

export type BallotEvent =
  | { type: 'open'; manifest: string }
  | { type: 'cast'; seat: number; revision: number; ballot: string }
  | { type: 'recredential'; seat: number; credential: string; reason: string; approvals: Approval[] }
  | { type: 'withdraw'; candidate: number; reason: string }
  | { type: 'close'; cast: number }
  | { type: 'tally'; trustee: string; digest: string }
  | { type: 'result'; results: CandidateResult[] }
  | { type: 'void'; reason: string };

export interface Share {
  D: string;
  c: string;
  z: string;
}

export interface Decryption {
  trustee: string;
  /** Per candidate of the manifest; null where the candidate was withdrawn. */
  shares: ({ agree: Share; oppose: Share } | null)[];
}

export interface CandidateCount {
  candidate: string;
  attending: number;
  recused: number;
  agree: number;
  oppose: number;
  abstain: number;
  unsubmitted: number;
  base: number;
  passed: boolean;
}

export type CandidateResult = CandidateCount | { candidate: string; withdrawn: true };

export interface Bundle {
  protocol: typeof PROTOCOL;
  manifest: Manifest;
  events: BallotEvent[];
  ballots: BundlePaper[];
  decryptions: Decryption[];
  results: CandidateResult[];
  head: string;
}
