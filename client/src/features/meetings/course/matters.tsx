import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import type { Unsettled } from './unsettled.js';

/** Something that is still open, in a sentence, and the element of the console where it stands. */
export interface Matter {
  text: string;
  at: string | null;
}

export const placeOfBallot = (ballotId: string): string => `ballot-${ballotId}`;
export const placeOfItem = (itemId: string): string => `item-${itemId}`;

/** After whatever lies over the page has gone. */
function goTo(at: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(at);
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  });
}

/** What a ballot has left unsettled, in words. */
export function useUnsettledWords(): (open: { line: AgendaLine; what: Unsettled }) => Matter {
  const { t } = useTranslation();
  return ({ line, what }) => ({
    text: t(`due.left.${what}`, { title: line.title, round: line.round, tied: line.tied }),
    at: placeOfBallot(line.ballotId),
  });
}

/** Open matters by name, each with the way to it. */
export function Matters({ matters, onGo }: { matters: readonly Matter[]; onGo?: () => void }): ReactNode {
  const { t } = useTranslation();
  const go = (at: string): void => {
    onGo?.();
    goTo(at);
  };
  return (
    <ul className="matters">
      {matters.map(({ text, at }) => (
        <li key={text}>
          {text}
          {at !== null && (
            <Button tone="link" aria-label={t('due.goTo', { text })} onClick={() => go(at)}>
              {t('due.go')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
