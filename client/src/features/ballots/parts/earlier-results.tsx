import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import type { OwnReceipt } from '../../../../../src/contract/live.js';
import { ShowResult } from '../../results/parts/show-result.js';
import { latestReceipt } from '../room-stage.js';
import './receipt.css';

/** Those of these ballots that are announced: each with its result and this seat's receipt. */
export function EarlierResults({
  lines,
  receipts,
}: {
  lines: readonly AgendaLine[];
  receipts: readonly OwnReceipt[];
}): ReactNode {
  const { t } = useTranslation();
  const announced = lines.filter(({ state }) => state === 'announced');
  if (announced.length === 0) return null;
  return (
    <section className="earlier">
      <h2>{t('close.earlier')}</h2>
      <ul>
        {announced.map((line) => (
          <li key={line.ballotId}>
            <span>{line.title}</span>
            <span className="mono">
              {latestReceipt(line.ballotId, receipts, null)?.receipt ?? t('close.noReceipt')}
            </span>
            <ShowResult line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
