/** Reads one uploaded list in a thread of its own, file and rows, and answers with what was read or with the refusal. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../problems/refusal.js';
import type { ListReader, ThreadAnswer, ThreadQuestion } from './upload-reader.js';
import { readSheet } from './read-sheet.js';

async function answer({ bytes, fileName, today, module, name }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    const sheet = await readSheet(Buffer.from(bytes), fileName);
    const rules = (await import(module)) as Record<string, ListReader<object>>;
    const read = rules[name];
    if (read === undefined) throw new Error(`no ${name} in ${module}`);
    return { ok: true, encoding: sheet.encoding, reading: read(sheet, today) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, facts: error.facts };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as ThreadQuestion));
