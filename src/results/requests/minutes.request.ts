import { IsInt, Matches, Max, Min } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainLines, PlainText } from '../../platform/problems/plain-text.decorator.js';
import { SECTION } from '../domain/minutes-sections.js';

const MOST = 2_000_000_000;

/** One part of the minutes as it is typed. */
export class SaveMinutesTextRequest {
  /** heading, place, objections, remarks, item:<id> or candidate:<id>. */
  @Matches(SECTION)
  section: string;

  /** The revision that this text goes on from; 0: nothing was written yet. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  revision: number;

  /** Empty: the part is taken out. */
  @PlainLines(LIMITS.minutesText)
  text: string;
}

/** The minutes that were shown are the ones that are finished. */
export class FinishMinutesRequest {
  @IsInt()
  @Min(0)
  @Max(MOST)
  sequence: number;

  @IsInt()
  @Min(0)
  @Max(MOST)
  saved: number;
}

export class ReopenMinutesRequest {
  @PlainText(LIMITS.reasonLength)
  reason: string;
}
