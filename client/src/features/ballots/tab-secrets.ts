/** What makes this tab itself: an id and a key, made once, kept in sessionStorage, gone with the tab. */
const TAB = 'pingshen.tab';

/** Whether this tab keeps anything that signing out would remove. */
export const tabHoldsSecrets = (): boolean => sessionStorage.getItem(TAB) !== null;

/** The tab's id and key, made at the first call. */
export function tabSecrets(): { id: string; key: Uint8Array } {
  const kept = sessionStorage.getItem(TAB);
  if (kept) {
    const { id, key } = JSON.parse(kept) as { id: string; key: number[] };
    return { id, key: Uint8Array.from(key) };
  }
  const fresh = { id: crypto.randomUUID(), key: crypto.getRandomValues(new Uint8Array(32)) };
  sessionStorage.setItem(TAB, JSON.stringify({ id: fresh.id, key: [...fresh.key] }));
  return fresh;
}

export const forgetTabSecrets = (): void => sessionStorage.removeItem(TAB);
