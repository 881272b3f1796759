/** Where in the minutes each event of the side log is told: every kind has its one place, or none because others tell it. */
import type { MeetingEventType } from '../../contract/meeting-log.js';

type Place = 'head' | 'attendance' | 'exceptions' | 'recusals' | 'requests' | 'ballots' | 'agenda' | 'nowhere';

export const PLACE_OF = {
  'meeting.created': 'nowhere',
  'meeting.changed': 'nowhere',
  'meeting.removed': 'nowhere',
  'meeting.started': 'head',
  'meeting.paused': 'head',
  'meeting.resumed': 'head',
  'meeting.ended': 'head',
  'seat.signed-in': 'attendance',
  'seat.signed-in-by-officers': 'attendance',
  'seat.credential-replaced': 'exceptions',
  'seat.recredentialed': 'exceptions',
  'seat-cards.printed': 'nowhere',
  'seat-cards.revoked': 'nowhere',
  'seat.card-used': 'nowhere',
  'seat.card-blocked': 'exceptions',
  'seat.pin-requested': 'nowhere',
  'seat.pin-confirmed': 'exceptions',
  'seat.pin-refused': 'exceptions',
  'seat.on-leave': 'exceptions',
  'seat.departed': 'exceptions',
  'seat.returned': 'exceptions',
  'candidate.withdrawn': 'exceptions',
  'recusal.recorded': 'recusals',
  'recusal.removed': 'recusals',
  'recused.left': 'recusals',
  'recused.back': 'recusals',
  'officer.key-registered': 'nowhere',
  'hall.paired': 'nowhere',
  'hall.disconnected': 'nowhere',
  'agenda.item-added': 'agenda',
  'agenda.item-changed': 'agenda',
  'agenda.item-removed': 'agenda',
  'agenda.reordered': 'agenda',
  'agenda.item-begun': 'agenda',
  'agenda.discussion': 'agenda',
  'agenda.vote': 'agenda',
  'agenda.item-finished': 'agenda',
  'agenda.item-postponed': 'exceptions',
  'agenda.candidate': 'agenda',
  'device.wished': 'nowhere',
  'device.dropped': 'exceptions',
  'ballot.drafted': 'nowhere',
  'ballot.draft-changed': 'nowhere',
  'ballot.rules-differ': 'exceptions',
  'ballot.draft-removed': 'nowhere',
  'ballot.opened': 'ballots',
  'ballot.closing': 'ballots',
  'ballot.closed': 'ballots',
  'ballot.announced': 'ballots',
  'ballot.void': 'ballots',
  'ballot.annulled': 'ballots',
  'ballot.repeated': 'ballots',
  'confirmation.requested': 'requests',
  'confirmation.given': 'requests',
  'confirmation.refused': 'requests',
  'confirmation.withdrawn': 'requests',
  'confirmation.expired': 'requests',
  'seats.reminded': 'nowhere',
  'sheet.signed': 'nowhere',
  'minutes.finished': 'nowhere',
  'minutes.reopened': 'nowhere',
  'minutes.signed': 'nowhere',
} as const satisfies Record<MeetingEventType, Place>;

export type ExceptionalEvent = {
  [Type in MeetingEventType]: (typeof PLACE_OF)[Type] extends 'exceptions' ? Type : never;
}[MeetingEventType];

export const isExceptional = (type: MeetingEventType): type is ExceptionalEvent => PLACE_OF[type] === 'exceptions';

const READ: readonly Place[] = ['head', 'attendance', 'exceptions'];

/** The events that minutes are made of; the rest is told by tables of its own. */
export const EVENTS_OF_MINUTES: readonly MeetingEventType[] = (Object.keys(PLACE_OF) as MeetingEventType[]).filter(
  (type) => READ.includes(PLACE_OF[type]),
);
