import { ApiProperty } from '@nestjs/swagger';
import { SHEET_LINES, SIGNATURE_KINDS, type SheetLine, type SignatureKind } from '../../contract/vocabulary.js';

/** A line of the sheet that is signed: by whom and when. What was drawn is on the printed sheet alone. */
export class SheetSignatureView {
  @ApiProperty({ enum: SHEET_LINES })
  line: SheetLine;

  @ApiProperty({ enum: SIGNATURE_KINDS })
  kind: SignatureKind;

  name: string;
  /** ISO instant. */
  signedAt: string;
}

/** The tally sheet of an announced ballot as it is signed. */
export class SigningView {
  ballotId: string;
  /** SHA-256 of what the sheet says, lower-case hex, and its fingerprint as the sheet shows it. */
  digest: string;
  fingerprint: string;
  signatures: SheetSignatureView[];

  /** The line that this person may sign now; null: none, or it is signed. */
  @ApiProperty({ enum: SHEET_LINES, nullable: true, type: String })
  maySign: SheetLine | null;
}
