import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class OpenReviewRequest {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @PlainText(LIMITS.titleLength)
  title: string;

  /** R34: whether experts see codes instead of names. Chosen by a person, there is no default. */
  @IsBoolean()
  blind: boolean;
}
