/**
 * A zip archive (which an xlsx is) opened without trusting it: sizes are read from the central directory and refused
 * before anything is unpacked, and each entry is unpacked into no more than the size that it declared, so that a
 * directory that lies is found out as well.
 */
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../problems/refusal.js';

interface ArchiveEntry {
  name: string;
  method: number;
  packedBytes: number;
  bytes: number;
  localOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const COMMENT_MAXIMUM = 65_535;
const ENTRIES_MAXIMUM = 2_000;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;

const unreadable = (): Refusal => new Refusal('list.unreadable');

/** The entries of an archive by name, none of them unpacked yet; refused when they declare too much. */
export function openArchive(archive: Buffer, unpackedBytesMaximum: number): Archive {
  const entries = readDirectory(archive);
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > unpackedBytesMaximum) throw new Refusal('list.unpacks-too-large', { limit: unpackedBytesMaximum });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) throw unreadable();
  return new Archive(archive, byName);
}

export class Archive {
  constructor(
    private readonly archive: Buffer,
    private readonly entries: ReadonlyMap<string, ArchiveEntry>,
  ) {}

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content of one entry, at most as long as the directory declared. */
  unpack(name: string): Buffer {
    const entry = this.entries.get(name);
    if (entry === undefined) throw unreadable();
    const packed = packedContent(this.archive, entry);
    if (entry.method === STORED) {
      if (packed.length !== entry.bytes) throw unreadable();
      return packed;
    }
    if (entry.bytes === 0) return Buffer.alloc(0);
    try {
      const content = inflateRawSync(packed, { maxOutputLength: entry.bytes });
      if (content.length !== entry.bytes) throw unreadable();
      return content;
    } catch {
      throw unreadable();
    }
  }
}

function packedContent(archive: Buffer, entry: ArchiveEntry): Buffer {
  const at = entry.localOffset;
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== LOCAL_ENTRY) throw unreadable();
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (start + entry.packedBytes > archive.length) throw unreadable();
  return archive.subarray(start, start + entry.packedBytes);
}

function readDirectory(archive: Buffer): ArchiveEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  // 0xffff and 0xffffffff announce zip64, which no office program needs below four gigabytes
  if (count > ENTRIES_MAXIMUM || at > end) throw unreadable();
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(archive, at, end);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function readEntry(archive: Buffer, at: number, end: number): { entry: ArchiveEntry; next: number } {
  if (at + 46 > end || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable();
  const nameLength = archive.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  if (next > end) throw unreadable();
  if ((archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new Refusal('list.old-or-protected');
  const entry: ArchiveEntry = {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    method: archive.readUInt16LE(at + 10),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    localOffset: archive.readUInt32LE(at + 42),
  };
  if (entry.method !== STORED && entry.method !== DEFLATED) throw unreadable();
  return { entry, next };
}

function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - END_LENGTH - COMMENT_MAXIMUM);
  for (let at = archive.length - END_LENGTH; at >= lowest; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw unreadable();
}
