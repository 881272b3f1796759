import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PANEL_OR_NONE } from '../../committees/index.js';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class PlaceCandidatesRequest {
  /** The panel that speaks of them from now on; `none`: no panel. */
  @Matches(PANEL_OR_NONE)
  panelId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.panelCandidates)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  candidateIds: string[];
}

/** Candidates of one specialty that are in no panel, and the panel that they are to be in. */
export class SpecialtyPlacement {
  @PlainText(LIMITS.unitLength)
  specialty: string;

  @IsUUID('all')
  panelId: string;

  /** How many the preview told: the act is refused when it is another number by now. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  candidates: number;
}

export class PlaceBySpecialtyRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.panelCandidates)
  @ArrayUnique(({ specialty }: SpecialtyPlacement) => specialty)
  @ValidateNested({ each: true })
  @Type(() => SpecialtyPlacement)
  placements: SpecialtyPlacement[];
}
