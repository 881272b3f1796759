import { PlainText } from '../../platform/problems/plain-text.decorator.js';

/** Longer than either code, with what people type between its signs. */
const MOST = 64;

export class CardCodeRequest {
  /** What was scanned, or what stands under it. */
  @PlainText(MOST)
  code: string;
}

export class CardPinRequest extends CardCodeRequest {
  @PlainText(MOST)
  pin: string;
}
