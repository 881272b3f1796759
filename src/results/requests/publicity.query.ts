import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { PUBLICITY_ORDERS, type PublicityOrder } from '../domain/publicity.js';

export class PublicityQuery {
  /** R50: by strokes of the name, list number or unit, as set; there is no default. */
  @IsIn(PUBLICITY_ORDERS)
  @ApiProperty({ enum: PUBLICITY_ORDERS })
  order: PublicityOrder;
}
