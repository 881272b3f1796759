import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../contract/vocabulary.js';

/** An account as the system administrator sees it: no role, no ID number. */
export class AccountView {
  id: string;
  name: string;
  loginName: string;
  disabled: boolean;

  @ApiProperty({ enum: ['none', 'initial', 'own'] })
  password: 'none' | 'initial' | 'own';

  /** Laid out by the demonstration. */
  demo: boolean;

  since: string;

  /** The one of who asks, which somebody else has to change. */
  own: boolean;
}

export class AccountPageView {
  total: number;
  page: number;
  pageSize: number;
  rows: AccountView[];
}

/** An account with its initial password; this answer is the only place where it is readable. */
export class IssuedAccountView {
  id: string;
  loginName: string;
  password: string;
}

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

/** One setting of the installation, as the environment gives it; never a password or a key. */
export class SettingView {
  name: string;

  @ApiProperty({ type: String, nullable: true })
  value: string | null;
}

export class AuditEventView {
  id: string;
  at: string;
  type: string;

  @ApiProperty({ type: String, nullable: true })
  stage: string | null;

  /** Who acted; null where nobody was signed in. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  loginName: string | null;

  /** Whose account it is about, where it is about one. */
  @ApiProperty({ type: String, nullable: true })
  aboutName: string | null;

  @ApiProperty({ type: String, nullable: true })
  aboutLoginName: string | null;

  /** JSON; references only. */
  facts: string;

  /** R23: to be taken note of, and not yet. */
  unread: boolean;
}

export class AuditPageView {
  total: number;
  page: number;
  pageSize: number;
  rows: AuditEventView[];
}

export class UnreadView {
  count: number;
}
