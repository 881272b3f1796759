/**
 * Reads uploaded lists off the event loop, within a bound of memory and time: whatever a file makes the parser do, a
 * running ballot does not notice.
 */
import { pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '../../contract/limits.js';
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';
import type { GoodReading, ListReading } from '../../kernel/lists/list-check.js';
import type { Sheet } from '../../kernel/lists/sheet.js';
import { Refusal } from '../problems/refusal.js';
import { ThreadExhausted, hasThread, oneAnswer, type ThreadBounds } from '../workers/one-answer.js';
import { workerFile } from '../workers/worker-file.js';
import { readSheet } from './read-sheet.js';

/** Finds the header of a list and checks its cells; pure, exported by a domain module. */
export type ListReader<Row extends object> = (sheet: Sheet, today: string) => ListReading<Row>;

/** Where a thread finds the reader (a path under `src`), and the reader itself. */
export interface ListRules<Row extends object> {
  module: string;
  read: ListReader<Row>;
}

export interface UploadedFile {
  bytes: Buffer;
  fileName: string;
}

export interface ThreadQuestion {
  bytes: Uint8Array;
  fileName: string;
  today: string;
  module: string;
  name: string;
}

type Read<Row extends object> = { ok: true; encoding: Sheet['encoding']; reading: ListReading<Row> };
export type ThreadAnswer = Read<object> | { ok: false; code: ProblemCode; facts: ProblemFacts };

const WORKER = 'platform/spreadsheets/sheet.worker.js';
const BOUNDS: ThreadBounds = { megabytes: 768, milliseconds: 60_000 };

@Injectable()
export class UploadReader {
  /** One file at a time: several large ones at once would take the memory of the ballots. */
  private last: Promise<unknown> = Promise.resolve();

  /** What an uploaded list says, row by row; a file that is no list, or has no header, is refused. */
  async read<Row extends object>(
    file: UploadedFile,
    rules: ListRules<Row>,
    today: string,
  ): Promise<{ encoding: Sheet['encoding']; reading: GoodReading<Row> }> {
    // Without a build there is nothing for a thread to load: tests of the sources read here and now.
    const work = () => (hasThread(WORKER) ? inThread(file, rules, today) : here(file, rules, today));
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    const { encoding, reading } = await turn;
    if (!reading.ok) throw new Refusal(reading.code, reading.facts);
    return { encoding, reading };
  }
}

async function here<Row extends object>(file: UploadedFile, rules: ListRules<Row>, today: string): Promise<Read<Row>> {
  const sheet = await readSheet(file.bytes, file.fileName);
  return { ok: true, encoding: sheet.encoding, reading: rules.read(sheet, today) };
}

async function inThread<Row extends object>(
  file: UploadedFile,
  rules: ListRules<Row>,
  today: string,
): Promise<Read<Row>> {
  const question: ThreadQuestion = {
    ...file,
    today,
    module: pathToFileURL(workerFile(rules.module)).href,
    name: rules.read.name,
  };
  const answer = await oneAnswer<ThreadAnswer>(WORKER, question, BOUNDS).catch((error: unknown) => {
    if (!(error instanceof ThreadExhausted)) throw error;
    throw error.what === 'time'
      ? new Refusal('list.too-slow')
      : new Refusal('list.unpacks-too-large', { limit: LIMITS.listUnpackedBytes });
  });
  if (!answer.ok) throw new Refusal(answer.code, answer.facts);
  return answer as Read<Row>;
}
