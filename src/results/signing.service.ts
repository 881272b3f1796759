/**
 * Signing the tally sheet (R20): the chair or deputy who presided, the secretary as teller, the supervisor; each once, over
 * the digest of exactly what was signed, and never one person on two lines.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { BallotFacts, fingerprintOf } from '../ballots/index.js';
import type { SheetLine } from '../contract/vocabulary.js';
import { SignInService } from '../identity/index.js';
import { MeetingFacts, MeetingLog } from '../meetings/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Refusal } from '../platform/problems/refusal.js';
import { holds, type Actor } from '../platform/security/actor.js';
import { isSignature, lineOf } from './domain/signing.js';
import type { SignSheetRequest } from './requests/sign-sheet.request.js';
import { ResultsReader } from './results.reader.js';
import { ResultsStore } from './results.store.js';
import { SignatureMarks, type Mark } from './signature-marks.js';
import { tallySheetOf } from './tally-sheet-of.js';
import type { SigningView } from './views/signing.view.js';

interface Signable {
  meetingId: string;
  title: string;
  digest: Buffer;
  /** The line of the actor; null: may look and sign nothing. */
  line: SheetLine | null;
}

@Injectable()
export class SigningService {
  constructor(
    private readonly database: Database,
    private readonly ballots: BallotFacts,
    private readonly meetings: MeetingFacts,
    private readonly reader: ResultsReader,
    private readonly store: ResultsStore,
    private readonly marks: SignatureMarks,
    private readonly signIns: SignInService,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is to be signed, who has signed, and which line is the actor's. */
  async view(actor: Actor, ballotId: string): Promise<SigningView> {
    const { digest, line } = await this.signable(actor, ballotId);
    const fingerprint = fingerprintOf(digest.toString('hex'));
    const signed = (await this.marks.ofSheet(ballotId)).filter((signature) => signature.digest === fingerprint);
    const mine = await this.reader.signedLine(ballotId, digest, actor.accountId);
    const free = line !== null && mine === null && !signed.some((signature) => signature.line === line);
    return {
      ballotId,
      digest: digest.toString('hex'),
      fingerprint,
      signatures: signed.map(({ line: at, kind, name, signedAt }) => ({ line: at, kind, name, signedAt })),
      maySign: free ? line : null,
    };
  }

  /** Signs the actor's line. The same click again is refused in words and changes nothing. */
  async sign(actor: Actor, ballotId: string, request: SignSheetRequest, device: Buffer): Promise<void> {
    const { digest, line, meetingId, title } = await this.signable(actor, ballotId);
    if (line === null) throw new Refusal('signature.not-yours');
    if (request.digest !== digest.toString('hex')) throw new Refusal('signature.sheet-changed');
    const mark = await this.markOf(actor, request, device);
    const signedAt = this.clock.now();
    await this.database.write(async (tx) => {
      await this.log.lock(tx, meetingId);
      const standing = await this.store.lockSignatures(tx, ballotId, digest);
      if (standing.some((signature) => signature.line === line)) throw new Refusal('signature.signed');
      if (standing.some(({ signedBy }) => signedBy === actor.accountId)) throw new Refusal('signature.same-person');
      const { kind } = request;
      await this.marks.write(tx, { ballotId, line, digest, kind, signedBy: actor.accountId, signedAt, mark });
      const facts = { ballot: ballotId, title, line };
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'sheet.signed', facts });
      await this.audit.record(tx, {
        accountId: actor.accountId,
        type: 'tally-sheet.signed',
        stage: 'ballot',
        facts: { ballot: ballotId, line, kind, digest: digest.toString('hex') },
      });
    });
  }

  /** Seats that preside, the secretary, the supervisor and the organizer; before the announcement there is nothing (R12). */
  private async signable(actor: Actor, ballotId: string): Promise<Signable> {
    const home = await this.reader.homeOfBallot(ballotId);
    if (home === null) throw new Refusal('resource.not-found');
    const { meetingId, committeeId, announcer, leadSeat } = home;
    const seat = await this.meetings.seatOf(meetingId, actor.personId);
    const leads = seat !== null && seat.seat === leadSeat;
    const presides = seat !== null && (seat.position !== 'member' || leads);
    if (!presides && !holds(actor, ['organizer', 'secretary', 'supervisor'], committeeId))
      throw new Refusal('resource.not-found');
    const ballot = await this.ballots.announced(ballotId);
    if (ballot === null) throw new Refusal('ballot.not-announced');
    const place = await this.reader.place(meetingId);
    if (place === null) throw new Error('a ballot without its meeting');
    const signer = {
      accountId: actor.accountId,
      seat,
      leads,
      secretary: holds(actor, ['secretary'], committeeId),
      supervisor: holds(actor, ['supervisor'], committeeId),
    };
    const { digest } = tallySheetOf(ballot, place);
    return { meetingId, title: ballot.result.title, digest, line: lineOf(signer, announcer) };
  }

  /** A hand is its own proof; a typed name is confirmed with the password, counted like a sign-in. */
  private async markOf(actor: Actor, request: SignSheetRequest, device: Buffer): Promise<Mark> {
    if (request.kind === 'drawn') {
      const strokes = (request.strokes ?? []).map(({ points }) => points);
      if (!isSignature(strokes)) throw new Refusal('signature.empty');
      return { name: actor.name, strokes };
    }
    if (request.name?.trim() !== actor.name) throw new Refusal('signature.wrong-name');
    await this.signIns.verify(actor.loginName, request.password ?? '', device);
    return { name: actor.name, strokes: null };
  }
}
