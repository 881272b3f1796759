/** A ballot as it is being set up, pure: what is still missing, what the paper cannot have, and the request that comes of it. */
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { AnnounceMode, Policy } from '../../../../../src/contract/vocabulary.js';
import { limitsFault, PERCENT, type DraftedLimits, type LimitFault } from '../../../../../src/ballots/domain/quota.js';
import { departures, type SetRule, type SetRules } from '../../../../../src/ballots/domain/as-set.js';
import type { ChangedDraft, Draft } from '../../../api/views.js';

export const PLACES = ['none', 'count', 'percent'] as const;
/** R15: no quota, a number of places, or a share of the candidates on the paper. */
type Places = (typeof PLACES)[number];

/** R3: the whole committee decides, or a panel recommends. */
export const VOTERS = ['plenary', 'panel'] as const;

export const CAPS = ['none', 'cap'] as const;

export interface BallotDraft {
  /** Null: nobody has typed one, the suggestion stands. */
  title: string | null;
  chosen: ReadonlySet<string>;
  voters: (typeof VOTERS)[number];
  /** The panel that was pointed at; null: none yet. */
  panelId: string | null;
  /** R12, R13: somebody must choose these two. */
  policy: Policy | null;
  announce: AnnounceMode | null;
  verdictsOnly: boolean;
  places: Places;
  /** As typed. */
  count: string;
  percent: string;
  capped: (typeof CAPS)[number];
  cap: string;
}

export const NEW_DRAFT: BallotDraft = {
  title: null,
  chosen: new Set(),
  voters: 'plenary',
  panelId: null,
  policy: null,
  announce: null,
  verdictsOnly: false,
  places: 'none',
  count: '',
  percent: '',
  capped: 'none',
  cap: '',
};

/** A draft whose rules are those that the meeting took over from its review; without any, somebody must choose. */
export function draftAsSet(set: SetRules | null): BallotDraft {
  if (set === null) return NEW_DRAFT;
  const { policy, announce, verdictsOnly, quota } = set;
  const places = quota > 0 ? ({ places: 'count', count: String(quota) } as const) : {};
  return { ...NEW_DRAFT, policy, announce, verdictsOnly, ...places };
}

/** A draft that was made before, as it is changed. */
export function draftOf(draft: Draft): BallotDraft {
  const { title, candidates, panelId, policy, announce, verdictsOnly, quotaCount, quotaPercent, cap } = draft;
  return {
    title,
    chosen: new Set(candidates.map(({ candidateId }) => candidateId)),
    voters: panelId === null ? 'plenary' : 'panel',
    ...{ panelId, policy, announce, verdictsOnly },
    places: quotaCount !== null ? 'count' : quotaPercent !== null ? 'percent' : 'none',
    count: String(quotaCount ?? ''),
    percent: quotaPercent ?? '',
    capped: cap === null ? 'none' : 'cap',
    cap: String(cap ?? ''),
  };
}

/** The rules in which a draft is not as set; what nobody has chosen yet departs from nothing. */
export function departuresOf(draft: BallotDraft, set: SetRules): SetRule[] {
  const { policy, announce, verdictsOnly } = draft;
  if (policy === null || announce === null) return [];
  return departures({ policy, announce, verdictsOnly, panelId: panelOf(draft), ...limitsOf(draft) }, set);
}

/** Said in the words of the dialog, or as the server would refuse it. */
export type DraftFault =
  | 'titleMissing'
  | 'panelMissing'
  | 'candidatesMissing'
  | 'choose'
  | 'countMissing'
  | 'percentMissing'
  | 'capMissing'
  | LimitFault;
export type DraftFaults = Partial<
  Record<'title' | 'panel' | 'chosen' | 'policy' | 'announce' | 'places' | 'cap', DraftFault>
>;

/** A whole number that a person typed, from 1 to the most candidates on a paper; null for anything else. */
function wholeNumber(text: string): number | null {
  const digits = text.trim();
  const value = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  return value >= 1 && value <= LIMITS.ballotCandidates ? value : null;
}

/** A percentage above 0 and up to 100, two decimals at most; null for anything else. A `%` after it is no fault. */
function percentage(text: string): string | null {
  const digits = text.trim().replace(/\s*[%％]$/, '');
  return PERCENT.test(digits) ? digits : null;
}

/** The limits of the draft; a number that is still missing counts as none. */
export function limitsOf({ places, count, percent, capped, cap }: BallotDraft): DraftedLimits {
  return {
    quotaCount: places === 'count' ? wholeNumber(count) : null,
    quotaPercent: places === 'percent' ? percentage(percent) : null,
    cap: capped === 'cap' ? wholeNumber(cap) : null,
  };
}

export function draftFaults(draft: BallotDraft, title: string): DraftFaults {
  const faults: DraftFaults = {};
  if (title.trim() === '') faults.title = 'titleMissing';
  if (draft.voters === 'panel' && draft.panelId === null) faults.panel = 'panelMissing';
  if (draft.chosen.size === 0) faults.chosen = 'candidatesMissing';
  if (draft.policy === null) faults.policy = 'choose';
  if (draft.announce === null) faults.announce = 'choose';
  return { ...faults, ...limitFaults(draft) };
}

function limitFaults(draft: BallotDraft): DraftFaults {
  const limits = limitsOf(draft);
  const faults: DraftFaults = {};
  if (draft.places === 'count' && limits.quotaCount === null) faults.places = 'countMissing';
  if (draft.places === 'percent' && limits.quotaPercent === null) faults.places = 'percentMissing';
  if (draft.capped === 'cap' && limits.cap === null) faults.cap = 'capMissing';
  const refusedFor = draft.chosen.size === 0 ? null : limitsFault(limits, draft.chosen.size);
  if (refusedFor?.code === 'ballot.cap-too-high') faults.cap = refusedFor;
  else if (refusedFor !== null) faults.places = refusedFor;
  return faults;
}

/** The panel that votes; null: the whole committee does. */
export const panelOf = ({ voters, panelId }: Pick<BallotDraft, 'voters' | 'panelId'>): string | null =>
  voters === 'panel' ? panelId : null;

/** What is sent; null while something is missing or cannot be. */
export function requestOf(draft: BallotDraft, title: string): ChangedDraft | null {
  const { policy, announce, verdictsOnly, chosen } = draft;
  if (policy === null || announce === null || Object.keys(draftFaults(draft, title)).length > 0) return null;
  const rules = { policy, announce, verdictsOnly, ...limitsOf(draft) };
  return { title: title.trim(), panelId: panelOf(draft), candidateIds: [...chosen], ...rules };
}

/** What a title can be made of: the specialties of the chosen, in the order of the list. */
export function specialtiesOf(
  lines: readonly { id: string; specialty: string }[],
  chosen: ReadonlySet<string>,
): string[] {
  return [...new Set(lines.filter((line) => chosen.has(line.id)).map((line) => line.specialty))];
}
