/** Tally sheets of announced ballots (R20): every copy is numbered, and further ones are marked. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { fingerprintOf } from '../ballots/index.js';
import { Clock } from '../platform/clock/clock.js';
import { ballotFileName, type NamedFile } from '../platform/http/attachment.js';
import { Database } from '../platform/database/database.js';
import { hasThread, oneAnswer } from '../platform/workers/one-answer.js';
import type { Actor } from '../platform/security/actor.js';
import { AnnouncedResults } from './announced-results.js';
import type { Printing, TallySheetFacts } from './documents/tally-sheet-facts.js';
import { ResultsStore } from './results.store.js';
import { SignatureMarks } from './signing/signature-marks.store.js';
import { tallySheetOf } from './tally-sheet-of.js';

const WORKER = 'results/documents/tally-sheet.worker.js';
const BOUNDS = { megabytes: 512, milliseconds: 60_000 };

@Injectable()
export class TallySheetsService {
  constructor(
    private readonly database: Database,
    private readonly results: AnnouncedResults,
    private readonly store: ResultsStore,
    private readonly marks: SignatureMarks,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A copy of the tally sheet. It counts as printed even when its download breaks off: a mark too many harms nobody. */
  async print(actor: Actor, ballotId: string): Promise<NamedFile> {
    const { ballot, place } = await this.results.find(actor, ['organizer', 'secretary', 'supervisor'], ballotId);
    const { facts, digest } = tallySheetOf(ballot, place);
    const signatures = await this.marks.of({ kind: 'sheet', ballotId });
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
    const fingerprint = fingerprintOf(digest.toString('hex'));
    const withdrawnSince = ballot.result.lines.filter((line) => line.withdrawnSince).map(({ label }) => label);
    const { tiesStop, runOffPlaces } = ballot.result;
    const thisCopy = { number, at: printedAt.toISOString(), digest: fingerprint, signatures };
    const printing = { ...thisCopy, withdrawnSince, tiesStop, runOffPlaces };
    return { content: await draw(facts, printing), fileName: `计票单-${ballotFileName(ballot.result)}.pdf` };
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
