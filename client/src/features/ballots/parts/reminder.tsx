import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { timeOfDay } from '../../../ui/time.js';

/** R12: the secretary asked this seat to submit, at `at`; gone once it was read, until it is asked again. */
export function Reminder({ at }: { at: string }): ReactNode {
  const { t } = useTranslation();
  const [read, setRead] = useState<string | null>(null);
  if (read === at) return null;
  const understood = (
    <Button tone="link" onClick={() => setRead(at)}>
      {t('word.understood')}
    </Button>
  );
  return (
    <div className="page-wide">
      <Notice tone="warn" live title={t('room.reminder', { time: timeOfDay(at) })} action={understood} />
    </div>
  );
}
