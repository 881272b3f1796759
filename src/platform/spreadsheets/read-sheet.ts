/** What kind of file was uploaded is told by its content; the name only has to agree with it. */
import { Refusal } from '../problems/refusal.js';
import type { Sheet } from '../../kernel/lists/sheet.js';
import { readCsv } from './csv-reader.js';
import { SHEET_LIMITS, type SheetLimits } from './sheet-limits.js';
import { readXlsx } from './xlsx-reader.js';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
/** The container of old xls files, and of xlsx files with a password. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

/** Reads an uploaded list here and now; throws a Refusal for a file that is not one. Slow: see SheetReader. */
export async function readSheet(bytes: Buffer, fileName: string, limits: SheetLimits = SHEET_LIMITS): Promise<Sheet> {
  if (bytes.length === 0) throw new Refusal('list.empty');
  if (bytes.length > limits.bytes) throw new Refusal('list.too-large', { limit: limits.bytes });
  if (startsWith(bytes, COMPOUND_FILE)) throw new Refusal('list.old-or-protected');
  const sheet = await (isArchive(bytes) ? readXlsx(bytes, limits) : readText(bytes, fileName, limits));
  if (sheet.rows.length === 0) throw new Refusal('list.empty');
  return sheet;
}

function isArchive(bytes: Buffer): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
}

async function readText(bytes: Buffer, fileName: string, limits: SheetLimits): Promise<Sheet> {
  if (!/\.(csv|txt|tsv)$/i.test(fileName)) throw new Refusal('list.wrong-type');
  return readCsv(bytes, limits);
}
