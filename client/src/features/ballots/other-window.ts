/**
 * Whether the key that a seat uses is held by another window of this very browser: windows ask each other over a channel that
 * leaves neither the browser nor the origin. Only public keys are named on it. Nobody answering tells nothing: another browser
 * of the same device cannot be reached, so such a seat is in use "in another window or on another device".
 */
import { useEffect, useState } from 'react';
import type { PersonalSnapshot } from '../../../../src/contract/live.js';

const CHANNEL = 'pingshen.seat-keys';

interface Said {
  say: 'who-holds' | 'held-here';
  /** A public key, lower-case hex. */
  key: string;
}

/** What a window that holds `own` says to another one; null: it has nothing to say. */
export const answerTo = ({ say, key }: Said, own: string | null): Said | null =>
  say === 'who-holds' && key === own ? { say: 'held-here', key } : null;

/** Whether another window of this browser holds the key in force; it is asked while this one holds another, or none. */
export function useHeldInOtherWindow(seat: Pick<PersonalSnapshot, 'credential'> | null, own: string | null): boolean {
  const inForce = seat?.credential ?? null;
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      const answer = answerTo(data, own);
      if (answer !== null) channel.postMessage(answer);
      if (data.say === 'held-here') setHeld(data.key);
    };
    if (inForce !== null && inForce !== own) channel.postMessage({ say: 'who-holds', key: inForce } satisfies Said);
    return () => channel.close();
  }, [inForce, own]);
  return inForce !== null && inForce !== own && held === inForce;
}
