/** A meeting in any of its stages, for looking at screens without a server. */
import type { AgendaLine } from '../../../src/contract/agenda.js';
import type { AnnouncedResult, CountedLine } from '../../../src/contract/announced-result.js';
import type {
  CurrentBallot,
  FastSnapshot,
  PersonalSnapshot,
  RosterLine,
  SlowSnapshot,
} from '../../../src/contract/live.js';
import type { LogLine } from '../../../src/contract/meeting-log.js';
import type { Audience, BallotState, MeetingState } from '../../../src/contract/vocabulary.js';
import { codeOf, nameOf, unitOf, uuid } from './people.js';
import type { FixtureBallot } from './manifest.js';

export const MEETING = uuid(1);
export const BALLOT = uuid(12);
export const TITLE = '2026 年度工程系列高级职称评审会议';

export interface Scene {
  meeting: MeetingState;
  ballot: BallotState | null;
  signedIn: boolean;
  result: boolean;
  candidates: number;
  /** Only a draft is on the agenda. */
  draft: boolean;
}

const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const roster = (scene: Scene): RosterLine[] =>
  Array.from({ length: 27 }, (_, i) => ({
    seat: i + 1,
    name: nameOf(i),
    unit: unitOf(i),
    position: i === 0 ? 'chair' : i === 1 ? 'deputy' : 'member',
    attendance: scene.meeting === 'preparing' ? 'expected' : i === 8 || i === 22 ? 'on-leave' : 'present',
    signedInAt: scene.meeting === 'preparing' ? null : at(40),
    signedInBy: scene.meeting === 'preparing' ? null : 'device',
    credential: true,
    outside: false,
    byCard: false,
    connected: i !== 14,
  }));

const LOG: [LogLine['type'], LogLine['weight'], LogLine['facts']][] = [
  ['seats.reminded', 'plain', {}],
  ['ballot.opened', 'official', { ballot: BALLOT, attending: 25 }],
  ['recusal.recorded', 'plain', { seat: 7, candidate: 'A-003', reason: '同一单位' }],
  ['seat.credential-replaced', 'exception', { seat: 15 }],
  ['seat.on-leave', 'exception', { seat: 9, reason: '身体不适' }],
  ['hall.paired', 'plain', {}],
  ['ballot.announced', 'official', { ballot: uuid(11) }],
  ['seat.signed-in', 'plain', { seat: 22 }],
  ['meeting.started', 'official', {}],
];

const line = (i: number): CountedLine => {
  const agree = [22, 19, 17, 11, 20, 24, 18, 16, 21, 17, 9, 23][i % 12] ?? 0;
  const recused = i === 2 ? 2 : 0;
  const oppose = Math.min(25 - agree - recused, (i * 3) % 7);
  const abstain = 25 - agree - recused - oppose;
  return {
    candidateId: uuid(1000 + i),
    label: i % 9 === 4 ? `${codeOf(i)} ${nameOf(i)}` : codeOf(i),
    withdrawn: false,
    withdrawnSince: false,
    attending: 25,
    recused,
    agree,
    oppose,
    abstain,
    unsubmitted: 0,
    base: 25,
    passed: 3 * agree >= 50,
    differsIfRecused: i === 7 ? 'excluded' : null,
    rank: null,
    standing: null,
  };
};

export const result = (candidates: number): AnnouncedResult => {
  const lines = Array.from({ length: candidates }, (_, i) => line(i));
  return {
    ballotId: BALLOT,
    number: 2,
    round: 1,
    title: '建筑工程组申报人',
    rehearsal: false,
    panel: null,
    leadSeat: null,
    announcedAt: at(0),
    announcedBy: nameOf(0),
    announcedAs: 'presiding',
    size: 25,
    attending: 25,
    submitted: 25,
    minimumAgree: 17,
    passed: lines.filter((l) => l.passed).length,
    quota: null,
    tiesStop: false,
    headFingerprint: 'T9WQ4-1KM7Z-6BHN2-XE0RV-83GDY',
    verdictsOnly: false,
    annulled: null,
    lines,
  };
};

function agenda(scene: Scene): AgendaLine[] {
  if (scene.draft)
    return [
      {
        ballotId: BALLOT,
        itemId: null,
        rehearsal: false,
        panel: null,
        number: 1,
        round: 1,
        follows: null,
        reason: null,
        title: '建筑工程组申报人',
        state: 'draft',
        candidates: scene.candidates,
        passed: null,
        nameable: 0,
        tied: 0,
        tiesStop: false,
        runOff: false,
        rulesOpen: false,
        confirmed: false,
        rules: null,
      },
    ];
  if (scene.meeting === 'preparing') return [];
  return [
    {
      ballotId: uuid(11),
      itemId: null,
      rehearsal: false,
      panel: null,
      number: 1,
      round: 1,
      follows: null,
      reason: null,
      title: '机械工程组申报人',
      state: 'announced',
      candidates: 22,
      passed: 15,
      nameable: 0,
      tied: 0,
      tiesStop: false,
      runOff: false,
      rulesOpen: false,
      confirmed: false,
      rules: null,
    },
    {
      ballotId: BALLOT,
      itemId: null,
      rehearsal: false,
      panel: null,
      number: 2,
      round: 1,
      follows: null,
      reason: null,
      title: '建筑工程组申报人',
      state: scene.ballot ?? (scene.result ? 'announced' : 'draft'),
      candidates: scene.candidates,
      passed: scene.result ? 13 : null,
      nameable: 0,
      tied: 0,
      tiesStop: false,
      runOff: false,
      rulesOpen: false,
      confirmed: false,
      rules: null,
    },
    {
      ballotId: uuid(13),
      itemId: null,
      rehearsal: false,
      panel: null,
      number: 3,
      round: 1,
      follows: null,
      reason: null,
      title: '电气工程组申报人',
      state: 'draft',
      candidates: 20,
      passed: null,
      nameable: 0,
      tied: 0,
      tiesStop: false,
      runOff: false,
      rulesOpen: false,
      confirmed: false,
      rules: null,
    },
  ];
}

export function slowOf(audience: Audience, scene: Scene): SlowSnapshot {
  const head = {
    meetingId: MEETING,
    version: 100,
    title: TITLE,
    committee: '省工程系列高级职称评审委员会',
    heldOn: '2026-11-20',
    state: scene.meeting,
    committeeSize: 27,
    quorum: 18,
    recusedCount: 'counted' as const,
    pause: null,
    presiding: [{ name: nameOf(0), position: 'chair' as const }],
    items: [],
    item: null,
    agenda: agenda(scene),
    result: scene.result ? result(scene.candidates) : null,
    voided: null,
  };
  if (audience === 'hall' || audience === 'expert') return { audience, ...head };
  const open = scene.ballot === 'open';
  const idle = {
    open: false,
    openRefusal: null,
    close: false,
    announce: false,
    removeDraft: false,
    changeDraft: false,
    downloadBundle: false,
    askVoid: open,
    askAnnul: false,
    askRound: false,
    redraftRound: false,
    panelRoom: null,
  };
  const abilities = {
    startMeeting: scene.meeting === 'preparing',
    endMeeting: !scene.ballot,
    pause: !scene.ballot,
    resume: false,
    recordLeaving: true,
    rehearse: false,
    changeAttendance: true,
    recordRecusal: true,
    draftBallot: true,
    draftRefusal: null,
    remind: open,
    pairHall: true,
    seatCards: true,
    planAgenda: true,
    items: {},
    ballots: {
      [BALLOT]: { ...idle, open: scene.draft, close: open, downloadBundle: scene.result },
      [uuid(11)]: { ...idle, downloadBundle: true },
      [uuid(13)]: { ...idle, removeDraft: true, changeDraft: true, openRefusal: 'ballot.another-pending' },
    },
  };
  const log = LOG.map(([type, weight, facts], i): LogLine => ({
    sequence: 99 - i,
    at: at(i * 4),
    type,
    weight,
    facts,
  }));
  return {
    audience,
    ...head,
    roster: roster(scene),
    deviceChanges: [],
    recusals: [
      { seat: 7, candidateId: uuid(1002), candidate: 'A-003', reason: '同一单位' },
      { seat: 12, candidateId: uuid(1007), candidate: 'A-008', reason: '师生' },
    ],
    itemCandidates: [],
    recommendations: [],
    recused: { toLeave: [], toReturn: [] },
    log: scene.meeting === 'preparing' ? [] : log,
    abilities,
    confirmations: [],
    pinRequests: [],
  };
}

export function currentOf(scene: Scene, ballot: FixtureBallot): CurrentBallot | null {
  if (!scene.ballot) return null;
  return {
    ballotId: BALLOT,
    number: 2,
    round: 1,
    title: '建筑工程组申报人',
    rehearsal: false,
    panel: null,
    state: scene.ballot,
    openedAt: at(4),
    closedAt: null,
    attending: 25,
    candidates: scene.candidates,
    withdrawn: [],
    recusals: 2,
    submitted: scene.ballot === 'open' ? 23 : 25,
    checking: scene.ballot === 'closing' ? 3 : 0,
    minimumAgree: 17,
    policy: 'last',
    announce: 'chair',
    quota: null,
    cap: null,
    manifestHash: ballot.hash,
    fingerprint: ballot.fingerprint,
    smallBallot: false,
  };
}

export function fastOf(audience: Audience, scene: Scene, ballot: FixtureBallot): FastSnapshot {
  const preparing = scene.meeting === 'preparing';
  const facts = {
    meetingId: MEETING,
    version: 100,
    at: new Date().toISOString(),
    presence: { expected: preparing ? 27 : 0, present: preparing ? 0 : 25, onLeave: preparing ? 0 : 2, departed: 0 },
    ballot: currentOf(scene, ballot),
  };
  if (audience === 'expert' || audience === 'hall') return { audience, ...facts };
  const missing = scene.ballot === 'open' ? [4, 15] : [];
  const voting = scene.ballot
    ? roster(scene)
        .filter((l) => l.attendance === 'present' && !missing.includes(l.seat))
        .map((l) => l.seat)
    : [];
  return { audience, ...facts, submittedSeats: voting, missingSeats: missing };
}

export function personalOf(scene: Scene, credential: string | null): PersonalSnapshot {
  return {
    meetingId: MEETING,
    version: 100,
    seat: 7,
    name: nameOf(6),
    position: 'chair',
    attendance: scene.signedIn ? 'present' : 'expected',
    credential,
    voting: scene.ballot === 'open' ? 'yes' : 'no-ballot',
    receipts: [],
    signedInAt: scene.signedIn ? at(40) : null,
    signedInBy: scene.signedIn ? 'device' : null,
    deviceChange: null,
    recusals: [],
    abilities: { signIn: true, announce: scene.ballot === 'closed' ? BALLOT : null },
    recommendation: null,
    confirmations: [],
  };
}
