/**
 * Reads uploaded lists off the event loop, within a bound of memory and time: whatever a file makes the parser do, a
 * running ballot does not notice.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '../../contract/limits.js';
import type { ProblemCode, ProblemFacts } from '../../contract/problem.js';
import type { GoodReading, ListReading } from '../../kernel/lists/list-check.js';
import type { Sheet } from '../../kernel/lists/sheet.js';
import { Refusal } from '../problems/refusal.js';
import { readSheet } from './read-sheet.js';

/** Finds the header of a list and checks its cells; pure, exported by a domain module. */
export type ListReader<Row extends object> = (sheet: Sheet, today: string) => ListReading<Row>;

/** Where a thread finds the reader, and the reader itself. */
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

const WORKER = new URL('./sheet.worker.js', import.meta.url);
const MEMORY_MEGABYTES = 768;
const MILLISECONDS = 60_000;

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
    // Tests run the sources without compiling them to files, so there is nothing for a thread to load.
    const work = () => (existsSync(WORKER) ? inThread(file, rules, today) : here(file, rules, today));
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

function inThread<Row extends object>(file: UploadedFile, rules: ListRules<Row>, today: string): Promise<Read<Row>> {
  const workerData: ThreadQuestion = { ...file, today, module: rules.module, name: rules.read.name };
  const worker = new Worker(WORKER, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Read<Row>>((resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('list.too-slow')), MILLISECONDS);
    worker.once('message', (answer: ThreadAnswer) => {
      if (answer.ok) resolve(answer as Read<Row>);
      else reject(new Refusal(answer.code, answer.facts));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(outOfMemory ? new Refusal('list.unpacks-too-large', { limit: LIMITS.listUnpackedBytes }) : error);
    });
    worker.once('exit', () => reject(new Error('the reading thread ended without an answer')));
  }).finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
