import {
  ATTENDANCES,
  ITEM_STEPS,
  MEETING_STATES,
  type Attendance,
  type ItemStep,
  type MeetingState,
} from '../../contract/vocabulary.js';
import type { Lifecycle } from '../../kernel/lifecycle.js';

export type MeetingAct = 'start' | 'pause' | 'resume' | 'end';

export const MEETING_LIFECYCLE: Lifecycle<MeetingState, MeetingAct, 'secretary'> = {
  name: 'Meeting (评审会议)',
  states: MEETING_STATES,
  initial: 'preparing',
  transitions: [
    { from: 'preparing', act: 'start', by: ['secretary'], to: 'in-session' },
    { from: 'in-session', act: 'pause', by: ['secretary'], to: 'paused', when: 'no ballot waits for its result' },
    { from: 'paused', act: 'resume', by: ['secretary'], to: 'in-session' },
    { from: 'in-session', act: 'end', by: ['secretary'], to: 'ended', when: 'no ballot waits for its result' },
    { from: 'paused', act: 'end', by: ['secretary'], to: 'ended' },
  ],
};

/** Whether experts sign in: the meeting has started and has not ended. */
export const isRunning = (state: MeetingState): boolean => state === 'in-session' || state === 'paused';

export type AttendanceAct = 'sign-in' | 'excuse' | 'depart' | 'return';

/** R23: the secretary asks, the supervisor confirms. */
export const TWO = 'secretary + supervisor';

/**
 * R7, R19: the expert's own session signs a seat in; without a device of the expert, secretary and supervisor together do. The
 * secretary records who is on leave, departs and returns.
 */
export const ATTENDANCE_LIFECYCLE: Lifecycle<Attendance, AttendanceAct, 'expert' | 'secretary' | typeof TWO> = {
  name: 'Attendance of a seat (签到)',
  states: ATTENDANCES,
  initial: 'expected',
  transitions: [
    {
      from: 'expected',
      act: 'sign-in',
      by: ['expert'],
      to: 'present',
      when: 'the meeting is in session or at a break',
    },
    ...(['expected', 'on-leave'] as const).map((from) => ({
      from,
      act: 'sign-in' as const,
      by: [TWO] as const,
      to: 'present' as const,
      when: 'the meeting is in session or at a break; the seat attends without a device and cannot vote yet',
    })),
    { from: 'expected', act: 'excuse', by: ['secretary'], to: 'on-leave' },
    {
      from: 'on-leave',
      act: 'sign-in',
      by: ['expert'],
      to: 'present',
      when: 'the meeting is in session or at a break',
    },
    {
      from: 'present',
      act: 'sign-in',
      by: ['expert'],
      to: 'present',
      when: 'another device takes the seat over (R18): not while a ballot with this seat is open',
    },
    { from: 'present', act: 'depart', by: ['secretary'], to: 'departed' },
    { from: 'departed', act: 'return', by: ['secretary'], to: 'present' },
    {
      from: 'departed',
      act: 'sign-in',
      by: ['expert'],
      to: 'present',
      when: 'the meeting is in session or at a break',
    },
  ],
};

export const ITEM_ACTS = ['begin', 'discuss', 'vote', 'finish', 'postpone'] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];
/** What a ballot of the item does to it. */
export type ItemEvent = 'open' | 'close' | 'void';

const AT_REST = 'no ballot waits for its result';

/** An item of the agenda: report, discussion, ballot, announcement. Sign-in belongs to the meeting, before the first item. */
export const ITEM_LIFECYCLE: Lifecycle<ItemStep, ItemAct | ItemEvent, 'secretary' | 'system'> = {
  name: 'Agenda item (议程事项)',
  states: ITEM_STEPS,
  initial: 'pending',
  transitions: [
    {
      from: 'pending',
      act: 'begin',
      by: ['secretary'],
      to: 'report',
      when: `the meeting is in session, ${AT_REST}, and no other item is under way but one at its announcement, which is finished by it`,
    },
    { from: 'report', act: 'discuss', by: ['secretary'], to: 'discussion', when: AT_REST },
    { from: 'report', act: 'vote', by: ['secretary'], to: 'ballot', when: `${AT_REST}, the item has candidates` },
    { from: 'report', act: 'finish', by: ['secretary'], to: 'done', when: AT_REST },
    { from: 'report', act: 'postpone', by: ['secretary'], to: 'pending', when: AT_REST },
    { from: 'discussion', act: 'vote', by: ['secretary'], to: 'ballot', when: `${AT_REST}, the item has candidates` },
    { from: 'discussion', act: 'finish', by: ['secretary'], to: 'done', when: AT_REST },
    { from: 'discussion', act: 'postpone', by: ['secretary'], to: 'pending', when: AT_REST },
    { from: 'ballot', act: 'open', by: ['system'], to: 'ballot', when: 'a ballot of the item opens' },
    { from: 'ballot', act: 'discuss', by: ['secretary'], to: 'discussion', when: AT_REST },
    { from: 'ballot', act: 'finish', by: ['secretary'], to: 'done', when: AT_REST },
    { from: 'ballot', act: 'postpone', by: ['secretary'], to: 'pending', when: AT_REST },
    { from: 'ballot', act: 'close', by: ['system'], to: 'announcement', when: 'the record of its ballot is frozen' },
    { from: 'ballot', act: 'void', by: ['system'], to: 'ballot', when: 'its ballot is void' },
    { from: 'announcement', act: 'open', by: ['system'], to: 'ballot', when: 'another round opens' },
    { from: 'announcement', act: 'void', by: ['system'], to: 'ballot', when: 'its ballot is void' },
    { from: 'announcement', act: 'finish', by: ['secretary'], to: 'done', when: AT_REST },
  ],
};
