import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Meeting } from './meeting.entity.js';

/** An officer's Ed25519 key, made in the officer's browser and frozen into each manifest. */
@Entity('officer_key')
export class OfficerKey {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Meeting)
  meetingId: string;

  @Column({ type: 'text' })
  role: 'secretary' | 'supervisor' | 'chair';

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  accountId: string;

  @Column({ type: 'bytea', unique: true })
  publicKey: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  registeredAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
