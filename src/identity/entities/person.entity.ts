import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A human being. Sealed columns are opened only by use cases that log the look (R55). */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'bytea' })
  idNumberSealed: Buffer;

  /** Keyed hash, so that a person is found again without opening anything. */
  @Column({ type: 'bytea', unique: true })
  idNumberHash: Buffer;

  @Column({ type: 'bytea', nullable: true })
  phoneSealed: Buffer | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
