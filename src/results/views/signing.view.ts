import { ApiProperty } from '@nestjs/swagger';
import { SIGNATURE_KINDS, SIGNED_LINES, type SignatureKind, type SignedLine } from '../../contract/vocabulary.js';

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
