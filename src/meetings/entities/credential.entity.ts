import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Seat } from './seat.entity.js';

/** R18: the Ed25519 key that the expert's browser made; at most one in force per seat. */
@Entity('credential')
export class Credential {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Seat)
  seatId: string;

  @Column({ type: 'bytea', unique: true })
  publicKey: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('session')
  sessionId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  registeredAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
