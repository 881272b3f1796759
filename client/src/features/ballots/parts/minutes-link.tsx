import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button.js';

/** The way of whoever presided to the minutes, which they sign. */
export function MinutesLink({ meetingId }: { meetingId: string }): ReactNode {
  const { t } = useTranslation();
  return <ButtonLink to={`/meetings/${meetingId}/minutes`}>{t('home.go.minutes')}</ButtonLink>;
}
