import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID, Matches } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** An id, or the word for being in no panel. */
export const PANEL_OR_NONE = /^(none|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

export class NamePanelRequest {
  @PlainText(LIMITS.titleLength)
  name: string;
}

export class PlaceMembersRequest {
  /** The panel that they are in from now on; `none`: in no panel. */
  @Matches(PANEL_OR_NONE)
  panelId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.committeeSeats)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  memberIds: string[];
}

export class LeadPanelRequest {
  /** A member of the panel. */
  @IsUUID('all')
  memberId: string;
}
