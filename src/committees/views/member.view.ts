import { ApiProperty } from '@nestjs/swagger';
import { POSITIONS, type Position } from '../../contract/vocabulary.js';

/** A member of the committee of a review. No ID number, no telephone: those are sealed. */
export class MemberView {
  id: string;
  name: string;
  unit: string;

  /** The expert's own professional title. */
  title: string;

  specialty: string;

  @ApiProperty({ enum: POSITIONS })
  position: Position;

  @ApiProperty({ type: String, nullable: true })
  loginName: string | null;

  /** When the member left the committee, as an instant, and why; null: serving. */
  @ApiProperty({ type: String, nullable: true })
  leftAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  leftReason: string | null;

  /** Whether an initial password was issued, so that the expert can sign in. */
  hasPassword: boolean;
}

export class MemberPageView {
  /** Members that match, on all pages. */
  total: number;
  page: number;
  pageSize: number;
  rows: MemberView[];
}
