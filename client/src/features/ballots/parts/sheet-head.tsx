import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot } from '../../../../../src/contract/live.js';
import { Fingerprint } from '../../../ui/marks.js';
import { roundText } from '../../../ui/round.js';
import { BallotMarks } from '../../results/parts/ballot-marks.js';

/** Title, rule and fingerprint of the ballot, above the paper. */
export function SheetHead({ ballot, fingerprint }: { ballot: CurrentBallot; fingerprint: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="sheet-head">
      <div>
        <small>
          {ballot.panel
            ? t('panelBallot.kind', { panel: ballot.panel.name, round: roundText(ballot, t) })
            : t('ballot.kind', { round: roundText(ballot, t) })}{' '}
          <BallotMarks ballot={ballot} />
        </small>
        <h1>{t('ballot.heading', { title: ballot.title, candidates: ballot.candidates })}</h1>
        <p className="sheet-head__rule">
          {t(ballot.panel ? 'panelBallot.rule' : 'ballot.rule', {
            attending: ballot.attending,
            minimum: ballot.minimumAgree,
          })}
          {ballot.cap !== null && <b>{t('ballot.cap', { cap: ballot.cap })}</b>}
          {ballot.quota !== null && t('ballot.quota', { quota: ballot.quota })}
          {t(`ballot.policy.${ballot.policy}`)}
        </p>
      </div>
      <div className="sheet-head__fingerprint">
        <small>{t('ballot.fingerprintSame')}</small>
        <Fingerprint value={fingerprint} />
      </div>
    </div>
  );
}
