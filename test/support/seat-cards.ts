/** Seat cards as a tablet reads them: printed by the secretary, and the codes taken from the sheet. */
import type { Room } from './room.js';
import { pdfPages } from './pdf-text.js';

/** Prints the cards of these seats; gives what is in each QR code and what stands under it. */
export async function printCards(room: Room, seats: readonly number[]): Promise<{ code: string; typed: string }[]> {
  const response = await fetch(`${room.url}/api/meetings/${room.meetingId}/seat-cards`, {
    method: 'POST',
    headers: { cookie: room.secretary.cookieHeader, 'x-pingshen': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ seats }),
  });
  expect(response.status).toBe(200);
  const sheet = new Uint8Array(await response.arrayBuffer());
  const typed = pdfPages(sheet).flatMap((page) => page.match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? []);
  const long = [
    ...Buffer.from(sheet)
      .toString('latin1')
      .matchAll(/card#([0-9A-Z]{26})/g),
  ].map(([, code = '']) => code);
  return long.map((code, n) => ({ code, typed: typed[n] ?? '' }));
}
