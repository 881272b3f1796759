import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { timeOfDay } from '../../../ui/time.js';
import { usePairHall } from '../queries.js';
import type { DeskSlow } from './attendance-panel.js';

/** Number of the side log's line of the last screen that was paired; 0: none. */
const lastPairing = ({ log }: DeskSlow): number => log.find(({ type }) => type === 'hall.paired')?.sequence ?? 0;

/** Shows the code that pairs one hall screen with this meeting. */
export function PairDialog({ slow, onClose }: { slow: DeskSlow; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { meetingId } = slow;
  const paired = lastPairing(slow);
  const { mutate, data, error, isPending } = usePairHall(meetingId);
  // a code is spent by the first pairing after it was made
  const [madeAfter, setMadeAfter] = useState(paired);
  const make = useCallback(() => {
    setMadeAfter(paired);
    mutate();
  }, [mutate, paired]);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    make();
  }, [make]);
  const foot = (
    <>
      <Button busy={isPending} onClick={make}>
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
      {data && paired > madeAfter && <Notice tone="good" live title={t('pair.paired')} />}
      {data && paired === madeAfter && (
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
