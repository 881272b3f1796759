import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BallotSeat } from './ballot-seat.entity.js';

/** An accepted ballot paper, append-only: named on the outside, encrypted inside. */
@Entity('paper')
@Unique('paper_once', ['ballotId', 'hash'])
@ForeignKey(() => BallotSeat, ['ballotId', 'seat'], ['ballotId', 'seat'])
export class PaperRow {
  @PrimaryColumn('uuid')
  ballotId: string;

  @PrimaryColumn('integer')
  seat: number;

  @PrimaryColumn('integer')
  revision: number;

  @Column({ type: 'bytea' })
  nonce: Buffer;

  @Column({ type: 'bytea' })
  seen: Buffer;

  @Column({ type: 'bytea' })
  body: Buffer;

  @Column({ type: 'bytea' })
  signature: Buffer;

  @Column({ type: 'bytea' })
  hash: Buffer;

  /** The chain head after this paper's event. */
  @Column({ type: 'bytea' })
  head: Buffer;

  /** The server's signature over hash and head: the receipt, given again on a retry. */
  @Column({ type: 'bytea' })
  acknowledgement: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
