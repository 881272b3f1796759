import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../contract/vocabulary.js';

export class HeldRoleView {
  id: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  /** null: for the whole installation. */
  @ApiProperty({ type: String, nullable: true })
  committeeId: string | null;
}

/** An account as the security administrator sees it. */
export class SecurityView {
  id: string;
  name: string;
  loginName: string;
  disabled: boolean;
  roles: HeldRoleView[];

  /** The longest wait after wrong passwords; null when there is none. */
  @ApiProperty({ type: String, nullable: true })
  lockedUntil: string | null;

  /** Living sessions. */
  sessions: number;

  own: boolean;
}

/** An account that holds what may not be combined (三员分立); one of the roles is to be taken away. */
export class OfficerConflictView {
  id: string;
  name: string;
  loginName: string;
  roles: HeldRoleView[];

  /** Sits on a committee, or did. */
  member: boolean;
}

export class SecurityPageView {
  total: number;
  page: number;
  pageSize: number;
  rows: SecurityView[];
}
