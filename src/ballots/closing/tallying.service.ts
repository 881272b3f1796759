/**
 * What the vault does before it answers for the trustees: it replays the whole chain up to the close, recomputes every paper's
 * hash, checks again every paper whose proofs this process has not itself checked, adds up, and only then decrypts sums.
 */
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/problems/refusal.js';
import { BallotCache, type OpenedBallot } from '../ballot-cache.js';
import { CountedRecordReader, type RecordedPaper } from './counted-record.reader.js';
import { CheckedPapers } from '../checking/checked-papers.js';
import { CheckingPool } from '../checking/checking-pool.js';
import type { BallotEvent, CandidateResult, Decryption } from '../protocol/bundle.js';
import { Chain } from '../protocol/chain.js';
import { alphasOf } from '../protocol/paper-check.js';
import type { Paper } from '../protocol/paper-layout.js';
import type { UnsealedTrustee } from '../secrets.js';

type Missing = (detail: string) => never;

@Injectable()
export class TallyingService {
  constructor(
    private readonly record: CountedRecordReader,
    private readonly cache: BallotCache,
    private readonly pool: CheckingPool,
    private readonly checked: CheckedPapers,
  ) {}

  /** Counts the record that ends at `closeHead`; refused as `ballot.papers-missing` when the record does not hold. */
  async tally(
    ballotId: string,
    closeHead: string,
    trustees: readonly UnsealedTrustee[],
  ): Promise<{ decryptions: Decryption[]; results: CandidateResult[] }> {
    const ballot = await this.cache.opened(ballotId);
    const [events, papers] = await Promise.all([
      this.record.eventsUpTo(ballotId, closeHead),
      this.record.papers(ballotId),
    ]);
    const { chain, credentials } = replay(ballot, events, papers, closeHead);
    await this.checkUnknown(ballot, papers, credentials);
    const latest = [...chain.latest].map(([seat, { revision }]) => {
      const paper = papers.get(`${seat}/${revision}`) as RecordedPaper;
      return {
        paper: withoutHash(paper),
        credential: credentials.get(`${seat}/${revision}`) as string,
        hash: paper.hash,
      };
    });
    const summed = await this.pool.sum(ballot.manifestText, latest);
    if (!summed.ok) return missing(`the paper of seat ${summed.seat} is not the one recorded`);
    const { sums } = summed;
    const withdrawn = [...chain.withdrawn];
    const counted = await this.pool.tally({ manifest: ballot.manifestText, closeHead, trustees, sums, withdrawn });
    return counted.ok ? counted : missing(counted.fault);
  }

  private async checkUnknown(
    ballot: OpenedBallot,
    papers: ReadonlyMap<string, RecordedPaper>,
    credentials: ReadonlyMap<string, string>,
  ): Promise<void> {
    const unknown = [...papers].filter(([, paper]) => !this.checked.has(ballot.id, paper.hash, paper.signature));
    await Promise.all(
      unknown.map(async ([place, paper]) => {
        const verdict = await this.pool.check({
          manifest: ballot.manifestText,
          paper: withoutHash(paper),
          credential: credentials.get(place) as string,
        });
        if (!verdict.ok || verdict.hash !== paper.hash) missing(`the paper of seat ${paper.seat} does not hold`);
        this.checked.remember(ballot.id, paper.hash, paper.signature);
      }),
    );
  }
}

const missing: Missing = (detail) => {
  throw new Refusal('ballot.papers-missing', { detail });
};

const withoutHash = ({ hash: _hash, ...paper }: RecordedPaper): Paper => paper;

/** The place and credential of a recorded paper, held against the chain as it stood before it. */
function castOf(
  ballot: OpenedBallot,
  chain: Chain,
  event: Extract<BallotEvent, { type: 'cast' }>,
  papers: ReadonlyMap<string, RecordedPaper>,
  alphas: Set<string>,
): [place: string, credential: string] {
  const place = `${event.seat}/${event.revision}`;
  const paper = papers.get(place);
  const credential = chain.credentials.get(event.seat) ?? null;
  if (paper === undefined || credential === null || paper.hash !== event.ballot)
    return missing(`the paper of seat ${event.seat} is missing`);
  if (!chain.heads.has(paper.seen)) return missing(`the paper of seat ${event.seat} saw another record`);
  for (const alpha of alphasOf(ballot.protocol, paper)) {
    if (alphas.has(alpha)) return missing(`the paper of seat ${event.seat} repeats randomness`);
    alphas.add(alpha);
  }
  return [place, credential];
}

/** The chain replayed to the close, and the credential that each paper was cast under. */
function replay(
  ballot: OpenedBallot,
  events: readonly BallotEvent[],
  papers: ReadonlyMap<string, RecordedPaper>,
  closeHead: string,
) {
  const chain = new Chain(ballot.protocol);
  const credentials = new Map<string, string>();
  const alphas = new Set<string>();
  for (const event of events) {
    if (event.type === 'cast') credentials.set(...castOf(ballot, chain, event, papers, alphas));
    const fault = chain.append(event);
    if (fault !== null) missing(`the record breaks at ${event.type}: ${fault}`);
  }
  if (chain.phase !== 'closed' || chain.head !== closeHead) missing('the record does not end at the close');
  if (credentials.size !== papers.size) missing('there are papers that are not in the record');
  return { chain, credentials };
}
