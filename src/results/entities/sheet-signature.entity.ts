import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { SheetLine, SignatureKind } from '../../contract/vocabulary.js';

/** A signature on a ballot's tally sheet (R20). Append-only; the name and the strokes are sealed. */
@Entity('sheet_signature')
@Unique('sheet_signature_one_line_each', ['ballotId', 'digest', 'signedBy'])
export class SheetSignature {
  @PrimaryColumn('uuid')
  @ForeignKey('ballot')
  ballotId: string;

  @PrimaryColumn('text')
  line: SheetLine;

  /** SHA-256 of exactly what was signed. */
  @PrimaryColumn('bytea')
  digest: Buffer;

  @Column({ type: 'text' })
  kind: SignatureKind;

  @Column({ type: 'bytea' })
  markSealed: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  signedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  signedAt: Date;
}
