/** A day of the calendar, for every request that carries one. */
import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** YYYY-MM-DD in Asia/Shanghai, of this century, and one that exists. */
export function Day(): PropertyDecorator {
  return applyDecorators(IsISO8601({ strict: true }), Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
}
