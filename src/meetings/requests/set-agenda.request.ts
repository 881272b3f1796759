import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { SaveAgendaItemRequest } from './save-agenda-item.request.js';

/** A whole agenda, in its order. */
export class SetAgendaRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.agendaItems)
  @ValidateNested({ each: true })
  @Type(() => SaveAgendaItemRequest)
  items: SaveAgendaItemRequest[];
}
