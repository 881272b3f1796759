/** A thread that is asked one thing and answers once: slow pure work within a bound of memory and time. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { workerFile } from './worker-file.js';

/** The thread needed more memory or time than it was given. */
export class ThreadExhausted extends Error {
  override name = 'ThreadExhausted';

  constructor(readonly what: 'memory' | 'time') {
    super(`a thread ran out of ${what}`);
  }
}

export interface ThreadBounds {
  megabytes: number;
  milliseconds: number;
}

/** Whether there is a build for a thread to run; without one, tests of the sources do the work in place. */
export function hasThread(place: string): boolean {
  return existsSync(workerFile(place));
}

/**
 * Starts the worker at a place under `src`, hands it the question as `workerData`, and gives its first message.
 * Rejects with ThreadExhausted beyond the bounds, and with whatever the worker threw.
 */
export function oneAnswer<Answer>(place: string, question: unknown, bounds: ThreadBounds): Promise<Answer> {
  const worker = new Worker(workerFile(place), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Answer>((resolve, reject) => {
    timer = setTimeout(() => reject(new ThreadExhausted('time')), bounds.milliseconds);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadExhausted('memory') : error);
    });
    worker.once('exit', () => reject(new Error('a thread ended without an answer')));
  }).finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
