import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { CandidateLine } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Check, SelectField, TextField } from '../../../ui/fields.js';
import { Loading, Tag } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { seatNumber } from '../../../ui/time.js';
import { useAllCandidates } from '../../dossiers/queries.js';
import { matches, stands } from '../drafting/pick-candidates.js';
import { useMeetingLine, useRecordRecusals } from '../queries.js';
import type { DeskSlow } from './attendance-panel.js';

interface PickProps {
  lines: readonly CandidateLine[];
  /** From whom the expert is recused already. */
  recused: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Candidates by number, name, unit or specialty; what was chosen stays chosen whatever is searched for next. */
function PickRecused({ lines, recused, chosen, onChange }: PickProps): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const shown = lines.filter((line) => matches(line, search.trim()));
  const toggle = (id: string, on: boolean): void =>
    onChange(new Set(on ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  return (
    <fieldset className="options pick">
      <legend>{t('recusal.candidates', { count: chosen.size })}</legend>
      <input
        className="input"
        type="search"
        aria-label={t('recusal.search')}
        placeholder={t('recusal.search')}
        value={search}
        onChange={(e) => setSearch(e.target.value)}
        onKeyDown={(e) => e.key === 'Enter' && e.preventDefault()}
      />
      <ul className="pick__list" tabIndex={0}>
        {shown.map((line) => (
          <li key={line.id}>
            <Check
              checked={chosen.has(line.id)}
              disabled={recused.has(line.id) || !stands(line)}
              onChange={(e) => toggle(line.id, e.target.checked)}
            >
              <span>{line.code}</span>
              <PersonName name={line.name} />
              <small>{line.unit}</small>
              {!stands(line) && <Tag>{t('word.withdrawn')}</Tag>}
              {recused.has(line.id) && stands(line) && <Tag>{t('recusal.already')}</Tag>}
            </Check>
          </li>
        ))}
        {shown.length === 0 && <li className="check quiet">{t('recusal.noneFound')}</li>}
      </ul>
    </fieldset>
  );
}

const NOTHING = { seat: '', chosen: new Set<string>() as ReadonlySet<string>, reason: '' };

/** One expert, one reason, and everybody that it is about; recorded at once, all or none. */
export function RecusalForm({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  const meeting = useMeetingLine(slow.meetingId);
  const candidates = useAllCandidates(meeting.data?.reviewId ?? null);
  const record = useRecordRecusals(slow.meetingId);
  const [form, setForm] = useState(NOTHING);
  const seat = Number(form.seat);
  const recused = new Set(slow.recusals.filter((line) => line.seat === seat).map((line) => line.candidateId));
  const chosen = new Set([...form.chosen].filter((id) => !recused.has(id)));
  const whole = form.seat !== '' && chosen.size > 0 && form.reason.trim() !== '';
  return (
    <form
      className="inline-act"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole)
          record.mutate(
            { seat, candidateIds: [...chosen], reason: form.reason.trim() },
            { onSuccess: () => setForm(NOTHING) },
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
      {candidates.data ? (
        <PickRecused
          lines={candidates.data}
          recused={recused}
          chosen={chosen}
          onChange={(after) => setForm({ ...form, chosen: after })}
        />
      ) : (
        !candidates.error && <Loading />
      )}
      <TextField
        label={t('recusal.reason')}
        required
        placeholder={t('recusal.reasonExample')}
        maxLength={LIMITS.reasonLength}
        value={form.reason}
        onChange={(e) => setForm({ ...form, reason: e.target.value })}
      />
      <Refused error={candidates.error ?? record.error} />
      <div className="inline-act__foot">
        <Button type="submit" tone="primary" busy={record.isPending} reason={whole ? null : t('recusal.incomplete')}>
          {chosen.size > 1 ? t('recusal.recordMany', { count: chosen.size }) : t('recusal.record')}
        </Button>
      </div>
    </form>
  );
}
