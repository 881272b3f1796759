import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';

export class SeeEventsRequest {
  /** Numbers of the events taken note of. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.pageSize)
  @Matches(/^[1-9]\d{0,17}$/, { each: true })
  ids: string[];
}
