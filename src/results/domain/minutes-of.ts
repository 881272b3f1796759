/**
 * The generated content of minutes from the facts of the meeting (R20), pure: the same facts give the same content, every fact
 * stands in it once, and what is not among the facts (a choice, the time of a paper) cannot.
 */
import type { HeldBallot, MadeRequest, MeetingRecord } from '../../contract/meeting-record.js';
import { paperLabel } from '../../kernel/paper-label.js';
import type {
  MinutesBallot,
  MinutesContent,
  MinutesException,
  MinutesRecusal,
  MinutesResult,
  MinutesSeat,
  PresidedBy,
  SeatName,
} from './minutes-content.js';
import { isExceptional } from './minutes-events.js';
import type { MinutesFacts } from './minutes-facts.js';

export function minutesOf(facts: MinutesFacts): MinutesContent {
  const { meeting } = facts;
  const held = facts.ballots.filter(({ rehearsal }) => !rehearsal);
  const labels = labelsOf(facts);
  const items = meeting.items.map(({ itemId, title, panel, step, candidateIds }) => ({
    ...{ itemId, title, panel, step },
    candidateIds: candidateIds.filter((id) => labels.has(id)),
  }));
  const shown = new Set([
    ...items.flatMap((item) => item.candidateIds),
    ...held.flatMap((ballot) => ballot.candidateIds),
  ]);
  return {
    form: 2,
    head: headOf(meeting),
    attendance: attendanceOf(meeting, held),
    items,
    candidates: [...facts.candidates]
      .filter(({ id }) => shown.has(id))
      .sort((a, b) => a.listNumber - b.listNumber)
      .map(({ id, specialty, title }) => ({ candidateId: id, label: labels.get(id) ?? '', specialty, title })),
    rehearsals: facts.ballots.length - held.length,
    ballots: held.map((ballot) => ballotOf(ballot, facts)),
    recusals: recusalsOf(meeting, labels),
    exceptions: exceptionsOf(facts, labels),
  };
}

/** R34: a blind review's candidates have their code alone. */
function labelsOf({ meeting, candidates }: MinutesFacts): Map<string, string> {
  return new Map(candidates.map((candidate) => [candidate.id, paperLabel(candidate, meeting.blind)]));
}

function headOf({ committee, review, title, heldOn, state, officers, events }: MeetingRecord): MinutesContent['head'] {
  const breaks: MinutesContent['head']['breaks'] = [];
  for (const { type, at, facts } of events) {
    if (type === 'meeting.paused') breaks.push({ reason: String(facts['reason'] ?? ''), from: at, to: null });
    const last = breaks.at(-1);
    if ((type === 'meeting.resumed' || type === 'meeting.ended') && last?.to === null) last.to = at;
  }
  const named = (role: 'secretary' | 'supervisor'): string[] => [
    ...new Set(officers.filter((officer) => officer.role === role).map(({ name }) => name)),
  ];
  return {
    ...{ committee, review, meeting: title, heldOn, state, breaks },
    startedAt: events.find(({ type }) => type === 'meeting.started')?.at ?? null,
    endedAt: events.findLast(({ type }) => type === 'meeting.ended')?.at ?? null,
    recorders: named('secretary'),
    supervisors: named('supervisor'),
  };
}

const hasAttended = ({ attendance }: { attendance: MinutesSeat['attendance'] }): boolean =>
  attendance === 'present' || attendance === 'departed';

function attendanceOf(meeting: MeetingRecord, held: readonly HeldBallot[]): MinutesContent['attendance'] {
  const { committeeSize, recusedCount, seats } = meeting;
  const count = (attendance: MinutesSeat['attendance']): number =>
    seats.filter((seat) => seat.attendance === attendance).length;
  return {
    committeeSize,
    quorum: Math.floor((2 * committeeSize + 2) / 3),
    shouldAttend: seats.length,
    attended: count('present') + count('departed'),
    onLeave: count('on-leave'),
    departed: count('departed'),
    absent: count('expected'),
    recusedCount,
    presided: presidedOf(meeting, held),
    seats: seats.map((seat) => seatOf(seat, meeting)),
  };
}

/** R5: the chair or deputy who announced in person; where nobody did, the chair who attended, else the deputies who did. */
function presidedOf({ seats }: MeetingRecord, held: readonly HeldBallot[]): PresidedBy[] {
  const announcers = new Set(held.map(({ announcedSeat }) => announcedSeat));
  const leading = seats.filter((seat) => seat.position !== 'member' && hasAttended(seat));
  const announced = leading.filter(({ seat }) => announcers.has(seat));
  const chairs = leading.filter(({ position }) => position === 'chair');
  const presided = [announced, chairs, leading].find((group) => group.length > 0) ?? [];
  return presided.map(({ seat, name, position }) => ({ seat, name, position }));
}

function seatOf(seat: MeetingRecord['seats'][number], { events }: MeetingRecord): MinutesSeat {
  const departures: MinutesSeat['departures'] = [];
  const own = events.filter(({ facts }) => facts['seat'] === seat.seat);
  for (const { type, at } of own) {
    const last = departures.at(-1);
    if (type === 'seat.departed') departures.push({ leftAt: at, backAt: null });
    else if ((type === 'seat.returned' || type === 'seat.signed-in') && last?.backAt === null) last.backAt = at;
  }
  return { ...seat, ownSignIn: own.some(({ type }) => type === 'seat.signed-in'), departures };
}

function ballotOf(ballot: HeldBallot, { meeting, ballots }: MinutesFacts): MinutesBallot {
  const { number, round, title, state, reason, policy, quota, cap, committeeSize, attending } = ballot;
  const place = meeting.items.findIndex(({ itemId }) => itemId === ballot.itemId);
  return {
    ...{ number, round, title, state, reason, policy, quota, cap, committeeSize, attending },
    item: place === -1 ? null : place + 1,
    follows: ballot.earlier?.number ?? ballots.find(({ ballotId }) => ballotId === ballot.follows)?.number ?? null,
    ...(ballot.earlier === null ? {} : { followsIn: ballot.earlier.meeting }),
    ...(ballot.runOffPlaces === null ? {} : { runOffPlaces: ballot.runOffPlaces }),
    ...(ballot.panel === null ? {} : { panel: ballot.panel }),
    openedAt: ballot.openedAt,
    closedAt: ballot.closedAt,
    voidReason: ballot.voidReason,
    result: ballot.result === null ? null : resultOf(ballot.result),
  };
}

function resultOf(result: NonNullable<HeldBallot['result']>): MinutesResult {
  const {
    announcedAt,
    announcedBy,
    announcedAs,
    submitted,
    minimumAgree,
    passed,
    quota,
    verdictsOnly,
    annulled,
    lines,
  } = result;
  return {
    ...{ announcedAt, announcedBy, announcedAs, submitted, minimumAgree, passed, quota, verdictsOnly, annulled, lines },
    recordFingerprint: result.headFingerprint,
  };
}

const nameOf = (meeting: MeetingRecord, seat: unknown): SeatName | null => {
  const found = meeting.seats.find((line) => line.seat === seat);
  return found === undefined ? null : { seat: found.seat, name: found.name };
};

/** Each leaving of the room stands with the recusal that was in force when it happened. */
function recusalsOf(meeting: MeetingRecord, labels: ReadonlyMap<string, string>): MinutesRecusal[] {
  return meeting.recusals.map(({ seat, candidateId, ...recusal }) => ({
    ...(nameOf(meeting, seat) ?? { seat, name: '' }),
    candidate: labels.get(candidateId) ?? '',
    ...recusal,
    absences: meeting.absences
      .filter((absence) => absence.seat === seat && absence.candidateId === candidateId)
      .filter(
        ({ leftAt }) => leftAt >= recusal.recordedAt && (recusal.removedAt === null || leftAt < recusal.removedAt),
      )
      .map(({ leftAt, backAt }) => ({ leftAt, backAt })),
  }));
}

const textOf = (fact: string | number | null | undefined): string | null =>
  fact === undefined || fact === null ? null : String(fact);

function exceptionsOf(facts: MinutesFacts, labels: ReadonlyMap<string, string>): MinutesException[] {
  const { meeting, requests } = facts;
  const places = placesOf(facts);
  const told = meeting.events.flatMap(({ type, at, by, facts: about }): MinutesException[] =>
    isExceptional(type)
      ? [
          {
            ...{ kind: 'event', at, type, by },
            seat: nameOf(meeting, about['seat']),
            title: textOf(about['title'] ?? about['candidate']),
            reason: textOf(about['reason']),
          },
        ]
      : [],
  );
  const asked = requests.map((request) => requestOf(request, facts, labels, places));
  return [...told, ...asked].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Candidates in the order of the agenda; who is on none stands after them, in list order. */
function placesOf({ meeting, candidates }: MinutesFacts): Map<string, number> {
  const listed = [...candidates].sort((a, b) => a.listNumber - b.listNumber).map(({ id }) => id);
  const all = new Set([...meeting.items.flatMap(({ candidateIds }) => candidateIds), ...listed]);
  return new Map([...all].map((id, place) => [id, place]));
}

const inOrder = (ids: readonly string[], places: ReadonlyMap<string, number>): string[] =>
  [...ids].sort((a, b) => (places.get(a) ?? places.size) - (places.get(b) ?? places.size));

const nameOfBallot = ({ number, round, title, rehearsal }: MinutesFacts['ballots'][number]) => ({
  ...{ number, round, title },
  ...(rehearsal && { rehearsal: true as const }),
});

/** A request's references in words: the ballot, the seat and the candidates that it is about. */
function requestOf(
  request: MadeRequest,
  { meeting, ballots }: MinutesFacts,
  labels: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, number>,
): MinutesException {
  const { act, facts, reason, requestedBy, requestedAt, state, answers } = request;
  const ballot = ballots.find(({ ballotId }) => ballotId === facts['ballot']);
  const ids = String(facts['candidateIds'] ?? facts['candidate'] ?? '').split(',');
  return {
    ...{ kind: 'request', at: requestedAt, act, reason, by: requestedBy, outcome: state, answers },
    ballot: ballot === undefined ? null : nameOfBallot(ballot),
    seat: nameOf(meeting, facts['seat']),
    candidates: inOrder(ids, places).flatMap((id) => labels.get(id) ?? []),
  };
}
