import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot, OwnReceipt } from '../../../../../src/contract/live.js';
import { Seal } from '../../../ui/marks.js';
import { ballotWorker } from '../ballot-worker.js';
import { useChainCheck } from '../use-chain-check.js';
import type { ChainFinding } from '../worker/messages.js';
import { MissingPaper } from './alarm-screen.js';
import './receipt.css';

/** The quiet seal: the paper is in the record that will be counted. */
function Included({ finding }: { finding: Extract<ChainFinding, { headFingerprint: string }> }): ReactNode {
  const { t } = useTranslation();
  const sentence = finding.verdict === 'included' ? t('close.included', { papers: finding.papers }) : t('close.noneSent', { papers: finding.papers });
  return (
    <div className="receipt__check" role="status">
      <Seal sign="验" />
      <div>
        {sentence}
        <br />
        <small>
          {t('close.head')} <span className="mono">{finding.headFingerprint}</span>
        </small>
      </div>
    </div>
  );
}

/** What the check has found so far, said quietly. */
function CheckState({ finding, failed }: { finding: ChainFinding | undefined; failed: boolean }): ReactNode {
  const { t } = useTranslation();
  if (finding && 'headFingerprint' in finding) return <Included finding={finding} />;
  return <small role="status">{failed ? t('close.checkFailed') : t('close.checking')}</small>;
}

/** Between the close and the announcement: counting, and the check that one's own paper is in. Nobody sees a count (R12). */
export function AfterClose({ ballot, receipt, seat }: { ballot: CurrentBallot; receipt: OwnReceipt | null; seat: number }): ReactNode {
  const { t } = useTranslation();
  const check = useChainCheck(ballot, receipt, seat);
  const finding = check.data;
  const { ballotId } = ballot;
  // Whatever was still a draft can no longer be sent: it goes.
  useEffect(() => {
    void ballotWorker().call('wipeDraft', ballotId);
  }, [ballotId]);
  if (finding?.verdict === 'missing') return <MissingPaper detail={finding.detail} receipt={receipt?.receipt ?? null} />;
  const closing = ballot.state === 'closing';
  return (
    <main id="main" className="room-still">
      <span className="stamp stamp--quiet">{closing ? t('state.ballot.closing') : t('state.ballot.closed')}</span>
      <h1 role="status">{closing ? t('close.closing', { checking: ballot.checking }) : t('close.closed')}</h1>
      <p>{ballot.announce === 'chair' ? t('close.waitChair') : t('close.waitTally')}</p>
      {receipt && <p className="mono">{receipt.receipt}</p>}
      {!closing && <CheckState finding={finding} failed={check.isError} />}
    </main>
  );
}
