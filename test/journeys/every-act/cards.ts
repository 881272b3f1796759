/** Seat cards, and PINs that are typed at them, in the matrix. */
import { ApiClient } from '../../../src/cli/demo/api-client.js';
import { PIN_REQUEST_LIFECYCLE, SEAT_CARD_LIFECYCLE } from '../../../src/meetings/domain/lifecycle.js';
import { answerTo, type Ask } from './callers.js';
import { REASON } from './meetings.js';
import { placed, type Placement, type Thing } from './placement.js';
import type { Venue } from './venue.js';

const PIN = '395728';
const WRONG = '604183';
const TRIES = 5;

interface Card extends Thing {
  meetingId: string;
  seat: number;
  code: string;
  /** The browser that the card is used at. */
  tablet: ApiClient;
}

interface Typed extends Card {
  cardId: string;
}

const ofCards = (meetingId: string, seat: number, what = ''): Ask => ({
  entrance: `POST /meetings/:id/seat-cards${what}`,
  path: { id: meetingId },
  body: { seats: [seat] },
});
const answering = (id: string, answer: 'confirm' | 'refuse'): Ask => ({
  entrance: `POST /pin-requests/:id/${answer}`,
  path: { id },
  body: answer === 'refuse' ? { reason: REASON } : {},
});
const atCard = (what: string, body: object): Ask => ({ entrance: `POST /card${what}`, body });

/** A card as it comes out of the printer. */
async function printed(venue: Venue, seat: number): Promise<Card> {
  const { meetingId } = await venue.meeting();
  const { body } = await venue.must('secretary', ofCards(meetingId, seat));
  const code = /#([\w-]+)\)/.exec((body as Buffer).toString('latin1'))?.[1] ?? '';
  const { id } = await venue.one<{ id: string }>('select id from seat_card where meeting_id = $1', [meetingId]);
  const tablet = new ApiClient(venue.app.url);
  await tablet.post('/api/card', { code });
  return { id, meetingId, seat, code, tablet, as: { anonymous: (ask) => answerTo(tablet, ask) } };
}

/** Types a PIN at a card; gives the request that waits for the supervisor. */
async function typed(venue: Venue, card: Card): Promise<string> {
  await card.tablet.post('/api/card/pin', { code: card.code, pin: PIN });
  return requestOf(venue, card.id);
}

const requestOf = async (venue: Venue, cardId: string): Promise<string> =>
  (
    await venue.one<{ id: string }>(
      'select id from pin_request where card_id = $1 order by requested_at desc limit 1',
      [cardId],
    )
  ).id;

interface Waiting extends Card {
  requestId: string;
}

/** One person has one PIN and types one at a time, so what waits in the meantime is of others. */
const KEPT = { card: 5, pin: 4 };
const OWN = 3;

async function cardIn(venue: Venue, state: string, act?: string): Promise<Waiting> {
  const card = await printed(venue, act === undefined && state === 'issued' ? KEPT.card : OWN);
  const requestId = await typed(venue, card);
  if (state === 'blocked') await venue.must('supervisor', answering(requestId, 'refuse'));
  if (state === 'used' || act === 'sign-in' || act === 'wrong-pin')
    await venue.must('supervisor', answering(requestId, 'confirm'));
  if (state === 'used') await card.tablet.post('/api/card/session', { code: card.code, pin: PIN });
  if (state === 'revoked') await venue.must('secretary', ofCards(card.meetingId, card.seat, '/revoke'));
  return { ...card, requestId };
}

const cards: Placement<Waiting> = {
  of: 'a seat card',
  lifecycle: SEAT_CARD_LIFECYCLE,
  bring: cardIn,
  state: async (venue, { id }) =>
    (await venue.one<{ state: string }>('select state from seat_card where id = $1', [id])).state,
  acts: [
    {
      act: 'sign-in',
      by: { anonymous: 'expert' },
      entrance: 'POST /card/session',
      ask: ({ code }) => atCard('/session', { code, pin: PIN }),
      otherwise: (state) => (state === 'revoked' ? 'card.revoked' : 'card.blocked'),
      apart: { who: 'everybody', because: 'the card and the PIN are what counts, whoever is signed in besides' },
    },
    {
      act: 'revoke',
      by: { secretary: 'secretary' },
      entrance: 'POST /meetings/:id/seat-cards/revoke',
      ask: ({ meetingId, seat }) => ofCards(meetingId, seat, '/revoke'),
      otherwise: () => 'nothing',
    },
    {
      act: 'replace',
      by: { secretary: 'secretary' },
      entrance: 'POST /meetings/:id/seat-cards',
      ask: ({ meetingId, seat }) => ofCards(meetingId, seat),
      otherwise: () => 'another',
    },
    {
      act: 'wrong-pin',
      by: {},
      system: 'system',
      then: async (_venue, { code, tablet }) => {
        for (let n = 0; n < TRIES; n += 1) await answerTo(tablet, atCard('/session', { code, pin: WRONG }));
      },
    },
    {
      act: 'not-the-person',
      by: { supervisor: 'supervisor' },
      entrance: 'POST /pin-requests/:id/refuse',
      ask: ({ requestId }) => answering(requestId, 'refuse'),
      otherwise: (state) => (state === 'blocked' ? 'nothing' : 'pin.settled'),
    },
  ],
};

async function pinIn(venue: Venue, state: string, act?: string): Promise<Typed> {
  const card = await printed(venue, act === undefined && state === 'requested' ? KEPT.pin : OWN);
  const request = { ...card, cardId: card.id, id: await typed(venue, card) };
  if (state === 'confirmed') await venue.must('supervisor', answering(request.id, 'confirm'));
  if (state === 'refused') await venue.must('supervisor', answering(request.id, 'refuse'));
  if (state === 'withdrawn') await venue.must('secretary', ofCards(card.meetingId, card.seat, '/revoke'));
  if (state === 'expired') await expired(venue, request.id);
  return request;
}

/** Eleven minutes later the supervisor comes. */
async function expired(venue: Venue, id: string): Promise<void> {
  const answer = await venue.later(11 * 60, () => venue.ask('supervisor', answering(id, 'confirm')));
  expect(answer.code).toBe('pin.expired');
}

const pins: Placement<Typed> = {
  of: 'a PIN typed at a card',
  lifecycle: PIN_REQUEST_LIFECYCLE,
  bring: pinIn,
  state: async (venue, { id }) =>
    (await venue.one<{ state: string }>('select state from pin_request where id = $1', [id])).state,
  acts: [
    ...(['confirm', 'refuse'] as const).map((act) => ({
      act,
      by: { supervisor: 'supervisor' },
      entrance: `POST /pin-requests/:id/${act}`,
      ask: ({ id }: Typed) => answering(id, act),
      otherwise: (state: string) =>
        state === (act === 'confirm' ? 'confirmed' : 'refused') ? ('nothing' as const) : ('pin.settled' as const),
    })),
    {
      act: 'withdraw',
      by: {},
      system: 'system',
      then: async (venue, { meetingId, seat }) => {
        await venue.must('secretary', ofCards(meetingId, seat, '/revoke'));
      },
    },
    {
      act: 'expire',
      by: {},
      system: 'system',
      then: (venue, { id }) => expired(venue, id),
      untold: 'nothing was done, and the supervisor is told that the time has passed',
    },
  ],
};

export const OF_CARDS = [placed(cards), placed(pins)];
