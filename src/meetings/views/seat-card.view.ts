import { ApiProperty } from '@nestjs/swagger';
import { PIN_REQUEST_STATES, SEAT_CARD_STATES, type PinRequestState, type SeatCardState } from '../domain/lifecycle.js';

const SHOWN_STATES = [...SEAT_CARD_STATES, 'expired'] as const;

/** The last card printed for a seat. */
export class SeatCardStateView {
  @ApiProperty({ enum: SHOWN_STATES })
  state: SeatCardState | 'expired';

  printedAt: string;
  expiresAt: string;

  /** When it was used, revoked or blocked. */
  @ApiProperty({ type: String, nullable: true })
  settledAt: string | null;
}

export class SeatCardLineView {
  seat: number;
  name: string;
  unit: string;

  /** null: none was printed. */
  @ApiProperty({ type: SeatCardStateView, nullable: true })
  card: SeatCardStateView | null;

  /** Cards printed before that one. */
  earlier: number;
}

/** The cards of a meeting. */
export class SeatCardsView {
  /** The address on the cards. */
  address: string;

  @ApiProperty({ type: [SeatCardLineView] })
  seats: SeatCardLineView[];
}

/** What became of a PIN typed at this card in this browser. */
export class PinRequestView {
  @ApiProperty({ enum: PIN_REQUEST_STATES })
  state: PinRequestState;

  /** Four digits, which the supervisor's page shows too. */
  mark: string;
  expiresAt: string;

  /** Why it was refused. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

/** What whoever holds a card may know: the meeting and the seat; not whose it is, nor whether that person has a PIN. */
export class CardView {
  committee: string;
  title: string;
  /** YYYY-MM-DD */
  heldOn: string;
  seat: number;

  expiresAt: string;

  @ApiProperty({ type: PinRequestView, nullable: true })
  request: PinRequestView | null;
}

export class CardSessionOpenedView {
  meetingId: string;
}
