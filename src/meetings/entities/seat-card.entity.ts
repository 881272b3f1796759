import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SeatCardState } from '../domain/lifecycle.js';
import { Meeting } from './meeting.entity.js';
import { Seat } from './seat.entity.js';

/** R19: a card that lies at a seat and, with the expert's PIN, signs in once. */
@Entity('seat_card')
export class SeatCard {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Meeting)
  meetingId: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Seat)
  seatId: string;

  /** Keyed hashes of the code in the QR code and of the one that is typed. */
  @Column({ type: 'bytea', unique: true })
  codeHash: Buffer;

  @Column({ type: 'bytea', unique: true })
  typedHash: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  printedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  printedAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'text', default: 'issued' })
  state: SeatCardState;

  /** When it was used, revoked or blocked. */
  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  /** Wrong PINs on this card. */
  @Column({ type: 'integer', default: 0 })
  tries: number;

  /** SHA-256 of the cookie of the browser that used it. */
  @Column({ type: 'bytea', nullable: true })
  deviceHash: Buffer | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('session')
  sessionId: string | null;
}
