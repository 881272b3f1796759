import { Matches } from 'class-validator';

export class PairHallRequest {
  /** The six digits that the console shows. */
  @Matches(/^\d{6}$/)
  code: string;
}
