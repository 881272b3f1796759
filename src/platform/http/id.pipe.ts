import { Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import { Refusal } from '../problems/refusal.js';

/** An id in a path. Only the spelling that we give out names something, so that one thing has one name in every cache. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new Refusal('resource.not-found');
    return value;
  }
}
