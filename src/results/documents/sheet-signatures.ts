/** The lines to sign at the end of a document (R20), with the signatures that were given on a screen. */
import { LIMITS } from '../../contract/limits.js';
import type { SignedLine } from '../../contract/vocabulary.js';
import { officeInstant } from '../../kernel/office-dates.js';
import {
  INK,
  PAGE,
  QUIET,
  SEAL_RED,
  TEXT_WIDTH,
  printable,
  put,
  type Paper,
} from '../../platform/documents/sheet-paper.js';
import type { PrintedSignature, Printing } from './tally-sheet-facts.js';

export const SIGNATURE_HEIGHT = 128;

export interface LineToSign {
  line: SignedLine;
  label: string;
}

/** Who presided signs a tally sheet first: the chair, or in the ballot of a panel whoever presided over that (R3). */
export const sheetLinesToSign = (presided: string): readonly LineToSign[] => [
  { line: 'chair', label: `${presided}（签字）：` },
  { line: 'teller', label: '计票人（签字）：' },
  { line: 'supervisor', label: '监票人（签字）：' },
];

/** Every document has three lines. */
const SHARE = TEXT_WIDTH / 3;
const BOX = { left: 84, width: SHARE - 94, top: 22, height: 34 };

/** Three lines; at each the signature if there is one, with name, time and the digest of what was signed. */
export function drawSignatures(
  paper: Paper,
  y: number,
  { signatures, digest }: Pick<Printing, 'signatures' | 'digest'>,
  lines: readonly LineToSign[],
): void {
  for (const [index, { line, label }] of lines.entries()) {
    const x = PAGE.left + index * SHARE;
    put(paper, label, { x, y: y + 40, width: SHARE });
    paper
      .moveTo(x + BOX.left + 2, y + 56)
      .lineTo(x + SHARE - 10, y + 56)
      .lineWidth(0.6)
      .strokeColor(INK)
      .stroke();
    const signature = signatures.find((given) => given.line === line);
    if (signature) drawSignature(paper, x, y, signature, digest);
  }
  put(paper, '年      月      日', { x: PAGE.left, y: y + 102, width: TEXT_WIDTH, align: 'right' });
}

function drawSignature(paper: Paper, x: number, y: number, signature: PrintedSignature, digest: string): void {
  const { strokes, name, signedAt, digest: signed } = signature;
  const { text } = printable(paper, name);
  if (strokes) drawStrokes(paper, strokes, x + BOX.left, y + BOX.top);
  else put(paper, text, { x: x + BOX.left + 4, y: y + 40, width: BOX.width, weight: 'bold' });
  const small = { x, width: SHARE - 10, size: 6.5, colour: QUIET };
  const how = strokes ? '' : '（键入姓名并以密码确认）';
  put(paper, `${text} ${officeInstant(new Date(signedAt))}${how}`, { ...small, y: y + 64 });
  const same = signed === digest;
  const words = same ? `签字内容摘要 ${signed}` : `签字内容摘要 ${signed}，与本表不同`;
  put(paper, words, { ...small, y: y + 82, size: 6, ...(same ? {} : { colour: SEAL_RED }) });
}

/** The strokes as ink, scaled into the place above the line. */
function drawStrokes(paper: Paper, strokes: readonly (readonly number[])[], left: number, top: number): void {
  const scale = Math.min(BOX.width / LIMITS.markWidth, BOX.height / LIMITS.markHeight);
  paper.save().lineWidth(0.9).lineCap('round').lineJoin('round').strokeColor(INK);
  for (const stroke of strokes) {
    for (let i = 0; i + 1 < stroke.length; i += 2) {
      const [x, y] = [left + (stroke[i] ?? 0) * scale, top + (stroke[i + 1] ?? 0) * scale];
      if (i === 0) paper.moveTo(x, y);
      else paper.lineTo(x, y);
    }
    paper.stroke();
  }
  paper.restore();
}
