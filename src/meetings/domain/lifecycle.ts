import {
  ATTENDANCES,
  ITEM_STEPS,
  MEETING_STATES,
  type Attendance,
  type ItemStep,
  type MeetingState,
} from '../../contract/vocabulary.js';
import type { Lifecycle } from '../../kernel/lifecycle.js';

export type MeetingAct = 'change' | 'remove' | 'start' | 'pause' | 'resume' | 'end';

export const MEETING_LIFECYCLE: Lifecycle<MeetingState, MeetingAct, 'secretary' | 'organizer'> = {
  name: 'Meeting (评审会议)',
  states: MEETING_STATES,
  initial: 'preparing',
  transitions: [
    {
      from: 'preparing',
      act: 'change',
      by: ['secretary', 'organizer'],
      to: 'preparing',
      when: 'it could be set up like this now; its seats are arranged anew only while nothing is on record of any',
    },
    {
      from: 'preparing',
      act: 'remove',
      by: ['secretary', 'organizer'],
      to: 'removed',
      when: 'with a reason; drafts and open requests go with it',
    },
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
 * R7, R19: the expert's own session signs a seat in; without it, secretary and supervisor together do, and so does a departed seat
 * return (R23), since either counts for the quorum (R5). Who is on leave or departs the secretary records alone.
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
    {
      from: 'departed',
      act: 'return',
      by: [TWO],
      to: 'present',
      when: 'the meeting is in session or at a break; with the device that the seat had, if it had one',
    },
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

export const SEAT_CARD_STATES = ['issued', 'used', 'revoked', 'blocked'] as const;
export type SeatCardState = (typeof SEAT_CARD_STATES)[number];
export type SeatCardAct = 'sign-in' | 'revoke' | 'replace' | 'wrong-pin' | 'not-the-person';

/** R19: a card signs in once; whether its day or its meeting is over is judged from them and is no state. */
export const SEAT_CARD_LIFECYCLE: Lifecycle<
  SeatCardState,
  SeatCardAct,
  'expert' | 'secretary' | 'supervisor' | 'system'
> = {
  name: 'Seat card (席位卡)',
  states: SEAT_CARD_STATES,
  initial: 'issued',
  transitions: [
    {
      from: 'issued',
      act: 'sign-in',
      by: ['expert'],
      to: 'used',
      when: 'with the PIN of the person whose seat it is, until the end of the day and of the meeting',
    },
    {
      from: 'used',
      act: 'sign-in',
      by: ['expert'],
      to: 'used',
      when: 'within two minutes, in the same browser, with the PIN: the answer of the first time was lost',
    },
    { from: 'issued', act: 'revoke', by: ['secretary'], to: 'revoked' },
    { from: 'issued', act: 'replace', by: ['secretary'], to: 'revoked', when: 'a new card of the seat is printed' },
    { from: 'issued', act: 'wrong-pin', by: ['system'], to: 'blocked', when: 'the fifth wrong PIN on this card' },
    {
      from: 'issued',
      act: 'not-the-person',
      by: ['supervisor'],
      to: 'blocked',
      when: 'a PIN that was typed at the card is refused: it is in other hands',
    },
  ],
};

export const PIN_REQUEST_STATES = ['requested', 'confirmed', 'refused', 'withdrawn', 'expired'] as const;
export type PinRequestState = (typeof PIN_REQUEST_STATES)[number];
export type PinRequestAct = 'confirm' | 'refuse' | 'withdraw' | 'expire';

/** R19: a PIN typed at a seat card is in force only when the supervisor has seen the person. */
export const PIN_REQUEST_LIFECYCLE: Lifecycle<PinRequestState, PinRequestAct, 'supervisor' | 'system'> = {
  name: 'PIN set at a seat card (现场设置 PIN)',
  states: PIN_REQUEST_STATES,
  initial: 'requested',
  transitions: [
    {
      from: 'requested',
      act: 'confirm',
      by: ['supervisor'],
      to: 'confirmed',
      when: 'the card is still good; never the account that printed it, never the own PIN',
    },
    { from: 'requested', act: 'refuse', by: ['supervisor'], to: 'refused', when: 'with a reason; the card is blocked' },
    {
      from: 'requested',
      act: 'withdraw',
      by: ['system'],
      to: 'withdrawn',
      when: 'another one typed on the same tablet, the card revoked, the PIN set on the account page, or the meeting ended',
    },
    { from: 'requested', act: 'expire', by: ['system'], to: 'expired', when: 'ten minutes have passed' },
  ],
};
