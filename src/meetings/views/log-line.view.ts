import { ApiProperty } from '@nestjs/swagger';
import { MEETING_EVENT_TYPES, type LogLine } from '../../contract/meeting-log.js';

/** A line of the side log; lines are numbered through, from 1. */
export class LogLineView implements LogLine {
  sequence: number;

  /** ISO instant. */
  at: string;

  @ApiProperty({ enum: MEETING_EVENT_TYPES })
  type: LogLine['type'];

  @ApiProperty({ enum: ['plain', 'exception', 'official'] })
  weight: LogLine['weight'];

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: LogLine['facts'];
}
