import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult, OwnReceipt, PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { ResultList } from '../../results/parts/result-list.js';
import { VerifyAct } from '../../results/verification/verify-act.js';
import { ballotWorker } from '../ballot-worker.js';
import { lastReceipt } from '../room-stage.js';
import { useChainCheck, useEvidence } from '../use-chain-check.js';
import { MissingPaper } from './alarm-screen.js';
import { CheckState } from './check-state.js';
import { downloadReceipt } from './receipt-card.js';
import './receipt.css';

function Receipt({ receipt, check }: { receipt: OwnReceipt; check: ReturnType<typeof useChainCheck> }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="receipt-line" aria-label={t('close.yours')}>
      <p>
        {t('close.yours')} <b className="mono">{receipt.receipt}</b> <small>{receipt.title}</small>
      </p>
      <CheckState finding={check.data} failed={check.isError} />
      <Button tone="link" onClick={() => void downloadReceipt(receipt)}>
        {t('receipt.download')}
      </Button>
    </section>
  );
}

/** The result, and the recount of it on this device, together with the acknowledgements that this tab keeps of the ballot. */
function Result({ result }: { result: AnnouncedResult }): ReactNode {
  const { ballotId, title } = result;
  const evidence = async (): Promise<{ acks: unknown[] }> => {
    const kept = await ballotWorker().call('allEvidence');
    return { acks: kept.filter((own) => own.ballotId === ballotId) };
  };
  return (
    <>
      <ResultList result={result} />
      <p>
        <VerifyAct ballotId={ballotId} title={title} shown={result} tone="plain" evidence={evidence} />
      </p>
    </>
  );
}

/** The announced result, and beside it the receipt of this seat's last paper with what became of it. */
export function AnnouncedToExpert({ slow, personal }: { slow: SlowSnapshot; personal: PersonalSnapshot }): ReactNode {
  const { t } = useTranslation();
  const kept = useEvidence();
  const receipt = kept.isPending ? null : lastReceipt(slow.agenda, personal.receipts, kept.data ?? []);
  const check = useChainCheck(receipt?.ballotId ?? null, receipt, personal.seat);
  const result = slow.result && <Result result={slow.result} />;
  if (receipt && check.data?.verdict === 'missing') {
    return (
      <>
        <MissingPaper detail={check.data.detail} receipt={receipt.receipt} />
        <div className="page">{result}</div>
      </>
    );
  }
  return (
    <main id="main" className="page">
      {slow.state === 'ended' && (
        <Notice live title={t('room.ended')}>
          {t('room.endedText')}
        </Notice>
      )}
      {receipt && <Receipt receipt={receipt} check={check} />}
      {result}
    </main>
  );
}
