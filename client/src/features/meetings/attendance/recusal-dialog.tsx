import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecusalLine } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { SelectField, TextField } from '../../../ui/fields.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { ReasonDialog } from '../../../ui/reason-dialog.js';
import { seatNumber } from '../../../ui/time.js';
import { useAllCandidates } from '../../dossiers/queries.js';
import { useMeetingLine, useRecordRecusal, useRemoveRecusal } from '../queries.js';
import type { DeskSlow } from './attendance-panel.js';

function RecusalForm({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  const meeting = useMeetingLine(slow.meetingId);
  const candidates = useAllCandidates(meeting.data?.reviewId ?? null);
  const record = useRecordRecusal(slow.meetingId);
  const [form, setForm] = useState({ seat: '', candidateId: '', reason: '' });
  const whole = form.seat !== '' && form.candidateId !== '' && form.reason.trim() !== '';
  return (
    <form
      className="inline-act"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole)
          record.mutate(
            { seat: Number(form.seat), candidateId: form.candidateId, reason: form.reason.trim() },
            { onSuccess: () => setForm({ ...form, candidateId: '' }) },
          );
      }}
    >
      <SelectField
        label={t('word.seatColumn')}
        required
        value={form.seat}
        onChange={(e) => setForm({ ...form, seat: e.target.value })}
      >
        <option value="">{t('recusal.chooseSeat')}</option>
        {slow.roster.map((line) => (
          <option key={line.seat} value={line.seat}>
            {seatNumber(line.seat)} {line.name}（{line.unit}）
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('word.candidate')}
        required
        value={form.candidateId}
        onChange={(e) => setForm({ ...form, candidateId: e.target.value })}
      >
        <option value="">{t('recusal.chooseCandidate')}</option>
        {candidates.data?.map((line) => (
          <option key={line.id} value={line.id}>
            {line.code} {line.name}（{line.unit}）
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('recusal.reason')}
        required
        placeholder={t('recusal.reasonExample')}
        value={form.reason}
        onChange={(e) => setForm({ ...form, reason: e.target.value })}
      />
      <Refused error={record.error} />
      <div className="inline-act__foot">
        <Button type="submit" tone="primary" busy={record.isPending} reason={whole ? null : t('recusal.incomplete')}>
          {t('recusal.record')}
        </Button>
      </div>
    </form>
  );
}

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
  const nameOf = ({ seat }: RecusalLine): string => slow.roster.find((line) => line.seat === seat)?.name ?? '';
  if (removing !== null)
    return <Removal slow={slow} line={removing} name={nameOf(removing)} onClose={() => setRemoving(null)} />;
  return (
    <Dialog
      wide
      title={t('desk.recusalActs')}
      lead={t(`recusal.lead.${slow.recusedCount}`)}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      {slow.abilities.recordRecusal ? <RecusalForm slow={slow} /> : <Notice title={t('recusal.notNow')} />}
      {slow.recusals.length === 0 && <p className="quiet">{t('recusal.none')}</p>}
      {slow.recusals.length > 0 && (
        <table className="people">
          <thead>
            <tr>
              <th>{t('word.seatColumn')}</th>
              <th>{t('word.candidate')}</th>
              <th>{t('recusal.reason')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {slow.recusals.map((line) => (
              <tr key={`${line.seat}/${line.candidateId}`}>
                <td>
                  {seatNumber(line.seat)} {nameOf(line)}
                </td>
                <td>{line.candidate}</td>
                <td>{line.reason}</td>
                <td>
                  {slow.abilities.recordRecusal && (
                    <Button tone="link" onClick={() => setRemoving(line)}>
                      {t('recusal.remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
