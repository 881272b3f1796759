import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person in the expert pool; unit, title and specialty are those of the latest list, a meeting freezes its own copy. */
@Entity('expert')
export class Expert {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', unique: true })
  @ForeignKey('person')
  personId: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  specialty: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
