/** Paper, type and ink of the PDFs: A4, Noto Sans SC (embedded as a subset), the colours of the product. */
import { createRequire } from 'node:module';
import { PaperForRareCharacters } from './rare-characters.js';

const require = createRequire(import.meta.url);
const fontFile = (weight: string): string => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}`);

export const INK = '#1F2A37';
export const SEAL_RED = '#B3261E';
export const RULE = '#8A8F98';
export const QUIET = '#5B6472';

export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 56, bottom: 64 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const BODY_BOTTOM = PAGE.height - PAGE.bottom;

export type Paper = PaperForRareCharacters;
export type Weight = 'regular' | 'bold';

/** What stands in for a character that no typeface here has; a note then says which it is. */
const GETA = '〓';

/** A document with the fonts in it and the first page begun. */
export function newPaper(title: string, createdAt: Date): Paper {
  const { top, bottom, left, right } = PAGE;
  const paper = new PaperForRareCharacters({
    size: 'A4',
    margins: { top, bottom: 0, left, right },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Creator: 'Pingshen', CreationDate: createdAt },
  });
  if (bottom <= 0) throw new Error('a page needs room for its foot');
  paper.registerFont('regular', fontFile('400Regular/NotoSansSC_400Regular.ttf'));
  paper.registerFont('bold', fontFile('700Bold/NotoSansSC_700Bold.ttf'));
  paper.font('regular').fillColor(INK);
  return paper;
}

/** The finished document. */
export function bytesOf(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
    paper.end();
  });
}

/** Replaces characters that cannot be shown and names them, so that they can be added by hand. */
export function printable(paper: Paper, text: string): { text: string; missing: string[] } {
  const missing: string[] = [];
  const shown = [...text].map((character) => {
    if (paper.has(character) || /[\p{M}\n]/u.test(character) || paper.isRare(character)) return character;
    missing.push(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
    return GETA;
  });
  return { text: shown.join(''), missing };
}

/** One line of text in a box; `x` is the left edge. */
export function put(
  paper: Paper,
  text: string,
  at: {
    x: number;
    y: number;
    width: number;
    align?: 'left' | 'center' | 'right';
    size?: number;
    weight?: Weight;
    colour?: string;
  },
): void {
  paper
    .font(at.weight ?? 'regular')
    .fontSize(at.size ?? 10)
    .fillColor(at.colour ?? INK)
    .text(text, at.x, at.y, { width: at.width, align: at.align ?? 'left', lineBreak: true });
}

export function rule(paper: Paper, y: number, width = 0.5, colour: string = RULE): void {
  paper
    .moveTo(PAGE.left, y)
    .lineTo(PAGE.width - PAGE.right, y)
    .lineWidth(width)
    .strokeColor(colour)
    .stroke();
}
