import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../../../../src/contract/announced-result.js';
import './recommended.css';

/** R3: what the panel recommends on one candidate, for reference: said in the same ink whatever it says. */
export function Recommended({ said }: { said: Omit<Recommendation, 'candidateId'> }): ReactNode {
  const { t } = useTranslation();
  const { panel, recommended, counts } = said;
  return (
    <span className="recommended">
      <b>{t('panelBallot.said', { panel, verdict: t(`panelBallot.verdict.${recommended ? 'yes' : 'no'}`) })}</b>
      {counts && <small>{t('panelBallot.saidCounts', counts)}</small>}
    </span>
  );
}
