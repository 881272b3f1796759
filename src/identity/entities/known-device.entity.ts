import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A browser that has signed in to this account; wrong passwords from it have a count of their own. */
@Entity('known_device')
export class KnownDevice {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  /** SHA-256 of the device's cookie. */
  @PrimaryColumn('bytea')
  deviceHash: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  firstSeenAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastSeenAt: Date;
}
