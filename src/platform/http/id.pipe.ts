import { Injectable, type PipeTransform } from '@nestjs/common';
import { Refusal } from '../problems/refusal.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id in a path. Only the spelling that we give out names something, so that one thing has one name in every cache. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new Refusal('resource.not-found');
    return value;
  }
}
