import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Audience } from '../../../src/contract/vocabulary.js';
import { connectionTo, type MeetingConnection } from './connection.js';
import type { MeetingLive } from './meeting-state.js';

/** The meeting as this page sees it, live; one connection for as long as the page is open. */
export function useMeeting(
  meetingId: string,
  audience: Audience,
): { live: MeetingLive; connection: MeetingConnection } {
  const connection = connectionTo(meetingId, audience);
  const live = useSyncExternalStore(connection.subscribe, connection.snapshot);
  return { live, connection };
}

/** The server's clock, ticking once a second on this device. */
export function useServerTime(live: MeetingLive): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now + live.clockOffset;
}
