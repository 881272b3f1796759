import { ApiProperty } from '@nestjs/swagger';
import {
  SHEET_LINES,
  SIGNATURE_KINDS,
  SIGNED_LINES,
  type SheetLine,
  type SignatureKind,
  type SignedLine,
} from '../../contract/vocabulary.js';

/** A line of a document that is signed: by whom and when. What was drawn is on the printed document alone. */
export class SignatureView {
  @ApiProperty({ enum: SIGNED_LINES })
  line: SignedLine;

  @ApiProperty({ enum: SIGNATURE_KINDS })
  kind: SignatureKind;

  name: string;
  /** ISO instant. */
  signedAt: string;
}

/** A document as it is signed: the tally sheet of an announced ballot, or finished minutes. */
export class SigningView {
  /** SHA-256 of what the document says, lower-case hex, and its fingerprint as the document shows it. */
  digest: string;
  fingerprint: string;
  signatures: SignatureView[];

  /** The line that this person may sign now; null: none, or it is signed. */
  @ApiProperty({ enum: SIGNED_LINES, nullable: true, type: String })
  maySign: SignedLine | null;
}

/** The tally sheet of an announced ballot that lacks a signature, with what it says in short. */
export class UnsignedSheetView {
  ballotId: string;
  number: number;
  round: number;
  title: string;

  /** R16: it was a run-off, which settled a tie, for so many places; null: it was none. */
  @ApiProperty({ type: 'integer', nullable: true })
  runOffPlaces: number | null;

  /** R3: the panel whose ballot it is. */
  panel: string | null;
  /** ISO instant. */
  announcedAt: string;
  attending: number;
  submitted: number;
  passed: number;

  /** R15: of these, so many have a place; null where places are not limited. */
  @ApiProperty({ type: Number, nullable: true })
  placed: number | null;

  /** Whose votes were counted. */
  candidates: number;

  @ApiProperty({ enum: SHEET_LINES, isArray: true })
  missing: SheetLine[];

  /** The line that this person may sign now; null: it waits for others. */
  @ApiProperty({ enum: SHEET_LINES, nullable: true, type: String })
  mine: SheetLine | null;
}

/** An ended meeting whose documents wait for the signed-in person's hand. */
export class WaitingSignaturesView {
  meetingId: string;
  title: string;
  committee: string;
  /** YYYY-MM-DD */
  heldOn: string;
  /** How many tally sheets. */
  sheets: number;
  /** Whether the minutes. */
  minutes: boolean;

  /** The page of the meeting on which this person signs its sheets. */
  @ApiProperty({ enum: ['console', 'supervise', 'room'] })
  desk: 'console' | 'supervise' | 'room';
}
