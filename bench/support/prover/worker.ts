/** What the client's worker does with a paper, on the same library: a choice a click, then the finish. */
import { ready } from '../../../src/ballots/protocol/group.js';
import { entriesOf, readManifest } from '../../../src/ballots/protocol/manifest.js';
import { Draft } from '../../../src/ballots/protocol/paper.js';
import { CHOICES } from '../../../src/contract/vocabulary.js';
import type { Task } from './page.js';

const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));
let draft: Draft | null = null;

async function begin({ manifest, seat, credential }: Task): Promise<number> {
  await ready;
  const read = readManifest(manifest);
  if (!read.ok) throw new Error('the manifest does not hold');
  const start = performance.now();
  draft = new Draft(read.ballot, seat, credential, random);
  for (const index of entriesOf(manifest, seat)) draft.encrypt(index, CHOICES[index % CHOICES.length] ?? 'abstain');
  return performance.now() - start;
}

function finish({ secret }: Task): { bytes: number } {
  const finished = draft?.finish(1, '0'.repeat(64), secret);
  if (finished?.ok !== true) throw new Error('the paper is not finished');
  return { bytes: finished.paper.body.length };
}

addEventListener('message', ({ data }: MessageEvent<{ draft?: Task; finish?: Task }>) => {
  if (data.draft !== undefined) void begin(data.draft).then((took) => postMessage(took));
  else if (data.finish !== undefined) postMessage(finish(data.finish));
});
