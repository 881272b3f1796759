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
import { ROLES } from '../../contract/vocabulary.js';

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

/** How often somebody looked at sealed fields lately, for the auditor. */
export class LooksView {
  accountId: string;
  name: string;
  loginName: string;

  /** In the last hour. */
  hour: number;

  /** In the last 24 hours. */
  day: number;
}
