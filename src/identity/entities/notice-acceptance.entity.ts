import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** R55: which version of the notice on personal information an account has accepted, and when. Append-only. */
@Entity('notice_acceptance')
export class NoticeAcceptance {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  acceptedAt: Date;
}
