/** Minutes as files: every block is in both, marked as draft or with digest and copy, long texts and large meetings included. */
import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { ITEM, candidateId, fullFacts } from '../../../test/support/minutes.js';
import { pdfPages } from '../../../test/support/pdf-text.js';
import type { Block } from '../domain/minutes-block.js';
import { minutesBlocks, minutesTitle } from '../domain/minutes-blocks.js';
import { minutesOf } from '../domain/minutes-of.js';
import { candidateSection, itemSection } from '../domain/minutes-sections.js';
import { cellLines, paragraphLines } from './line-breaks.js';
import type { MinutesDocument } from './minutes-document.js';
import { drawMinutes } from './minutes-drawing.js';

const content = minutesOf(fullFacts());
const TEXTS = {
  place: '三号会议室',
  objections: '有人询问名额。\n已当场答复。',
  [itemSection(ITEM)]: '本组讨论热烈。',
  [candidateSection(candidateId(1))]: `业绩突出，${'讨论内容很长。'.repeat(300)}结束语。`,
  [candidateSection(candidateId(2))]: '字库没有的字：𠮷𰀀。',
};
const DIGEST = '0AB3C-7Q2M4-XK9TD-W5RNE-ZZ81P';

const document = (changes: Partial<MinutesDocument> = {}): MinutesDocument => ({
  committee: content.head.committee,
  title: minutesTitle(content, TEXTS, 'zh-CN'),
  heldOn: content.head.heldOn,
  blocks: minutesBlocks(content, TEXTS, 'zh-CN'),
  finished: { version: 1, digest: DIGEST },
  copy: 1,
  at: '2026-11-20T06:10:00Z',
  signatures: [],
  ...changes,
});

const SIGNED: MinutesDocument['signatures'] = [
  {
    ...{ line: 'chair', kind: 'drawn', name: '张主任', signedAt: '2026-11-20T06:08:00Z', digest: DIGEST },
    strokes: [[60, 200, 200, 40, 320, 220, 460, 60, 600, 240]],
  },
  { line: 'recorder', kind: 'typed', name: '孙秘书', strokes: null, signedAt: '2026-11-20T06:09:00Z', digest: DIGEST },
];

function keep(name: string, bytes: Buffer): void {
  mkdirSync('test/output', { recursive: true });
  writeFileSync(`test/output/${name}`, bytes);
}

const plain = (text: string): string => text.replaceAll(/\s/g, '');
const pdfText = async (minutes: MinutesDocument): Promise<string[]> =>
  pdfPages(await drawMinutes(minutes, 'pdf')).map(plain);

async function docxText(minutes: MinutesDocument): Promise<string> {
  const files = unzipSync(await drawMinutes(minutes, 'docx'));
  return Object.entries(files)
    .filter(([name]) => /^word\/(document|footer\d+)\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
    .replaceAll(/<\/w:p>|<w:br\/>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Everything that a block says, in pieces that no line break cuts apart once white space is out. */
const pieces = (block: Block): string[] => {
  switch (block.kind) {
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns.map(({ header }) => header), ...block.rows.flat()];
    case 'typed':
      return [block.text];
    default:
      return [block.text];
  }
};

describe('both files say everything', () => {
  it('the PDF', async () => {
    const pdf = await drawMinutes(document(), 'pdf');
    keep('minutes.pdf', pdf);
    const text = pdfPages(pdf).map(plain).join('');
    // cells stand line by line, so a piece may be cut by what stands beside it: single characters in order are too weak, words are not
    const words = document()
      .blocks.filter((block) => block.kind !== 'table')
      .flatMap(pieces);
    const missing = words.map(plain).filter((word) => !across(text, word.replaceAll('𰀀', '〓')));
    expect(missing).toEqual([]);
    for (const row of document().blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])))
      for (const clause of row.split(/[；，;, ]/)) expect(text).toContain(plain(clause).slice(0, 6));
    expect(text).toContain('U+30000');
  });

  it('the Word document', async () => {
    const docx = await drawMinutes(document({ signatures: SIGNED }), 'docx');
    keep('minutes.docx', docx);
    const text = await docxText(document({ signatures: SIGNED }));
    const wanted = document()
      .blocks.flatMap(pieces)
      .flatMap((piece) => piece.split('\n'));
    expect(wanted.filter((piece) => !text.includes(piece))).toEqual([]);
    for (const part of ['主持人（签字）', '孙秘书', '2026年11月20日 14:09:00 屏幕签字', `第 1 版 内容摘要 ${DIGEST}`])
      expect(text).toContain(part);
    const fonts = strFromU8(unzipSync(docx)['word/fontTable.xml'] ?? new Uint8Array());
    for (const face of ['宋体', '黑体', '仿宋']) expect(fonts).toContain(`<w:font w:name="${face}"><w:altName`);
  });

  it('what is withheld is in neither', async () => {
    const withheld = document({ blocks: minutesBlocks(content, TEXTS, 'zh-CN', { opinions: true, candidateIds: [] }) });
    for (const text of [(await pdfText(withheld)).join(''), await docxText(withheld)]) {
      expect(text).toContain('按保密规定');
      expect(text).not.toMatch(/业绩突出|讨论热烈/);
      expect(text).toContain('已当场答复');
    }
  });
});

/** Whether a long text stands in order, page feet between its pages left out. */
function across(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  const chunks = word.match(/[\s\S]{1,20}/gu) ?? [];
  return chunks.length > 3 && chunks.filter((chunk) => !text.includes(chunk)).length <= 4;
}

describe('the PDF', () => {
  it('has digest and page number on every page, and no mark on the original', async () => {
    const pages = await pdfText(document());
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第1版内容摘要${DIGEST}`);
      expect(page).toContain(`第${index + 1}页共${pages.length}页`);
      expect(page).not.toMatch(/补打|草稿/);
    }
    expect(pages.at(-1)).toMatch(/主持人（签字）.*记录人（签字）.*监督员（签字）/);
  });

  it('says on every page that a copy is a further one, or that it is a draft', async () => {
    for (const page of await pdfText(document({ copy: 3 })))
      expect(page).toContain('补打（第2次）2026年11月20日14:10:00');
    const draft = await pdfText(document({ finished: null }));
    for (const page of draft) {
      expect(page).toContain('草稿');
      expect(page).not.toContain('内容摘要');
    }
  });

  it('carries the signatures that were given', async () => {
    const pdf = await drawMinutes(document({ signatures: SIGNED }), 'pdf');
    keep('minutes-signed.pdf', pdf);
    const last = plain(pdfPages(pdf).at(-1) ?? '');
    for (const part of ['张主任2026年11月20日14:08:00', '键入姓名并以密码确认', `签字内容摘要${DIGEST}`])
      expect(last).toContain(part);
    expect(last).not.toContain('与本表不同');
  });
});

describe('line breaks', () => {
  const one = (): number => 1;
  const text = fc.stringMatching(/^[a-z汉字，。· \n]{0,60}$/);
  it('lose no character and keep within the width, but for a mark that hangs over', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (given, width) => {
        for (const lines of [paragraphLines(given, width, one), cellLines(given, width, one)]) {
          expect(lines.join('')).toBe(given.replaceAll('\n', ''));
          for (const line of lines) expect(line.replace(/[，。·]+$/u, '').length).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
  it('a long ethnic name breaks at ·, another name nowhere that it need not', () => {
    expect(cellLines('迪丽热巴·阿卜杜热合曼', 8, one)).toEqual(['迪丽热巴·', '阿卜杜热合曼']);
    expect(cellLines('A-001 王伟', 7, one)).toEqual(['A-001 ', '王伟']);
    expect(paragraphLines('see minutes', 8, one)).toEqual(['see ', 'minutes']);
  });
});
