import { ApiProperty } from '@nestjs/swagger';
import { POSITIONS, type Position } from '../../contract/vocabulary.js';

/** A member of the committee, as panels show them. */
export class PanelMemberView {
  /** Of the member. */
  id: string;
  name: string;
  unit: string;
  specialty: string;

  @ApiProperty({ enum: POSITIONS })
  position: Position;

  /** 组长 */
  lead: boolean;
}

export class PanelView {
  id: string;
  name: string;

  /** The lead first, then by name. */
  members: PanelMemberView[];

  /** How many candidates it has. */
  candidates: number;

  /** R3: how many experts are missing before the panel may be used. */
  missing: number;
}

/** Who is in no panel. */
export class WithoutPanelView {
  members: PanelMemberView[];
  candidates: number;
}

export class PanelAbilitiesView {
  change: boolean;
}

export class PanelsView {
  panels: PanelView[];
  without: WithoutPanelView;
  /** R3: experts that a panel needs before it may be used. */
  least: number;
  abilities: PanelAbilitiesView;
}
