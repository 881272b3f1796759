/**
 * A checking thread: proofs of papers, sums, decryption shares. Pure work on what it is sent; no database, no files. The
 * secrets of a tally reach it only for the one task that needs them.
 */
import { randomBytes } from 'node:crypto';
import type { Manifest } from '../protocol/bundle.js';
import { ready, type Random } from '../protocol/group.js';
import { readManifest, type Ballot } from '../protocol/manifest.js';
import { checkPaperContent } from '../protocol/paper-check.js';
import { paperHash } from '../protocol/paper-layout.js';
import { countResults, decrypt, sumPapers } from '../protocol/tally.js';
import type { CheckAnswer, CheckTask, SumAnswer, SumTask, TallyAnswer, TallyTask, Task } from './tasks.js';

const random: Random = (n) => new Uint8Array(randomBytes(n));

/** The ballot worked on last; threads see the same one over and over. */
let last: { manifest: string; ballot: Ballot } | null = null;

function ballotOf(manifest: string): Ballot {
  if (last?.manifest === manifest) return last.ballot;
  const read = readManifest(JSON.parse(manifest) as Manifest);
  if (!read.ok) throw new Error('a manifest that was opened does not hold');
  last = { manifest, ballot: read.ballot };
  return read.ballot;
}

function check(task: CheckTask): CheckAnswer {
  return checkPaperContent(ballotOf(task.manifest), task.paper, task.credential, random);
}

function sum(task: SumTask): SumAnswer {
  const ballot = ballotOf(task.manifest);
  for (const { paper, credential, hash } of task.papers) {
    if (paperHash(ballot, Buffer.from(credential, 'hex'), paper) !== hash) return { ok: false, seat: paper.seat };
  }
  return {
    ok: true,
    sums: sumPapers(
      ballot,
      task.papers.map(({ paper }) => paper),
    ),
  };
}

function tally({ manifest, closeHead, trustees, sums, withdrawn, range }: TallyTask): TallyAnswer {
  const ballot = ballotOf(manifest);
  const left = new Set(withdrawn);
  try {
    const decryptions = trustees.map(({ id, secrets }) =>
      decrypt(ballot, closeHead, id, secrets, sums, left, random, range),
    );
    const counted = countResults(ballot, sums, decryptions, left, range);
    return counted.ok
      ? { ok: true, decryptions, results: counted.results }
      : { ok: false, fault: `${counted.fault} (${counted.index})` };
  } finally {
    // this thread's own copies, which it has no further use for
    for (const { secrets } of trustees) for (const secret of [secrets.agree, secrets.oppose]) secret.fill(0);
  }
}

export default async function work(task: Task): Promise<CheckAnswer | SumAnswer | TallyAnswer> {
  await ready;
  switch (task.kind) {
    case 'check':
      return check(task);
    case 'sum':
      return sum(task);
    case 'tally':
      return tally(task);
  }
}
