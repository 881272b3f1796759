import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A trustee of an opened ballot, in the order of its manifest. */
@Entity('ballot_trustee')
@Unique('ballot_trustee_once', ['ballotId', 'trustee'])
export class BallotTrustee {
  @PrimaryColumn('uuid')
  @ForeignKey('ballot')
  ballotId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column({ type: 'text' })
  trustee: string;

  /** The mark in the folder of its key. */
  @Column({ type: 'uuid' })
  folderMark: string;

  /** Both secrets, sealed under this ballot's key of that folder; null once these keys are destroyed. */
  @Column({ type: 'bytea', nullable: true })
  secretsSealed: Buffer | null;
}
