/**
 * The style sheet of the typeface for rare characters: one face for each piece with ideographs, so that a browser fetches a
 * piece only for a page that shows a character of it. Its letters and signs are left out; the typeface of the pages has those.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { fontPieces } from '../src/kernel/font-pieces.js';

const SHEET = /[\\/]ui[\\/]rare-characters\.css$/;
const IDEOGRAPHS = /CJK-(Unified|Compatibility)-Ideographs/;

export function rareCharacters(): Plugin {
  return { name: 'rare-characters', enforce: 'pre', load: (id) => (SHEET.test(id) ? styleSheet() : null) };
}

function styleSheet(): string {
  const css = readFileSync(createRequire(import.meta.url).resolve('hanamin/HanaMin.css'), 'utf8');
  return fontPieces(css)
    .filter(({ file }) => IDEOGRAPHS.test(file))
    .map(
      ({ file, unicodeRange }) =>
        `@font-face{font-family:HanaMin;font-display:swap;src:url(hanamin/${file}) format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('\n');
}
