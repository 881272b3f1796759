/** Meetings, attendance, agenda items and minutes in the matrix. */
import { randomBytes } from 'node:crypto';
import { toHex } from '../../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../../src/ballots/protocol/signatures.js';
import { random } from '../../../src/cli/demo/simulated-expert.js';
import {
  ATTENDANCE_LIFECYCLE,
  ITEM_LIFECYCLE,
  MEETING_LIFECYCLE,
  TWO,
} from '../../../src/meetings/domain/lifecycle.js';
import { MINUTES_LIFECYCLE } from '../../../src/results/domain/lifecycle.js';
import type { SigningView } from '../../../src/results/views/signing.view.js';
import type { MinutesView } from '../../../src/results/views/minutes.view.js';
import { OWN_SEAT, type Ask, type Caller } from './callers.js';
import { idOf, placed, type Act, type Placement, type Thing } from './placement.js';
import type { Sitting, Venue } from './venue.js';

export const REASON = '会场需要';

interface Meeting extends Thing {
  meetingId: string;
}

/** Everybody who may changes it to something else. */
const otherPlan = (): object => ({
  title: `评审会议 ${randomBytes(4).toString('hex')}`,
  ...{ heldOn: '2026-11-20', committeeSize: 5, recusedCount: 'counted', reseat: false },
});
const MEETING_ASKS: Record<string, (path: { id: string }) => Ask> = {
  change: (path) => ({ entrance: 'PUT /meetings/:id', path, body: otherPlan() }),
  remove: (path) => ({ entrance: 'POST /meetings/:id/removal', path, body: { reason: REASON } }),
  start: (path) => ({ entrance: 'POST /meetings/:id/start', path }),
  pause: (path) => ({ entrance: 'POST /meetings/:id/pause', path, body: { reason: REASON, minutes: 10 } }),
  resume: (path) => ({ entrance: 'POST /meetings/:id/resume', path }),
  end: (path) => ({ entrance: 'POST /meetings/:id/end', path }),
};
const TO_MEETING: Record<string, readonly string[]> = {
  preparing: [],
  'in-session': ['start'],
  paused: ['start', 'pause'],
  ended: ['start', 'end'],
  removed: ['remove'],
};

async function meetingIn(venue: Venue, state: string): Promise<Meeting> {
  const { meetingId } = await venue.meeting();
  for (const act of TO_MEETING[state] ?? []) await venue.must('secretary', askMeeting(act, meetingId));
  return { id: meetingId, meetingId };
}

function askMeeting(act: string, id: string): Ask {
  const ask = MEETING_ASKS[act];
  if (ask === undefined) throw new Error(`no route is placed for ${act}`);
  return ask({ id });
}

/** What is done to a meeting only before it begins, by the organizer too. */
const PLANS = ['change', 'remove'];

const meetings: Placement<Meeting> = {
  of: 'a meeting',
  lifecycle: MEETING_LIFECYCLE,
  bring: meetingIn,
  state: async (venue, { id }) =>
    (await venue.one<{ state: string }>('select state from meeting where id = $1', [id])).state,
  acts: Object.keys(MEETING_ASKS).map((act): Act<Meeting> => ({
    act,
    by: PLANS.includes(act)
      ? { secretary: 'secretary', organizer: 'organizer', 'second organizer': 'organizer' }
      : { secretary: 'secretary' },
    entrance: askMeeting(act, '').entrance,
    ask: ({ id }) => askMeeting(act, id),
    otherwise: (state) => {
      if (state === 'removed') return act === 'remove' ? 'nothing' : 'resource.not-found';
      return PLANS.includes(act) ? 'meeting.begun' : 'meeting.wrong-state';
    },
  })),
};

const newKey = (): string => toHex(newSigningKey(random).key);

const signIn = (id: string): Ask => ({
  entrance: 'POST /meetings/:id/sign-in',
  path: { id },
  body: { credential: newKey() },
});
const attendance = (id: string, act: string): Ask => ({
  entrance: 'POST /meetings/:id/seats/:seat/attendance',
  path: { id, seat: OWN_SEAT },
  body: { act, reason: REASON },
});

const attendances: Placement<Meeting> = {
  of: 'a seat',
  lifecycle: ATTENDANCE_LIFECYCLE,
  async bring(venue, state) {
    const meeting = await meetingIn(venue, 'in-session');
    if (state === 'on-leave') await venue.must('secretary', attendance(meeting.id, 'excuse'));
    if (state === 'present' || state === 'departed') await venue.must('expert', signIn(meeting.id));
    if (state === 'departed') await venue.must('secretary', attendance(meeting.id, 'depart'));
    return meeting;
  },
  state: async (venue, { id }) =>
    (
      await venue.one<{ state: string }>('select attendance as state from seat where meeting_id = $1 and number = $2', [
        id,
        OWN_SEAT,
      ])
    ).state,
  acts: [
    {
      act: 'sign-in',
      by: { expert: 'expert', 'expert by card': 'expert' },
      entrance: 'POST /meetings/:id/sign-in',
      ask: ({ id }) => signIn(id),
      // R18: a device that takes the seat over has signed the other one out
      then: (venue) => venue.expertAnew(OWN_SEAT),
      apart: { who: ['chair', 'deputy', 'another expert'], because: 'they sign their own seats in' },
    },
    ...['sign-in', 'return'].map((act): Act<Meeting> => ({
      act,
      by: { secretary: TWO },
      entrance: 'POST /meetings/:id/seats/:seat/sign-in',
      ask: ({ id }) => ({
        entrance: 'POST /meetings/:id/seats/:seat/sign-in',
        path: { id, seat: OWN_SEAT },
        body: { reason: REASON },
      }),
      then: (venue, _one, { id }) => confirmed(venue, id, ['supervisor']),
      otherwise: (state) => (state === 'present' ? 'seat.signed-in' : 'other act'),
    })),
    ...['excuse', 'depart'].map((act): Act<Meeting> => ({
      act,
      by: { secretary: 'secretary' },
      entrance: 'POST /meetings/:id/seats/:seat/attendance',
      ask: ({ id }) => attendance(id, act),
      otherwise: () => 'seat.wrong-attendance',
    })),
  ],
};

/** These confirm what was asked for. */
export async function confirmed(venue: Venue, id: string, callers: readonly Caller[]): Promise<void> {
  for (const who of callers) await venue.must(who, { entrance: 'POST /confirmations/:id/confirm', path: { id } });
}

interface Item extends Meeting, Sitting {
  candidateId: string;
  ballotId: string | null;
}

const actOn = (id: string, act: string): Ask => ({
  entrance: 'POST /agenda-items/:id/acts',
  path: { id },
  body: act === 'postpone' ? { act, reason: REASON } : { act },
});
const TO_STEP: Record<string, readonly string[]> = {
  pending: [],
  report: ['begin'],
  discussion: ['begin', 'discuss'],
  ballot: ['begin', 'vote'],
  announcement: ['begin', 'vote'],
  done: ['begin', 'finish'],
};
const BALLOT_RULES = { title: '测试投票', policy: 'last', announce: 'chair', verdictsOnly: false } as const;

export async function draftOf(
  venue: Venue,
  meetingId: string,
  candidateIds: readonly string[],
  more: object = {},
): Promise<string> {
  const body = { ...BALLOT_RULES, candidateIds, ...more };
  return idOf(await venue.must('secretary', { entrance: 'POST /meetings/:id/ballots', path: { id: meetingId }, body }));
}

export const onBallot = (id: string, what: string): Ask => ({ entrance: `POST /ballots/:id/${what}`, path: { id } });

export async function votedOut(venue: Venue, ballotId: string): Promise<void> {
  await venue.must('secretary', onBallot(ballotId, 'close'));
  await venue.ballotState(ballotId, 'closed');
}

async function voided(venue: Venue, ballotId: string): Promise<void> {
  const asked = await venue.must('secretary', { ...onBallot(ballotId, 'void'), body: { reason: REASON } });
  await confirmed(venue, idOf(asked), ['chair', 'supervisor']);
}

/** Another round on everybody of the ballot before, drafted. */
export async function repeated(venue: Venue, ballotId: string, candidateId: string): Promise<string> {
  const body = { reason: REASON, candidateIds: [candidateId] };
  const asked = await venue.must('secretary', { ...onBallot(ballotId, 'rounds'), body });
  await confirmed(venue, idOf(asked), ['chair', 'supervisor']);
  return (await venue.one<{ id: string }>('select id from ballot where follows = $1', [ballotId])).id;
}

async function itemIn(venue: Venue, state: string, act?: string): Promise<Item> {
  const sitting = await venue.sitting();
  const { meetingId } = sitting.room;
  const candidateId = await venue.candidate();
  const body = { title: '建筑设计', panel: '', candidateIds: [candidateId] };
  const added = { entrance: 'POST /meetings/:id/agenda-items', path: { id: meetingId }, body };
  const id = idOf(await venue.must('secretary', added));
  for (const step of TO_STEP[state] ?? []) await venue.must('secretary', actOn(id, step));
  const item: Item = { ...sitting, id, meetingId, candidateId, ballotId: null };
  if (state === 'announcement' || (state === 'ballot' && (act ?? '') in BALLOTS_DO))
    item.ballotId = await draftOf(venue, meetingId, [candidateId], { itemId: id });
  await ballotOf(venue, item, state, act);
  return item;
}

const BALLOTS_DO: Record<string, (venue: Venue, ballotId: string) => Promise<void>> = {
  open: async (venue, ballotId) => void (await venue.must('secretary', onBallot(ballotId, 'open'))),
  close: votedOut,
  void: voided,
};

/** The ballot of the item as far as the step, or what is to happen to it there, needs it. */
async function ballotOf(venue: Venue, item: Item, state: string, act?: string): Promise<void> {
  const { ballotId } = item;
  if (ballotId === null || (state === 'ballot' && act === 'open')) return;
  await venue.must('secretary', onBallot(ballotId, 'open'));
  if (state === 'ballot') return;
  await votedOut(venue, ballotId);
  if (act === 'void') return;
  await venue.must('chair', onBallot(ballotId, 'announce'));
  if (act === 'open') item.ballotId = await repeated(venue, ballotId, item.candidateId);
}

const items: Placement<Item> = {
  of: 'an agenda item',
  lifecycle: ITEM_LIFECYCLE,
  bring: itemIn,
  state: async (venue, { id }) =>
    (await venue.one<{ state: string }>('select step as state from agenda_item where id = $1', [id])).state,
  acts: [
    ...['begin', 'discuss', 'vote', 'finish', 'postpone'].map((act): Act<Item> => ({
      act,
      by: { secretary: 'secretary' },
      entrance: 'POST /agenda-items/:id/acts',
      ask: ({ id }) => actOn(id, act),
      otherwise: () => 'agenda.wrong-step',
    })),
    ...Object.entries(BALLOTS_DO).map(([act, happens]): Act<Item> => ({
      act,
      by: {},
      system: 'system',
      then: (venue, { ballotId }) => happens(venue, ballotId ?? ''),
    })),
  ],
};

const STROKES = [{ points: [100, 200, 300, 40, 500, 240, 700, 60] }];
const minutesPath = 'POST /meetings/:id/minutes';
const shown = async (venue: Venue, id: string): Promise<MinutesView> =>
  venue.room.secretary.get<MinutesView>(`/api/meetings/${id}/minutes`);

async function finishAsk(venue: Venue, id: string): Promise<Ask> {
  const { sequence, saved } = (await shown(venue, id)).standing;
  return { entrance: `${minutesPath}/finish`, path: { id }, body: { sequence, saved } };
}

async function signAsk(venue: Venue, id: string): Promise<Ask> {
  const signing = await venue.room.organizer
    .get<SigningView>(`/api/meetings/${id}/minutes/signatures`)
    .catch(() => null);
  const digest = signing?.digest ?? randomBytes(32).toString('hex');
  return { entrance: `${minutesPath}/signatures`, path: { id }, body: { kind: 'drawn', digest, strokes: STROKES } };
}

const KNOW_THE_MINUTES: readonly Caller[] = ['organizer', 'second organizer', 'deputy'];

const minutes: Placement<Meeting> = {
  of: 'minutes',
  lifecycle: MINUTES_LIFECYCLE,
  async bring(venue, state) {
    const meeting = await meetingIn(venue, 'in-session');
    await venue.must('chair', signIn(meeting.id));
    await venue.must('secretary', askMeeting('end', meeting.id));
    if (state === 'finished') await venue.must('secretary', await finishAsk(venue, meeting.id));
    return meeting;
  },
  state: async (venue, { id }) => (await shown(venue, id)).standing.state,
  acts: [
    {
      act: 'write',
      by: { secretary: 'secretary' },
      entrance: `${minutesPath}/texts`,
      ask: ({ id }) => ({
        entrance: `${minutesPath}/texts`,
        path: { id },
        body: { section: 'remarks', revision: 0, text: '材料已归档' },
      }),
      otherwise: () => 'minutes.fixed',
      untold: 'every revision is kept with who wrote it',
    },
    {
      act: 'finish',
      by: { secretary: 'secretary' },
      entrance: `${minutesPath}/finish`,
      ask: ({ id }, _who, venue) => finishAsk(venue, id),
      otherwise: () => 'minutes.fixed',
    },
    {
      act: 'sign',
      by: { secretary: 'secretary', chair: 'chair', supervisor: 'supervisor' },
      entrance: `${minutesPath}/signatures`,
      ask: ({ id }, _who, venue) => signAsk(venue, id),
      otherwise: () => 'minutes.not-finished',
      told: (state, who) =>
        KNOW_THE_MINUTES.includes(who)
          ? state === 'finished'
            ? 'signature.not-yours'
            : 'minutes.not-finished'
          : undefined,
    },
    {
      act: 'reopen',
      by: { secretary: 'secretary' },
      entrance: `${minutesPath}/reopen`,
      ask: ({ id }) => ({ entrance: `${minutesPath}/reopen`, path: { id }, body: { reason: REASON } }),
      otherwise: () => 'minutes.not-finished',
    },
  ],
};

export const OF_MEETINGS = [placed(meetings), placed(attendances), placed(items), placed(minutes)];
