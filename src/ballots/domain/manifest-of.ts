/** The manifest of a ballot from the facts of its room, pure: what is not an argument is not in it. */
import type { AnnounceMode, Policy, RecusedCount } from '../../contract/vocabulary.js';
import type { Manifest, OfficerRole, Trustee } from '../protocol/bundle.js';
import { quotaOf } from './quota.js';

export interface ManifestFacts {
  protocol: Manifest['protocol'];
  meeting: { id: string; committeeSize: number; recusedCount: RecusedCount };
  ballot: {
    id: string;
    round: number;
    title: string;
    rehearsal: boolean;
    policy: Policy;
    announce: AnnounceMode;
    quotaCount: number | null;
    quotaPercent: string | null;
    cap: number | null;
    reason: string | null;
  };
  /** R3: how many experts the panel that votes has; null: the plenary votes. */
  panelSize: number | null;
  candidates: { id: string; label: string }[];
  /** Seats present, in seat order. */
  seats: { seat: number; credential: string | null }[];
  /** The meeting's last ballot, voids included. */
  previous: { ballotId: string; head: string } | null;
  /** Of the whole meeting; those of seats or candidates that are not on this ballot fall away. */
  recusals: { seat: number; candidateId: string }[];
  officers: { role: OfficerRole; key: string }[];
  names: string;
  ackKey: string;
  trustees: Trustee[];
}

export function manifestOf(facts: ManifestFacts): Manifest {
  const { meeting, ballot, panelSize, candidates, seats } = facts;
  const index = new Map(candidates.map((candidate, i) => [candidate.id, i]));
  const attending = new Set(seats.map((seat) => seat.seat));
  const recusals = facts.recusals.flatMap(({ seat, candidateId }) => {
    const candidate = index.get(candidateId);
    return candidate === undefined || !attending.has(seat) ? [] : [{ seat, candidate }];
  });
  return {
    protocol: facts.protocol,
    ballotId: ballot.id,
    meetingId: meeting.id,
    round: ballot.round,
    scope: panelSize === null ? 'plenary' : 'panel',
    rehearsal: ballot.rehearsal,
    title: ballot.title,
    previous: facts.previous,
    reason: ballot.reason,
    committeeSize: panelSize ?? meeting.committeeSize,
    policy: ballot.policy,
    announce: ballot.announce,
    quota: quotaOf(ballot, candidates.length),
    cap: ballot.cap,
    candidates: candidates.map(({ id, label }) => ({ id, label })),
    attending: seats.length,
    passRule: { num: 2, den: 3, recused: meeting.recusedCount },
    roster: seats.map(({ seat, credential }) => ({ seat, credential })),
    names: facts.names,
    recusals,
    officers: facts.officers.map(({ role, key }) => ({ role, key })),
    ackKey: facts.ackKey,
    trustees: facts.trustees,
  };
}
