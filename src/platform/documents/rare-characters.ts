/**
 * A document whose lines may hold characters that its typeface lacks: those of HanaMin (CJK extensions A to F) are drawn as
 * outlines of one em, over a sign that is not painted and says what it stands for, so that they can be selected and searched
 * like the others.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { fontPieces, isMadeFor, type FontPiece } from '../../kernel/font-pieces.js';

const require = createRequire(import.meta.url);
const SHEET = require.resolve('hanamin/HanaMin.css');
/** As wide as an ideograph, and in every typeface for Chinese: stands in where a width is asked for. */
const EM = '〓';
const IDEOGRAPH = /\p{Script=Han}/u;

interface Typeface {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { path: { toSVG(): string } };
  unitsPerEm: number;
}

/** What pdfkit's types do not tell of a document. */
interface Inner {
  _font: { font: Typeface; name: string; ascender: number };
  _fontSize: number;
  _fragment(text: string, x: number, y: number, options: Line): void;
}

interface Line {
  align?: string;
  width?: number;
  lineWidth?: number;
  textWidth?: number;
  wordCount?: number;
}

let pieces: FontPiece[] | null = null;
const pieceFor = (codePoint: number): FontPiece | undefined =>
  (pieces ??= fontPieces(readFileSync(SHEET, 'utf8'))).find((piece) => isMadeFor(piece, codePoint));

const base = PDFDocument.prototype as unknown as Inner;

export class PaperForRareCharacters extends PDFDocument {
  private readonly rare = new Map<string, boolean>();

  /** Whether the typeface of the document has a character. */
  has(character: string): boolean {
    return this.typefaceOf('regular').hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }

  /** Whether a character that the typeface lacks can be drawn all the same. */
  isRare(character: string): boolean {
    let rare = this.rare.get(character);
    if (rare === undefined) {
      rare = IDEOGRAPH.test(character) && !this.has(character) && this.rareTypeface(character) !== null;
      this.rare.set(character, rare);
    }
    return rare;
  }

  override widthOfString(text: string, options?: PDFKit.Mixins.TextOptions): number {
    return super.widthOfString([...text].map((one) => (this.isRare(one) ? EM : one)).join(''), options);
  }

  /** Draws one line; pdfkit calls it for every one that it has broken and placed. */
  _fragment(text: string, x: number, y: number, options: Line): void {
    const runs = text.split(/(\p{Script=Han})/u).filter((run) => run !== '');
    if (!runs.some((run) => this.isRare(run))) return base._fragment.call(this, text, x, y, options);
    const { width: _, textWidth: __, wordCount: ___, align, lineWidth = 0, ...rest } = options;
    const spare = options.width === undefined ? 0 : lineWidth - this.widthOfString(text.trimEnd());
    let at = x + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0);
    for (const run of this.joined(runs)) {
      if (this.isRare(run)) this.drawRare(run, at, y);
      else base._fragment.call(this, run, at, y, rest);
      at += this.widthOfString(run);
    }
  }

  /** Neighbours that are drawn alike as one piece. */
  private joined(runs: readonly string[]): string[] {
    const joined: string[] = [];
    for (const run of runs) {
      const last = joined.at(-1);
      if (last === undefined || this.isRare(run) || this.isRare(last)) joined.push(run);
      else joined[joined.length - 1] = last + run;
    }
    return joined;
  }

  private drawRare(character: string, x: number, y: number): void {
    const { _font: font, _fontSize: size } = this.inner;
    const face = this.rareTypeface(character);
    if (face === null) return;
    const scale = size / face.unitsPerEm;
    const outline = face.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG();
    this.markContent('Span', { actual: character });
    this.save().addContent('3 Tr');
    base._fragment.call(this, EM, x, y, {});
    this.restore();
    this.endMarkedContent();
    this.save()
      .translate(x, y + (font.ascender / 1000) * size)
      .scale(scale, -scale)
      .path(outline)
      .fill()
      .restore();
  }

  private rareTypeface(character: string): Typeface | null {
    const codePoint = character.codePointAt(0) ?? 0;
    const piece = pieceFor(codePoint);
    if (piece === undefined) return null;
    const face = this.typefaceOf(path.join(path.dirname(SHEET), piece.file));
    return face.hasGlyphForCodePoint(codePoint) ? face : null;
  }

  /** Asking a document for a typeface makes it the one in use; the one before is put back. */
  private typefaceOf(name: string): Typeface {
    const { _font: before } = this.inner;
    const { font } = (this.font(name) as unknown as Inner)._font;
    this.inner._font = before;
    return font;
  }

  private get inner(): Inner {
    return this as unknown as Inner;
  }
}
