/**
 * The closed vocabularies of the domain (glossary in docs/architecture.md), as data that server, client and
 * documents share. A word is stored and sent as it stands here; its Chinese and English names live in the client's
 * locales and, for documents, beside what draws them.
 */

/** Levels of a professional title: 高级, 中级, 初级. */
export const LEVELS = ['senior', 'intermediate', 'junior'] as const;
export type Level = (typeof LEVELS)[number];

/** Kinds of application (R36): 正评, 转评, 破格, 绿色通道, 定向评价, 民营专项, 专精特新举荐. */
export const CANDIDATE_KINDS = [
  'regular',
  'transfer',
  'exceptional',
  'green-channel',
  'directed',
  'private-enterprise',
  'specialised-recommendation',
] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Roles that are granted to an account; `expert` and `chair` are not granted but follow from a seat. */
export const ROLES = [
  'organizer',
  'secretary',
  'supervisor',
  'system-administrator',
  'security-administrator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that hold for the whole installation; every other role is scoped to one committee. */
export const INSTALLATION_ROLES = ['system-administrator', 'security-administrator', 'auditor'] as const;

/** Place of an expert in the committee of a review: 主任委员, 副主任委员, 委员. */
export const POSITIONS = ['chair', 'deputy', 'member'] as const;
export type Position = (typeof POSITIONS)[number];

/** `removed`: it was a plan, and is shown nowhere any more. */
export const MEETING_STATES = ['preparing', 'in-session', 'paused', 'ended', 'removed'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Steps of an agenda item: not begun, 汇报, 讨论, 投票, 宣布, done. */
export const ITEM_STEPS = ['pending', 'report', 'discussion', 'ballot', 'announcement', 'done'] as const;
export type ItemStep = (typeof ITEM_STEPS)[number];

/** Attendance of a seat (R19): should attend, present, on leave, departed. */
export const ATTENDANCES = ['expected', 'present', 'on-leave', 'departed'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** R19: how a seat was first signed in: by the expert's own device, or by secretary and supervisor without one. */
export const SIGN_INS = ['device', 'officers'] as const;
export type SignIn = (typeof SIGN_INS)[number];

/** R18: a seat's way to another device in an open ballot; a wish that nothing came of is `dropped`. */
export const DEVICE_CHANGE_STATES = ['wished', 'confirmed', 'done', 'dropped'] as const;
export type DeviceChangeState = (typeof DEVICE_CHANGE_STATES)[number];

export const DROP_REASONS = ['withdrawn', 'replaced', 'declined', 'ballot-over', 'signed-out'] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** Who signs for another device, each with the key that the manifest names. */
export const DEVICE_SIGNERS = ['secretary', 'supervisor'] as const;
export type DeviceSigner = (typeof DEVICE_SIGNERS)[number];

/** R10: whether the recused count as attending; must be chosen when a meeting is set up, there is no default. */
export const RECUSED_COUNT = ['counted', 'excluded'] as const;
export type RecusedCount = (typeof RECUSED_COUNT)[number];

export const BALLOT_STATES = ['draft', 'open', 'closing', 'closed', 'announced', 'annulled', 'void'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];

/** R13: `first`: a paper is final; `last`: it may be replaced until the close. */
export const POLICIES = ['first', 'last'] as const;
export type Policy = (typeof POLICIES)[number];

/** R12: whether the result appears at the close, or when the chair announces it. */
export const ANNOUNCE_MODES = ['close', 'chair'] as const;
export type AnnounceMode = (typeof ANNOUNCE_MODES)[number];

/** Lines to sign on a tally sheet (R20): 主任委员, 计票人 (the secretary), 监票人 (the supervisor). */
export const SHEET_LINES = ['chair', 'teller', 'supervisor'] as const;
export type SheetLine = (typeof SHEET_LINES)[number];

/** Lines to sign on the minutes (R20): 主持人, 记录人 (the secretary), 监督员. */
export const MINUTES_LINES = ['chair', 'recorder', 'supervisor'] as const;
export type MinutesLine = (typeof MINUTES_LINES)[number];

/** Every line of every document that is signed on a screen. */
export const SIGNED_LINES = ['chair', 'teller', 'recorder', 'supervisor'] as const;
export type SignedLine = (typeof SIGNED_LINES)[number];

/** Minutes of a meeting (R20): typed into, or finished and fixed; reopened they are a draft again. */
export const MINUTES_STATES = ['draft', 'finished'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** How a sheet was signed: drawn by hand, or the own name typed and confirmed with the password. */
export const SIGNATURE_KINDS = ['drawn', 'typed'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

/** R15, R16: where those at the boundary of the places have as many votes: a run-off round among them, or stop and say so. */
export const TIES = ['run-off', 'stop'] as const;
export type Ties = (typeof TIES)[number];

/** R2: what a committee was formed for: a whole series, or named specialties of it. */
export const FORMED_BY = ['series', 'specialty'] as const;
export type FormedBy = (typeof FORMED_BY)[number];

/** R1: whether the filing of a committee holds; `expiring`: it does, and not for long. */
export const FILING_STATES = ['none', 'valid', 'expiring', 'expired'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** The three choices, in the order in which every screen and document shows them (neutral: none is made to stand out). */
export const CHOICES = ['agree', 'oppose', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** Who may look at a meeting live; each has a room and a projection of its own. */
export const AUDIENCES = ['expert', 'console', 'supervisor', 'hall'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** R55: what is sealed of a person, and seen in full only by a recorded look: 身份证号, 手机号. */
export const SEALED_FIELDS = ['id-number', 'phone'] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** What an administrator reads of the environment that the server was started with. */
export const SETTINGS = [
  'HOST',
  'PORT',
  'PUBLIC_ORIGIN',
  'TRUSTED_PROXY',
  'TLS_CERT',
  'DATA_DIR',
  'DATABASE_URL',
  'REDIS_URL',
  'BALLOT_KEY_FOLDERS',
  'IDLE_MINUTES',
  'LOG_LEVEL',
  'DEMO',
] as const;
export type SettingName = (typeof SETTINGS)[number];
