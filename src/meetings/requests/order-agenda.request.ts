import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';

export class OrderAgendaRequest {
  /** All items that have not begun, in their new order. */
  @IsArray()
  @ArrayMaxSize(LIMITS.agendaItems)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  itemIds: string[];
}
