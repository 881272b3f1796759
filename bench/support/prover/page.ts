/** A page with nothing on it but the worker: hands over a ballot and tells what the worker measured. */
import type { Manifest } from '../../../src/ballots/protocol/bundle.js';

/** Milliseconds: every choice clicked in turn and the paper finished, and the last step alone, as the page waits for it. */
export interface Proved {
  clicks: number;
  submit: number;
  /** The longest time that the page itself was busy meanwhile. */
  page: number;
}

export interface Task {
  manifest: Manifest;
  seat: number;
  credential: Uint8Array;
  secret: Uint8Array;
}

declare global {
  interface Window {
    prove: (task: Task) => Promise<Proved>;
  }
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

function asked<T>(message: object): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
}

window.prove = async (task) => {
  let [page, last] = [0, performance.now()];
  const beat = setInterval(() => {
    page = Math.max(page, performance.now() - last);
    last = performance.now();
  }, 4);
  const clicks = await asked<number>({ draft: task });
  const pressed = performance.now();
  await asked<{ bytes: number }>({ finish: task });
  clearInterval(beat);
  return { clicks, submit: performance.now() - pressed, page };
};
