/**
 * The checking threads, one per core: nothing slow about a paper ever runs on the event loop. Papers wait in one queue, so
 * that all cores stay busy until the last one is checked.
 */
import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { workerFile } from '../../platform/workers/worker-file.js';
import type { Decryption } from '../protocol/bundle.js';
import type { Range, Sums } from '../protocol/tally.js';
import { add } from '../protocol/group.js';
import type { CheckAnswer, CheckTask, SumAnswer, SumTask, TallyAnswer, TallyTask } from './tasks.js';

const THREADS = Math.max(2, availableParallelism());

@Injectable()
export class CheckingPool implements OnModuleDestroy {
  private readonly threads = new Piscina({
    filename: workerFile('ballots/checking/checking.worker.js'),
    // all from the start: a room that votes after an hour of talking does not wait for threads
    minThreads: THREADS,
    maxThreads: THREADS,
  });

  async onModuleDestroy(): Promise<void> {
    await this.threads.destroy();
  }

  check(task: Omit<CheckTask, 'kind'>): Promise<CheckAnswer> {
    return this.threads.run({ kind: 'check', ...task } satisfies CheckTask) as Promise<CheckAnswer>;
  }

  /** Sums over all papers, split over the threads; null and the seat when a paper is not what its event says. */
  async sum(manifest: string, papers: SumTask['papers']): Promise<SumAnswer> {
    const answers = await Promise.all(
      rangesOf(papers.length).map(
        ({ from, to }) =>
          this.threads.run({
            kind: 'sum',
            manifest,
            papers: papers.slice(from, to),
          } satisfies SumTask) as Promise<SumAnswer>,
      ),
    );
    const faulty = answers.find((answer) => !answer.ok);
    if (faulty !== undefined) return faulty;
    return { ok: true, sums: answers.flatMap((answer) => (answer.ok ? [answer.sums] : [])).reduce(joined) };
  }

  /** The shares of all trustees and the results, split over the threads by candidates, in the order of the manifest. */
  async tally(task: Omit<TallyTask, 'kind' | 'range'>): Promise<TallyAnswer> {
    const parts: (TallyAnswer & { ok: true })[] = [];
    for (const part of await Promise.all(
      rangesOf(task.sums.length).map(
        (range) => this.threads.run({ kind: 'tally', ...task, range } satisfies TallyTask) as Promise<TallyAnswer>,
      ),
    )) {
      if (!part.ok) return part;
      parts.push(part);
    }
    const decryptions = task.trustees.map(({ id }, n) => ({
      trustee: id,
      shares: parts.flatMap((part) => (part.decryptions[n] as Decryption).shares),
    }));
    return { ok: true, decryptions, results: parts.flatMap(({ results }) => results) };
  }
}

/** So many pieces, one for each thread, none empty but where there is nothing. */
function rangesOf(length: number): Range[] {
  const size = Math.max(1, Math.ceil(length / THREADS));
  return Array.from({ length: Math.max(1, Math.ceil(length / size)) }, (_, i) => ({
    from: i * size,
    to: Math.min(length, (i + 1) * size),
  }));
}

function joined(a: Sums[], b: Sums[]): Sums[] {
  return a.map((sum, i) => {
    const other = b[i] as Sums;
    return {
      papers: sum.papers + other.papers,
      alpha: add(sum.alpha, other.alpha),
      agree: add(sum.agree, other.agree),
      oppose: add(sum.oppose, other.oppose),
    };
  });
}
