/**
 * The code that the QR code put behind the address: taken out of the address bar and of the history at once, and kept in
 * memory alone. A second card scanned on the same page changes only the fragment, so that is listened to.
 */
import { useEffect, useState } from 'react';

/** As long as the server reads. */
const MOST = 64;

function taken(): string | null {
  const code = window.location.hash.slice(1, 1 + MOST);
  if (code === '') return null;
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}

/** Taken as soon as the page is there: before the first drawing, and once however often that happens. */
let arrived = taken();

export function useCode(): [string | null, (code: string | null) => void] {
  const [code, setCode] = useState(arrived);
  useEffect(() => {
    const scanned = (): void => {
      const next = taken();
      if (next !== null) setCode(next);
    };
    scanned();
    window.addEventListener('hashchange', scanned);
    return () => {
      arrived = null;
      window.removeEventListener('hashchange', scanned);
    };
  }, []);
  return [code, setCode];
}
