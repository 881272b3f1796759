/**
 * One part of the minutes while it is typed, pure: what is saved, what is not yet, and what somebody saved elsewhere meanwhile.
 * Nothing that was typed is given up, and nothing that was saved is replaced, unless a person says so.
 */
export interface Stored {
  revision: number;
  text: string;
  writtenBy: string;
  /** ISO instant; empty: never written. */
  writtenAt: string;
}

export interface TypedText {
  text: string;
  /** What the text goes on from. */
  base: Stored;
  status: 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict';
  /** What was saved elsewhere, while this was typed. */
  theirs: Stored | null;
}

export type TypedEvent =
  | { type: 'typed'; text: string }
  | { type: 'sending' }
  | { type: 'sent'; text: string; stored: Stored }
  | { type: 'failed' }
  | { type: 'refused' }
  | { type: 'stored'; stored: Stored }
  | { type: 'keep-mine' }
  | { type: 'take-theirs' };

export const NEVER: Stored = { revision: 0, text: '', writtenBy: '', writtenAt: '' };

export function begun(base: Stored, kept: string | null): TypedText {
  const dirty = kept !== null && kept !== base.text;
  return { text: dirty ? kept : base.text, base, status: dirty ? 'dirty' : 'saved', theirs: null };
}

/** The server knows something newer than what this goes on from. */
function withStored(state: TypedText, stored: Stored): TypedText {
  if (stored.revision <= state.base.revision) return state;
  if (state.text === state.base.text || state.text === stored.text)
    return { text: stored.text, base: stored, status: 'saved', theirs: null };
  return { ...state, status: 'conflict', theirs: stored };
}

function withTyped(state: TypedText, text: string): TypedText {
  if (state.status === 'conflict' || state.status === 'saving') return { ...state, text };
  return { ...state, text, status: text === state.base.text ? 'saved' : 'dirty' };
}

/** A conflict is settled: this text goes on from what the server has. */
function goingOn(state: TypedText, text: string): TypedText {
  const base = state.theirs ?? state.base;
  return { text, base, status: text === base.text ? 'saved' : 'dirty', theirs: null };
}

export function typing(state: TypedText, event: TypedEvent): TypedText {
  switch (event.type) {
    case 'typed':
      return withTyped(state, event.text);
    case 'sending':
      return { ...state, status: 'saving' };
    case 'sent':
      return {
        text: state.text,
        base: event.stored,
        status: state.text === event.text ? 'saved' : 'dirty',
        theirs: null,
      };
    case 'failed':
      return { ...state, status: 'failed' };
    case 'refused':
      return { ...state, status: 'conflict' };
    case 'stored':
      return withStored(state, event.stored);
    case 'keep-mine':
      return goingOn(state, state.text);
    case 'take-theirs':
      return goingOn(state, (state.theirs ?? state.base).text);
  }
}
