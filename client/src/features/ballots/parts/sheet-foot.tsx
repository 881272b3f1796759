import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { timeOfDay } from '../../../ui/time.js';

/** R15: how many agrees the paper has and may have. Shown with a cap only: without one the sheet counts no agrees. */
interface CapState {
  most: number;
  agreed: number;
  /** The last choice would have been one too many. */
  refused: boolean;
}

interface SheetFootProps {
  left: number;
  /** The review was asked for with some still unchosen. */
  insist: boolean;
  savedAt: number | null;
  cap: CapState | null;
  onShowLeft: () => void;
  onAgreeRest: () => void;
  onReview: () => void;
}

function Left({ left, insist }: { left: number; insist: boolean }): ReactNode {
  const { t } = useTranslation();
  if (insist)
    return (
      <span className="sheet-foot__left sheet-foot__left--insist" role="status">
        {t('ballot.leftInsist', { count: left })}
      </span>
    );
  return (
    <span className="sheet-foot__left" role="status">
      {left > 0 ? (
        <Trans i18nKey="ballot.left" values={{ count: left }} components={{ b: <b /> }} />
      ) : (
        t('ballot.complete')
      )}
    </span>
  );
}

/** What is left, whether it is saved, and the next step; always in view. */
export function SheetFoot({
  left,
  insist,
  savedAt,
  cap,
  onShowLeft,
  onAgreeRest,
  onReview,
}: SheetFootProps): ReactNode {
  const { t } = useTranslation();
  return (
    <footer className="sheet-foot">
      {/* Always there with a cap, so that a screen reader is told when the sentence comes into it. */}
      {cap && (
        <p className={cap.refused ? 'sheet-foot__refusal' : undefined} role="alert">
          {cap.refused &&
            t(cap.agreed < cap.most ? 'ballot.overCapRest' : 'ballot.overCap', {
              cap: cap.most,
              agreed: cap.agreed,
              left,
            })}
        </p>
      )}
      <div>
        <Left left={left} insist={insist && left > 0} />
        {cap && (
          <span className="sheet-foot__cap" role="status">
            <Trans i18nKey="ballot.agreedOf" values={{ agreed: cap.agreed, cap: cap.most }} components={{ b: <b /> }} />
          </span>
        )}
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
