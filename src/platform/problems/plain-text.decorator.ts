/** What free text must be, for every request that carries some. */
import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength, ValidateBy } from 'class-validator';
import { isBlank, isPlain } from '../../kernel/plain-text.js';

/** A search of nothing finds everything, and a password may be of spaces; anything else without a visible character says nothing. */
export type Blank = 'refused' | 'allowed';

/** Whether a value is text that a person can have typed. */
export function isPlainText(value: unknown, blank: Blank = 'refused'): value is string {
  return typeof value === 'string' && isPlain(value) && (blank === 'allowed' || !isBlank(value));
}

/** Text of several lines, perhaps none: bounded, without any control character but the end of a line. */
export function PlainLines(most: number): PropertyDecorator {
  const plain = (value: unknown): boolean => typeof value === 'string' && isPlain(value.replaceAll('\n', ' '));
  return applyDecorators(
    IsString(),
    MaxLength(most),
    ValidateBy({ name: 'isPlainText', validator: { validate: plain } }),
  );
}

/** Free text: bounded, without control characters, and, unless said otherwise, with something to see. */
export function PlainText(most: number, blank: Blank = 'refused'): PropertyDecorator {
  return applyDecorators(
    IsString(),
    MaxLength(most),
    ValidateBy({ name: 'isPlainText', validator: { validate: (value: unknown) => isPlainText(value, blank) } }),
  );
}
