import { ApiProperty } from '@nestjs/swagger';

/** Candidates of one specialty that are in no panel yet. */
export class SpecialtyProposalView {
  specialty: string;
  candidates: number;

  /** The panel proposed for them, if the panels' names or experts decide. */
  @ApiProperty({ type: String, nullable: true })
  panelId: string | null;
}
