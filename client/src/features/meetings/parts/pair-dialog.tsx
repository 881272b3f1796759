import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { timeOfDay } from '../../../ui/time.js';
import { usePairHall } from '../queries.js';

/** Shows the code that pairs one hall screen with this meeting. */
export function PairDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { mutate, data, error, isPending } = usePairHall(meetingId);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  const foot = (
    <>
      <Button busy={isPending} onClick={() => mutate()}>
        {t('pair.again')}
      </Button>
      <Button tone="primary" onClick={onClose}>
        {t('word.close')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('pair.title')}
      lead={t('pair.lead', { address: `${location.origin}/hall` })}
      onClose={onClose}
      foot={foot}
    >
      {isPending && <Loading />}
      {data && (
        <>
          <p className="code" aria-label={data.code.split('').join(' ')}>
            {data.code.slice(0, 3)} {data.code.slice(3)}
          </p>
          <p className="quiet">{t('pair.expires', { time: timeOfDay(data.expiresAt) })}</p>
        </>
      )}
      <Refused error={error} />
    </Dialog>
  );
}
