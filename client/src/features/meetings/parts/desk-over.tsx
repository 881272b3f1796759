import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/problem-error.js';
import type { MeetingLive } from '../../../live/meeting-state.js';
import { ButtonLink } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';

/** Whether a desk has nothing to show or to press any more, whatever it has shown until now. */
export const isOver = ({ ended, refusal }: MeetingLive): boolean => ended !== null || refusal !== null;

/** What a desk shows, and only then, when its connection ended for good or was refused: why, and the way home. No button of the meeting stays. */
export function DeskOver({ live }: { live: MeetingLive }): ReactNode {
  const { t } = useTranslation();
  const { ended, refusal } = live;
  if (!isOver(live)) return null;
  const home = (
    <ButtonLink to="/" tone="primary">
      {t('word.home')}
    </ButtonLink>
  );
  return (
    <main id="main" className="page">
      {ended !== null ? (
        <EmptyState mark={<Seal large sign="止" />} title={t(`room.end.${ended}`)} actions={home} />
      ) : (
        <>
          <Refused error={refusal && new ProblemError(refusal)} />
          <p>{home}</p>
        </>
      )}
    </main>
  );
}

/** While a desk has nothing to show yet. */
export function DeskAwaited({ live }: { live: MeetingLive }): ReactNode {
  const { t } = useTranslation();
  if (isOver(live) || (live.slow && live.fast)) return null;
  return <Loading label={live.link === 'lost' ? t('word.reconnecting') : t('word.loading')} />;
}
