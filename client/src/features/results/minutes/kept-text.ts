/** Text that is not on the server yet, kept in this tab until it is: a reload or a crash of the page loses no word. */
const PREFIX = 'pingshen.minutes:';

const keyOf = (meetingId: string, section: string): string => `${PREFIX}${meetingId}:${section}`;

export const keptText = (meetingId: string, section: string): string | null =>
  sessionStorage.getItem(keyOf(meetingId, section));

/** Null: it is on the server. */
export function keepText(meetingId: string, section: string, text: string | null): void {
  if (text === null) sessionStorage.removeItem(keyOf(meetingId, section));
  else sessionStorage.setItem(keyOf(meetingId, section), text);
}

/** Forgets all of it, at the sign-out: nothing readable stays in the tab. */
export function forgetTexts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
