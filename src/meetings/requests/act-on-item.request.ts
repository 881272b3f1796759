import { ApiProperty } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';
import { ITEM_ACTS, type ItemAct } from '../domain/lifecycle.js';

export class ActOnItemRequest {
  @IsIn(ITEM_ACTS)
  @ApiProperty({ enum: ITEM_ACTS })
  act: ItemAct;

  /** Why an item is postponed; the other acts need none. */
  @ValidateIf(({ act, reason }: ActOnItemRequest) => act === 'postpone' || reason !== undefined)
  @PlainText(LIMITS.reasonLength)
  @ApiProperty({ required: false })
  reason?: string;
}
