import { ApiProperty } from '@nestjs/swagger';

/** The own PIN for seat cards: never the PIN itself. */
export class OwnPinView {
  /** Whether one is in force: set, and not ended by wrong ones. */
  inForce: boolean;

  /** When it was set; null: never. */
  @ApiProperty({ type: String, nullable: true })
  setAt: string | null;

  /** On the account page with the password, or at a seat card with the supervisor's confirmation. */
  @ApiProperty({ enum: ['account', 'card'], nullable: true })
  way: 'account' | 'card' | null;
}
