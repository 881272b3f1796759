/** Which file of a typeface that is cut into pieces has which characters, as its style sheet says. */

export interface FontPiece {
  file: string;
  /** As the style sheet writes them: `U+3400-37ff`, several apart by commas. */
  unicodeRange: string;
}

/** The pieces of a style sheet, in its order. */
export function fontPieces(css: string): FontPiece[] {
  const faces = css.matchAll(/url\(["']?([^)"']+)["']?\)[^;}]*;\s*unicode-range:\s*([^;}]+)/g);
  return [...faces].map(([, file = '', unicodeRange = '']) => ({ file, unicodeRange: unicodeRange.trim() }));
}

/** Whether a piece is made for this character; it may lack it all the same. */
export function isMadeFor({ unicodeRange }: FontPiece, codePoint: number): boolean {
  return unicodeRange.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return codePoint >= parseInt(from, 16) && codePoint <= parseInt(to, 16);
  });
}
