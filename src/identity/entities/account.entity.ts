import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', unique: true })
  @ForeignKey(() => Person)
  personId: string;

  /** Lower case. */
  @Column({ type: 'text', unique: true })
  loginName: string;

  /** argon2id; null until a password is issued. */
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  /** Issued by somebody else: nothing but changing it is possible with it. */
  @Column({ type: 'boolean', default: false })
  passwordInitial: boolean;

  /** Laid out by the demonstration, never a real person's. */
  @Column({ type: 'boolean', default: false })
  demo: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
