import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { MinutesLine, SignatureKind } from '../../contract/vocabulary.js';

/** A signature on finished minutes (R20). Append-only; the name and the strokes are sealed. */
@Entity('minutes_signature')
@Unique('minutes_signature_one_line_each', ['meetingId', 'digest', 'signedBy'])
export class MinutesSignature {
  @PrimaryColumn('uuid')
  @ForeignKey('meeting')
  meetingId: string;

  @PrimaryColumn('text')
  line: MinutesLine;

  /** SHA-256 of exactly what was signed: that of one version. */
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
