import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFast, DeskSlow } from '../attendance/attendance-panel.js';
import { itemStepOf, meetingStepOf, MEETING_STEPS } from './step-of.js';

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
  if (item === undefined)
    return <Line words={MEETING_STEPS.map((step) => t(`desk.steps.${step}`))} now={meetingStepOf(slow, fast)} />;
  const at = itemStepOf(slow, fast, item);
  const now = ITEM_STEPS.findIndex((step) => step === at);
  const words = [t('desk.steps.signIn'), ...ITEM_STEPS.map((step) => t(`state.item.${step}`))];
  return <Line words={words} now={now + 1} />;
}
