/** The text of a PDF that pdfkit made, read back through its ToUnicode tables and ActualText: what a person can select and search. */
import { inflateSync } from 'node:zlib';

/** Text of each page in the order of drawing, one line per piece of text. */
export function pdfPages(pdf: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(pdf));
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b(?!s)/.test(object.head));
  return pages.map((page) => {
    const resources = followed(objects, page.head, 'Resources')?.head ?? page.head;
    const tables = new Map<string, Map<number, string>>();
    for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = followed(objects, objects.get(Number(id))?.head ?? '', 'ToUnicode');
      tables.set(name, unicodeTable(unicode?.stream ?? ''));
    }
    return textOf(followed(objects, page.head, 'Contents')?.stream ?? '', tables);
  });
}

interface PdfObject {
  head: string;
  stream: string;
}

function readObjects(pdf: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (const [, id, body = ''] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', rest] = body.split(/\nstream\n/, 2);
    const stream =
      rest === undefined
        ? ''
        : Buffer.from(body.slice(body.indexOf('\nstream\n') + 8, body.lastIndexOf('\nendstream')), 'latin1');
    const packed = head.includes('/FlateDecode') && stream !== '';
    objects.set(Number(id), {
      head,
      stream: packed ? inflateSync(stream).toString('latin1') : stream.toString('latin1'),
    });
  }
  return objects;
}

function followed(objects: ReadonlyMap<number, PdfObject>, head: string, name: string): PdfObject | undefined {
  return objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1]));
}

function unicodeTable(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, first = '0', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    for (const [index, code] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const units = (code[1] ?? '').replaceAll(' ', '').match(/.{4}/g) ?? [];
      table.set(parseInt(first, 16) + index, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    }
  }
  return table;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text string of a PDF: UTF-16 with a byte order mark. */
function utf16(escaped: string): string {
  const bytes = escaped.replaceAll(/\\([\s\S])/g, (_, sign: string) => ESCAPED[sign] ?? sign);
  return Buffer.from(bytes, 'latin1').subarray(2).swap16().toString('utf16le');
}

function textOf(content: string, tables: ReadonlyMap<string, Map<number, string>>): string {
  const lines: string[] = [];
  let table = new Map<number, string>();
  const said = /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)[\s\S]*?EMC/g;
  for (const [, font, pieces, actual] of content.matchAll(said)) {
    if (actual !== undefined) lines.push(utf16(actual));
    else if (font !== undefined) table = tables.get(font) ?? new Map<number, string>();
    else {
      const glyphs = [...(pieces ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(
        (piece) => (piece[1] ?? '').match(/.{4}/g) ?? [],
      );
      lines.push(glyphs.map((glyph) => table.get(parseInt(glyph, 16)) ?? '�').join(''));
    }
  }
  return lines.join('\n');
}
