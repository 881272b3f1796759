import { IsInt, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class PauseMeetingRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;

  /** How long the break is expected to last; the server's clock says when it ends. */
  @IsInt()
  @Min(1)
  @Max(LIMITS.pauseMinutes)
  minutes: number;
}
