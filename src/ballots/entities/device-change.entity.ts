import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DeviceChangeState, DropReason } from '../../contract/vocabulary.js';
import { BallotSeat } from './ballot-seat.entity.js';

/** R18: a seat's wish for another device in an open ballot; at most one is open. */
@Entity('device_change')
@ForeignKey(() => BallotSeat, ['ballotId', 'seat'], ['ballotId', 'seat'])
export class DeviceChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  ballotId: string;

  @Column({ type: 'integer' })
  seat: number;

  /** The Ed25519 key that the new device made. */
  @Column({ type: 'bytea' })
  credential: Buffer;

  /** Of the browser that holds it. */
  @Column({ type: 'uuid' })
  @ForeignKey('session')
  sessionId: string;

  @Column({ type: 'text', default: 'wished' })
  state: DeviceChangeState;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  askedAt: Date;

  /** The secretary's, as the event in the chain says it. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ type: 'text', nullable: true })
  droppedBecause: DropReason | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
