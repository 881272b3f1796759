import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** What an auditor has taken note of among the acts that R23 says to be told of. */
@Entity('audit_seen')
export class AuditSeen {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @PrimaryColumn('bigint')
  @ForeignKey('audit_event')
  eventId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  seenAt: Date;
}
