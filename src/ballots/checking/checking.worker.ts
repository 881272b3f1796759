/**
 * A checking thread: proofs of papers, sums, decryption shares. Pure work on what it is sent; no database, no files. The
 * secrets of a tally reach it only for the one task that needs them.
 */
import { randomBytes } from 'node:crypto';
import type { Decryption, Manifest } from '../protocol/bundle.js';
import { ready, type Random } from '../protocol/group.js';
import { readManifest, type Ballot } from '../protocol/manifest.js';
import { checkPaperContent } from '../protocol/paper-check.js';
import { paperHash } from '../protocol/paper-layout.js';
import { countResults, decrypt, sumPapers } from '../protocol/tally.js';
import type { CheckAnswer, CheckTask, CountAnswer, CountTask, DecryptTask, SumAnswer, SumTask, Task } from './tasks.js';

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

function decryptRange({ manifest, closeHead, trustees, sums, withdrawn, range }: DecryptTask): Decryption[] {
  const ballot = ballotOf(manifest);
  try {
    return trustees.map(({ id, secrets }) =>
      decrypt(ballot, closeHead, id, secrets, sums, new Set(withdrawn), random, range),
    );
  } finally {
    // this thread's own copies, which it has no further use for
    for (const { secrets } of trustees) for (const secret of [secrets.agree, secrets.oppose]) secret.fill(0);
  }
}

function count({ manifest, sums, decryptions, withdrawn }: CountTask): CountAnswer {
  const counted = countResults(ballotOf(manifest), sums, decryptions, new Set(withdrawn));
  return counted.ok ? counted : { ok: false, fault: `${counted.fault} (${counted.index})` };
}

export default async function work(task: Task): Promise<CheckAnswer | SumAnswer | Decryption[] | CountAnswer> {
  await ready;
  switch (task.kind) {
    case 'check':
      return check(task);
    case 'sum':
      return sum(task);
    case 'decrypt':
      return decryptRange(task);
    case 'count':
      return count(task);
  }
}
