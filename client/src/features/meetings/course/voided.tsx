import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoidedBallot } from '../../../../../src/contract/announced-result.js';
import { Notice } from '../../../ui/notice.js';
import '../../confirmations/parts/confirmations.css';

/** On the desks: the ballot opened last counts for nothing, and why. */
export function VoidedNotice({ voided }: { voided: VoidedBallot }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="confirmations">
      <Notice tone="warn" live title={t('voided.title', { title: voided.title, round: voided.round })}>
        {t('voided.reason', { reason: voided.reason })} {t('voided.text')}
      </Notice>
    </div>
  );
}

/** In the hall: the same, in large. */
export function VoidedOnHall({ voided }: { voided: VoidedBallot }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="hall__middle hall__middle--alone">
      <div>
        <div className="hall__stage hall__stage--official">{t('state.ballot.void')}</div>
        <h1>{t('voided.title', { title: voided.title, round: voided.round })}</h1>
        <p className="hall__text">{t('voided.text')}</p>
      </div>
    </div>
  );
}
