import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PinRequestState } from '../domain/lifecycle.js';
import { Meeting } from './meeting.entity.js';
import { SeatCard } from './seat-card.entity.js';
import { Seat } from './seat.entity.js';

/** R19: a PIN typed at a seat card, not in force before the supervisor has confirmed that this is the person. */
@Entity('pin_request')
export class PinRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Meeting)
  meetingId: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Seat)
  seatId: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => SeatCard)
  cardId: string;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  accountId: string;

  /** Four digits that tablet and supervisor's page show alike. */
  @Column({ type: 'text' })
  mark: string;

  /** As it will be kept; gone as soon as the request is settled. */
  @Column({ type: 'text', nullable: true })
  pinHash: string | null;

  /** SHA-256 of the cookie of the browser that asks. */
  @Column({ type: 'bytea' })
  deviceHash: Buffer;

  @Column({ type: 'timestamptz' })
  requestedAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'text', default: 'requested' })
  state: PinRequestState;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('account')
  answeredBy: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
