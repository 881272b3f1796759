/** Facts of a meeting in which everything happened that minutes tell of, once each; every word that must turn up says so itself. */
import type { AnnouncedResult, ResultLine } from '../../src/contract/announced-result.js';
import type { HeldBallot } from '../../src/contract/meeting-record.js';
import type { MinutesFacts } from '../../src/results/domain/minutes-facts.js';

export const at = (time: string): string => `2026-11-20T${time}.000Z`;

export const candidateId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const ITEM = '11111111-0000-4000-8000-000000000001';

export function resultLine(n: number, changes: Partial<ResultLine> = {}): ResultLine {
  return {
    candidateId: candidateId(n),
    label: `A-00${n}`,
    withdrawn: false,
    withdrawnSince: false,
    passed: true,
    standing: null,
    attending: 4,
    recused: 0,
    agree: 3,
    oppose: 1,
    abstain: 0,
    unsubmitted: 0,
    base: 4,
    differsIfRecused: null,
    rank: null,
    ...changes,
  };
}

export function announced(lines: ResultLine[], changes: Partial<AnnouncedResult> = {}): AnnouncedResult {
  return {
    ...{
      ballotId: 'b1',
      number: 1,
      round: 1,
      title: '第一批',
      rehearsal: false,
      panel: null,
      leadSeat: null,
      annulled: null,
      quota: null,
      ...{ runOffPlaces: null, settled: null },
      tiesStop: false,
    },
    announcedAt: at('03:05:00'),
    announcedBy: '张主任',
    announcedAs: 'presiding',
    ...{ size: 5, attending: 4, submitted: 4, minimumAgree: 3, passed: 1, verdictsOnly: false },
    headFingerprint: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE',
    lines,
    ...changes,
  };
}

export function ballot(number: number, changes: Partial<HeldBallot> = {}): HeldBallot {
  return {
    ballotId: `b${number}`,
    itemId: ITEM,
    ...{ number, round: 1, title: `第${number}批`, rehearsal: false, state: 'announced', reason: null },
    ...{ follows: null, earlier: null, panel: null, runOffPlaces: null },
    ...{ policy: 'last', quota: null, cap: null, committeeSize: 5, attending: 4, voidReason: null },
    openedAt: at('03:00:00'),
    closedAt: at('03:04:00'),
    result: announced([resultLine(1), resultLine(2, { passed: false, agree: 2, oppose: 2 })], {
      number,
    }),
    announcedSeat: 1,
    candidateIds: [candidateId(1), candidateId(2)],
    ...changes,
  };
}

export function fullFacts(): MinutesFacts {
  return {
    meeting: {
      ...{ committee: '示例评审委员会', review: '2026年度评审', title: '2026年度评审会议', heldOn: '2026-11-20' },
      ...{ state: 'ended', committeeSize: 5, recusedCount: 'excluded', blind: true },
      seats: [
        { seat: 1, name: '张主任', unit: '甲院', position: 'chair', attendance: 'present', signedInAt: at('01:00:00') },
        {
          seat: 2,
          name: '李副主任',
          unit: '乙院',
          position: 'deputy',
          attendance: 'present',
          signedInAt: at('01:01:00'),
        },
        {
          seat: 3,
          name: '王委员',
          unit: '丙院',
          position: 'member',
          attendance: 'departed',
          signedInAt: at('01:02:00'),
        },
        {
          seat: 4,
          name: '赵委员',
          unit: '丁院',
          position: 'member',
          attendance: 'present',
          signedInAt: at('01:03:00'),
        },
        { seat: 5, name: '钱委员', unit: '戊院', position: 'member', attendance: 'on-leave', signedInAt: null },
      ],
      officers: [
        { role: 'secretary', name: '孙秘书' },
        { role: 'supervisor', name: '周监督' },
      ],
      items: [
        {
          itemId: ITEM,
          title: '建筑设计',
          panel: '建筑组',
          step: 'done',
          candidateIds: [candidateId(1), candidateId(2)],
        },
      ],
      recusals: [
        {
          ...{ seat: 4, candidateId: candidateId(2), reason: '同一单位', recordedBy: '孙秘书' },
          recordedAt: at('01:10:00'),
          removedAt: null,
          ...{ removedBy: null, removedReason: null },
        },
        {
          ...{ seat: 2, candidateId: candidateId(1), reason: '误登', recordedBy: '孙秘书' },
          recordedAt: at('01:11:00'),
          removedAt: at('01:12:00'),
          ...{ removedBy: '孙秘书', removedReason: '席位看错' },
        },
      ],
      absences: [{ seat: 4, candidateId: candidateId(2), leftAt: at('02:20:00'), backAt: at('02:31:00') }],
      events: [
        { at: at('00:55:00'), type: 'seat.on-leave', facts: { seat: 5, reason: '出差在外' }, by: '孙秘书' },
        { at: at('00:59:00'), type: 'meeting.started', facts: {}, by: '孙秘书' },
        ...[1, 2, 3].map((seat) => ({
          ...{ at: at(`01:0${seat}:00`), type: 'seat.signed-in' as const, facts: { seat }, by: null },
        })),
        { at: at('01:20:00'), type: 'seat.credential-replaced', facts: { seat: 2 }, by: '李副主任' },
        { at: at('01:30:00'), type: 'meeting.paused', facts: { reason: '茶歇', until: at('01:45:00') }, by: '孙秘书' },
        { at: at('01:44:00'), type: 'meeting.resumed', facts: {}, by: '孙秘书' },
        { at: at('01:45:00'), type: 'candidate.withdrawn', facts: { candidate: 'A-002' }, by: null },
        {
          at: at('01:50:00'),
          type: 'agenda.item-postponed',
          facts: { title: '建筑设计', reason: '材料待补' },
          by: '孙秘书',
        },
        { at: at('02:00:00'), type: 'seat.departed', facts: { seat: 3, reason: '接听急电' }, by: '孙秘书' },
        { at: at('02:10:00'), type: 'seat.returned', facts: { seat: 3, reason: '已回会场' }, by: '孙秘书' },
        { at: at('04:00:00'), type: 'seat.departed', facts: { seat: 3, reason: '身体不适' }, by: '孙秘书' },
        { at: at('05:00:00'), type: 'meeting.ended', facts: {}, by: '孙秘书' },
      ],
    },
    ballots: [
      ballot(1, { ballotId: 'b0', rehearsal: true, title: '演练' }),
      ballot(2, { ballotId: 'b1', state: 'void', result: null, voidReason: '名单有误' }),
      ballot(3, {
        ...{
          ballotId: 'b2',
          follows: 'b1',
          round: 2,
          reason: '更正名单后重投',
          state: 'annulled',
          runOffPlaces: 1,
          quota: 1,
          cap: 2,
        },
        result: announced(
          [
            resultLine(1, { standing: 'tied', differsIfRecused: 'counted' }),
            resultLine(2, { withdrawn: true, passed: false }),
          ],
          {
            quota: { places: 1, within: 0, tied: 2 },
            annulled: { at: at('03:40:00'), reason: '回避登记有误' },
          },
        ),
      }),
      ballot(4, {
        announcedSeat: null,
        ballotId: 'b3',
        result: announced(
          [
            resultLine(1, {
              withdrawnSince: true,
              agree: null,
              oppose: null,
              abstain: null,
              unsubmitted: null,
              base: null,
              recused: null,
            }),
          ],
          {
            verdictsOnly: true,
            announcedAs: 'secretary',
            announcedBy: '孙秘书',
          },
        ),
      }),
    ],
    requests: [
      {
        ...{ act: 'void-ballot', facts: { ballot: 'b1' }, reason: '名单有误请作废', requestedBy: '孙秘书' },
        requestedAt: at('03:01:00'),
        state: 'confirmed',
        answers: [
          { role: 'chair', name: '张主任', answer: 'yes', reason: null, at: at('03:02:00') },
          { role: 'supervisor', name: '周监督', answer: 'yes', reason: null, at: at('03:03:00') },
        ],
      },
      {
        ...{
          act: 'new-round',
          facts: { ballot: 'b2', candidateIds: candidateId(1) },
          reason: '同票另投',
          requestedBy: '孙秘书',
        },
        requestedAt: at('03:50:00'),
        state: 'refused',
        answers: [{ role: 'supervisor', name: '周监督', answer: 'no', reason: '理由不充分', at: at('03:51:00') }],
      },
    ],
    candidates: [
      { id: candidateId(2), listNumber: 2, code: 'A-002', name: '秘密乙', specialty: '结构', title: '高级工程师' },
      { id: candidateId(1), listNumber: 1, code: 'A-001', name: '秘密甲', specialty: '建筑', title: '高级工程师' },
    ],
  };
}
