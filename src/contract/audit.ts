/**
 * The vocabulary of the audit log: every act that the server writes into it, and what is told of each, in the order in which an
 * auditor reads it. What is not declared here cannot be written; audit-words.ts has the words of every act, field and value.
 */
import type { ConfirmationAct, ConfirmerRole } from './confirmations.js';
import type {
  AnnounceMode,
  Policy,
  Position,
  RecusedCount,
  Role,
  SealedField,
  SignatureKind,
  SignedLine,
  Ties,
} from './vocabulary.js';

/** R21: the stages that the province inspects. */
export const INSPECTED_STAGES = [
  'materials-received',
  'procedure',
  'material-review',
  'panel-opinion',
  'defense',
  'ballot',
] as const;
export type InspectedStage = (typeof INSPECTED_STAGES)[number];

/** Fields whose value is one of a closed set, each with a name in both languages. */
export interface AuditValues {
  act: ConfirmationAct;
  announce: AnnounceMode;
  by:
    | 'secretary'
    | 'chair'
    | 'lead'
    | 'system'
    | 'expert'
    | 'secretary + chair + supervisor'
    | 'organizer + second organizer';
  deadline: 'materialsBy' | 'screeningBy' | 'reviewBy';
  field: SealedField;
  format: 'pdf' | 'docx';
  kind: SignatureKind;
  line: SignedLine;
  order: 'stroke' | 'number' | 'unit';
  policy: Policy;
  position: Position;
  recusedCount: RecusedCount;
  role: Role | ConfirmerRole;
  ties: Ties;
  scope: 'device' | 'installation';
  way: 'account' | 'card';
}

/**
 * How a field is read: `reference`: an id, shown by what it stands for; `value`: of a closed set; `trace`: an id that leads to a
 * row of another table and says nothing by itself, shown in the original record only.
 */
export type AuditFieldKind = 'reference' | 'value' | 'number' | 'text' | 'day' | 'flag' | 'digest' | 'trace';

export const AUDIT_FIELDS = {
  account: 'reference',
  act: 'value',
  announce: 'value',
  attending: 'number',
  ballot: 'reference',
  blind: 'flag',
  by: 'value',
  candidate: 'reference',
  candidates: 'number',
  change: 'trace',
  committee: 'reference',
  confirmation: 'reference',
  copy: 'number',
  count: 'number',
  deadline: 'value',
  digest: 'digest',
  field: 'value',
  filing: 'reference',
  follows: 'reference',
  format: 'value',
  heldOn: 'day',
  heldOnWas: 'day',
  item: 'reference',
  kind: 'value',
  least: 'number',
  line: 'value',
  look: 'trace',
  materialsBy: 'day',
  meeting: 'reference',
  member: 'reference',
  members: 'number',
  order: 'value',
  panel: 'reference',
  person: 'reference',
  policy: 'value',
  position: 'value',
  quota: 'number',
  quotaPercent: 'text',
  reason: 'text',
  recusedCount: 'value',
  request: 'trace',
  review: 'reference',
  reviewBy: 'day',
  role: 'value',
  round: 'number',
  rows: 'number',
  scope: 'value',
  screeningBy: 'day',
  seat: 'number',
  seats: 'text',
  seconds: 'number',
  sessions: 'number',
  size: 'number',
  skipped: 'number',
  submitted: 'number',
  ties: 'value',
  title: 'text',
  titleWas: 'text',
  undecided: 'number',
  until: 'day',
  verdictsOnly: 'flag',
  version: 'number',
  was: 'day',
  way: 'value',
  withinHour: 'number',
} as const satisfies Record<string, AuditFieldKind> & Record<keyof AuditValues, 'value'>;
export type AuditField = keyof typeof AUDIT_FIELDS;
export type AuditReference = {
  [F in AuditField]: (typeof AUDIT_FIELDS)[F] extends 'reference' ? F : never;
}[AuditField];

const OF_CONFIRMATION = [
  'act',
  'ballot',
  'candidate',
  'review',
  'seat',
  'deadline',
  'was',
  'until',
  'role',
  'confirmation',
] as const satisfies readonly AuditField[];

export const AUDIT_ACTS = {
  'account.created': ['account'],
  'account.disabled': ['account'],
  'account.enabled': ['account'],
  'account.locked': ['account', 'seconds'],
  'account.password-changed': [],
  'account.password-issued': ['account'],
  'account.pin-ended': ['account'],
  'account.pin-set': ['account', 'way', 'seat'],
  'account.unlocked': ['account'],
  'agenda.item-begun': ['item', 'meeting'],
  'audit.exported': ['rows'],
  'ballot.announced': ['ballot', 'by'],
  'ballot.annulled': ['ballot', 'reason'],
  'ballot.closed': ['ballot', 'submitted'],
  'ballot.closing': ['ballot'],
  'ballot.draft-removed': ['ballot', 'round'],
  'ballot.opened': ['ballot', 'attending'],
  'ballot.repeated': ['ballot', 'follows', 'round', 'candidates', 'reason'],
  'ballot.rules-differ': ['ballot', 'policy', 'announce', 'verdictsOnly', 'quota', 'quotaPercent'],
  'ballot.void': ['ballot', 'by', 'reason'],
  'candidate.withdrawn': ['candidate', 'review', 'confirmation'],
  'candidates.imported': ['review', 'rows', 'skipped'],
  'committee.filed': ['committee', 'filing'],
  'committee.founded': ['committee'],
  'committee.least-members-set': ['committee', 'least'],
  'confirmation.expired': OF_CONFIRMATION,
  'confirmation.given': OF_CONFIRMATION,
  'confirmation.refused': OF_CONFIRMATION,
  'confirmation.requested': OF_CONFIRMATION,
  'confirmation.withdrawn': OF_CONFIRMATION,
  'experts.imported': ['review', 'rows', 'skipped'],
  'meeting.changed': ['meeting', 'titleWas', 'title', 'heldOnWas', 'heldOn', 'size', 'members'],
  'meeting.created': ['meeting'],
  'meeting.ended': ['meeting'],
  'meeting.paused': ['meeting'],
  'meeting.removed': ['meeting', 'reason'],
  'meeting.resumed': ['meeting'],
  'meeting.started': ['meeting'],
  'member.left': ['member', 'review'],
  'member.position-changed': ['member', 'review', 'position'],
  'member.returned': ['member', 'review'],
  'minutes.exported': ['meeting', 'version', 'format', 'copy'],
  'minutes.finished': ['meeting', 'version', 'digest'],
  'minutes.reopened': ['meeting', 'version', 'reason'],
  'minutes.signed': ['meeting', 'version', 'line', 'kind', 'digest'],
  'notice.accepted': ['version'],
  'panel.added': ['panel', 'review'],
  'panel.candidates-placed': ['panel', 'review', 'candidates'],
  'panel.lead-named': ['panel', 'member', 'review'],
  'panel.members-placed': ['panel', 'review', 'members'],
  'panel.removed': ['panel', 'review', 'members', 'candidates'],
  'panel.renamed': ['panel', 'review'],
  'publicity-list.exported': ['ballot', 'order', 'rows', 'undecided'],
  // R10: who is recused from whom; why is told to the desks and the minutes alone
  'recusal.recorded': ['meeting', 'seat', 'candidate'],
  'recusal.removed': ['meeting', 'seat', 'candidate'],
  'review.calendar-set': ['review', 'materialsBy', 'screeningBy', 'reviewBy'],
  'review.deadline-overridden': ['review', 'deadline', 'was', 'until', 'confirmation'],
  'review.opened': ['review'],
  'review.settings-chosen': ['review', 'blind', 'recusedCount', 'announce', 'verdictsOnly', 'policy', 'quota', 'ties'],
  'role.granted': ['account', 'role', 'committee'],
  'role.revoked': ['account', 'role', 'committee'],
  'sealed-field.looked': ['account', 'person', 'review', 'field', 'reason', 'withinHour', 'look'],
  'seat-cards.printed': ['meeting', 'seats', 'count'],
  'seat-cards.revoked': ['meeting', 'seats', 'count'],
  'seat.card-blocked': ['meeting', 'seat'],
  'seat.credential-replaced': ['meeting', 'seat'],
  'seat.departed': ['meeting', 'seat'],
  'seat.on-leave': ['meeting', 'seat'],
  'seat.pin-confirmed': ['meeting', 'seat', 'account', 'request'],
  'seat.pin-refused': ['meeting', 'seat', 'account', 'request'],
  'seat.pin-requested': ['meeting', 'seat', 'account', 'request'],
  'seat.recredentialed': ['ballot', 'seat', 'change'],
  'seat.returned': ['meeting', 'seat'],
  'seat.signed-in-by-officers': ['meeting', 'seat'],
  'session.closed': [],
  'session.expired': [],
  'session.idle': [],
  'session.meeting-ended': ['meeting'],
  'session.opened': ['meeting', 'seat'],
  'session.replaced': [],
  'session.revoked': ['account', 'sessions'],
  'sign-in.limited': ['scope', 'seconds'],
  'tally-sheet.printed': ['ballot', 'copy'],
  'tally-sheet.signed': ['ballot', 'line', 'kind', 'digest'],
} as const satisfies Record<string, readonly AuditField[]>;
export type AuditAct = keyof typeof AUDIT_ACTS;

interface KindValues {
  reference: string;
  number: number;
  text: string;
  day: string;
  flag: boolean;
  digest: string;
  trace: string;
}
type FieldValue<F extends AuditField> = F extends keyof AuditValues
  ? AuditValues[F]
  : KindValues[Exclude<(typeof AUDIT_FIELDS)[F], 'value'>];

/** What is written of an act: references, numbers, closed values and reasons; never names, ID numbers, choices or counts of votes. */
export type AuditFacts<A extends AuditAct> = {
  [F in (typeof AUDIT_ACTS)[A][number]]?: FieldValue<F> | null;
};

/** An act with its facts. */
export type AuditTelling = { [A in AuditAct]: { type: A; facts: AuditFacts<A> } }[AuditAct];

/** References of which it tells something that an act was about none. */
export const SAID_TO_BE_NONE = ['panel', 'member', 'committee'] as const satisfies readonly AuditReference[];
export type SaidToBeNone = (typeof SAID_TO_BE_NONE)[number];

/** `gone`: what the reference stood for is no more; `none`: the act was about none of them. */
export const OBJECT_STANDINGS = ['there', 'gone', 'none'] as const;
export type ObjectStanding = (typeof OBJECT_STANDINGS)[number];

/** What a reference stands for, as the auditor may see it: a candidate by code, nobody's choice. */
export interface AuditObject {
  field: AuditReference;
  standing: ObjectStanding;
  text: string | null;
  /** Of a ballot. */
  round: number | null;
  /** Where it belongs: the meeting of a ballot, the review of a panel, the login name of an account. */
  within: string | null;
}

/** Any other field with what was written in it. */
export interface AuditDetail {
  field: Exclude<AuditField, AuditReference>;
  value: string | number | boolean;
}
