/** R19: the PIN on the account page: with the password, and whatever waits at a card is void then. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { pdfPages } from '../../../test/support/pdf-text.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ApiClient } from '../../cli/demo/api-client.js';
import { hashPassword } from '../../identity/sign-in/passwords.js';
import type { SessionView } from '../../identity/views/session.view.js';

const PASSWORD = 'three blue mountains';

let app: TestApplication;
let room: Room;
let expert: ApiClient;

beforeAll(async () => {
  app = await startApplication({ listen: true });
  room = await buildRoom(app.url, app.database, { experts: 3, candidates: 1 });
  expert = room.experts[1]?.client as ApiClient;
  const { accountId } = await expert.get<SessionView>('/api/session');
  await sql('update account set password_hash = $2 where id = $1', [accountId, await hashPassword(PASSWORD)]);
}, 120_000);
afterAll(() => app.close());

const sql = <Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(app.database.ownerUrl, text, parameters);

async function typedCode(seat: number): Promise<string> {
  const response = await fetch(`${app.url}/api/meetings/${room.meetingId}/seat-cards`, {
    method: 'POST',
    headers: { cookie: room.secretary.cookieHeader, 'x-pingshen': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ seats: [seat] }),
  });
  const [page = ''] = pdfPages(new Uint8Array(await response.arrayBuffer()));
  return /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(page)?.[0] ?? '';
}

it('is set with the password alone, by its rules, and tells when', async () => {
  expect(await expert.get('/api/account/pin')).toEqual({ inForce: false, setAt: null, way: null });
  const set = (password: string, pin: string): Promise<string> =>
    codeOf(expert.post('/api/account/pin', { password, pin }));
  expect(await set('wrong password', '395728')).toBe('account.own-password-wrong');
  expect(await set(PASSWORD, '39572')).toBe('pin.malformed');
  expect(await set(PASSWORD, '111222')).toBe('pin.trivial');
  expect(await expert.get('/api/account/pin')).toMatchObject({ inForce: false });
  expect(await set(PASSWORD, '395728')).toBe('done');
  expect(await expert.get('/api/account/pin')).toMatchObject({ inForce: true, way: 'account' });
  expect(await sql(`select type from audit_event where type like 'account.pin%'`)).toEqual([
    { type: 'account.pin-set' },
  ]);
});

it('signs in with a card, without anybody’s confirmation, and no PIN of another person does', async () => {
  await sql('delete from attempt_count');
  const own = await typedCode(2);
  const others = await typedCode(3);
  const at = new ApiClient(app.url);
  expect(await codeOf(at.post('/api/card/session', { code: others, pin: '395728' }))).toBe('card.wrong-pin');
  expect(await at.post('/api/card/session', { code: own, pin: '395728' })).toEqual({ meetingId: room.meetingId });
  expect(await codeOf(at.post('/api/account/pin', { password: PASSWORD, pin: '604183' }))).toBe('card.session-only');
});

it('changed on the account page, makes void what waits at a card, and the card stays good for the new one', async () => {
  const code = await typedCode(2);
  const at = new ApiClient(app.url);
  await at.post('/api/card', { code });
  await at.post('/api/card/pin', { code, pin: '270914' });
  const [request] = await sql<{ id: string }>(`select id from pin_request where state = 'requested'`);
  await expert.post('/api/account/pin', { password: PASSWORD, pin: '604183' });
  expect(await at.post('/api/card', { code })).toMatchObject({ request: { state: 'withdrawn' } });
  expect(await codeOf(room.supervisor.post(`/api/pin-requests/${request?.id}/confirm`))).toBe('pin.settled');
  expect(await codeOf(at.post('/api/card/session', { code, pin: '270914' }))).toBe('card.wrong-pin');
  expect(await codeOf(at.post('/api/card/session', { code, pin: '395728' }))).toBe('card.wrong-pin');
  expect(await codeOf(at.post('/api/card/session', { code, pin: '604183' }))).toBe('done');
});
