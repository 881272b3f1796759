/** The life of one paper on the page, as a pure table: opening → choosing ⇄ reviewing → sending → accepted; stuck where this device or the server failed. */
import type { Problem } from '../../../../src/contract/problem.js';
import type { Choice } from '../../../../src/contract/vocabulary.js';
import type { Alarm, Evidence } from './worker/messages.js';

export type PaperPhase = 'opening' | 'alarm' | 'choosing' | 'reviewing' | 'sending' | 'stuck' | 'accepted';

export interface PaperState {
  phase: PaperPhase;
  /** Indices of the manifest that this seat votes on, in order. */
  entries: readonly number[];
  choices: ReadonlyMap<number, Choice>;
  /** R17: entries of candidates who have withdrawn; there is nothing to choose for them. */
  struck: ReadonlySet<number>;
  /** R15: at most so many agrees on this paper; null: no cap. */
  cap: number | null;
  /** The last choice asked for more agrees than the cap allows, and was not taken. */
  overCap: boolean;
  fingerprint: string;
  savedAt: number | null;
  alarms: readonly Alarm[];
  problem: Problem | null;
  /** What failed where the paper is stuck; `unsent`: while it was on its way. */
  fault: { error: unknown; unsent: boolean } | null;
  evidence: Evidence | null;
}

export type PaperAct =
  | {
      type: 'opened';
      entries: readonly number[];
      choices: readonly [number, Choice][];
      cap: number | null;
      fingerprint: string;
      pending: boolean;
    }
  | { type: 'alarmed'; alarms: readonly Alarm[] }
  | { type: 'chosen'; index: number; choice: Choice }
  | { type: 'rest-chosen'; choice: Choice }
  | { type: 'struck'; indices: readonly number[] }
  | { type: 'saved'; at: number }
  | { type: 'review' }
  | { type: 'back' }
  | { type: 'send' }
  | { type: 'accepted'; evidence: Evidence }
  | { type: 'refused'; problem: Problem }
  | { type: 'failed'; error: unknown }
  | { type: 'reopen' };

export const NEW_PAPER: PaperState = {
  phase: 'opening',
  entries: [],
  choices: new Map(),
  struck: new Set(),
  cap: null,
  overCap: false,
  fingerprint: '',
  savedAt: null,
  alarms: [],
  problem: null,
  fault: null,
  evidence: null,
};

/** Entries without a choice, in order. */
export const unchosen = (state: PaperState): number[] =>
  state.entries.filter((index) => !state.choices.has(index) && !state.struck.has(index));

/** How many candidates the paper agrees to. */
export const agreed = (state: PaperState): number =>
  [...state.choices.values()].filter((choice) => choice === 'agree').length;

/** Whether this choice for these candidates keeps the paper within its cap (R15). */
export function fitsCap(state: PaperState, indices: readonly number[], choice: Choice): boolean {
  if (state.cap === null || choice !== 'agree') return true;
  const more = indices.filter((index) => state.choices.get(index) !== 'agree');
  return agreed(state) + more.length <= state.cap;
}

const POSSIBLE: Readonly<Record<PaperAct['type'], readonly PaperPhase[]>> = {
  opened: ['opening'],
  alarmed: ['opening', 'choosing', 'reviewing', 'sending'],
  chosen: ['choosing'],
  'rest-chosen': ['choosing'],
  // a paper that is on its way goes as it is: the entry is counted on none
  struck: ['choosing', 'reviewing'],
  saved: ['choosing', 'reviewing', 'sending'],
  review: ['choosing'],
  back: ['reviewing'],
  send: ['reviewing'],
  accepted: ['sending'],
  refused: ['sending'],
  failed: ['opening', 'choosing', 'reviewing', 'sending'],
  reopen: ['stuck'],
};

const withChoices = (state: PaperState, indices: readonly number[], choice: Choice): PaperState => {
  if (!fitsCap(state, indices, choice)) return { ...state, overCap: true };
  const choices = new Map(state.choices);
  for (const index of indices) choices.set(index, choice);
  return { ...state, choices, overCap: false, problem: null };
};

type Steps = {
  readonly [Type in PaperAct['type']]: (state: PaperState, act: Extract<PaperAct, { type: Type }>) => PaperState;
};

const STEPS: Steps = {
  opened: (state, act) => ({
    ...state,
    phase: act.pending ? 'sending' : 'choosing',
    entries: act.entries,
    choices: new Map(act.choices),
    cap: act.cap,
    fingerprint: act.fingerprint,
  }),
  alarmed: (state, act) => ({ ...state, phase: 'alarm', alarms: act.alarms }),
  chosen: (state, act) =>
    state.entries.includes(act.index) && !state.struck.has(act.index)
      ? withChoices(state, [act.index], act.choice)
      : state,
  'rest-chosen': (state, act) => withChoices(state, unchosen(state), act.choice),
  struck: (state, act) => ({
    ...state,
    struck: new Set(act.indices),
    choices: new Map([...state.choices].filter(([index]) => !act.indices.includes(index))),
    overCap: false,
  }),
  saved: (state, act) => ({ ...state, savedAt: act.at }),
  review: (state) => (unchosen(state).length === 0 ? { ...state, phase: 'reviewing', overCap: false } : state),
  back: (state) => ({ ...state, phase: 'choosing' }),
  send: (state) => ({ ...state, phase: 'sending', problem: null }),
  // Nothing readable stays: the choices go as soon as the paper is in.
  accepted: (state, act) => ({ ...state, phase: 'accepted', choices: new Map(), evidence: act.evidence }),
  refused: (state, act) => ({ ...state, phase: 'choosing', problem: act.problem }),
  // Page and worker may no longer hold the same: the way on is to open the sheet anew from what was kept.
  failed: (state, act) => ({
    ...state,
    phase: 'stuck',
    choices: new Map(),
    fault: { error: act.error, unsent: state.phase === 'sending' },
  }),
  reopen: () => NEW_PAPER,
};

/** The paper after an act; unchanged when the act is not possible in its phase. */
export function reducePaper(state: PaperState, act: PaperAct): PaperState {
  if (!POSSIBLE[act.type].includes(state.phase)) return state;
  const step = STEPS[act.type] as (state: PaperState, act: PaperAct) => PaperState;
  return step(state, act);
}
