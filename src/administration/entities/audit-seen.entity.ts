import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an auditor has taken note of among the acts that R23 says to be told of. */
@Entity('audit_seen')
export class AuditSeen {
  @PrimaryColumn('uuid')
  @ForeignKey('account')
  accountId: string;

  @PrimaryColumn('bigint')
  @ForeignKey('audit_event')
  eventId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  seenAt: Date;
}
