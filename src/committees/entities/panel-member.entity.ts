import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Member } from './member.entity.js';
import { Panel } from './panel.entity.js';

/** A member's place in a panel; one panel at most. */
@Entity('panel_member')
@ForeignKey(() => Panel, ['panelId', 'reviewId'], ['id', 'reviewId'])
@ForeignKey(() => Member, ['memberId', 'reviewId'], ['id', 'reviewId'])
export class PanelMember {
  @PrimaryColumn('uuid')
  memberId: string;

  @Column({ type: 'uuid' })
  panelId: string;

  @Column({ type: 'uuid' })
  reviewId: string;

  /** 组长 */
  @Column({ type: 'boolean' })
  lead: boolean;
}
