/**
 * Names the Chinese typefaces of a Word document with what stands in for each: an office without 仿宋 has 仿宋_GB2312 or FangSong,
 * and where none is there a program is told what kind of letter was meant.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const FONT_TABLE = 'word/fontTable.xml';

interface Face {
  name: string;
  /** Looked for in this order. */
  instead: string;
  family: 'roman' | 'modern' | 'swiss';
}

const FACES: readonly Face[] = [
  { name: '宋体', instead: 'SimSun,Songti SC,Noto Serif CJK SC', family: 'roman' },
  { name: '黑体', instead: 'SimHei,Heiti SC,Noto Sans CJK SC', family: 'swiss' },
  { name: '仿宋', instead: 'FangSong,仿宋_GB2312,STFangsong,Noto Serif CJK SC', family: 'modern' },
];

const entry = ({ name, instead, family }: Face): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** The same document with the faces in its table of fonts. */
export function withFallbacks(docx: Uint8Array): Buffer {
  const files = unzipSync(docx);
  const table = files[FONT_TABLE];
  if (table === undefined) throw new Error('a Word document without a table of fonts');
  const entries = FACES.map(entry).join('');
  const xml = strFromU8(table);
  const filled = xml.includes('</w:fonts>')
    ? xml.replace('</w:fonts>', `${entries}</w:fonts>`)
    : xml.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${entries}</w:fonts>`);
  return Buffer.from(zipSync({ ...files, [FONT_TABLE]: strToU8(filled) }));
}
