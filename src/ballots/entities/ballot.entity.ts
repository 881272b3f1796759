import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { AnnounceMode, BallotState, Policy } from '../../contract/vocabulary.js';

/** One round of voting (一轮投票). Everything about it is frozen in the manifest at the opening. */
@Entity('ballot')
@Unique('ballot_number_once', ['meetingId', 'rehearsal', 'number'])
@Unique('ballot_confirmation_once', ['confirmationId'])
export class BallotRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('meeting')
  meetingId: string;

  /** The agenda item that it is about; null: a ballot beside the agenda. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('agenda_item')
  agendaItemId: string | null;

  /** R3: the panel that votes; null: the plenary. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('panel')
  panelId: string | null;

  /** As it was called when the ballot was drafted. */
  @Column({ type: 'text', nullable: true })
  panelName: string | null;

  /** The seat of the panel's lead, if in the room at the opening; null: was not, it had none, or a plenary ballot. */
  @Column({ type: 'integer', nullable: true })
  panelLeadSeat: number | null;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'integer', default: 1 })
  round: number;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', default: 'draft' })
  state: BallotState;

  @Column({ type: 'boolean', default: false })
  rehearsal: boolean;

  @Column({ type: 'text' })
  policy: Policy;

  @Column({ type: 'text' })
  announce: AnnounceMode;

  /** R12: screens show who passed and no counts. */
  @Column({ type: 'boolean', default: false })
  verdictsOnly: boolean;

  /** R15: places for those who pass; null: none, or a share. */
  @Column({ type: 'integer', nullable: true })
  quotaCount: number | null;

  /** R15, R45: places as a share of the candidates on the paper, in percent, as exact text; null: none, or a number. */
  @Column({ type: 'numeric', nullable: true })
  quotaPercent: string | null;

  /** R15 (差额): at most so many agrees on one paper; null: no cap. */
  @Column({ type: 'integer', nullable: true })
  cap: number | null;

  /** JCS text, byte for byte what was hashed. */
  @Column({ type: 'text', nullable: true })
  manifest: string | null;

  @Column({ type: 'bytea', nullable: true })
  manifestHash: Buffer | null;

  /** The roster of names and its salt (`names` of the manifest), sealed. */
  @Column({ type: 'bytea', nullable: true })
  namesSealed: Buffer | null;

  /** The acknowledgement key, wrapped by this ballot's own key outside the database; null once that key is destroyed. */
  @Column({ type: 'bytea', nullable: true })
  ackSealed: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closingAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'bytea', nullable: true })
  closeHead: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  announcedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('account')
  announcedBy: string | null;

  @Column({ type: 'text', nullable: true })
  voidReason: string | null;

  /** When an announced outcome was annulled, and why; its counts are kept (R17). */
  @Column({ type: 'timestamptz', nullable: true })
  annulledAt: Date | null;

  @Column({ type: 'text', nullable: true })
  annulReason: string | null;

  /** The ballot that this one is a further round of, and why there is one (R14). */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ballot')
  follows: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** R16: this round settles a tie over the boundary of the places, for all of its own. */
  @Column({ type: 'boolean', default: false })
  runOff: boolean;

  /** The request that three people confirmed for this round (R23). While no ballot has it, the round is still to be drafted. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('confirmation')
  confirmationId: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('account')
  createdBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
