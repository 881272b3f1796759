import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnReceipt } from '../../../../../src/contract/live.js';
import { saveFile } from '../../../api/http.js';
import { Button } from '../../../ui/button.js';
import { Seal } from '../../../ui/marks.js';
import { timeOfDay } from '../../../ui/time.js';
import { ballotWorker } from '../ballot-worker.js';
import './receipt.css';

/** Downloads what the expert may keep: the server's signature that it has the paper. It tells nothing of the choices. */
export async function downloadReceipt(receipt: OwnReceipt): Promise<void> {
  const kept = await ballotWorker().call('allEvidence');
  const evidence = kept.find(({ ballotId }) => ballotId === receipt.ballotId);
  const text = JSON.stringify(evidence ?? receipt, null, 2);
  saveFile(new Blob([`${text}\n`], { type: 'application/json' }), `receipt-${receipt.receipt}.json`);
}

/** The receipt of an accepted paper: quiet seal, code to note down, what it means in two plain sentences. */
export function ReceiptCard({
  receipt,
  press = false,
  children,
}: {
  receipt: OwnReceipt;
  press?: boolean;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <Seal large sign="收" press={press} />
      <div role="status">
        <h1 id="receipt-title">{t('receipt.title')}</h1>
      </div>
      <p className="receipt__what">{receipt.title}</p>
      <div className="receipt__code mono" aria-label={receipt.receipt.split('').join(' ')}>
        {receipt.receipt}
      </div>
      <p className="receipt__means">{t('receipt.means')}</p>
      <p className="quiet">{t('receipt.at', { time: timeOfDay(receipt.at), revision: receipt.revision })}</p>
      {children}
      <div className="receipt__more">
        <Button tone="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('receipt.how')}
        </Button>
        <Button tone="link" onClick={() => void downloadReceipt(receipt)}>
          {t('receipt.download')}
        </Button>
      </div>
      {open && <p className="receipt__how">{t('receipt.howText')}</p>}
    </section>
  );
}
