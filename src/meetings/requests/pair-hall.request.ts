import { IsOptional, Matches } from 'class-validator';

export class PairHallRequest {
  /** The six digits that the console shows. */
  @Matches(/^\d{6}$/)
  code: string;

  /**
   * A random word of this screen's own, 32 hex digits, under which the same code may be asked for again when the answer was lost.
   * Absent: the code is good once, whatever becomes of the answer.
   */
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/)
  screen?: string;
}
