import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalSnapshot } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { timeOfDay } from '../../../ui/time.js';

/** R12: the secretary asked this seat to submit in this ballot; gone once it was read, until it is asked again. */
export function Reminder({ ballotId, personal }: { ballotId: string; personal: PersonalSnapshot | null }): ReactNode {
  const { t } = useTranslation();
  const [read, setRead] = useState<string | null>(null);
  const reminded = personal?.reminded ?? null;
  if (reminded === null || reminded.ballotId !== ballotId || reminded.at === read) return null;
  const { at } = reminded;
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
