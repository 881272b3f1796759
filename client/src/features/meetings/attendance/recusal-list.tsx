import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecusalLine } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { seatNumber } from '../../../ui/time.js';
import type { DeskSlow } from './attendance-panel.js';

/** The expert on the seat of a recusal. */
export const recusedName = (slow: DeskSlow, { seat }: RecusalLine): string =>
  slow.roster.find((line) => line.seat === seat)?.name ?? '';

/** The recusals in force, with their reasons (R10). */
export function RecusalList({ slow, onRemove }: { slow: DeskSlow; onRemove?: (line: RecusalLine) => void }): ReactNode {
  const { t } = useTranslation();
  if (slow.recusals.length === 0) return <p className="quiet">{t('recusal.none')}</p>;
  return (
    <table className="people">
      <thead>
        <tr>
          <th>{t('word.seatColumn')}</th>
          <th>{t('word.candidate')}</th>
          <th>{t('recusal.reason')}</th>
          {onRemove && <td />}
        </tr>
      </thead>
      <tbody>
        {slow.recusals.map((line) => (
          <tr key={`${line.seat}/${line.candidateId}`}>
            <td>
              {seatNumber(line.seat)} {recusedName(slow, line)}
            </td>
            <td>{line.candidate}</td>
            <td className="people__text">{line.reason}</td>
            {onRemove && (
              <td>
                <Button tone="link" onClick={() => onRemove(line)}>
                  {t('recusal.remove')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The recusals as whoever witnesses sees them. */
export function RecusalsSeen({ slow, onClose }: { slow: DeskSlow; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Dialog
      wide
      title={t('recusal.seen')}
      lead={t(`recusal.lead.${slow.recusedCount}`)}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      <RecusalList slow={slow} />
    </Dialog>
  );
}
