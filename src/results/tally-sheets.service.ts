/** Tally sheets of announced ballots (R20): every copy is numbered, and further ones are marked. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { canonicalBytes, fingerprintOf, type AnnouncedBallot } from '../ballots/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { hasThread, oneAnswer } from '../platform/workers/one-answer.js';
import type { Actor } from '../platform/security/actor.js';
import { AnnouncedResults } from './announced-results.js';
import type { Printing, TallySheetFacts } from './documents/tally-sheet-facts.js';
import type { BallotPlace } from './results.reader.js';
import { ResultsStore } from './results.store.js';

const WORKER = 'results/documents/tally-sheet.worker.js';
const BOUNDS = { megabytes: 512, milliseconds: 60_000 };

@Injectable()
export class TallySheetsService {
  constructor(
    private readonly database: Database,
    private readonly results: AnnouncedResults,
    private readonly store: ResultsStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A copy of the tally sheet. It counts as printed even when its download breaks off: a mark too many harms nobody. */
  async print(actor: Actor, ballotId: string): Promise<Buffer> {
    const { ballot, place } = await this.results.find(actor, ['organizer', 'secretary', 'supervisor'], ballotId);
    const facts = factsOf(ballot, place);
    const digest = createHash('sha256').update(canonicalBytes(facts)).digest();
    const printedAt = this.clock.now();
    const number = await this.database.write(async (tx) => {
      const copy = await this.store.recordPrinting(tx, { ballotId, digest, printedBy: actor.accountId, printedAt });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'tally-sheet.printed',
        stage: 'ballot',
        facts: { ballot: ballotId, copy },
      });
      return copy;
    });
    return draw(facts, { number, at: printedAt.toISOString(), digest: fingerprintOf(digest.toString('hex')) });
  }
}

async function draw(facts: TallySheetFacts, printing: Printing): Promise<Buffer> {
  if (!hasThread(WORKER)) {
    // loaded only here: the thread has its own, and the server starts sooner without the fonts' programs
    const { drawTallySheet } = await import('./documents/tally-sheet.js');
    return drawTallySheet(facts, printing);
  }
  return Buffer.from(await oneAnswer<Uint8Array>(WORKER, { facts, printing }, BOUNDS));
}

function factsOf({ result, recusedCount }: AnnouncedBallot, place: BallotPlace): TallySheetFacts {
  const { number, round, rehearsal, announcedAt, attending, submitted, minimumAgree } = result;
  return {
    committee: place.committee,
    meeting: place.meeting,
    heldOn: place.heldOn,
    ballot: result.title,
    ...{ number, round, rehearsal, announcedAt, attending, submitted, minimumAgree },
    committeeSize: place.committeeSize,
    recusedCounted: recusedCount === 'counted',
    recordFingerprint: result.headFingerprint,
    lines: result.lines.map(
      ({ label, withdrawn, agree, oppose, abstain, unsubmitted, recused, base, passed, differsIfRecused }) => ({
        ...{ label, withdrawn, agree, oppose, abstain, unsubmitted, recused, base, passed },
        differs: differsIfRecused !== null,
      }),
    ),
  };
}
