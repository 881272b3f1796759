/**
 * Figures of the ballot protocol, each on one core: what a server pays per paper, what an expert's device pays, what a
 * recount by the independent verifier takes.
 */
import { randomBytes } from 'node:crypto';
import type { Choice } from '../src/contract/vocabulary.js';
import { ready } from '../src/ballots/protocol/group.js';
import { checkPaper } from '../src/ballots/protocol/paper-check.js';
import { recountBundle } from '../test/support/recount.js';
import { verifyBundles } from '../src/verifier/verify.js';
import { Making } from '../test/ballot-vectors/making.js';
import { figureOf, type Figure } from './support/figure.js';

export const area = 'ballots';
const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));
const CHOICES: readonly Choice[] = ['agree', 'oppose', 'abstain'];

/** The middle of some runs, in seconds: other work on the machine disturbs single ones. */
async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push((performance.now() - start) / 1000);
  }
  return times.sort((a, b) => a - b)[runs >> 1] as number;
}

const choices = (candidates: number): Record<number, Choice> =>
  Object.fromEntries(Array.from({ length: candidates }, (_, i) => [i, CHOICES[i % 3] as Choice]));

/** Encrypting and proving one paper of 200 candidates, and checking it as the server does. */
export async function checkOnePaper200(): Promise<Figure[]> {
  await ready;
  const making = new Making({ ballotId: 'bench', seats: 3, candidates: 200 });
  const proving = await median(5, () => making.paper(1, choices(200)));
  const paper = making.paper(1, choices(200));
  const place = {
    manifestHash: making.ballot.mhHex,
    credential: making.ballot.manifest.roster[0]?.credential ?? null,
    lastRevision: 0,
    isHead: (head: string) => making.heads.includes(head),
  };
  const checking = await median(7, () => {
    const verdict = checkPaper(making.ballot, paper, place, random);
    if (!verdict.ok) throw new Error(verdict.fault);
  });
  return [
    figureOf(area, 'check one paper of 200 candidates', checking, 's', 0.4),
    figureOf(area, 'encrypt and prove one paper of 200 candidates', proving, 's', 0.5),
  ];
}

/** A whole ballot of 25 seats and 60 candidates, recounted by the verifier and by the server's own library. */
export async function verifyBundle25x60(): Promise<Figure[]> {
  await ready;
  const making = new Making({ ballotId: 'bench-25x60', seats: 25, candidates: 60 });
  for (let seat = 1; seat <= 25; seat++) making.vote(seat, choices(60));
  const bundle = making.finish();
  const verifying = await median(1, () => {
    if (!verifyBundles([bundle], {}).valid) throw new Error('an honest bundle was refused');
  });
  const recounting = await median(1, () => {
    if (!recountBundle(bundle, random).ok) throw new Error('an honest bundle was refused');
  });
  return [
    figureOf(area, 'verify a bundle of 25 papers × 60 candidates (verifier)', verifying, 's', 30),
    figureOf(area, 'recount a bundle of 25 papers × 60 candidates (server library)', recounting, 's', 10),
  ];
}
