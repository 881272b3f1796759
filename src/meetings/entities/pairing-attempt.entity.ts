import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many pairing codes were tried in the minute that began at `since`. */
@Entity('pairing_attempt')
export class PairingAttempt {
  /** SHA-256 of the device's cookie; empty: the whole installation. */
  @PrimaryColumn('bytea')
  deviceHash: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  since: Date;

  @Column({ type: 'integer' })
  attempts: number;
}
