import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ConfirmerRole } from '../../contract/confirmations.js';
import { Confirmation } from './confirmation.entity.js';

/** One person's answer, append-only; the table itself refuses that of the account that asked, and a second of any account. */
@Entity('confirmation_answer')
@Unique('confirmation_answer_account_once', ['confirmationId', 'accountId'])
@ForeignKey(() => Confirmation, ['confirmationId', 'requestedBy'], ['id', 'requestedBy'])
export class ConfirmationAnswer {
  @PrimaryColumn('uuid')
  confirmationId: string;

  @PrimaryColumn('text')
  role: ConfirmerRole;

  /** Counts the answers given in this role, from 1: a further one where the one before no longer counts. */
  @PrimaryColumn({ type: 'integer', default: 1 })
  turn: number;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  accountId: string;

  /** Who asked, repeated here so that the row can be held against it. */
  @Column({ type: 'uuid' })
  requestedBy: string;

  @Column({ type: 'text' })
  answer: 'yes' | 'no';

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}
