import { ApiProperty } from '@nestjs/swagger';
import {
  ANNOUNCE_MODES,
  POLICIES,
  RECUSED_COUNT,
  TIES,
  type AnnounceMode,
  type Policy,
  type RecusedCount,
  type Ties,
} from '../../contract/vocabulary.js';
import { DEADLINES, type Deadline, type StageTime } from '../domain/calendar.js';

const TIMES = ['undated', 'past', 'now', 'ahead'] as const satisfies readonly StageTime[];

/** R32: a deadline that two organizers put off. */
export class OverrideView {
  /** YYYY-MM-DD, included. */
  was: string;
  until: string;

  reason: string;
  askedBy: string;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy: string | null;

  /** ISO instant of the confirmation. */
  at: string;
}

/** A stage of the year, by its deadline (R32). */
export class StageView {
  @ApiProperty({ enum: DEADLINES })
  deadline: Deadline;

  /** As the calendar has it. */
  @ApiProperty({ type: String, nullable: true })
  planned: string | null;

  /** The last day that holds, YYYY-MM-DD, included; null: not set. */
  @ApiProperty({ type: String, nullable: true })
  on: string | null;

  @ApiProperty({ enum: TIMES })
  time: StageTime;

  /** Today not counted; negative once past. */
  @ApiProperty({ type: Number, nullable: true })
  daysLeft: number | null;

  /** Oldest first. */
  overrides: OverrideView[];
}

/** How far the year has come. Numbers of rows, never of votes. */
export class YearNumbersView {
  members: number;
  hasChair: boolean;
  panels: number;
  /** Without those who have withdrawn (R17). */
  candidates: number;
  withdrawn: number;
  meetings: number;
  meetingsHeld: number;
  ballotsAnnounced: number;
}

export class YearView {
  /** Three, in their order. */
  stages: StageView[];
  numbers: YearNumbersView;

  /** Whether the rules of the review's meetings are chosen. */
  settingsChosen: boolean;

  /** R2: the smallest size of the committee that holds now. */
  least: number;
}

export class SettingsView {
  /** R34 */
  blind: boolean;

  /** Fixed once a meeting is set up. */
  blindFixed: boolean;

  /** Null: nobody has chosen yet. */
  @ApiProperty({ enum: RECUSED_COUNT, nullable: true })
  recusedCount: RecusedCount | null;

  @ApiProperty({ enum: ANNOUNCE_MODES, nullable: true })
  announce: AnnounceMode | null;

  @ApiProperty({ type: Boolean, nullable: true })
  verdictsOnly: boolean | null;

  @ApiProperty({ enum: POLICIES, nullable: true })
  policy: Policy | null;

  /** 0: no limit. */
  @ApiProperty({ type: Number, nullable: true })
  quota: number | null;

  @ApiProperty({ enum: TIES, nullable: true })
  ties: Ties | null;

  /** ISO instant; null: not chosen yet. */
  @ApiProperty({ type: String, nullable: true })
  chosenAt: string | null;
}
