import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot, OwnReceipt } from '../../../../../src/contract/live.js';
import { WithdrawnNote } from '../../results/parts/withdrawn-note.js';
import { isNotOnRoster, useChainCheck } from '../use-chain-check.js';
import { MissingPaper } from './alarm-screen.js';
import { CheckState } from './check-state.js';
import './receipt.css';

/** Between the close and the announcement: counting, and the check that one's own paper is in. Nobody sees a count (R12). */
export function AfterClose({
  ballot,
  receipt,
  seat,
}: {
  ballot: CurrentBallot;
  receipt: OwnReceipt | null;
  seat: number;
}): ReactNode {
  const { t } = useTranslation();
  const check = useChainCheck(ballot.state === 'closed' ? ballot.ballotId : null, receipt, seat, ballot.manifestHash);
  const finding = check.data;
  if (finding?.verdict === 'missing')
    return <MissingPaper detail={finding.detail} receipt={receipt?.receipt ?? null} />;
  const closing = ballot.state === 'closing';
  return (
    <main id="main" className="room-still">
      <span className="stamp stamp--quiet">{closing ? t('state.ballot.closing') : t('state.ballot.closed')}</span>
      <div role="status">
        <h1>{closing ? t('close.closing', { checking: ballot.checking }) : t('close.closed')}</h1>
      </div>
      <p>{ballot.announce === 'chair' ? t('close.waitChair') : t('close.waitTally')}</p>
      <WithdrawnNote withdrawn={ballot.withdrawn} />
      {receipt && (
        <p>
          {t('close.yours')} <b className="mono">{receipt.receipt}</b>
        </p>
      )}
      {!closing && !isNotOnRoster(check.error) && <CheckState finding={finding} failed={check.isError} />}
    </main>
  );
}
