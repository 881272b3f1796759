import type { MinutesDocument, MinutesFormat } from './minutes-document.js';
import { minutesDocx } from './minutes-docx.js';
import { minutesPdf } from './minutes-pdf.js';

/** Draws minutes. Slow (fonts of 10 MB, hundreds of candidates): runs in a thread. */
export const drawMinutes = (document: MinutesDocument, format: MinutesFormat): Promise<Buffer> =>
  format === 'pdf' ? minutesPdf(document) : minutesDocx(document);
