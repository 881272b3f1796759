import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { timeOfDay } from '../../../ui/time.js';

interface SheetFootProps {
  left: number;
  savedAt: number | null;
  onShowLeft: () => void;
  onAgreeRest: () => void;
  onReview: () => void;
}

/** What is left, whether it is saved, and the next step; always in view. */
export function SheetFoot({ left, savedAt, onShowLeft, onAgreeRest, onReview }: SheetFootProps): ReactNode {
  const { t } = useTranslation();
  return (
    <footer className="sheet-foot">
      <div>
        <span className="sheet-foot__left" role="status">
          {left > 0 ? (
            <Trans i18nKey="ballot.left" values={{ count: left }} components={{ b: <b /> }} />
          ) : (
            t('ballot.complete')
          )}
        </span>
        <span className="sheet-foot__saved">{savedAt !== null && t('ballot.saved', { time: timeOfDay(savedAt) })}</span>
        {left > 0 && (
          <span className="sheet-foot__more">
            <Button tone="link" onClick={onShowLeft}>
              {t('ballot.showLeft')}
            </Button>
            <Button tone="link" onClick={onAgreeRest}>
              {t('ballot.agreeRest', { count: left })}
            </Button>
          </span>
        )}
        <Button tone="primary" large onClick={onReview}>
          {t('ballot.review')}
        </Button>
      </div>
    </footer>
  );
}
