import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot, MeetingHead } from '../../../../../src/contract/live.js';
import { Tag } from '../../../ui/marks.js';
import { Notice } from '../../../ui/notice.js';
import { seatNumber } from '../../../ui/time.js';
import { seatsOfBallot } from './ballot-seats.js';
import type { DeskFast, DeskSlow } from '../attendance/attendance-panel.js';

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
        <dd>
          <span className="mono">{ballot.fingerprint}</span>
          <small>{t('desk.fingerprintText')}</small>
        </dd>
      </div>
    </dl>
  );
}

function Seats({ words, seats }: { words: string; seats: readonly number[] }): ReactNode {
  const { t } = useTranslation();
  if (seats.length === 0) return null;
  return (
    <div className="ballot-progress__missing">
      <span>{words}</span>
      {seats.map((seat) => (
        <Tag key={seat}>{t('word.seat', { seat: seatNumber(seat) })}</Tag>
      ))}
    </div>
  );
}

/** How many and which seats have submitted, who has left without, and who came too late for it (R9); never what (R12). */
export function BallotProgress({
  ballot,
  slow,
  fast,
}: {
  ballot: CurrentBallot;
  slow: DeskSlow;
  fast: DeskFast;
}): ReactNode {
  const { t } = useTranslation();
  const { here, gone, late } = seatsOfBallot(slow, fast);
  const missing = fast.missingSeats;
  const open = ballot.state === 'open';
  return (
    <div className="ballot-progress">
      <b role="status" aria-label={t('desk.submittedOf', { submitted: ballot.submitted, attending: ballot.attending })}>
        {ballot.submitted}
        <small> / {ballot.attending}</small>
      </b>
      <div>
        {ballot.checking > 0 ? t('desk.checking', { checking: ballot.checking }) : t('count.submitted')}
        {open && <Seats words={t('desk.missing')} seats={here} />}
        {open && <Seats words={t('desk.missingGone')} seats={gone} />}
        {open && ballot.panel === null && <Seats words={t('desk.tooLate')} seats={late} />}
        {missing.length === 0 && (
          <div className="ballot-progress__missing">
            <Tag tone="pine">{t('desk.allSubmitted')}</Tag>
          </div>
        )}
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
