/** What may be done with a ballot now, for the console's buttons; the use cases ask again on locked rows. */
import type { BallotAbilities } from '../../contract/abilities.js';
import type { BallotState } from '../../contract/vocabulary.js';
import { next } from '../../kernel/lifecycle.js';
import { BALLOT_LIFECYCLE, THREE } from './lifecycle.js';
import { panelQuorumOf, panelRefusal, type PanelRoom } from './panel-ballot.js';

/** From here on the record is everybody's. */
const OVER: ReadonlySet<BallotState> = new Set(['announced', 'annulled', 'void']);

export interface BallotRoom {
  inSession: boolean;
  /** Another or this ballot waits for its result. */
  pending: boolean;
  quorum: boolean;
  /** R5: the chair or a deputy is present. */
  presided: boolean;
  /** Its agenda item has come to the ballot, or it has none. */
  itemReady: boolean;
  /** The meeting has ended. */
  ended: boolean;
  /** R14: so many candidates are left whom a further round may name. */
  nameable: number;
  /** R17: whether it is to be void waits for an answer. */
  voidAsked: boolean;
  /** R23: a round of it was confirmed, and its draft removed. */
  confirmed: boolean;
  /** R22: it has no outcome that could be annulled. */
  rehearsal: boolean;
  /** R22: a rehearsal after the first real ballot. */
  tooLate: boolean;
  /** R3: of the panel whose ballot it is; null: the plenary's. */
  panel: PanelRoom | null;
  /** R14, R17: its rules are for the secretary to choose; no rehearsal's are. */
  changeable: boolean;
  /** How many candidates are on the paper. */
  candidates: number;
}

export function abilitiesOf(state: BallotState, room: BallotRoom): BallotAbilities {
  const may = (act: 'open' | 'close' | 'announce') => next(BALLOT_LIFECYCLE, state, act, 'secretary') !== null;
  const openRefusal = may('open') ? refusalOf(room) : null;
  const announceRefusal = may('announce') ? announceRefusalOf(room) : null;
  return {
    open: may('open') && openRefusal === null,
    openRefusal,
    close: may('close'),
    announce: may('announce') && announceRefusal === null,
    announceRefusal,
    removeDraft: state === 'draft',
    changeDraft: state === 'draft' && room.changeable && !room.ended,
    askVoid: next(BALLOT_LIFECYCLE, state, 'void', THREE) !== null,
    askAnnul: next(BALLOT_LIFECYCLE, state, 'annul', THREE) !== null && !room.rehearsal,
    ...roundAfter(state, room),
    downloadBundle: OVER.has(state),
    panelRoom: state === 'draft' ? panelRoomOf(room) : null,
  };
}

function roundAfter(state: BallotState, room: BallotRoom): Pick<BallotAbilities, 'askRound' | 'redraftRound'> {
  const mayRepeat = next(BALLOT_LIFECYCLE, state, 'repeat', THREE) !== null && !room.ended && !room.tooLate;
  return { askRound: mayRepeat && room.nameable > 0, redraftRound: mayRepeat && room.confirmed };
}

function refusalOf(room: BallotRoom): BallotAbilities['openRefusal'] {
  if (room.candidates === 0) return 'ballot.no-candidates';
  if (!room.inSession) return 'meeting.not-in-session';
  if (room.pending) return 'ballot.another-pending';
  if (room.tooLate) return 'ballot.rehearsal-late';
  if (!room.itemReady) return 'agenda.not-at-ballot';
  if (room.panel !== null) return panelRefusal(room.panel);
  if (!room.quorum) return 'ballot.no-quorum';
  return room.presided ? null : 'ballot.not-presided';
}

function announceRefusalOf({ voidAsked }: BallotRoom): BallotAbilities['announceRefusal'] {
  return voidAsked ? 'ballot.void-asked' : null;
}

function panelRoomOf({ panel }: BallotRoom): BallotAbilities['panelRoom'] {
  return panel && { size: panel.size, present: panel.present, quorum: panelQuorumOf(panel.size) };
}
