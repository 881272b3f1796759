import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Minutes as they were finished (R20). Append-only; the content is sealed. */
@Entity('minutes_version')
export class MinutesVersion {
  @PrimaryColumn('uuid')
  @ForeignKey('meeting')
  meetingId: string;

  @PrimaryColumn('integer')
  version: number;

  /** SHA-256 of the whole content. */
  @Column({ type: 'bytea' })
  digest: Buffer;

  @Column({ type: 'bytea' })
  contentSealed: Buffer;

  /** Of the digest of the opinions. */
  @Column({ type: 'bytea' })
  salt: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  finishedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  finishedAt: Date;
}
