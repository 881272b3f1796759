/** Signing the tally sheet (R20): the chair or deputy who presided, the secretary as teller, and the supervisor. */
import { Injectable } from '@nestjs/common';
import { BallotFacts } from '../../ballots/index.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { DocumentSigning, type Signable, type SigningTrace } from './document-signing.js';
import { lineOf } from '../domain/signing.js';
import type { SignSheetRequest } from '../requests/sign-sheet.request.js';
import { ResultsReader } from '../results.reader.js';
import { ResultsStore } from '../results.store.js';
import { isOfficer, SheetSigners, signerOf } from './sheet-signers.js';
import { tallySheetOf } from '../tally-sheet-of.js';
import type { SigningView } from '../views/signing.view.js';

@Injectable()
export class SigningService {
  constructor(
    private readonly ballots: BallotFacts,
    private readonly signers: SheetSigners,
    private readonly reader: ResultsReader,
    private readonly store: ResultsStore,
    private readonly signing: DocumentSigning,
  ) {}

  async view(actor: Actor, ballotId: string): Promise<SigningView> {
    return this.signing.view(actor, (await this.signable(actor, ballotId)).signable);
  }

  async sign(actor: Actor, ballotId: string, request: SignSheetRequest, device: Buffer): Promise<void> {
    const { signable, title } = await this.signable(actor, ballotId);
    const trace: SigningTrace = {
      log: { type: 'sheet.signed', facts: { ballot: ballotId, title } },
      audit: { type: 'tally-sheet.signed', stage: 'ballot', facts: { ballot: ballotId } },
    };
    await this.signing.sign(actor, signable, request, device, trace, (tx) => this.store.lockBallot(tx, ballotId));
  }

  /** A rehearsal has nothing to sign (R22). Seats that may preside, the secretary, the supervisor and the organizer; before the announcement there is nothing (R12). */
  private async signable(actor: Actor, ballotId: string): Promise<{ signable: Signable; title: string }> {
    const home = await this.reader.homeOfBallot(ballotId);
    if (home === null) throw new Refusal('resource.not-found');
    const { meetingId, committeeId, announcer, leadSeat } = home;
    const standing = await this.signers.standing(actor, meetingId, committeeId);
    const { seat } = standing;
    const mayPreside = seat !== null && (seat.position !== 'member' || seat.seat === leadSeat);
    if (!mayPreside && !isOfficer(standing)) throw new Refusal('resource.not-found');
    const ballot = await this.ballots.announced(ballotId);
    if (ballot === null) throw new Refusal('ballot.not-announced');
    if (ballot.result.rehearsal) throw new Refusal('sheet.rehearsal');
    const place = await this.reader.place(meetingId);
    if (place === null) throw new Error('a ballot without its meeting');
    const { digest } = tallySheetOf(ballot, place);
    const line = lineOf(signerOf(standing, leadSeat), announcer);
    return { signable: { document: { kind: 'sheet', ballotId }, meetingId, digest, line }, title: ballot.result.title };
  }
}
