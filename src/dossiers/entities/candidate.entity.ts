import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CandidateKind, Level } from '../../contract/vocabulary.js';

/** One application of a person in the review of a year (R36); everything but the panel as of the import. */
@Entity('candidate')
@Unique('candidate_person_once', ['reviewId', 'personId'])
@Unique('candidate_code_once', ['reviewId', 'code'])
@Unique('candidate_list_number_once', ['reviewId', 'listNumber'])
@ForeignKey('panel', ['panelId', 'reviewId'], ['id', 'reviewId'])
export class Candidate {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('review')
  reviewId: string;

  @Column({ type: 'uuid' })
  @ForeignKey('person')
  personId: string;

  @Column({ type: 'integer' })
  listNumber: number;

  /** What experts see instead of the name under a blind review (R34). */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'text' })
  specialty: string;

  @Column({ type: 'text' })
  level: Level;

  /** The professional title applied for. */
  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  kind: CandidateKind;

  /** The panel that speaks of this candidate, if any. */
  @Column({ type: 'uuid', nullable: true })
  panelId: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
