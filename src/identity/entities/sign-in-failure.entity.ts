import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** Wrong passwords in a row for one login name, whether somebody has it or not. */
@Entity('sign_in_failure')
export class SignInFailure {
  /** Keyed hash: people type passwords where the name belongs. */
  @PrimaryColumn('bytea')
  loginHash: Buffer;

  /** Of a device that the account has used before; empty: all other devices together. */
  @PrimaryColumn('bytea')
  deviceHash: Buffer;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Account)
  accountId: string | null;

  @Column({ type: 'integer' })
  failures: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastFailedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;
}
