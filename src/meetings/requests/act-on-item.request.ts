import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ITEM_ACTS, type ItemAct } from '../domain/lifecycle.js';

export class ActOnItemRequest {
  @IsIn(ITEM_ACTS)
  @ApiProperty({ enum: ITEM_ACTS })
  act: ItemAct;
}
