import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TELL_EVERY_SECONDS, idleState } from '../idle-time.js';
import { useSession } from '../queries.js';

const LOOK_EVERY = 5_000;
/** While a meeting is in session nothing is counted; whether it still is, is asked this often. */
const ASK_AGAIN_SECONDS = 240;

/** Says that the session is about to end for want of use, before it does; any act of the person's keeps it. */
export function IdleWatch(): ReactNode {
  const { t } = useTranslation();
  const { data, dataUpdatedAt, refetch } = useSession();
  const [now, setNow] = useState(dataUpdatedAt);
  const idleIn = data?.idleIn ?? null;
  const since = Math.max(0, (now - dataUpdatedAt) / 1000);
  const state = idleState(idleIn, since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (state === 'over' || (state === 'not-counted' && since > ASK_AGAIN_SECONDS)) void refetch();
  }, [state, since, refetch]);
  useEffect(() => {
    const acted = (): void => {
      if ((Date.now() - dataUpdatedAt) / 1000 > TELL_EVERY_SECONDS && state === 'fine') void refetch();
    };
    window.addEventListener('pointerdown', acted);
    window.addEventListener('keydown', acted);
    return () => {
      window.removeEventListener('pointerdown', acted);
      window.removeEventListener('keydown', acted);
    };
  }, [dataUpdatedAt, refetch, state]);
  if (state !== 'warn') return null;
  const stay = (): void => {
    setNow(Date.now());
    void refetch();
  };
  return (
    <Dialog
      title={t('idle.title')}
      onClose={stay}
      foot={
        <Button tone="primary" onClick={stay}>
          {t('idle.stay')}
        </Button>
      }
    >
      <p>{t('idle.text')}</p>
    </Dialog>
  );
}
