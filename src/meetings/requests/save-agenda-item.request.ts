import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { LIMITS } from '../../contract/limits.js';
import { PlainText } from '../../platform/problems/plain-text.decorator.js';

export class SaveAgendaItemRequest {
  @PlainText(LIMITS.titleLength)
  title: string;

  /** The panel that reports; empty: none. */
  @PlainText(LIMITS.unitLength, 'allowed')
  panel: string;

  /** In the order in which they are spoken of; an item may have none. */
  @IsArray()
  @ArrayMaxSize(LIMITS.ballotCandidates)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  candidateIds: string[];
}
