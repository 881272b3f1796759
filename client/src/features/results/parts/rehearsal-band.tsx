import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './rehearsal-band.css';

/** R22: nobody shall take a practice ballot for a real one: a band over everything that shows it. */
export function RehearsalBand({ shown }: { shown: boolean }): ReactNode {
  const { t } = useTranslation();
  return shown && <p className="rehearsal-band">{t('rehearsal.band')}</p>;
}
