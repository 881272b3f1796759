import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { timeOfDay } from '../../../ui/time.js';
import { useDisconnectScreen, useHallScreens, usePairHall } from '../queries.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';

/** Number of the side log's line of the last screen that was paired; 0: none. */
const lastPairing = ({ log }: DeskSlow): number => log.find(({ type }) => type === 'hall.paired')?.sequence ?? 0;

/** The screens that are paired, each with its end. */
function Screens({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  const screens = useHallScreens(slow.meetingId, slow.version);
  const disconnect = useDisconnectScreen(slow.meetingId);
  return (
    <section aria-label={t('pair.screens')}>
      {slow.abilities.pairHall && <h3>{t('pair.screens')}</h3>}
      {screens.data?.length === 0 && <p className="quiet">{t('pair.none')}</p>}
      <ul className="screens">
        {screens.data?.map(({ id, pairedAt }) => (
          <li key={id}>
            {t('pair.since', { time: timeOfDay(pairedAt) })}
            <Button tone="link" busy={disconnect.isPending} onClick={() => disconnect.mutate(id)}>
              {t('pair.end')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('pair.stays', { hours: LIMITS.hallHoursAfterEnd })}</p>
      <Refused error={disconnect.error ?? screens.error} />
    </section>
  );
}

/** Shows the code that pairs one hall screen with this meeting while it is not over, and the screens that are paired. */
export function PairDialog({ slow, onClose }: { slow: DeskSlow; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { meetingId } = slow;
  const { pairHall } = slow.abilities;
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
    if (asked.current || !pairHall) return;
    asked.current = true;
    make();
  }, [make, pairHall]);
  const foot = (
    <>
      {pairHall && (
        <Button busy={isPending} onClick={make}>
          {t('pair.again')}
        </Button>
      )}
      <Button tone="primary" onClick={onClose}>
        {t('word.close')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t(pairHall ? 'pair.title' : 'pair.screens')}
      lead={pairHall ? t('pair.lead', { address: `${location.origin}/hall` }) : t('pair.over')}
      onClose={onClose}
      foot={foot}
    >
      {isPending && <Loading />}
      {pairHall && data && paired > madeAfter && <Notice tone="good" live title={t('pair.paired')} />}
      {pairHall && data && paired === madeAfter && (
        <>
          <p className="code" aria-label={data.code.split('').join(' ')}>
            {data.code.slice(0, LIMITS.hallCodeDigits / 2)} {data.code.slice(LIMITS.hallCodeDigits / 2)}
          </p>
          <p className="quiet">{t('pair.expires', { time: timeOfDay(data.expiresAt) })}</p>
        </>
      )}
      <Refused error={error} />
      <Screens slow={slow} />
    </Dialog>
  );
}
