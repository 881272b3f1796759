/**
 * What an officer's browser was shown of each ballot: the fingerprint while it was open, the end of the record with the
 * result. They are public digests; kept here, a record that is exchanged later is noticed. An expert's tab notes nothing:
 * nothing of a meeting stays on a shared tablet, and it has its own receipts.
 */
import { useEffect } from 'react';
import type { MeetingLive } from '../../../live/meeting-state.js';
import type { NotedDigests } from './held-against.js';

const PLACE = 'pingshen.digests';
/** Ballots that are remembered; the oldest are forgotten first. */
const REMEMBERED = 200;

type Notes = Record<string, NotedDigests>;

const NOTHING: NotedDigests = { fingerprint: null, heads: [] };

function notes(): Notes {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Notes;
  } catch {
    // Storage that is full, forbidden or spoilt: the verification runs without what it would have remembered.
    return {};
  }
}

/** What this browser noted of a ballot. */
export const notedDigests = (ballotId: string): NotedDigests => notes()[ballotId] ?? NOTHING;

/** The notes of a ballot with something added; what was noted first stays, so that an exchange later is noticed. */
export function added(known: NotedDigests, fingerprint: string | null, head: string | null): NotedDigests {
  return {
    fingerprint: known.fingerprint ?? fingerprint,
    heads: head === null || known.heads.includes(head) ? known.heads : [...known.heads, head],
  };
}

function note(ballotId: string, fingerprint: string | null, head: string | null): void {
  const all = notes();
  all[ballotId] = added(all[ballotId] ?? NOTHING, fingerprint, head);
  try {
    localStorage.setItem(PLACE, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-REMEMBERED))));
  } catch {
    // see above
  }
}

/** Notes what an officer's page shows, as it shows it. */
export function useNotedDigests({ slow, fast }: MeetingLive): void {
  const { ballotId: openId = null, fingerprint = null } = fast?.ballot ?? {};
  const { ballotId: announcedId = null, headFingerprint: head = null } = slow?.result ?? {};
  useEffect(() => {
    if (openId !== null) note(openId, fingerprint, null);
    if (announcedId !== null) note(announcedId, null, head);
  }, [openId, fingerprint, announcedId, head]);
}
