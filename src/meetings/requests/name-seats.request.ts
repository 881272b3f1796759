import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';

export class NameSeatsRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.committeeSeats)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(65_535, { each: true })
  seats: number[];
}
