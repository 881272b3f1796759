import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/marks.js';

/** What a ballot is that decides nothing: a rehearsal (R22), or a panel's recommendation (R3). */
export function BallotMarks({ ballot }: { ballot: { rehearsal: boolean; panel: unknown } }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {ballot.rehearsal && <Tag tone="amber">{t('word.rehearsal')}</Tag>}
      {ballot.panel !== null && <Tag tone="pine">{t('panelBallot.mark')}</Tag>}
    </>
  );
}
