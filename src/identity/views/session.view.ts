import { ROLES, type Role } from '../../contract/vocabulary.js';
import { ApiProperty } from '@nestjs/swagger';
import type { Confinement } from '../../platform/security/actor.js';

export class RoleView {
  @ApiProperty({ enum: ROLES })
  role: Role;

  /** null: for the whole installation. */
  committeeId: string | null;
}

/** R19: the seat that the session was opened for by its card, and when. */
export class CardSessionView {
  meetingId: string;
  seat: number;
  since: string;
}

/** Who is signed in, and the roles held. */
export class SessionView {
  accountId: string;
  name: string;
  loginName: string;
  roles: RoleView[];

  /** What must be done before anything else: choose a password, accept the notice (R55). */
  @ApiProperty({ enum: ['password', 'notice'], nullable: true })
  confined: Confinement | null;

  /** Seconds until the session ends if nobody uses it; null while its person sits in a meeting. */
  @ApiProperty({ type: Number, nullable: true })
  idleIn: number | null;

  /** By seat card: only this meeting's room is open to the session. Null: by the password. */
  @ApiProperty({ type: CardSessionView, nullable: true })
  card: CardSessionView | null;
}

/** One session of the own account. */
export class OwnSessionView {
  id: string;

  /** What the browser says it is, such as `Chrome · Windows`; empty when it says nothing known. */
  device: string;

  since: string;
  lastSeenAt: string;

  /** Opened by the card of this seat; null: by the password. */
  @ApiProperty({ type: Number, nullable: true })
  seat: number | null;

  /** The one that asks. */
  current: boolean;
}

/** The notice on personal information, and when its present version was accepted. */
export class NoticeView {
  version: number;

  @ApiProperty({ type: String, nullable: true })
  acceptedAt: string | null;
}
