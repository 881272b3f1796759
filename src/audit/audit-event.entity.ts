import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Append-only (grants and trigger). Holds references, never names, ID numbers or choices (R55). */
@Entity('audit_event')
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text', nullable: true })
  stage: string | null;

  @Column({ type: 'jsonb' })
  facts: Record<string, string | number | boolean | null>;
}
