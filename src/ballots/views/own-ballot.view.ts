import { ApiProperty } from '@nestjs/swagger';

/** The latest paper of the own seat, as the server acknowledged it. */
export class OwnPaperView {
  revision: number;
  /** `XXXXX-XXXXX`. */
  receipt: string;
  /** Paper hash, the chain head after it, and the server's signature over both, lower-case hex. */
  hash: string;
  head: string;
  acknowledgement: string;
  /** ISO instant. */
  at: string;
}

const OVER = ['closed', 'announced', 'void'] as const;

/** A ballot that is over and on whose roster the signed-in person stood. No count, no verdict, nobody else's paper. */
export class OwnBallotView {
  ballotId: string;
  meetingId: string;
  number: number;
  round: number;
  title: string;

  /** R16: it was a run-off, which settled a tie, for so many places; null: it was none. */
  @ApiProperty({ type: 'integer', nullable: true })
  runOffPlaces: number | null;

  rehearsal: boolean;
  /** R3: the panel whose ballot it was; null: the plenary's. */
  panel: string | null;

  @ApiProperty({ enum: OVER })
  state: (typeof OVER)[number];

  /** null: no paper of this seat was accepted. */
  paper: OwnPaperView | null;
}
