import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FastSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import './panel-band.css';

/** R3: nobody shall take what a panel recommends for the outcome of the review: a band over everything that shows its ballot. */
export function PanelBand({ slow, fast }: { slow: SlowSnapshot; fast: FastSnapshot }): ReactNode {
  const { t } = useTranslation();
  const panel = fast.ballot ? fast.ballot.panel?.name : slow.result?.panel;
  return panel && <p className="panel-band">{t('panelBallot.band', { panel })}</p>;
}
