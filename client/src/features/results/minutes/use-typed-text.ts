import { useEffect, useReducer } from 'react';
import { isProblem } from '../../../api/problem-error.js';
import { keepText, keptText } from './kept-text.js';
import { begun, typing, type Stored, type TypedEvent, type TypedText } from './typed-text.js';

const PAUSE = 700;
const AGAIN = 4_000;

export interface Desk {
  meetingId: string;
  /** Who types here. */
  by: string;
  save: (section: string, text: string, base: Stored, by: string) => Promise<Stored>;
  refetch: () => Promise<void>;
  /** Whether a part is on the server. */
  report: (section: string, unsaved: boolean) => void;
}

/** One part as it is typed: saved after a short pause, tried again when the server is away, and kept in the tab until then. */
export function useTypedText(
  { meetingId, by, save, refetch, report }: Desk,
  section: string,
  stored: Stored,
): [TypedText, (event: TypedEvent) => void] {
  const [state, dispatch] = useReducer(typing, stored, (base) => begun(base, keptText(meetingId, section)));
  const { text, base, status } = state;
  useEffect(() => dispatch({ type: 'stored', stored }), [stored]);
  useEffect(() => {
    keepText(meetingId, section, status === 'saved' ? null : text);
    report(section, status !== 'saved');
  }, [meetingId, section, status, text, report]);
  useEffect(() => {
    if (status !== 'dirty' && status !== 'failed') return undefined;
    const timer = setTimeout(
      () => {
        dispatch({ type: 'sending' });
        save(section, text, base, by).then(
          (now) => dispatch({ type: 'sent', text, stored: now }),
          (error: unknown) => {
            const changed = isProblem(error, 'minutes.text-changed');
            dispatch({ type: changed ? 'refused' : 'failed' });
            if (changed) void refetch();
          },
        );
      },
      status === 'failed' ? AGAIN : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [status, text, base, by, section, save, refetch]);
  return [state, dispatch];
}
