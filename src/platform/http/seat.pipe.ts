import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refusal } from '../problems/refusal.js';

const LAST_SEAT = 65_535;

/** A seat in a path. What cannot be a seat names nothing. */
@Injectable()
export class SeatPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const seat = /^[1-9]\d{0,4}$/.test(value) ? Number(value) : 0;
    if (seat < 1 || seat > LAST_SEAT) throw new Refusal('resource.not-found');
    return seat;
  }
}
