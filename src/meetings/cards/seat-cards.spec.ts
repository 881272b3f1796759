/** R19: seat cards and PINs against the real server: who gets in, once, and who does not, however many try at once. */
import { startApplication, type TestApplication } from '../../../test/support/application.js';
import { rowsOf } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { buildRoom, type Room } from '../../../test/support/room.js';
import { pdfPages } from '../../../test/support/pdf-text.js';
import { codeOf } from '../../../test/support/refusals.js';
import { ApiClient, ApiProblem } from '../../cli/demo/api-client.js';
import { toHex } from '../../ballots/protocol/encoding.js';
import { newSigningKey } from '../../ballots/protocol/signatures.js';
import { SimulatedExpert, random } from '../../cli/demo/simulated-expert.js';
import { NOTICE } from '../../contract/notice.js';
import { IdleSessions } from '../../identity/sessions/idle-sessions.js';
import type { OwnPinView } from '../../identity/views/own-pin.view.js';
import type { OwnSessionView, SessionView } from '../../identity/views/session.view.js';
import type { CardView, SeatCardLineView, SeatCardsView } from '../views/seat-card.view.js';
import { PinRequestsService } from './pin-requests.service.js';

const PIN = '395728';
const OTHER_PIN = '604183';

let app: TestApplication;
let room: Room;

beforeAll(async () => {
  app = await startApplication({ listen: true });
}, 120_000);
afterAll(() => app.close());
beforeEach(async () => {
  app.holdTime(null);
  room = await buildRoom(app.url, app.database, { experts: 5, candidates: 2 });
}, 60_000);
afterEach(() => room.leave());

/** How many seats have submitted, as the room is told; waits until it is so many. */
async function eventuallySubmitted(expert: SimulatedExpert, count: number): Promise<number | undefined> {
  await eventually(() => expect(expert.fast?.ballot?.submitted).toBe(count));
  return expert.fast?.ballot?.submitted;
}

interface PrintedCard {
  url: string;
  /** Of the QR code. */
  code: string;
  typed: string;
}

const sql = <Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(app.database.ownerUrl, text, parameters);

/** Prints cards as the console does and reads them off the sheet, in the order of the seats. */
async function print(seats: number[], by: ApiClient = room.secretary): Promise<PrintedCard[]> {
  const response = await fetch(`${app.url}/api/meetings/${room.meetingId}/seat-cards`, {
    method: 'POST',
    headers: { cookie: by.cookieHeader, 'x-pingshen': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ seats }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) throw new ApiProblem(JSON.parse(Buffer.from(bytes).toString()) as ApiProblem['problem']);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const urls = [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/URI \((.*?)\)/g),
  ].map(([, url = '']) => url);
  const typed = pdfPages(bytes).flatMap((page) => page.match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? []);
  return urls.map((url, n) => ({ url, code: url.split('#')[1] ?? '', typed: typed[n] ?? '' }));
}

async function printOne(seat: number): Promise<PrintedCard> {
  const [card] = await print([seat]);
  if (card === undefined) throw new Error('no card was printed');
  return card;
}

const tablet = (): ApiClient => new ApiClient(app.url);
const look = (at: ApiClient, code: string): Promise<CardView> => at.post<CardView>('/api/card', { code });
const enter = (at: ApiClient, code: string, pin: string): Promise<{ meetingId: string }> =>
  at.post('/api/card/session', { code, pin });
const askPin = (at: ApiClient, code: string, pin: string): Promise<void> => at.post('/api/card/pin', { code, pin });
const state = (at: ApiClient): Promise<SessionView> => at.get<SessionView>('/api/session');

async function openRequest(seat: number): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `select q.id from pin_request q join seat s on s.id = q.seat_id where q.meeting_id = $1 and s.number = $2 and q.state = 'requested'`,
    [room.meetingId, seat],
  );
  if (row === undefined) throw new Error('no request is open');
  return row.id;
}

/** The whole way of a first sign-in up to a PIN in force; gives the tablet and its card. */
async function withPin(seat: number, pin = PIN): Promise<{ at: ApiClient; card: PrintedCard }> {
  const card = await printOne(seat);
  const at = tablet();
  await look(at, card.code);
  await askPin(at, card.code, pin);
  await room.supervisor.post(`/api/pin-requests/${await openRequest(seat)}/confirm`);
  return { at, card };
}

const cards = (): Promise<SeatCardsView> => room.secretary.get(`/api/meetings/${room.meetingId}/seat-cards`);
const lines = async (): Promise<SeatCardLineView[]> => (await cards()).seats;
const shown = async (seat: number): Promise<string | undefined> =>
  (await lines()).find((line) => line.seat === seat)?.card?.state;

describe('a first sign-in', () => {
  it('needs card, PIN and the supervisor, tells no name before, and is shown to everybody concerned', async () => {
    const card = await printOne(4);
    expect(card.url).toBe(`${app.url}/card#${card.code}`);
    // the page can say beforehand that no tablet will open it
    expect((await cards()).address).toBe(app.url);
    const at = tablet();
    const seen = await look(at, card.code);
    expect(seen).toMatchObject({ title: '测试评审会议', seat: 4, request: null });
    expect(JSON.stringify(seen)).not.toContain('专家');
    expect(await codeOf(enter(at, card.code, PIN))).toBe('card.wrong-pin');
    await askPin(at, card.code, PIN);
    const waiting = await look(at, card.code);
    expect(waiting.request).toMatchObject({ state: 'requested', mark: expect.stringMatching(/^\d{4}$/) });
    expect(await codeOf(enter(at, card.code, PIN))).toBe('card.wrong-pin');
    expect(await codeOf(state(at))).toBe('access.signed-out');
    const id = await openRequest(4);
    for (const other of [room.secretary, room.organizer, room.stranger])
      expect(await codeOf(other.post(`/api/pin-requests/${id}/confirm`))).toMatch(/^access.denied$/);
    await room.supervisor.post(`/api/pin-requests/${id}/confirm`);
    await room.supervisor.post(`/api/pin-requests/${id}/confirm`);
    expect(await look(at, card.code)).toMatchObject({ request: { state: 'confirmed' } });
    expect(await enter(at, card.code, PIN)).toEqual({ meetingId: room.meetingId });
    expect(await state(at)).toMatchObject({
      name: '专家4',
      roles: [],
      confined: null,
      card: { meetingId: room.meetingId, seat: 4 },
    });
    const own = await room.experts[3]?.client.get<OwnPinView>('/api/account/pin');
    expect(own).toMatchObject({ inForce: true, way: 'card', setAt: expect.any(String) });
    const sessions = await room.experts[3]?.client.get<OwnSessionView[]>('/api/account/sessions');
    expect(sessions?.map(({ seat }) => seat).sort()).toEqual([4, null].sort());
    const log = await sql<{ type: string }>(
      `select type from meeting_event where meeting_id = $1 and type like 'seat%' order by sequence`,
      [room.meetingId],
    );
    expect(log.map(({ type }) => type)).toEqual([
      'seat-cards.printed',
      'seat.pin-requested',
      'seat.pin-confirmed',
      'seat.card-used',
    ]);
  }, 60_000);

  it('goes on to the room: the seat signs in, by card, and votes', async () => {
    const { at, card } = await withPin(3);
    await enter(at, card.typed, PIN);
    await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
    for (const expert of [0, 1, 3, 4].flatMap((n) => room.experts[n] ?? [])) {
      await expert.enter(room.meetingId);
      await expert.attend(room.meetingId);
    }
    const expert = new SimulatedExpert(app.url, '', '', at);
    await expert.enter(room.meetingId);
    await expert.attend(room.meetingId);
    const [line] = await sql<{ facts: object }>(
      `select facts from meeting_event where meeting_id = $1 and type = 'seat.signed-in' order by sequence desc limit 1`,
      [room.meetingId],
    );
    expect(line?.facts).toEqual({ seat: 3, way: 'card' });
    const ballotId = await room.openBallot();
    await room.vote(ballotId, [expert], () => 'agree');
    const fast = await eventuallySubmitted(expert, 1);
    expect(fast).toBe(1);
    expert.leave();
  }, 60_000);

  it('is refused with a reason: the PIN is not in force, and the card is blocked', async () => {
    const card = await printOne(2);
    const at = tablet();
    await look(at, card.code);
    await askPin(at, card.code, PIN);
    const id = await openRequest(2);
    expect(await codeOf(room.supervisor.post(`/api/pin-requests/${id}/refuse`, { reason: ' ' }))).toBe(
      'request.invalid',
    );
    await room.supervisor.post(`/api/pin-requests/${id}/refuse`, { reason: '不是本人' });
    await room.supervisor.post(`/api/pin-requests/${id}/refuse`, { reason: '不是本人' });
    expect(await codeOf(room.supervisor.post(`/api/pin-requests/${id}/confirm`))).toBe('pin.settled');
    expect(await look(at, card.code)).toMatchObject({ request: { state: 'refused', reason: '不是本人' } });
    expect(await codeOf(enter(at, card.code, PIN))).toBe('card.blocked');
    expect(await codeOf(askPin(at, card.code, PIN))).toBe('card.blocked');
    expect(await shown(2)).toBe('blocked');
  });

  it('is over by itself after ten minutes where nobody answers, and what was typed is erased', async () => {
    const card = await printOne(2);
    const at = tablet();
    await look(at, card.code);
    await askPin(at, card.code, PIN);
    const id = await openRequest(2);
    const kept = (): Promise<object[]> =>
      sql('select state, pin_hash is null as erased from pin_request where id = $1', [id]);
    const requests = app.get(PinRequestsService);
    await requests.expireDue();
    expect(await kept()).toEqual([{ state: 'requested', erased: false }]);
    app.holdTime(new Date(Date.now() + 601_000));
    await requests.expireDue();
    expect(await kept()).toEqual([{ state: 'expired', erased: true }]);
  });

  it('expires after ten minutes, on the tablet and at the supervisor’s desk', async () => {
    const card = await printOne(2);
    const at = tablet();
    await look(at, card.code);
    await askPin(at, card.code, PIN);
    const id = await openRequest(2);
    app.holdTime(new Date(Date.now() + 601_000));
    expect(await look(at, card.code)).toMatchObject({ request: { state: 'expired' } });
    expect(await codeOf(room.supervisor.post(`/api/pin-requests/${id}/confirm`))).toBe('pin.expired');
    expect(await codeOf(enter(at, card.code, PIN))).toBe('card.wrong-pin');
    await askPin(at, card.code, PIN);
    expect(await openRequest(2)).not.toBe(id);
  });

  it('keeps another device out while one waits, lets the same one type anew, and no more than five times', async () => {
    const card = await printOne(2);
    const [at, thief] = [tablet(), tablet()];
    await look(at, card.code);
    await look(thief, card.code);
    await askPin(at, card.code, OTHER_PIN);
    const first = await openRequest(2);
    expect(await codeOf(askPin(thief, card.code, PIN))).toBe('pin.already-open');
    expect((await look(thief, card.code)).request).toBeNull();
    for (const other of ['395701', '395702', '395703', '395704']) await askPin(at, card.code, other);
    expect(await codeOf(askPin(at, card.code, '395705'))).toBe('pin.too-often');
    expect(await codeOf(room.supervisor.post(`/api/pin-requests/${first}/confirm`))).toBe('pin.settled');
  });

  it('a second click, or the same PIN after a lost answer, is the wish that is there', async () => {
    const card = await printOne(5);
    const at = tablet();
    await look(at, card.code);
    await Promise.all([askPin(at, card.code, PIN), askPin(at, card.code, PIN), askPin(at, card.code, PIN)]);
    const id = await openRequest(5);
    const { request } = await look(at, card.code);
    for (let n = 0; n < 6; n += 1) await askPin(at, card.code, PIN);
    expect(await openRequest(5)).toBe(id);
    expect((await look(at, card.code)).request).toEqual(request);
    const told = await sql(
      `select 1 from meeting_event where meeting_id = $1 and type = 'seat.pin-requested' and facts ->> 'seat' = '5'`,
      [room.meetingId],
    );
    expect(told).toHaveLength(1);
    await askPin(at, card.code, OTHER_PIN);
    expect(await openRequest(5)).not.toBe(id);
    expect(await codeOf(room.supervisor.post(`/api/pin-requests/${id}/confirm`))).toBe('pin.settled');
  });

  it.each([
    ['12345', 'pin.malformed'],
    ['１２３４５６', 'pin.malformed'],
    ['123456', 'pin.trivial'],
    ['888888', 'pin.trivial'],
  ])('refuses the PIN %s', async (pin, code) => {
    const card = await printOne(1);
    expect(await codeOf(askPin(tablet(), card.code, pin))).toBe(code);
  });
});

describe('a card', () => {
  it('signs in once, of many browsers at the same instant', async () => {
    const { at, card } = await withPin(3);
    const browsers = [at, ...Array.from({ length: 3 }, tablet)];
    for (const browser of browsers) await look(browser, card.code);
    const outcomes = await Promise.all(browsers.map((browser) => codeOf(enter(browser, card.code, PIN))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'card.used')).toHaveLength(3);
    expect(await shown(3)).toBe('used');
  }, 60_000);

  it('lets the browser that lost its answer in again, for two minutes, and not once it has signed out', async () => {
    const { at, card } = await withPin(3);
    const device = new ApiClient(app.url, at.cookieHeader);
    await enter(at, card.code, PIN);
    expect(await codeOf(enter(device, card.code, OTHER_PIN))).toBe('card.wrong-pin');
    await enter(device, card.code, PIN);
    expect(await state(device)).toMatchObject({ card: { seat: 3 } });
    app.holdTime(new Date(Date.now() + 121_000));
    expect(await codeOf(enter(device, card.code, PIN))).toBe('card.used');
    app.holdTime(null);
    await device.delete('/api/session');
    expect(await codeOf(enter(device, card.code, PIN))).toBe('card.used');
  }, 60_000);

  it('ends with the fifth wrong PIN, however many come at once, and with ten the PIN ends', async () => {
    const { card } = await withPin(3);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, n) => codeOf(enter(tablet(), card.code, `47${1000 + n}`))),
    );
    expect(guesses.filter((guess) => guess === 'card.wrong-pin')).toHaveLength(4);
    expect(guesses.filter((guess) => guess === 'card.blocked')).toHaveLength(8);
    expect(await codeOf(enter(tablet(), card.code, PIN))).toBe('card.blocked');
    expect(await shown(3)).toBe('blocked');
    const next = await printOne(3);
    for (let n = 0; n < 4; n += 1) expect(await codeOf(enter(tablet(), next.code, OTHER_PIN))).toBe('card.wrong-pin');
    expect(await codeOf(enter(tablet(), next.code, OTHER_PIN))).toBe('card.blocked');
    const last = await printOne(3);
    expect(await codeOf(enter(tablet(), last.code, PIN))).toBe('card.wrong-pin');
    expect(await room.experts[2]?.client.get('/api/account/pin')).toMatchObject({ inForce: false });
  }, 90_000);

  it('tells whoever holds it the same, whether its person has a PIN, never had one, or has none any more', async () => {
    const { card: with_ } = await withPin(3);
    const without = await printOne(4);
    const ended = await printOne(5);
    await sql(
      'delete from account_pin where account_id in (select a.id from account a join seat s on s.person_id = a.person_id where s.meeting_id = $1 and s.number in (4, 5))',
      [room.meetingId],
    );
    await sql(
      `insert into account_pin (account_id, pin_hash, set_at, way, tries)
       select a.id, null, now(), 'account', 10 from account a join seat s on s.person_id = a.person_id where s.meeting_id = $1 and s.number = 5`,
      [room.meetingId],
    );
    const told = async (code: string): Promise<unknown[]> => {
      const at = tablet();
      const { seat: _, expiresAt: __, request: ___, ...seen } = await look(at, code);
      const answers: unknown[] = [seen];
      for (let n = 0; n < 6; n += 1)
        answers.push(
          await enter(tablet(), code, OTHER_PIN).catch((error: unknown) => {
            const { code: problem, facts, title, status } = (error as ApiProblem).problem;
            return { problem, facts, title, status };
          }),
        );
      return answers;
    };
    const [one, two, three] = [await told(with_.code), await told(without.code), await told(ended.code)];
    expect(one[1]).toMatchObject({ problem: 'card.wrong-pin', facts: { left: 4 } });
    expect(one[5]).toMatchObject({ problem: 'card.blocked' });
    expect([two, three]).toEqual([one, one]);
  }, 90_000);

  it('forgets wrong PINs with a right one', async () => {
    const { at, card } = await withPin(3);
    for (let n = 0; n < 4; n += 1) expect(await codeOf(enter(at, card.code, OTHER_PIN))).toBe('card.wrong-pin');
    await enter(at, card.code, PIN);
    const [row] = await sql<{ tries: number }>(
      'select p.tries from account_pin p join seat s on s.meeting_id = $1 and s.number = 3 join account a on a.person_id = s.person_id and a.id = p.account_id',
      [room.meetingId],
    );
    expect(row?.tries).toBe(0);
  }, 60_000);

  it('is revoked by printing again, by the secretary, and with it what was typed at it', async () => {
    const first = await printOne(1);
    const at = tablet();
    await look(at, first.code);
    await askPin(at, first.code, PIN);
    const id = await openRequest(1);
    const second = await printOne(1);
    expect(await codeOf(look(tablet(), first.code))).toBe('card.revoked');
    expect(await codeOf(room.supervisor.post(`/api/pin-requests/${id}/confirm`))).toBe('pin.settled');
    expect(await look(tablet(), second.typed)).toMatchObject({ seat: 1 });
    await print([2, 3]);
    await room.secretary.post(`/api/meetings/${room.meetingId}/seat-cards/revoke`, { seats: [1, 2, 4] });
    await room.secretary.post(`/api/meetings/${room.meetingId}/seat-cards/revoke`, { seats: [1, 2, 4] });
    expect(await codeOf(enter(tablet(), second.code, PIN))).toBe('card.revoked');
    expect((await lines()).map(({ card, earlier }) => [card?.state, earlier])).toEqual([
      ['revoked', 1],
      ['revoked', 0],
      ['issued', 0],
      [undefined, 0],
      [undefined, 0],
    ]);
  }, 60_000);

  it('expires with the day of the meeting, or of the printing where that is later, and with the meeting', async () => {
    await sql(`update meeting set held_on = '2026-12-24' where id = $1`, [room.meetingId]);
    const card = await printOne(1);
    app.holdTime(new Date('2026-12-24T15:59:59Z'));
    expect(await look(tablet(), card.code)).toMatchObject({ expiresAt: '2026-12-24T16:00:00.000Z' });
    app.holdTime(new Date('2026-12-24T16:00:00Z'));
    expect(await codeOf(look(tablet(), card.code))).toBe('card.expired');
    expect(await shown(1)).toBe('expired');
    expect(await look(tablet(), (await printOne(1)).code)).toMatchObject({ expiresAt: '2026-12-25T16:00:00.000Z' });
  });

  it('opens sessions that end with the meeting; its card and its printing are over too', async () => {
    const { at, card } = await withPin(3);
    const unused = await printOne(2);
    await enter(at, card.code, PIN);
    await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
    await room.secretary.post(`/api/meetings/${room.meetingId}/end`);
    expect(await codeOf(state(at))).toBe('access.signed-out');
    expect(await codeOf(look(tablet(), unused.code))).toBe('card.expired');
    expect(await codeOf(print([1]))).toBe('meeting.wrong-state');
    // the expert's other sessions are none of the card's
    expect(await state(room.experts[2]?.client as ApiClient)).toMatchObject({ card: null });
  }, 60_000);

  it('opens sessions that end with its day, but not under a meeting that goes on, in a cookie that outlives them', async () => {
    const { at, card } = await withPin(3);
    await sql(`update seat_card set expires_at = now() + interval '1 minute' where meeting_id = $1`, [room.meetingId]);
    await room.secretary.post(`/api/meetings/${room.meetingId}/start`);
    const entered = await fetch(`${app.url}/api/card/session`, {
      method: 'POST',
      headers: { 'x-pingshen': '1', 'content-type': 'application/json', cookie: at.cookieHeader },
      body: JSON.stringify({ code: card.code, pin: PIN }),
    });
    const cookie = entered.headers.getSetCookie().find((line) => line.startsWith('pingshen_session=')) ?? '';
    expect(Number(/Max-Age=(\d+)/.exec(cookie)?.[1])).toBeGreaterThan(7 * 24 * 3600);
    const seat = new ApiClient(app.url, cookie.split(';')[0]);
    const left = async (): Promise<number> => {
      await app.get(IdleSessions).endIdle();
      const [row] = await sql<{ seconds: number }>(
        `select extract(epoch from expires_at - now())::int as seconds from session where meeting_id = $1 and revoked_at is null`,
        [room.meetingId],
      );
      return row?.seconds ?? 0;
    };
    // nobody has signed in to the meeting at this seat
    expect(await left()).toBeLessThanOrEqual(60);
    await seat.post(`/api/meetings/${room.meetingId}/sign-in`, { credential: toHex(newSigningKey(random).key) });
    expect(await left()).toBeGreaterThan(500);
    await sql(`update session set expires_at = now() + interval '1 minute' where meeting_id = $1`, [room.meetingId]);
    await room.secretary.post(`/api/meetings/${room.meetingId}/pause`, { reason: '明日继续', minutes: 900 });
    // the evening is over
    await sql('alter table meeting_event disable trigger user');
    await sql(`update meeting_event set at = at - interval '1 day' where meeting_id = $1`, [room.meetingId]);
    await sql('alter table meeting_event enable trigger user');
    expect(await left()).toBeLessThanOrEqual(60);
    await sql(`update session set expires_at = now() where meeting_id = $1`, [room.meetingId]);
    await left();
    expect(await codeOf(state(seat))).toBe('access.signed-out');
  }, 60_000);

  it('with a typed code is guessed by nobody: wrong ones are counted, right ones and scanned ones are not', async () => {
    await sql('delete from attempt_count');
    const card = await printOne(1);
    const guesser = tablet();
    await look(guesser, card.typed);
    for (let n = 0; n < 10; n += 1) expect(await codeOf(look(guesser, `ABCDE-0000${n}`))).toBe('card.wrong-code');
    expect(await codeOf(look(guesser, card.typed))).toBe('request.too-many');
    expect(await look(guesser, card.code)).toMatchObject({ seat: 1 });
    expect(await look(tablet(), card.typed.toLowerCase())).toMatchObject({ seat: 1 });
    expect(await codeOf(look(guesser, 'nonsense'))).toBe('card.wrong-code');
  });
});

describe('nobody else', () => {
  it('prints, lists or revokes but the secretary of this committee', async () => {
    const other = await buildRoom(app.url, app.database, { experts: 1, candidates: 1 });
    const path = `/api/meetings/${room.meetingId}/seat-cards`;
    for (const one of [room.supervisor, room.organizer, room.stranger]) {
      expect(await codeOf(print([1], one))).toBe('access.denied');
      expect(await codeOf(one.post(`${path}/revoke`, { seats: [1] }))).toBe('access.denied');
    }
    expect(await codeOf(print([1], other.secretary))).toBe('resource.not-found');
    expect(await codeOf(other.secretary.get(path))).toBe('resource.not-found');
    expect(await codeOf(other.supervisor.post(`/api/pin-requests/${room.meetingId}/confirm`))).toBe(
      'resource.not-found',
    );
    expect(await codeOf(print([1, 9]))).toBe('seat.unknown');
  });

  it('confirms a PIN: not the secretary who printed, not a supervisor of another committee, not the person', async () => {
    const card = await printOne(3);
    const at = tablet();
    await look(at, card.code);
    await askPin(at, card.code, PIN);
    const id = await openRequest(3);
    const other = await buildRoom(app.url, app.database, { experts: 1, candidates: 1 });
    expect(await codeOf(other.supervisor.post(`/api/pin-requests/${id}/confirm`))).toBe('resource.not-found');
    // a secretary, and an expert, who are supervisors too
    const also = `insert into role_grant (id, account_id, role, committee_id)
      select gen_random_uuid(), x.account_id, 'supervisor', $1 from session x where x.id = $2`;
    for (const client of [room.secretary, room.experts[2]?.client as ApiClient]) {
      const { accountId } = await state(client);
      const [session] = await sql<{ id: string }>('select id from session where account_id = $1 limit 1', [accountId]);
      await sql(also, [room.committeeId, session?.id]);
      expect(await codeOf(client.post(`/api/pin-requests/${id}/confirm`))).toBe('confirmation.same-account');
    }
    await room.supervisor.post(`/api/pin-requests/${id}/confirm`);
  }, 60_000);

  it('is let in by card where the account is disabled, or the notice is unread', async () => {
    const { at, card } = await withPin(3);
    const { accountId } = await state(room.experts[2]?.client as ApiClient);
    await sql('update account set disabled_at = now() where id = $1', [accountId]);
    expect(await codeOf(enter(at, card.code, PIN))).toBe('account.disabled');
    await sql('update account set disabled_at = null, password_initial = true where id = $1', [accountId]);
    await sql('alter table notice_acceptance disable trigger notice_acceptance_append_only');
    await sql('delete from notice_acceptance where account_id = $1', [accountId]);
    await sql('alter table notice_acceptance enable trigger notice_acceptance_append_only');
    await enter(at, card.code, PIN);
    expect(await state(at)).toMatchObject({ confined: 'notice' });
    expect(
      await codeOf(
        at.post(`/api/meetings/${room.meetingId}/sign-in`, { credential: toHex(newSigningKey(random).key) }),
      ),
    ).toBe('account.notice-unread');
    await at.post('/api/account/notice', { version: NOTICE.version });
    expect(await state(at)).toMatchObject({ confined: null });
  }, 60_000);
});
