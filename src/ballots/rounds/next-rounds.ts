/** Whom a further round of a ballot may name, with what the result says that it goes on from: for screens and for the act itself. */
import { Injectable } from '@nestjs/common';
import { stillTied } from '../../kernel/places.js';
import { AnnouncedReader, type ResultByItself } from '../closing/announced.reader.js';
import { goesOnFrom, nextRound, type NextRound, type ReviewRounds, type RoundOf } from '../domain/round-rule.js';

export interface Next extends NextRound {
  /** R16: so many are tied in the result of the ballot itself, and in no later result; zero where it is not announced. */
  tied: number;
  /** R15: so many have a place by the result of the ballot itself; null where it has none to give. */
  placed: number | null;
}

/** Of a ballot that the review does not have. */
export const NOBODY: Next = { names: [], all: false, stopped: false, tied: 0, placed: null };

@Injectable()
export class NextRounds {
  constructor(private readonly results: AnnouncedReader) {}

  async after(ballotId: string, rounds: ReviewRounds): Promise<Next> {
    return (await this.afterAll([ballotId], rounds)).get(ballotId) ?? NOBODY;
  }

  /** The same of each of these, by ballot: all results that they go on from are read at once. */
  async afterAll(ballotIds: readonly string[], rounds: ReviewRounds): Promise<Map<string, Next>> {
    const found = ballotIds.flatMap((id) => rounds.get(id) ?? []);
    const ballots = found.map((ballot) => ({ ballot, before: goesOnFrom(ballot, rounds) }));
    // a result without places gives none and leaves nobody tied
    const limited = ballots.flatMap(({ before }) => (before?.limited === true ? [before.id] : []));
    const results = await this.results.byThemselves([...new Set(limited)]);
    return new Map(
      ballots.map(({ ballot, before }) => {
        const from = (before && results.get(before.id)) ?? null;
        return [ballot.id, nextAfter(ballot, rounds, from)];
      }),
    );
  }
}

/** `from` is the result that it goes on from, where that has places. */
function nextAfter(ballot: RoundOf, rounds: ReviewRounds, from: ResultByItself | null): Next {
  const own = from?.ballotId === ballot.id ? from : null;
  const later = rounds.laterThan(ballot).filter(({ state }) => state === 'announced');
  const settled = new Set(later.flatMap(({ candidateIds }) => candidateIds));
  const tied = stillTied(own?.lines ?? []).filter(({ candidateId }) => !settled.has(candidateId)).length;
  return { ...nextRound(ballot, rounds, from), tied, placed: own?.quota?.within ?? null };
}
