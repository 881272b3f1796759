/** Ballots, of the plenary and of a panel, and changes of device in the matrix. */
import { AnnouncingService } from '../../../src/ballots/closing/announcing.service.js';
import {
  BALLOT_LIFECYCLE,
  DEVICE_CHANGE_LIFECYCLE,
  ORGANIZERS,
  THREE,
  TWO,
} from '../../../src/ballots/domain/lifecycle.js';
import { toHex } from '../../../src/ballots/protocol/encoding.js';
import { newSigningKey } from '../../../src/ballots/protocol/signatures.js';
import type { CastFrame } from '../../../src/ballots/requests/cast.frame.js';
import { VoidingService } from '../../../src/ballots/exceptions/voiding.service.js';
import { random } from '../../../src/cli/demo/simulated-expert.js';
import { OfficerDesk } from '../../support/officer-desks.js';
import { OWN_SEAT, type Ask, type Caller } from './callers.js';
import { REASON, confirmed, draftOf, onBallot, votedOut } from './meetings.js';
import { idOf, placed, type Act, type Placement, type Thing } from './placement.js';
import type { Sitting, Venue } from './venue.js';

interface Ballot extends Thing, Sitting {
  meetingId: string;
  candidateId: string;
  /** Lets a close go on that is held up. */
  goOn: () => void;
}

/** Whom a paper of each caller is of; of everybody else it is somebody's whose it is not. */
const SEATS: Partial<Record<Caller, number>> = { chair: 1, deputy: 2, 'another expert': 4 };

const askedFor =
  (act: 'void' | 'annul') =>
  ({ id }: Ballot): Ask => ({ ...onBallot(id, act), body: { reason: REASON } });

/** What is asked for of an open ballot by the secretary, and confirmed by chair and supervisor. */
const byThree: Act<Ballot>['then'] = (venue, _one, { id }) => confirmed(venue, id, ['chair', 'supervisor']);

async function ballotIn(venue: Venue, state: string, act: string | undefined, panelId: string | null): Promise<Ballot> {
  const sitting = await venue.sitting({ again: true });
  const { meetingId } = sitting.room;
  const candidateId = await venue.candidate();
  const id = await draftOf(venue, meetingId, [candidateId], { panelId });
  const ballot: Ballot = { ...sitting, id, meetingId, candidateId, goOn: () => undefined };
  if (state !== 'draft') await beyond(venue, ballot, state);
  // else the close is over as soon as it is clicked
  if (act === 'close') venue.holdUp(id);
  return ballot;
}

async function beyond(venue: Venue, ballot: Ballot, state: string): Promise<void> {
  const { id } = ballot;
  await venue.must('secretary', onBallot(id, 'open'));
  if (state === 'void') await asIf(venue, ballot, 'void');
  if (state === 'closing') {
    ballot.goOn = venue.holdUp(id);
    await venue.must('secretary', onBallot(id, 'close'));
  }
  if (!['closed', 'announced', 'annulled'].includes(state)) return;
  await votedOut(venue, id);
  if (state === 'closed') return;
  await venue.must('chair', onBallot(id, 'announce'));
  if (state === 'annulled') await asIf(venue, ballot, 'annul');
}

async function asIf(venue: Venue, { id }: Ballot, act: 'void' | 'annul'): Promise<void> {
  const asked = await venue.must('secretary', { ...onBallot(id, act), body: { reason: REASON } });
  await confirmed(venue, idOf(asked), ['chair', 'supervisor']);
}

/** The next paper of the caller's own seat; of whom has none, the paper of somebody else. */
async function paper({ id, box }: Ballot, who: Caller): Promise<Ask> {
  const seat = SEATS[who] ?? OWN_SEAT;
  const voter = box.voters.find((one) => one.seat === seat);
  if (voter === undefined) throw new Error(`nobody sits at ${seat}`);
  const [last] = await box.rows<{ revision: number; manifest: string | null }>(
    `select b.manifest, coalesce((select s.revision from ballot_seat s where s.ballot_id = b.id and s.seat = $2), 0)::int as revision
       from ballot b where b.id = $1`,
    [id, seat],
  );
  const frame: CastFrame =
    last === undefined || last.manifest === null
      ? { ...EMPTY, ballotId: id }
      : box.frame(await box.opened(id), voter, () => 'agree', last.revision + 1);
  return { entrance: 'live cast', body: frame };
}

const EMPTY = {
  manifestHash: '0'.repeat(64),
  revision: 1,
  seen: '0'.repeat(64),
  nonce: Buffer.alloc(16),
  body: Buffer.alloc(544),
  signature: Buffer.alloc(64),
};

const announcing = (by: Act<Ballot>['by']): Act<Ballot> => ({
  act: 'announce',
  by,
  system: 'system',
  entrance: 'POST /ballots/:id/announce',
  ask: ({ id }) => onBallot(id, 'announce'),
  then: async (venue, { id }, { who }) => {
    if (who === 'system') await venue.app.get(AnnouncingService).announceBySystem(id);
  },
  otherwise: () => 'ballot.wrong-state',
  told: (_state, who) => (who === 'deputy' ? 'ballot.not-presiding' : undefined),
});

const stateOf = async (venue: Venue, { id }: Thing): Promise<string> =>
  (await venue.one<{ state: string }>('select state from ballot where id = $1', [id])).state;

const ballots: Placement<Ballot> = {
  of: 'a ballot',
  lifecycle: BALLOT_LIFECYCLE,
  bring: (venue, state, act) => ballotIn(venue, state, act, null),
  state: stateOf,
  acts: [
    {
      act: 'change',
      by: { secretary: 'secretary' },
      entrance: 'PUT /ballots/:id/draft',
      ask: ({ id, candidateId }) => ({
        ...{ entrance: 'PUT /ballots/:id/draft', path: { id } },
        body: { title: '改过的标题', candidateIds: [candidateId], policy: 'last', announce: 'chair' },
      }),
      otherwise: () => 'ballot.wrong-state',
    },
    {
      act: 'open',
      by: { secretary: 'secretary' },
      entrance: 'POST /ballots/:id/open',
      ask: ({ id }) => onBallot(id, 'open'),
      otherwise: () => 'ballot.wrong-state',
    },
    {
      act: 'cast',
      by: {
        expert: 'expert',
        'expert by card': 'expert',
        'another expert': 'expert',
        chair: 'expert',
        deputy: 'expert',
      },
      entrance: 'live cast',
      ask: (one, who) => paper(one, who),
      // R12: to those who are to vote a draft is nothing yet
      otherwise: (state) => (state === 'draft' ? 'resource.not-found' : 'cast.not-open'),
    },
    {
      act: 'close',
      by: { secretary: 'secretary' },
      entrance: 'POST /ballots/:id/close',
      ask: ({ id }) => onBallot(id, 'close'),
      otherwise: () => 'ballot.wrong-state',
    },
    {
      act: 'freeze',
      by: {},
      system: 'system',
      then: async (venue, { id, goOn }) => {
        goOn();
        await venue.ballotState(id, 'closed');
      },
    },
    announcing({ chair: 'chair', secretary: 'secretary' }),
    {
      act: 'strike',
      by: { organizer: ORGANIZERS },
      apart: { who: ['second organizer'], because: 'either of them may ask, and the other confirms' },
      entrance: 'POST /candidates/:id/withdrawal',
      ask: ({ candidateId }) => ({
        entrance: 'POST /candidates/:id/withdrawal',
        path: { id: candidateId },
        body: { reason: REASON },
      }),
      then: (venue, _one, { id }) => confirmed(venue, id, ['second organizer']),
      // the candidate withdraws all the same, and the ballot is not concerned, or not yet
      otherwise: () => 'another',
    },
    {
      act: 'void',
      by: { secretary: THREE },
      system: 'system',
      entrance: 'POST /ballots/:id/void',
      ask: askedFor('void'),
      then: async (venue, one, asked) =>
        asked.who === 'system'
          ? venue.app.get(VoidingService).voidForLostKey(one.id, ['服务器'])
          : byThree(venue, one, asked),
      otherwise: () => 'ballot.wrong-state',
    },
    {
      act: 'annul',
      by: { secretary: THREE },
      entrance: 'POST /ballots/:id/annul',
      ask: askedFor('annul'),
      then: byThree,
      otherwise: () => 'ballot.wrong-state',
    },
    {
      act: 'repeat',
      by: { secretary: THREE },
      entrance: 'POST /ballots/:id/rounds',
      ask: ({ id, candidateId }) => ({
        ...onBallot(id, 'rounds'),
        body: { reason: REASON, candidateIds: [candidateId] },
      }),
      then: byThree,
      otherwise: () => 'ballot.wrong-state',
    },
  ],
};

/** A panel of the review, led from the own seat. */
const panels = new WeakMap<Venue, Promise<string>>();

async function makePanel(venue: Venue): Promise<string> {
  const path = { id: venue.room.reviewId };
  const id = idOf(
    await venue.must('organizer', { entrance: 'POST /reviews/:id/panels', path, body: { name: '建筑组' } }),
  );
  const members = await venue.rows<{ id: string; seat: number }>(
    `select m.id, s.number as seat from seat s join expert e on e.person_id = s.person_id join member m on m.expert_id = e.id
      where s.meeting_id = $1 and s.number >= $2 order by s.number`,
    [venue.room.meetingId, OWN_SEAT],
  );
  const memberIds = members.map((member) => member.id);
  await venue.must('organizer', {
    entrance: 'POST /reviews/:id/panel-members',
    path,
    body: { panelId: id, memberIds },
  });
  const body = { memberId: memberIds[0] };
  await venue.must('organizer', { entrance: 'POST /panels/:id/lead', path: { id }, body });
  return id;
}

const panelBallots: Placement<Ballot> = {
  of: 'a ballot of a panel',
  lifecycle: BALLOT_LIFECYCLE,
  states: ['open', 'closed', 'announced'],
  async bring(venue, state) {
    const panel = panels.get(venue) ?? makePanel(venue);
    panels.set(venue, panel);
    return ballotIn(venue, state, undefined, await panel);
  },
  state: stateOf,
  acts: [announcing({ chair: 'chair', secretary: 'secretary', expert: 'lead', 'expert by card': 'lead' })],
};

interface Change extends Ballot {
  desks: Record<'secretary' | 'supervisor', OfficerDesk>;
}

const newKey = (): string => toHex(newSigningKey(random).key);
const wish = (ballotId: string): Ask => ({
  entrance: 'POST /ballots/:id/device-changes',
  path: { id: ballotId },
  body: { credential: newKey() },
});
const onChange = (id: string, what: string): Ask => ({ entrance: `POST /device-changes/:id/${what}`, path: { id } });

async function agreed(venue: Venue, id: string): Promise<void> {
  const asked = await venue.must('secretary', { ...onChange(id, 'approve'), body: { reason: REASON } });
  await confirmed(venue, idOf(asked), ['supervisor']);
}

/** An open ballot under whose manifest both desks can sign, and the wish for another device at the own seat. */
export async function wished(venue: Venue): Promise<Change & { ballotId: string }> {
  const { room, box, keys } = await venue.sitting();
  const candidateId = await venue.candidate();
  const ballotId = await draftOf(venue, room.meetingId, [candidateId]);
  await venue.must('secretary', onBallot(ballotId, 'open'));
  const id = idOf(await venue.must('expert', wish(ballotId)));
  const desks = {
    secretary: new OfficerDesk(room, 'secretary', keys.secretary),
    supervisor: new OfficerDesk(room, 'supervisor', keys.supervisor),
  };
  return { room, box, keys, id, ballotId, candidateId, meetingId: room.meetingId, desks, goOn: () => undefined };
}

/** Signed by the desk of whoever has one; by everybody else with words that nobody has signed. */
async function signature(one: Change, who: Caller): Promise<Ask> {
  const role = who === 'supervisor' || who === 'supervisor elsewhere' ? 'supervisor' : 'secretary';
  const challenge = await one.desks[role].challenge(one.id);
  const signed = who === role ? await one.desks[role].signature(challenge) : '0'.repeat(128);
  return { ...onChange(one.id, 'signatures'), body: { role, head: challenge.head, signature: signed } };
}

const changes: Placement<Change & { ballotId: string }> = {
  of: 'a change of device',
  lifecycle: DEVICE_CHANGE_LIFECYCLE,
  async bring(venue, state) {
    const one = await wished(venue);
    if (state === 'confirmed' || state === 'done') await agreed(venue, one.id);
    if (state === 'done') for (const desk of Object.values(one.desks)) await desk.signOnce(one.id);
    if (state === 'dropped')
      await venue.must('secretary', { ...onChange(one.id, 'decline'), body: { reason: REASON } });
    return one;
  },
  state: async (venue, { id }) =>
    (await venue.one<{ state: string }>('select state from device_change where id = $1', [id])).state,
  acts: [
    {
      act: 'confirm',
      by: { secretary: TWO },
      entrance: 'POST /device-changes/:id/approve',
      ask: ({ id }) => ({ ...onChange(id, 'approve'), body: { reason: REASON } }),
      then: (venue, _one, { id }) => confirmed(venue, id, ['supervisor']),
      otherwise: () => 'device-change.over',
    },
    {
      act: 'sign',
      by: { secretary: 'secretary', supervisor: 'supervisor' },
      entrance: 'POST /device-changes/:id/signatures',
      ask: signature,
      // a signature that comes after the second one is not missed by anybody
      otherwise: (state) => (state === 'done' ? 'nothing' : 'device-change.over'),
      untold: 'what is told is the change that both signatures made',
      fresh: true,
    },
    {
      act: 'append',
      by: {},
      system: 'system',
      then: async (_venue, { id, desks }) => {
        for (const desk of Object.values(desks)) await desk.signOnce(id);
      },
    },
    {
      act: 'withdraw',
      by: { expert: 'expert', 'expert by card': 'expert' },
      entrance: 'POST /device-changes/:id/withdraw',
      ask: ({ id }) => onChange(id, 'withdraw'),
      otherwise: (state) => (state === 'dropped' ? 'nothing' : 'device-change.over'),
    },
    {
      act: 'replace',
      by: { expert: 'expert', 'expert by card': 'expert' },
      entrance: 'POST /ballots/:id/device-changes',
      ask: ({ ballotId }) => wish(ballotId),
      otherwise: () => 'another',
      apart: { who: ['chair', 'deputy', 'another expert'], because: 'they ask for their own seats' },
    },
    {
      act: 'decline',
      by: { secretary: 'secretary' },
      entrance: 'POST /device-changes/:id/decline',
      ask: ({ id }) => ({ ...onChange(id, 'decline'), body: { reason: REASON } }),
      otherwise: () => 'device-change.over',
    },
    {
      act: 'lapse',
      by: {},
      system: 'system',
      then: (venue, { ballotId }) => votedOut(venue, ballotId),
    },
  ],
};

export const OF_BALLOTS = [placed(ballots), placed(panelBallots), placed(changes)];
