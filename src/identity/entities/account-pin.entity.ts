import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** Where a PIN was set: on the account page with the password, or at a seat card with the supervisor's confirmation. */
export type PinWay = 'account' | 'card';

/** R19: the PIN that only its person knows, and without which a seat card signs nobody in. */
@Entity('account_pin')
export class AccountPin {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  /** argon2id over a hash keyed for this account; null: ended after too many wrong ones. */
  @Column({ type: 'text', nullable: true })
  pinHash: string | null;

  @Column({ type: 'timestamptz' })
  setAt: Date;

  @Column({ type: 'text' })
  way: PinWay;

  /** Wrong ones since the last right one, over all cards. */
  @Column({ type: 'integer', default: 0 })
  tries: number;
}
