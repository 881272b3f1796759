import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot, MeetingHead } from '../../../../../src/contract/live.js';
import { Tag } from '../../../ui/marks.js';
import { Notice } from '../../../ui/notice.js';
import { seatNumber } from '../../../ui/time.js';

/** Rule, recusals, policy and fingerprint of the ballot at hand. */
export function BallotFacts({ ballot, slow }: { ballot: CurrentBallot; slow: MeetingHead }): ReactNode {
  const { t } = useTranslation();
  return (
    <dl className="ballot-facts">
      <div>
        <dt>{t('desk.rule')}</dt>
        <dd>
          {t(ballot.panel ? 'panelBallot.rulePanel' : 'desk.ruleText', {
            minimum: ballot.minimumAgree,
            attending: ballot.attending,
            size: ballot.panel?.size,
          })}
        </dd>
      </div>
      {ballot.quota !== null && (
        <div>
          <dt>{t('desk.quota')}</dt>
          <dd>{t('desk.quotaText', { quota: ballot.quota })}</dd>
        </div>
      )}
      {ballot.cap !== null && (
        <div>
          <dt>{t('desk.cap')}</dt>
          <dd>{t('desk.capText', { cap: ballot.cap })}</dd>
        </div>
      )}
      <div>
        <dt>{t('word.recusal')}</dt>
        <dd>{t(`desk.recusals.${slow.recusedCount}`, { recusals: ballot.recusals })}</dd>
      </div>
      <div>
        <dt>{t('desk.change')}</dt>
        <dd>{t(`desk.policy.${ballot.policy}`)}</dd>
      </div>
      <div>
        <dt>{t('word.fingerprint')}</dt>
        <dd className="mono">{ballot.fingerprint}</dd>
      </div>
    </dl>
  );
}

/** How many and which seats have submitted; never what (R12). */
export function BallotProgress({ ballot, missing }: { ballot: CurrentBallot; missing: readonly number[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="ballot-progress">
      <b role="status" aria-label={t('desk.submittedOf', { submitted: ballot.submitted, attending: ballot.attending })}>
        {ballot.submitted}
        <small> / {ballot.attending}</small>
      </b>
      <div>
        {ballot.checking > 0 ? t('desk.checking', { checking: ballot.checking }) : t('desk.submitted')}
        <div className="ballot-progress__missing">
          {missing.length > 0 && ballot.state === 'open' && <span>{t('desk.missing')}</span>}
          {ballot.state === 'open' &&
            missing.map((seat) => <Tag key={seat}>{t('word.seat', { seat: seatNumber(seat) })}</Tag>)}
          {missing.length === 0 && <Tag tone="pine">{t('desk.allSubmitted')}</Tag>}
        </div>
      </div>
    </div>
  );
}

/** R12: with few attending, a count tells who voted what. */
export function SmallBallotWarning(): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" title={t('desk.smallTitle')}>
      <p>{t('desk.smallText')}</p>
    </Notice>
  );
}
