import { IsOptional, Matches } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';

const CODE = new RegExp(`^\\d{${LIMITS.hallCodeDigits}}$`);

export class PairHallRequest {
  /** The ten digits that the console shows. */
  @Matches(CODE)
  code: string;

  /**
   * A random word of this screen's own, 32 hex digits, under which the same code may be asked for again when the answer was lost.
   * Absent: the code is good once, whatever becomes of the answer.
   */
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/)
  screen?: string;
}
