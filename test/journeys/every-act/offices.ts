/** Members of a committee, and what needs a second person, in the matrix. */
import { MEMBER_LIFECYCLE } from '../../../src/committees/domain/lifecycle.js';
import { CONFIRMATION_LIFECYCLE } from '../../../src/confirmations/domain/lifecycle.js';
import { CONFIRMATION_ACTS, type ConfirmationAct } from '../../../src/contract/confirmations.js';
import { wished } from './ballots.js';
import { OWN_SEAT, type Ask, type Caller } from './callers.js';
import { REASON, draftOf, onBallot, votedOut } from './meetings.js';
import { idOf, placed, type Act, type Otherwise, type Placement, type Thing } from './placement.js';
import type { Venue } from './venue.js';

const ofMember = (id: string, what: string, body: object): Ask => ({
  entrance: `POST /members/:id/${what}`,
  path: { id },
  body,
});

const members: Placement = {
  of: 'a member of a committee',
  lifecycle: MEMBER_LIFECYCLE,
  async bring(venue, state) {
    const id = await venue.member(await venue.review());
    if (state === 'left') await venue.must('organizer', ofMember(id, 'leave', { reason: REASON }));
    return { id };
  },
  state: async (venue, { id }) =>
    (await venue.one<{ left: boolean }>('select left_at is not null as left from member where id = $1', [id])).left
      ? 'left'
      : 'serving',
  acts: (
    [
      ['change-position', 'position', { position: 'deputy' }, 'member.left'],
      ['leave', 'leave', { reason: REASON }, 'member.left'],
      ['return', 'return', {}, 'member.serving'],
    ] as const
  ).map(([act, what, body, otherwise]) => ({
    act,
    by: { organizer: 'organizer', 'second organizer': 'organizer' },
    entrance: `POST /members/:id/${what}`,
    ask: ({ id }: Thing) => ofMember(id, what, body),
    otherwise: () => otherwise,
    // the same position again is none
    fresh: true,
  })),
};

interface Request extends Thing {
  /** Who asked. */
  by: Caller;
}

interface Kind {
  by: Caller;
  /** Who must confirm, in this order. */
  needs: readonly Caller[];
  ask(venue: Venue): Promise<{ ask: Ask; meetingId?: string }>;
}

async function ballot(
  venue: Venue,
  { announced }: { announced: boolean },
): Promise<{ id: string; meetingId: string; candidateId: string }> {
  const { meetingId } = (await venue.sitting({ again: true })).room;
  const candidateId = await venue.candidate();
  const id = await draftOf(venue, meetingId, [candidateId]);
  await venue.must('secretary', onBallot(id, 'open'));
  if (announced) {
    await votedOut(venue, id);
    await venue.must('chair', onBallot(id, 'announce'));
  }
  return { id, meetingId, candidateId };
}

const body = { reason: REASON };

/** Each act, and what it is asked for of. */
const KINDS: Record<ConfirmationAct, Kind> = {
  'void-ballot': {
    by: 'secretary',
    needs: ['chair', 'supervisor'],
    async ask(venue) {
      const { id, meetingId } = await ballot(venue, { announced: false });
      return { ask: { ...onBallot(id, 'void'), body }, meetingId };
    },
  },
  'annul-ballot': {
    by: 'secretary',
    needs: ['chair', 'supervisor'],
    async ask(venue) {
      const { id, meetingId } = await ballot(venue, { announced: true });
      return { ask: { ...onBallot(id, 'annul'), body }, meetingId };
    },
  },
  'new-round': {
    by: 'secretary',
    needs: ['chair', 'supervisor'],
    async ask(venue) {
      const { id, meetingId, candidateId } = await ballot(venue, { announced: true });
      return { ask: { ...onBallot(id, 'rounds'), body: { ...body, candidateIds: [candidateId] } }, meetingId };
    },
  },
  'sign-in-seat': {
    by: 'secretary',
    needs: ['supervisor'],
    async ask(venue) {
      const { meetingId } = await venue.meeting();
      await venue.must('secretary', { entrance: 'POST /meetings/:id/start', path: { id: meetingId } });
      const path = { id: meetingId, seat: OWN_SEAT };
      return { ask: { entrance: 'POST /meetings/:id/seats/:seat/sign-in', path, body }, meetingId };
    },
  },
  recredential: {
    by: 'secretary',
    needs: ['supervisor'],
    async ask(venue) {
      const { id, meetingId } = await wished(venue);
      return { ask: { entrance: 'POST /device-changes/:id/approve', path: { id }, body }, meetingId };
    },
  },
  'withdraw-candidate': {
    by: 'organizer',
    needs: ['second organizer'],
    ask: async (venue) => ({
      ask: { entrance: 'POST /candidates/:id/withdrawal', path: { id: await venue.candidate() }, body },
    }),
  },
  'override-deadline': {
    by: 'organizer',
    needs: ['second organizer'],
    async ask(venue) {
      const path = { id: await venue.review() };
      const calendar = { materialsBy: '2098-01-01', screeningBy: '2098-02-01', reviewBy: '2098-03-01' };
      await venue.must('organizer', { entrance: 'POST /reviews/:id/calendar', path, body: calendar });
      const asked = { ...body, deadline: 'reviewBy', until: '2098-04-01' };
      return { ask: { entrance: 'POST /reviews/:id/deadline-overrides', path, body: asked } };
    },
  },
};

const answer = (id: string, what: string): Ask => ({
  entrance: `POST /confirmations/:id/${what}`,
  path: { id },
  ...(what === 'refuse' ? { body } : {}),
});

/** Ten minutes are for what concerns a meeting, three days for what an office does. */
const LATER = 4 * 24 * 60 * 60;

async function expired(venue: Venue, id: string, who: Caller): Promise<void> {
  const late = await venue.later(LATER, () => venue.ask(who, answer(id, 'confirm')));
  expect(late.code).toBe('confirmation.expired');
}

/** `half`: all but the last of those who must confirm have done so. */
async function requestIn(venue: Venue, kind: Kind, half: boolean, state: string): Promise<Request> {
  const { ask, meetingId } = await kind.ask(venue);
  const id = idOf(await venue.must(kind.by, ask));
  const last = kind.needs.at(-1) ?? kind.by;
  const confirming = state === 'confirmed' ? kind.needs : half ? kind.needs.slice(0, -1) : [];
  for (const who of confirming) await venue.must(who, answer(id, 'confirm'));
  if (state === 'refused') await venue.must(last, answer(id, 'refuse'));
  if (state === 'withdrawn') await venue.must(kind.by, answer(id, 'withdraw'));
  if (state === 'expired') await expired(venue, id, last);
  return { id, by: kind.by, ...(meetingId === undefined ? {} : { meetingId }) };
}

/** What one hears who answers too late: nothing, who said the same before. */
function settled(kind: Kind, act: string, half: boolean): (state: string, who: Caller) => Otherwise {
  return (state, who) => {
    const last = who === kind.needs.at(-1);
    if (act === 'confirm') return state === 'confirmed' || (half && !last) ? 'nothing' : 'confirmation.settled';
    return state === 'refused' && last ? 'nothing' : 'confirmation.settled';
  };
}

function answers(kind: Kind, act: 'confirm' | 'refuse', half: boolean): Act<Request> {
  const named = kind.needs.map((who, n): [Caller, string] => [
    who,
    n === kind.needs.length - 1 && (half || kind.needs.length === 1) ? 'last confirmer' : half ? 'done' : 'confirmer',
  ]);
  return {
    act,
    by: Object.fromEntries(named),
    entrance: `POST /confirmations/:id/${act}`,
    ask: ({ id }) => answer(id, act),
    otherwise: (state, who) =>
      state === 'requested' && act === 'refuse' ? 'confirmation.role-answered' : settled(kind, act, half)(state, who),
    // whoever asked, and holds the office that confirms
    told: (state, who) =>
      who === kind.by && kind.by === 'organizer'
        ? state === 'requested'
          ? 'confirmation.same-account'
          : 'confirmation.settled'
        : undefined,
    fresh: true,
  };
}

function withdrawing(kind: Kind): Act<Request> {
  const office: Caller[] = kind.by === 'organizer' ? ['organizer', 'second organizer'] : [kind.by];
  return {
    act: 'withdraw',
    by: Object.fromEntries(office.map((who) => [who, 'requester'])),
    entrance: 'POST /confirmations/:id/withdraw',
    ask: ({ id }) => answer(id, 'withdraw'),
    otherwise: (state) => (state === 'withdrawn' ? 'nothing' : 'confirmation.settled'),
  };
}

/** One of those that the same people confirm goes through every state; of the others, what is open shows who may. */
const WHOLE: readonly ConfirmationAct[] = ['void-ballot', 'sign-in-seat', 'override-deadline'];

function requests(act: ConfirmationAct, half: boolean): Placement<Request> {
  const kind = KINDS[act];
  return {
    of: half ? `a request (${act}) that one has confirmed` : `a request (${act})`,
    lifecycle: CONFIRMATION_LIFECYCLE,
    bring: (venue, state) => requestIn(venue, kind, half, state),
    state: async (venue, { id }) =>
      (await venue.one<{ state: string }>('select state from confirmation where id = $1', [id])).state,
    ...(WHOLE.includes(act) && !half ? {} : { states: half ? ['requested', 'refused'] : ['requested'] }),
    acts: [
      answers(kind, 'confirm', half),
      answers(kind, 'refuse', half),
      withdrawing(kind),
      {
        act: 'expire',
        by: {},
        system: 'system',
        then: (venue, { id }) => expired(venue, id, kind.needs.at(-1) ?? kind.by),
      },
    ],
  };
}

/** What ends before anybody has answered takes its request with it. */
const lapsing: Placement<Request> = {
  ...requests('recredential', false),
  of: 'a request whose ballot closes',
  acts: [
    {
      act: 'lapse',
      by: {},
      system: 'system',
      async then(venue, { id }) {
        const { ballot: ballotId } = await venue.one<{ ballot: string }>(
          `select facts->>'ballot' as ballot from confirmation where id = $1`,
          [id],
        );
        await votedOut(venue, ballotId);
      },
    },
  ],
};

export const OF_OFFICES = [
  placed(members),
  ...CONFIRMATION_ACTS.map((act) => placed(requests(act, false))),
  placed(requests('void-ballot', true)),
  placed(lapsing),
];
