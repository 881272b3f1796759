import { ApiProperty } from '@nestjs/swagger';
import {
  AUDIT_FIELDS,
  INSPECTED_STAGES,
  OBJECT_STANDINGS,
  type AuditDetail,
  type AuditObject,
  type InspectedStage,
  type ObjectStanding,
} from '../../contract/audit.js';
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

const REFERENCES = Object.entries(AUDIT_FIELDS).flatMap(([field, kind]) => (kind === 'reference' ? [field] : []));
const OTHERS = Object.entries(AUDIT_FIELDS).flatMap(([field, kind]) => (kind === 'reference' ? [] : [field]));
const OFFICES = [...ROLES, 'expert'] as const;

export class AuditObjectView implements AuditObject {
  @ApiProperty({ enum: REFERENCES })
  field: AuditObject['field'];

  @ApiProperty({ enum: OBJECT_STANDINGS })
  standing: ObjectStanding;

  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  /** Of a ballot. */
  @ApiProperty({ type: Number, nullable: true })
  round: number | null;

  /** Where it belongs; of an account its login name. */
  @ApiProperty({ type: String, nullable: true })
  within: string | null;
}

export class AuditDetailView implements AuditDetail {
  @ApiProperty({ enum: OTHERS })
  field: AuditDetail['field'];

  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] })
  value: string | number | boolean;
}

export class AuditEventView {
  id: string;
  at: string;
  type: string;

  @ApiProperty({ enum: INSPECTED_STAGES, nullable: true })
  stage: InspectedStage | null;

  /** Who acted; null where nobody was signed in. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  loginName: string | null;

  /** What whoever acted was at that time. */
  @ApiProperty({ enum: OFFICES, isArray: true })
  offices: (typeof OFFICES)[number][];

  /** What it is about, put into words as far as the auditor may see it. */
  objects: AuditObjectView[];

  details: AuditDetailView[];

  /** The original record: JSON, references only. */
  facts: string;

  /** R23: to be taken note of, and not yet. */
  unread: boolean;
}

class MeetingChoiceView {
  id: string;
  title: string;
}

/** What the audit log can be narrowed to. */
export class AuditChoicesView {
  types: string[];
  meetings: MeetingChoiceView[];
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
