/**
 * The validation of everything that comes in: unknown members refused, no implicit conversion, and the first fault named by
 * its path, so that the sentence can say which field to correct.
 */
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Refusal } from './refusal.js';

function firstFault(errors: ValidationError[], prefix: string): string {
  for (const error of errors) {
    const path = prefix === '' ? error.property : `${prefix}.${error.property}`;
    if (error.constraints !== undefined) return path;
    if (error.children !== undefined && error.children.length > 0) return firstFault(error.children, path);
  }
  return prefix;
}

export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new Refusal('request.invalid', { field: firstFault(errors, '') }),
  });
}
