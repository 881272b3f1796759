import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Role } from '../../contract/vocabulary.js';
import { Account } from './account.entity.js';

@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  /** null: for the whole installation. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('committee')
  committeeId: string | null;

  @Column({ type: 'uuid', nullable: true })
  grantedBy: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  grantedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
