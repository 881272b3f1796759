import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ConfirmationAct, ConfirmationFacts, ConfirmationState } from '../../contract/confirmations.js';

/** A request for an act that needs a second person (R23). Only its state ever changes: the rest is evidence. */
@Entity('confirmation')
@Unique('confirmation_requester', ['id', 'requestedBy'])
export class Confirmation {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  act: ConfirmationAct;

  @Column({ type: 'uuid' })
  @ForeignKey('committee')
  committeeId: string;

  /** null: the act belongs to no meeting. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('meeting')
  meetingId: string | null;

  /** What the act would be done to; at most one request for the same act on it is open. */
  @Column({ type: 'text' })
  subject: string;

  /** References, never names. */
  @Column({ type: 'jsonb' })
  facts: ConfirmationFacts;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  requestedBy: string;

  @Column({ type: 'timestamptz' })
  requestedAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'text', default: 'requested' })
  state: ConfirmationState;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;
}
