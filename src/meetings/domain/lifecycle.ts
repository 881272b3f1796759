import { ATTENDANCES, MEETING_STATES, type Attendance, type MeetingState } from '../../contract/vocabulary.js';
import type { Lifecycle } from '../../kernel/lifecycle.js';

export type MeetingAct = 'start' | 'end';

export const MEETING_LIFECYCLE: Lifecycle<MeetingState, MeetingAct, 'secretary'> = {
  name: 'Meeting (评审会议)',
  states: MEETING_STATES,
  initial: 'preparing',
  transitions: [
    { from: 'preparing', act: 'start', by: ['secretary'], to: 'in-session' },
    { from: 'in-session', act: 'end', by: ['secretary'], to: 'ended', when: 'no ballot waits for its result' },
  ],
};

export type AttendanceAct = 'sign-in' | 'excuse' | 'depart' | 'return';

/** R7, R19: only the expert's own session signs a seat in; the secretary records who is on leave, departs and returns. */
export const ATTENDANCE_LIFECYCLE: Lifecycle<Attendance, AttendanceAct, 'expert' | 'secretary'> = {
  name: 'Attendance of a seat (签到)',
  states: ATTENDANCES,
  initial: 'expected',
  transitions: [
    { from: 'expected', act: 'sign-in', by: ['expert'], to: 'present', when: 'the meeting is in session' },
    { from: 'expected', act: 'excuse', by: ['secretary'], to: 'on-leave' },
    { from: 'on-leave', act: 'sign-in', by: ['expert'], to: 'present', when: 'the meeting is in session' },
    {
      from: 'present',
      act: 'sign-in',
      by: ['expert'],
      to: 'present',
      when: 'another device takes the seat over (R18): not while a ballot with this seat is open',
    },
    { from: 'present', act: 'depart', by: ['secretary'], to: 'departed' },
    { from: 'departed', act: 'return', by: ['secretary'], to: 'present' },
    { from: 'departed', act: 'sign-in', by: ['expert'], to: 'present', when: 'the meeting is in session' },
  ],
};
