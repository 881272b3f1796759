/**
 * Signing a document on a screen (R20): each line once, over the digest of exactly what was signed, and never one person on two
 * lines. Which document it is, and whose line, is decided by the use case that asks.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import type { AuditFacts, InspectedStage } from '../../contract/audit.js';
import { fingerprintOf } from '../../ballots/index.js';
import type { SignedLine } from '../../contract/vocabulary.js';
import { SignInService } from '../../identity/index.js';
import { MeetingLog } from '../../meetings/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { isSignature } from '../domain/signing.js';
import type { SignSheetRequest } from '../requests/sign-sheet.request.js';
import { SignatureMarks, type Mark, type SignedDocument } from './signature-marks.store.js';
import type { SigningView } from '../views/signing.view.js';

export interface Signable {
  document: SignedDocument;
  meetingId: string;
  digest: Buffer;
  /** The line of the actor; null: may look and sign nothing. */
  line: SignedLine | null;
}

/** How a signature is told in the side log and in the audit log. */
export interface SigningTrace {
  log: { type: 'sheet.signed' | 'minutes.signed'; facts: Record<string, string | number | null> };
  audit:
    | { type: 'tally-sheet.signed'; stage: InspectedStage; facts: AuditFacts<'tally-sheet.signed'> }
    | { type: 'minutes.signed'; stage: InspectedStage; facts: AuditFacts<'minutes.signed'> };
}

@Injectable()
export class DocumentSigning {
  constructor(
    private readonly database: Database,
    private readonly marks: SignatureMarks,
    private readonly signIns: SignInService,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is to be signed, who has signed, and which line is the actor's. */
  async view(actor: Actor, { document, digest, line }: Signable): Promise<SigningView> {
    const signed = await this.marks.of(document, digest);
    const mine = await this.marks.lineOf(document, digest, actor.accountId);
    const free = line !== null && mine === null && !signed.some((signature) => signature.line === line);
    return {
      digest: digest.toString('hex'),
      fingerprint: fingerprintOf(digest.toString('hex')),
      signatures: signed.map(({ line: at, kind, name, signedAt }) => ({ line: at, kind, name, signedAt })),
      maySign: free ? line : null,
    };
  }

  /**
   * Signs the actor's line. The same click again is refused in words and changes nothing. `lock` takes what must not change
   * meanwhile, below the meeting, which is locked here.
   */
  async sign(
    actor: Actor,
    signable: Signable,
    request: SignSheetRequest,
    device: Buffer,
    trace: SigningTrace,
    lock: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const { document, digest, line, meetingId } = signable;
    if (line === null) throw new Refusal('signature.not-yours');
    if (request.digest !== digest.toString('hex')) throw new Refusal('signature.sheet-changed');
    const mark = await this.markOf(actor, request, device);
    const signedAt = this.clock.now();
    await this.database.write(async (tx) => {
      await this.log.lock(tx, meetingId);
      await lock(tx);
      const standing = await this.marks.standing(tx, document, digest);
      if (standing.some((signature) => signature.line === line)) throw new Refusal('signature.signed');
      if (standing.some(({ signedBy }) => signedBy === actor.accountId)) throw new Refusal('signature.same-person');
      const { kind } = request;
      await this.marks.write(tx, document, { line, digest, kind, signedBy: actor.accountId, signedAt, mark });
      await this.log.write(tx, meetingId, {
        accountId: actor.accountId,
        type: trace.log.type,
        facts: { ...trace.log.facts, line },
      });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: trace.audit.type,
        stage: trace.audit.stage,
        facts: { ...trace.audit.facts, line, kind, digest: digest.toString('hex') },
      });
    });
  }

  /** A hand is its own proof; a typed name is confirmed with the password, counted like a sign-in. */
  private async markOf(actor: Actor, request: SignSheetRequest, device: Buffer): Promise<Mark> {
    if (request.kind === 'drawn') {
      const strokes = (request.strokes ?? []).map(({ points }) => points);
      if (!isSignature(strokes)) throw new Refusal('signature.empty');
      return { name: actor.name, strokes };
    }
    if (request.name?.trim() !== actor.name) throw new Refusal('signature.wrong-name');
    await this.signIns.confirm(actor, request.password ?? '', device);
    return { name: actor.name, strokes: null };
  }
}
