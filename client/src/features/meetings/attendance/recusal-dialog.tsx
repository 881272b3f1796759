import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecusalLine } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { ReasonDialog } from '../../../ui/reason-dialog.js';
import { seatNumber } from '../../../ui/time.js';
import { useRemoveRecusal } from '../queries.js';
import type { DeskSlow } from './attendance-panel.js';
import { RecusalForm } from './recusal-form.js';
import { RecusalList, recusedName } from './recusal-list.js';

/** A recusal is taken back with a reason, after one more question: its expert then votes on the candidate. */
function Removal({
  slow,
  line,
  name,
  onClose,
}: {
  slow: DeskSlow;
  line: RecusalLine;
  name: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const removal = useRemoveRecusal(slow.meetingId);
  const { seat, candidateId, candidate } = line;
  return (
    <ReasonDialog
      title={t('recusal.removeTitle', { seat: seatNumber(seat), name, candidate })}
      lead={t('recusal.removeText')}
      label={t('recusal.removeReason')}
      act={t('recusal.removeAct')}
      busy={removal.isPending}
      error={removal.error}
      onClose={onClose}
      onConfirm={(reason) => removal.mutate({ seat, candidateId, reason }, { onSuccess: onClose })}
    />
  );
}

/** Who is recused from whom, and why (R10). */
export function RecusalDialog({ slow, onClose }: { slow: DeskSlow; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<RecusalLine | null>(null);
  const may = slow.abilities.recordRecusal;
  if (removing !== null)
    return <Removal slow={slow} line={removing} name={recusedName(slow, removing)} onClose={() => setRemoving(null)} />;
  return (
    <Dialog
      wide
      title={t('desk.recusalActs')}
      lead={t(`recusal.lead.${slow.recusedCount}`)}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      {may ? <RecusalForm slow={slow} /> : <Notice title={t('recusal.notNow')} />}
      <RecusalList slow={slow} {...(may && { onRemove: setRemoving })} />
    </Dialog>
  );
}
