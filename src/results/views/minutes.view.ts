import { ApiProperty } from '@nestjs/swagger';
import { MINUTES_STATES, type MinutesState } from '../../contract/vocabulary.js';

/** Tells one state of the minutes from another: asked often, answered cheaply. */
export class MinutesStandingView {
  @ApiProperty({ enum: MINUTES_STATES })
  state: MinutesState;

  /** Of the last finished version; 0: never finished. */
  version: number;
  /** Number of the meeting's last event. */
  sequence: number;
  /** Revisions of the typed parts that were ever saved. */
  saved: number;
}

/** A typed part, its last revision. */
export class MinutesTextView {
  section: string;
  revision: number;
  text: string;
  writtenBy: string;
  /** ISO instant. */
  writtenAt: string;
}

export class MinutesVersionView {
  version: number;
  fingerprint: string;
  /** ISO instant. */
  finishedAt: string;
  finishedBy: string;
  /** Null: stands. */
  reopenedAt: string | null;
  reopenedBy: string | null;
  reason: string | null;
}

export class MinutesAbilitiesView {
  edit: boolean;
  finish: boolean;
  reopen: boolean;
}

export class MinutesView {
  meetingId: string;
  /** The live page of the meeting that is this reader's. */
  @ApiProperty({ enum: ['console', 'supervise', 'room', 'none'] })
  home: 'console' | 'supervise' | 'room' | 'none';

  standing: MinutesStandingView;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The generated content (MinutesContent).' })
  content: Record<string, unknown>;

  texts: MinutesTextView[];
  /** R46: no opinion is shown to this reader. */
  opinionsWithheld: boolean;
  /** R10: candidates whose discussion is not shown to this reader. */
  withheldCandidates: string[];
  /** Newest first. */
  versions: MinutesVersionView[];
  /** Finished, and the record of the meeting says something else by now. */
  outdated: boolean;
  abilities: MinutesAbilitiesView;
}

export class SavedTextView {
  revision: number;
  /** ISO instant. */
  writtenAt: string;
}
