import { Injectable } from '@nestjs/common';

/** The one source of the present moment, so that rules stay pure and tests can say what time it is. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
