// After the last suite: the counterpart of global-setup.mjs.
import { run } from './run.mjs';

export default async function tearDown() {
  run.started -= 1;
  if (run.started === 0) await run.end?.();
}
