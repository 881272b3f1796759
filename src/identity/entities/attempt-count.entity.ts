import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many codes or passwords were tried in the minute that began at `since`. */
@Entity('attempt_count')
export class AttemptCount {
  /** SHA-256 of a purpose and of a device, or of a purpose alone for the whole installation. */
  @PrimaryColumn('bytea')
  deviceHash: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  since: Date;

  @Column({ type: 'integer' })
  attempts: number;
}
