/** The side log of a meeting: which acts it tells, and what a line of it holds. */

/** A line of the side log. `facts` name seats and ballots, never a choice. */
export interface LogLine {
  sequence: number;
  at: string;
  type: MeetingEventType;
  weight: 'plain' | 'exception' | 'official';
  facts: Record<string, string | number | null>;
}

export const MEETING_EVENT_TYPES = [
  'meeting.created',
  'meeting.changed',
  'meeting.removed',
  'meeting.started',
  'meeting.paused',
  'meeting.resumed',
  'meeting.ended',
  'seat.signed-in',
  'seat.signed-in-by-officers',
  'seat.credential-replaced',
  'seat.recredentialed',
  'seat-cards.printed',
  'seat-cards.revoked',
  'seat.card-used',
  'seat.card-blocked',
  'seat.pin-requested',
  'seat.pin-confirmed',
  'seat.pin-refused',
  'seat.on-leave',
  'seat.departed',
  'seat.returned',
  'recusal.recorded',
  'recusal.removed',
  'recused.left',
  'recused.back',
  'officer.key-registered',
  'hall.paired',
  'hall.disconnected',
  'agenda.item-added',
  'agenda.item-changed',
  'agenda.item-removed',
  'agenda.reordered',
  'agenda.item-begun',
  'agenda.discussion',
  'agenda.vote',
  'agenda.item-finished',
  'agenda.item-postponed',
  'agenda.candidate',
  'candidate.withdrawn',
  'ballot.drafted',
  'ballot.draft-changed',
  'ballot.rules-differ',
  'ballot.draft-removed',
  'ballot.opened',
  'ballot.closing',
  'ballot.closed',
  'ballot.announced',
  'ballot.void',
  'ballot.annulled',
  'ballot.repeated',
  'confirmation.requested',
  'confirmation.given',
  'confirmation.refused',
  'confirmation.withdrawn',
  'confirmation.expired',
  'device.wished',
  'device.dropped',
  'seats.reminded',
  'sheet.signed',
  'minutes.finished',
  'minutes.reopened',
  'minutes.signed',
] as const;
export type MeetingEventType = (typeof MEETING_EVENT_TYPES)[number];

/** What stands between the codes of several candidates in one line. */
export const BETWEEN_CODES = ' · ';
