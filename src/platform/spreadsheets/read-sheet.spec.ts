import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import iconv from 'iconv-lite';
import { Refusal } from '../problems/refusal.js';
import { readSheet } from './read-sheet.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { writeXlsx } from './xlsx-writer.js';
import { writeCsv } from './csv-writer.js';

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

/** A workbook by hand, with whatever a hostile or careless program may write. */
function workbook(sheetData: string, further: Zippable = {}, after = ''): Buffer {
  const sheet = `<worksheet><sheetData>${sheetData}</sheetData>${after}</worksheet>`;
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(WORKBOOK),
      'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      ...further,
    }),
  );
}

const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

async function refusal(bytes: Buffer, fileName = 'list.xlsx', limits = SHEET_LIMITS): Promise<unknown> {
  return readSheet(bytes, fileName, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
}

describe('xlsx', () => {
  it('keeps text, tells numbers from text, and gives the rows their own numbers', async () => {
    const sheet = await readSheet(
      workbook(
        `<row r="2">${inline('A2', '姓名')}<c r="B2" t="n"><v>5.2010019800101123E+17</v></c></row>` +
          `<row r="5">${inline('A5', '=1+1')}<c r="B5"><v>13812341234</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5" t="str"><f>1&amp;2</f><v>12</v></c></row>`,
      ),
      'list.xlsx',
    );
    expect(sheet.rows).toEqual([
      {
        number: 2,
        cells: [{ text: '姓名', stored: 'text' }, { text: '5.2010019800101123E+17', stored: 'number' }, null, null],
      },
      {
        number: 5,
        cells: [
          { text: '=1+1', stored: 'text' },
          { text: '13812341234', stored: 'number' },
          { text: '#', stored: 'error' },
          { text: '12', stored: 'text' },
        ],
      },
    ]);
  });

  it('says which cells are merged', async () => {
    const sheet = await readSheet(
      workbook(
        `<row r="1">${inline('A1', 'x')}</row>`,
        {},
        '<mergeCells count="1"><mergeCell ref="A1:AB3"/></mergeCells>',
      ),
      'a.xlsx',
    );
    expect(sheet.merged).toEqual([{ fromRow: 1, toRow: 3, fromColumn: 0, toColumn: 27 }]);
  });

  it('gives dates as days', async () => {
    const styles = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const sheet = await readSheet(
      workbook('<row r="1"><c r="A1" s="1"><v>46346</v></c></row>', { 'xl/styles.xml': strToU8(styles) }),
      'a.xlsx',
    );
    expect(sheet.rows[0]?.cells[0]).toEqual({ text: '2026-11-20', stored: 'date' });
  });

  it('reads what it writes: formulas, escapes, rare characters and line breaks stay as they are', async () => {
    const odd = ['=1+1', '+86', '-x', '@x', '_x0041_', '<b>&"\'', '王𬭎', 'a\nb', '520100198001011234'];
    const bytes = await writeXlsx([
      { name: '名单', columns: odd.map((_, index) => ({ header: `列${index}`, width: 10 })), rows: [odd] },
    ]);
    const sheet = await readSheet(bytes, 'a.xlsx');
    expect(sheet.rows[1]?.cells).toEqual(odd.map((text) => ({ text, stored: 'text' })));
  });

  it('does not read the further sheets, however large', async () => {
    const far = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const bytes = workbook(`<row r="1">${inline('A1', 'x')}</row>`, { 'xl/worksheets/sheet2.xml': strToU8(far) });
    expect((await readSheet(bytes, 'a.xlsx')).rows).toHaveLength(1);
  });

  it.each([
    ['a far row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'list.too-many-rows'],
    ['a far column', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'list.too-many-columns'],
    [
      'rows out of order',
      `<row r="2">${inline('A2', 'x')}</row><row r="1">${inline('A1', 'x')}</row>`,
      'list.unreadable',
    ],
    ['broken XML', '<row r="1"><c r="A1"><v>1</row>', 'list.unreadable'],
    ['no content', '<row r="1"/><row r="2"><c r="A2" s="0"/></row>', 'list.empty'],
  ])('%s is refused', async (_, sheetData, code) => {
    expect(await refusal(workbook(sheetData))).toBe(code);
  });

  it('formatted but empty cells far away do no harm', async () => {
    expect(
      (
        await readSheet(
          workbook(`<row r="1">${inline('A1', 'x')}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>`, {
            'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>'),
          }),
          'a.xlsx',
        )
      ).rows,
    ).toHaveLength(1);
  });
});

describe('what is no list, or a trap', () => {
  it('a bomb that declares its size is refused before it is unpacked', async () => {
    const bomb = workbook(`<row r="1">${inline('A1', 'x')}</row>`, { 'xl/media.xml': new Uint8Array(3_000_000) });
    const before = performance.now();
    expect(await refusal(bomb, 'a.xlsx', { ...SHEET_LIMITS, unpackedBytes: 2_000_000 })).toBe('list.unpacks-too-large');
    expect(performance.now() - before).toBeLessThan(50);
  });

  it('a bomb that lies about its size is stopped while it is unpacked', async () => {
    const bytes = workbook('<row r="1">' + ' '.repeat(500_000) + '</row>');
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(1_000, at + 24);
    expect(await refusal(bytes)).toBe('list.unreadable');
  });

  it('many entries that share one content, each within bounds, are refused by their sum', async () => {
    const content = deflateRawSync(Buffer.alloc(1_000_000));
    const central: Buffer[] = [];
    const local = Buffer.concat([
      Buffer.from('504b03041400000008000000000000000000', 'hex'),
      Buffer.alloc(12),
      content,
    ]);
    for (let index = 0; index < 300; index += 1) {
      const entry = Buffer.alloc(46 + 4);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(8, 10);
      entry.writeUInt32LE(content.length, 20);
      entry.writeUInt32LE(1_000_000, 24);
      entry.writeUInt16LE(4, 28);
      entry.write(String(index).padStart(4, '0'), 46);
      central.push(entry);
    }
    const directory = Buffer.concat(central);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(300, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(local.length, 16);
    expect(await refusal(Buffer.concat([local, directory, end]))).toBe('list.unpacks-too-large');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'a.xlsx', 'list.empty'],
    ['an old xls, or a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xlsx', 'list.old-or-protected'],
    ['a PDF named xlsx', Buffer.from('%PDF-1.7'), 'a.xlsx', 'list.wrong-type'],
    ['a web page named csv', Buffer.from('<html><table>'), 'a.csv', 'list.wrong-type'],
    ['a picture named csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.csv', 'list.wrong-type'],
    ['bytes of no encoding', Buffer.from([0x61, 0xff, 0xff, 0x2c]), 'a.csv', 'list.unreadable-text'],
    ['NULs named csv', Buffer.from('a,b\0c'), 'a.csv', 'list.wrong-type'],
    [
      'another office document',
      Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })),
      'a.xlsx',
      'list.wrong-type',
    ],
    ['half a workbook', workbook('<row r="1"/>').subarray(0, 200), 'a.xlsx', 'list.unreadable'],
    ['an archive that ends at once', Buffer.from('504b0304', 'hex'), 'a.xlsx', 'list.unreadable'],
    ['an open quote', Buffer.from('a,b\n"c,d\n'), 'a.csv', 'list.unreadable-csv'],
  ])('%s', async (_, bytes, fileName, code) => {
    expect(await refusal(bytes, fileName)).toBe(code);
  });

  it('too many bytes, rows or columns', async () => {
    const limits = { ...SHEET_LIMITS, bytes: 2_000, rows: 10, columns: 3 };
    expect(await refusal(Buffer.alloc(2_001), 'a.csv', limits)).toBe('list.too-large');
    expect(await refusal(Buffer.from('a\n'.repeat(200)), 'a.csv', limits)).toBe('list.too-many-rows');
    expect(await refusal(Buffer.from('a,b,c,d\n'), 'a.csv', limits)).toBe('list.too-many-columns');
  });

  it('random bytes after the magic never do more than refuse', async () => {
    const whole = workbook(`<row r="1">${inline('A1', 'x')}</row>`);
    for (let index = 4; index < whole.length; index += 7) {
      const bytes = Buffer.from(whole);
      bytes[index] = (bytes[index] ?? 0) ^ 0xff;
      expect([
        'read',
        'list.unreadable',
        'list.wrong-type',
        'list.old-or-protected',
        'list.unpacks-too-large',
        'list.empty',
      ]).toContain(await refusal(bytes));
    }
  });
});

describe('CSV', () => {
  const text =
    '编号,姓名,身份证号\r\n1,陈䶮,"=""520100198001011234"""\r\n\r\n2,王𬭎,\'520100198001011235\r\n3,"甲,乙",5.2E+17\r\n';

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from('\ufeff' + text)],
    ['gb18030', iconv.encode(text, 'gb18030')],
    ['utf-16', Buffer.from('\ufeff' + text.replaceAll(',', '\t').replace('甲\t', '甲,'), 'utf16le')],
  ])('in %s', async (encoding, bytes) => {
    const sheet = await readSheet(bytes, '名单.CSV');
    expect(sheet.encoding).toBe(encoding);
    expect(sheet.rows.map((row) => [row.number, ...row.cells.map((cell) => cell?.text)])).toEqual([
      [1, '编号', '姓名', '身份证号'],
      [2, '1', '陈䶮', '520100198001011234'],
      [4, '2', '王𬭎', '520100198001011235'],
      [5, '3', '甲,乙', '5.2E+17'],
    ]);
    expect(sheet.rows[3]?.cells[2]?.stored).toBe('number');
  });

  it('escapes what a spreadsheet program would compute, and takes the escape off again', async () => {
    const odd = ['=1+1', '+86', '-x', '@x', '\tx', '\rx', '普通', 'a"b', 'a,b'];
    const csv = writeCsv([odd]);
    expect(csv.startsWith("\ufeff'=1+1,'+86,'-x,'@x,")).toBe(true);
    expect((await readSheet(Buffer.from(csv), 'a.csv')).rows[0]?.cells.map((cell) => cell?.text)).toEqual(odd);
  });
});

describe('speed', () => {
  it('5,000 rows', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [
      String(index + 1),
      `张三${index}`,
      '520100198001011234',
      '贵州示例研究院',
      '建筑设计',
      '高级',
      '高级工程师',
      '正评',
    ]);
    const bytes = await writeXlsx([
      { name: '名单', columns: rows[0]!.map((_, index) => ({ header: `列${index}`, width: 12 })), rows },
    ]);
    const started = performance.now();
    const sheet = await readSheet(bytes, 'a.xlsx');
    console.info(`5,000 rows of xlsx (${bytes.length} bytes) read in ${Math.round(performance.now() - started)} ms`);
    expect(sheet.rows).toHaveLength(5_001);
  });
});
