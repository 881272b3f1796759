import type { LogLine, MeetingEventType } from '../../contract/meeting-log.js';

const OFFICIAL = new Set<MeetingEventType>([
  'meeting.started',
  'meeting.paused',
  'meeting.resumed',
  'meeting.ended',
  'ballot.opened',
  'ballot.closing',
  'ballot.closed',
  'ballot.announced',
  'ballot.void',
  'sheet.signed',
  'minutes.finished',
  'minutes.signed',
  'ballot.annulled',
  'ballot.repeated',
]);

const EXCEPTIONS = new Set<MeetingEventType>([
  'seat.signed-in-by-officers',
  'seat.credential-replaced',
  'seat.recredentialed',
  'device.wished',
  'device.dropped',
  'seat.card-blocked',
  'seat.pin-requested',
  'seat.pin-confirmed',
  'seat.pin-refused',
  'seat.on-leave',
  'seat.departed',
  'seat.returned',
  'recusal.removed',
  'recused.left',
  'recused.back',
  'agenda.item-postponed',
  'ballot.rules-differ',
  'candidate.withdrawn',
  'confirmation.requested',
  'confirmation.given',
  'confirmation.refused',
  'confirmation.withdrawn',
  'confirmation.expired',
  'minutes.reopened',
]);

/** How a line of the side log is shown: official acts in seal red, what departs from the plain course in amber. */
export function weightOf(type: MeetingEventType): LogLine['weight'] {
  if (OFFICIAL.has(type)) return 'official';
  return EXCEPTIONS.has(type) ? 'exception' : 'plain';
}
