import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Meeting } from './meeting.entity.js';

/** A hall screen, paired by a code that the console shows once. */
@Entity('hall_pairing')
export class HallPairing {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Meeting)
  meetingId: string;

  @Column({ type: 'bytea' })
  codeHash: Buffer;

  @Column({ type: 'bytea', nullable: true, unique: true })
  tokenHash: Buffer | null;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  createdBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  pairedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
