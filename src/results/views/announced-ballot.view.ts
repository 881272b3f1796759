import { ApiProperty } from '@nestjs/swagger';

const ANNOUNCED = ['announced', 'annulled'] as const;

/** A ballot of which there are documents to be fetched: what its list of them has to know. */
export class AnnouncedBallotView {
  ballotId: string;
  number: number;
  round: number;
  title: string;

  /** R16: it was a run-off, which settled a tie, for so many places; null: it was none. */
  @ApiProperty({ type: 'integer', nullable: true })
  runOffPlaces: number | null;

  @ApiProperty({ enum: ANNOUNCED })
  state: (typeof ANNOUNCED)[number];

  rehearsal: boolean;

  /** R3: the panel whose ballot it is; null: the plenary's. */
  panel: string | null;

  /** R16: so many are tied over the boundary of its places and are in the result of no later round. */
  tied: number;

  /** R16: such a tie stays as it is; else it waits for a run-off round. */
  tiesStop: boolean;
}
