/**
 * The page's end of the ballot worker. libsodium lives in the worker only: the page stays light and responsive, and no
 * secret key enters its memory.
 */
import { forgetTabSecrets, tabHoldsSecrets, tabSecrets } from './tab-secrets.js';
import type { AnswerMessage, CallMessage, CallName, WorkerCalls } from './worker/messages.js';

class BallotWorker {
  private readonly worker = new Worker(new URL('./worker/ballot.worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private next = 1;
  private broken = false;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => {
      const call = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.ok) call?.resolve(data.value);
      else call?.reject(new Error(data.message));
    };
    this.worker.onerror = (event) => this.fail(new Error(event.message));
    this.call('start', tabSecrets()).catch((error: Error) => this.fail(error));
  }

  /** Whether this worker can answer no more; the next call starts another one. */
  get failed(): boolean {
    return this.broken;
  }

  call<Name extends CallName>(
    name: Name,
    ...args: Parameters<WorkerCalls[Name]>
  ): Promise<ReturnType<WorkerCalls[Name]>> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker.postMessage({ id, name, args } satisfies CallMessage);
    });
  }

  stop(): void {
    this.worker.terminate();
  }

  private fail(error: Error): void {
    this.broken = true;
    this.stop();
    for (const call of this.waiting.values()) call.reject(error);
    this.waiting.clear();
  }
}

let worker: BallotWorker | null = null;

/** The worker of this tab, started at the first call and again after it failed. */
export function ballotWorker(): BallotWorker {
  if (worker?.failed) worker = null;
  worker ??= new BallotWorker();
  return worker;
}

/** Signing out and takeover: the draft, the credential and the tab's key go, whether or not the worker was in use. */
export async function wipeTab(): Promise<void> {
  if (!tabHoldsSecrets()) return;
  await ballotWorker()
    .call('wipeAll')
    .catch(() => undefined);
  worker?.stop();
  worker = null;
  forgetTabSecrets();
}
