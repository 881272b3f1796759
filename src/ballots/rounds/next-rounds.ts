/** Whom a further round of a ballot may name, with what the result says that it goes on from: for screens and for the act itself. */
import { Injectable } from '@nestjs/common';
import { stillTied } from '../../kernel/places.js';
import { AnnouncedReader } from '../closing/announced.reader.js';
import { goesOnFrom, nextRound, type NextRound, type ReviewRounds } from '../domain/round-rule.js';

export interface Next extends NextRound {
  /** R16: so many are tied in the result of the ballot itself, and in no later result; zero where it is not announced. */
  tied: number;
  /** R15: so many have a place by the result of the ballot itself; null where it has none to give. */
  placed: number | null;
}

const NOBODY: Next = { names: [], all: false, stopped: false, tied: 0, placed: null };

@Injectable()
export class NextRounds {
  constructor(private readonly results: AnnouncedReader) {}

  async after(ballotId: string, rounds: ReviewRounds): Promise<Next> {
    const ballot = rounds.get(ballotId);
    if (ballot === undefined) return NOBODY;
    const before = goesOnFrom(ballot, rounds);
    // a result without places gives none and leaves nobody tied
    const from = before?.limited === true ? await this.results.byItself(before.id) : null;
    const own = before === ballot ? from : null;
    const later = rounds.laterThan(ballot).filter(({ state }) => state === 'announced');
    const settled = new Set(later.flatMap(({ candidateIds }) => candidateIds));
    const tied = stillTied(own?.lines ?? []).filter(({ candidateId }) => !settled.has(candidateId)).length;
    return { ...nextRound(ballot, rounds, from), tied, placed: own?.quota?.within ?? null };
  }
}
