/**
 * The checking threads, one per core: nothing slow about a paper ever runs on the event loop. Papers wait in one queue, so
 * that all cores stay busy until the last one is checked.
 */
import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { workerFile } from '../../platform/workers/worker-file.js';
import type { Sums } from '../protocol/tally.js';
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
    const share = Math.max(1, Math.ceil(papers.length / THREADS));
    const parts = Array.from({ length: Math.max(1, Math.ceil(papers.length / share)) }, (_, i) =>
      papers.slice(i * share, (i + 1) * share),
    );
    const answers = await Promise.all(
      parts.map(
        (part) => this.threads.run({ kind: 'sum', manifest, papers: part } satisfies SumTask) as Promise<SumAnswer>,
      ),
    );
    const faulty = answers.find((answer) => !answer.ok);
    if (faulty !== undefined) return faulty;
    return { ok: true, sums: answers.flatMap((answer) => (answer.ok ? [answer.sums] : [])).reduce(joined) };
  }

  tally(task: Omit<TallyTask, 'kind'>): Promise<TallyAnswer> {
    return this.threads.run({ kind: 'tally', ...task } satisfies TallyTask) as Promise<TallyAnswer>;
  }
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
