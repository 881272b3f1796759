import { Suspense, lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult } from '../../../../../src/contract/announced-result.js';
import type { OwnReceipt, PersonalSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { ResultList } from '../../results/parts/result-list.js';
import { VerifyAct } from '../../results/verification/verify-act.js';
import { ballotWorker } from '../ballot-worker.js';
import { lastReceipt } from '../room-stage.js';
import { useChainCheck, useEvidence } from '../use-chain-check.js';
import { MinutesLink } from './minutes-link.js';
import { MissingPaper } from './alarm-screen.js';
import { CheckState } from './check-state.js';
import { EarlierResults } from './earlier-results.js';
import { downloadReceipt } from './receipt-card.js';
import { withWords } from '../../../locales/i18n.js';
import './receipt.css';

/** Comes only to who presides: an expert's page carries nothing of it. */
const SheetSignatures = lazy(() => withWords(() => import('../../results/signing/sheet-signatures.js'), 'record'));

function Receipt({ receipt, check }: { receipt: OwnReceipt; check: ReturnType<typeof useChainCheck> }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="receipt-line" aria-label={t('close.yours')}>
      <p>
        {t('close.yours')} <b className="mono">{receipt.receipt}</b> <small>{receipt.title}</small>
      </p>
      <CheckState finding={check.data} failed={check.isError} final />
      <Button tone="link" onClick={() => void downloadReceipt(receipt)}>
        {t('receipt.download')}
      </Button>
    </section>
  );
}

/** The result, and the recount of it on this device, together with the acknowledgements that this tab keeps of the ballot. */
function Result({
  result,
  version,
  presides,
}: {
  result: AnnouncedResult;
  version: number;
  presides: boolean;
}): ReactNode {
  const { ballotId, title } = result;
  const evidence = async (): Promise<{ acks: unknown[] }> => {
    const kept = await ballotWorker().call('allEvidence');
    return { acks: kept.filter((own) => own.ballotId === ballotId) };
  };
  return (
    <>
      {presides && (
        <Suspense>
          <SheetSignatures result={result} version={version} />
        </Suspense>
      )}
      <ResultList result={result} />
      <p>
        <VerifyAct ballotId={ballotId} title={title} shown={result} tone="plain" evidence={evidence} />
      </p>
    </>
  );
}

/** Where the ballot whose result is shown stands among those of the meeting; at their head where there is none. */
const placeOfResult = ({ agenda, result }: SlowSnapshot): number =>
  Math.max(
    0,
    agenda.findIndex(({ ballotId }) => ballotId === result?.ballotId),
  );

/** This seat's receipt for the ballot whose result is shown, or for one after it that has none, with what became of it. */
function useOwnPaper(slow: SlowSnapshot, personal: PersonalSnapshot) {
  const kept = useEvidence();
  // an earlier paper says nothing about this ballot
  const recent = slow.agenda.slice(placeOfResult(slow));
  const receipt = kept.isPending ? null : lastReceipt(recent, personal.receipts, kept.data ?? []);
  // R3: of a panel's ballot whoever has no paper may not have been asked for one
  const without = slow.result?.panel === null ? slow.result.ballotId : null;
  const checked = receipt?.ballotId ?? without;
  return { receipt, check: useChainCheck(kept.isPending ? null : checked, receipt, personal.seat) };
}

/** Who signs as the chair; a rehearsal nobody (R22): chair and deputies, and the lead of the panel that voted (R3). */
const presidesOver = ({ leadSeat, rehearsal }: AnnouncedResult, { position, seat }: PersonalSnapshot): boolean =>
  !rehearsal && (position !== 'member' || seat === leadSeat);

/** The announced result, and beside it the receipt of this seat's paper with what became of it. */
export function AnnouncedToExpert({ slow, personal }: { slow: SlowSnapshot; personal: PersonalSnapshot }): ReactNode {
  const { t } = useTranslation();
  const { receipt, check } = useOwnPaper(slow, personal);
  const result = slow.result && (
    <Result result={slow.result} version={slow.version} presides={presidesOver(slow.result, personal)} />
  );
  if (check.data?.verdict === 'missing') {
    return (
      <>
        <MissingPaper detail={check.data.detail} receipt={receipt?.receipt ?? null} />
        <div className="page">{result}</div>
      </>
    );
  }
  return (
    <main id="main" className="page">
      {slow.state === 'ended' && (
        <Notice
          live
          title={t('room.ended')}
          action={personal.position !== 'member' && <MinutesLink meetingId={slow.meetingId} />}
        >
          {t('room.endedText')}
        </Notice>
      )}
      {receipt && <Receipt receipt={receipt} check={check} />}
      {!receipt && check.data && (
        <section className="receipt-line">
          <CheckState finding={check.data} failed={false} final />
        </section>
      )}
      {result}
      <EarlierResults lines={slow.agenda.slice(0, placeOfResult(slow))} receipts={personal.receipts} />
    </main>
  );
}
