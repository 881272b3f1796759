/**
 * Tally sheets that still lack a signature (R20), at any time after the announcement: the next item, a break or the end of the
 * meeting puts none of them out of reach. Secretary, supervisor and organizer are told of all, a seat of those that wait for it.
 */
import { Injectable } from '@nestjs/common';
import { BallotFacts } from '../../ballots/index.js';
import { SHEET_LINES, type SheetLine } from '../../contract/vocabulary.js';
import { MeetingFacts } from '../../meetings/index.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { lineOf } from '../domain/signing.js';
import { ResultsReader, type BallotHome } from '../results.reader.js';
import { isOfficer, SheetSigners, signerOf, type SheetStanding } from './sheet-signers.js';
import { SignatureMarks } from './signature-marks.store.js';
import { tallySheetOf } from '../tally-sheet-of.js';
import type { UnsignedSheetView } from '../views/signing.view.js';

@Injectable()
export class UnsignedSheetsService {
  constructor(
    private readonly ballots: BallotFacts,
    private readonly meetings: MeetingFacts,
    private readonly reader: ResultsReader,
    private readonly marks: SignatureMarks,
    private readonly signers: SheetSigners,
  ) {}

  async ofMeeting(actor: Actor, meetingId: string): Promise<UnsignedSheetView[]> {
    const committeeId = await this.meetings.committeeOf(meetingId);
    if (committeeId === null) throw new Refusal('resource.not-found');
    const standing = await this.signers.standing(actor, meetingId, committeeId);
    const all = isOfficer(standing);
    if (!all && standing.seat === null) throw new Refusal('resource.not-found');
    const homes = await this.reader.withUnsignedSheets(meetingId);
    const looked = homes.filter((home) => all || ownLine(home, standing) !== null);
    const sheets = await Promise.all(looked.map((home) => this.sheet(home, standing)));
    return sheets.flatMap((sheet) => (sheet !== null && (all || sheet.mine !== null) ? [sheet] : []));
  }

  /** What one sheet waits for; null where nothing is missing, or it is announced no more. */
  private async sheet(home: BallotHome, standing: SheetStanding): Promise<UnsignedSheetView | null> {
    const { ballotId, meetingId } = home;
    const [ballot, place] = await Promise.all([this.ballots.announced(ballotId), this.reader.place(meetingId)]);
    if (ballot === null || place === null) return null;
    const { digest } = tallySheetOf(ballot, place);
    const signed = await this.marks.signedBy(ballotId, digest);
    const missing = SHEET_LINES.filter((line) => !signed.some((signature) => signature.line === line));
    const line = ownLine(home, standing);
    const free = line !== null && missing.includes(line) && !signed.some((s) => s.signedBy === standing.accountId);
    const { number, round, title, panel, announcedAt, attending, submitted, passed, quota, lines, runOffPlaces } =
      ballot.result;
    return missing.length === 0
      ? null
      : {
          ...{
            ballotId,
            number,
            round,
            title,
            runOffPlaces,
            panel,
            announcedAt,
            attending,
            submitted,
            passed,
            missing,
          },
          placed: quota?.within ?? null,
          // as on every screen: whoever had withdrawn before the count is in none
          candidates: lines.filter(({ withdrawn }) => !withdrawn).length,
          mine: free ? line : null,
        };
  }
}

const ownLine = ({ leadSeat, announcer }: BallotHome, standing: SheetStanding): SheetLine | null =>
  lineOf(signerOf(standing, leadSeat), announcer);
