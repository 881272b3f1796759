import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFast, DeskSlow } from './attendance-panel.js';

const STEPS = ['signIn', 'ballot', 'count', 'announce'] as const;

/** Where the meeting stands: sign-in, ballot, count, announcement. */
function stepOf(slow: DeskSlow, fast: DeskFast): number {
  const state = fast.ballot?.state;
  if (state === 'open') return 1;
  if (state === 'closing') return 2;
  if (state === 'closed') return 3;
  if (slow.state === 'preparing') return 0;
  return slow.result && !slow.agenda.some((line) => line.state === 'draft')
    ? STEPS.length
    : slow.agenda.some((line) => line.state === 'draft')
      ? 1
      : 0;
}

/** The line of steps above the card. */
export function Steps({ slow, fast }: { slow: DeskSlow; fast: DeskFast }): ReactNode {
  const { t } = useTranslation();
  const now = stepOf(slow, fast);
  return (
    <ol className="steps">
      {STEPS.map((step, i) => (
        <li
          key={step}
          className={i < now ? 'done' : i === now ? 'now' : undefined}
          aria-current={i === now ? 'step' : undefined}
        >
          {t(`desk.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
