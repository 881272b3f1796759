import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFast, DeskSlow } from '../attendance/attendance-panel.js';

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

const ITEM_STEPS = ['report', 'discussion', 'ballot', 'announcement'] as const;

function Line({ words, now }: { words: readonly string[]; now: number }): ReactNode {
  return (
    <ol className="steps">
      {words.map((word, i) => (
        <li
          key={word}
          className={i < now ? 'done' : i === now ? 'now' : undefined}
          aria-current={i === now ? 'step' : undefined}
        >
          {word}
        </li>
      ))}
    </ol>
  );
}

/** The line of steps above the card: of the agenda item that is under way, or of the meeting and its ballot. */
export function Steps({ slow, fast }: { slow: DeskSlow; fast: DeskFast }): ReactNode {
  const { t } = useTranslation();
  const item = slow.items.find(({ itemId }) => itemId === slow.item?.itemId);
  if (item === undefined) return <Line words={STEPS.map((step) => t(`desk.steps.${step}`))} now={stepOf(slow, fast)} />;
  const now = ITEM_STEPS.findIndex((step) => step === item.step);
  const words = [t('desk.steps.signIn'), ...ITEM_STEPS.map((step) => t(`state.item.${step}`))];
  return <Line words={words} now={now + 1} />;
}
