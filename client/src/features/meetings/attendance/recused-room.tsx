import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { seatNumber } from '../../../ui/time.js';
import { useRecused } from '../room-queries.js';
import type { DeskSlow } from './attendance-panel.js';

function Asked({ slow, act, seats }: { slow: DeskSlow; act: 'leave' | 'return'; seats: number[] }): ReactNode {
  const { t } = useTranslation();
  const record = useRecused(slow.meetingId, act);
  const names = slow.roster
    .filter(({ seat }) => seats.includes(seat))
    .map(({ seat, name }) => `${seatNumber(seat)} ${name}`)
    .join(t('recused.join'));
  return (
    <>
      {seats.length > 0 && (
        <Notice
          tone={act === 'leave' ? 'warn' : 'plain'}
          live
          title={t(`recused.${act}`, { names })}
          action={
            slow.abilities.recordLeaving && (
              <Button busy={record.isPending} onClick={() => record.mutate(seats)}>
                {t(`recused.${act}Act`)}
              </Button>
            )
          }
        />
      )}
      <Refused error={record.error} />
    </>
  );
}

/** R10: who should leave for the candidate that is spoken of, and who may come back; one click records either. */
export function RecusedRoom({ slow }: { slow: DeskSlow }): ReactNode {
  return (
    <div className="recused-room">
      <Asked slow={slow} act="leave" seats={slow.recused.toLeave} />
      <Asked slow={slow} act="return" seats={slow.recused.toReturn} />
    </div>
  );
}
