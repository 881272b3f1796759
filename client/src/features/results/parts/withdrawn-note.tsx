import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot } from '../../../../../src/contract/live.js';
import './withdrawn-note.css';

/** R17: who on the paper has withdrawn; said wherever the ballot is shown, and never why. */
export function WithdrawnNote({ withdrawn }: Pick<CurrentBallot, 'withdrawn'>): ReactNode {
  const { t } = useTranslation();
  if (withdrawn.length === 0) return null;
  const names = withdrawn.map(({ label }) => label).join(t('word.comma'));
  return (
    <p className="withdrawn-note" role="status">
      {t('ballot.withdrawnNote', { names })}
    </p>
  );
}
