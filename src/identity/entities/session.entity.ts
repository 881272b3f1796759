import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  /** SHA-256 of the cookie's value. */
  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;

  @Column({ type: 'text' })
  userAgent: string;

  /** R19: of this seat of this meeting alone, opened by a seat card; null: by the password. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('meeting')
  meetingId: string | null;

  @Column({ type: 'integer', nullable: true })
  seat: number | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastSeenAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  /** R18: it ended because another device took its seat. */
  @Column({ type: 'boolean', default: false })
  replaced: boolean;
}
