import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { FORMED_BY, type FilingState, type FormedBy } from '../../../../../src/contract/vocabulary.js';
import type { CommitteeDetail } from '../../../api/views.js';
import { Options, TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Tag, type TagTone } from '../../../ui/marks.js';
import { Notice } from '../../../ui/notice.js';
import { dateText } from '../../../ui/time.js';
import { useRecordFiling, useSetLeast } from '../queries.js';

const TONES: Readonly<Record<FilingState, TagTone>> = {
  none: 'seal',
  valid: 'pine',
  expiring: 'amber',
  expired: 'seal',
};

export function FilingTag({ state }: { state: FilingState }): ReactNode {
  const { t } = useTranslation();
  return <Tag tone={TONES[state]}>{t(`filing.state.${state}`)}</Tag>;
}

/** What is to be done about the filing; nothing while it holds. */
export function FilingNotice({ committee, action }: { committee: CommitteeDetail; action?: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation();
  const { filing, filingState, filingDaysLeft } = committee;
  const facts = { until: filing ? dateText(filing.validUntil, i18n.language) : '', days: filingDaysLeft ?? 0 };
  if (filingState === 'valid') return null;
  return (
    <Notice tone="warn" title={t(`filing.${filingState}`, facts)} action={action}>
      <p>{t(`filing.${filingState}Text`)}</p>
    </Notice>
  );
}

interface FilingForm {
  number: string;
  authority: string;
  filedOn: string;
  validUntil: string;
  formedBy: FormedBy | null;
  specialties: string;
}

type Change = (part: Partial<FilingForm>) => void;

function FilingFields({ form, change, tried }: { form: FilingForm; change: Change; tried: boolean }): ReactNode {
  const { t } = useTranslation();
  const texts = [
    ['number', 'numberExample'],
    ['authority', 'authorityExample'],
  ] as const;
  return (
    <>
      {texts.map(([name, example]) => (
        <TextField
          key={name}
          label={t(`filing.${name}`)}
          required
          maxLength={LIMITS.titleLength}
          placeholder={t(`filing.${example}`)}
          value={form[name]}
          onChange={(e) => change({ [name]: e.target.value })}
        />
      ))}
      <div className="two-fields">
        <TextField
          label={t('filing.filedOn')}
          type="date"
          required
          value={form.filedOn}
          onChange={(e) => change({ filedOn: e.target.value })}
        />
        <TextField
          label={t('filing.validUntil')}
          type="date"
          required
          value={form.validUntil}
          onChange={(e) => change({ validUntil: e.target.value })}
          help={t('filing.validUntilHelp')}
        />
      </div>
      <Options
        row
        legend={t('filing.formedBy')}
        value={form.formedBy}
        fault={tried && !form.formedBy ? t('filing.missing') : null}
        onChange={(formedBy) => change({ formedBy })}
        options={FORMED_BY.map((value) => ({
          value,
          title: t(`filing.formed.${value}`),
          explanation: t(`filing.formedText.${value}`),
        }))}
      />
      {form.formedBy === 'specialty' && (
        <TextField
          label={t('filing.specialties')}
          required
          maxLength={LIMITS.reasonLength}
          placeholder={t('filing.specialtiesExample')}
          value={form.specialties}
          onChange={(e) => change({ specialties: e.target.value })}
        />
      )}
    </>
  );
}

/** Records a filing, as its document says. */
export function RecordFiling({ committee, onClose }: { committee: CommitteeDetail; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const record = useRecordFiling(committee.id);
  const [form, setForm] = useState<FilingForm>({
    number: '',
    authority: committee.filing?.authority ?? '',
    filedOn: '',
    validUntil: '',
    formedBy: null,
    specialties: '',
  });
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    const { formedBy, specialties, ...rest } = form;
    if (formedBy === null) return;
    record.mutate({ ...rest, formedBy, ...(formedBy === 'specialty' ? { specialties } : {}) }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(committee.filing ? 'filing.renew' : 'filing.record')}
      lead={t('filing.lead')}
      act={t('filing.act')}
      busy={record.isPending}
      error={record.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <FilingFields form={form} tried={tried} change={(part) => setForm((before) => ({ ...before, ...part }))} />
    </FormDialog>
  );
}

/** Sets the smallest size of the committee, by the rule or by local rules that differ. */
export function ChangeLeast({ committee, onClose }: { committee: CommitteeDetail; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const set = useSetLeast(committee.id);
  const [by, setBy] = useState<'rule' | 'own'>(committee.least === committee.leastByRule ? 'rule' : 'own');
  const [least, setLeast] = useState(committee.least);
  const submit = (): void => {
    set.mutate(by === 'rule' ? null : least, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('filing.leastChange')}
      lead={t('filing.leastLead')}
      act={t('filing.leastAct')}
      busy={set.isPending}
      error={set.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Options
        legend={t('filing.leastBy')}
        value={by}
        onChange={setBy}
        options={(['rule', 'own'] as const).map((value) => ({
          value,
          title: t(`filing.leastChoices.${value}`, { least: committee.leastByRule }),
        }))}
      />
      {by === 'own' && (
        <TextField
          label={t('filing.leastNumber')}
          type="number"
          required
          min={1}
          max={LIMITS.committeeSeats}
          value={least}
          onChange={(e) => setLeast(Number(e.target.value))}
        />
      )}
    </FormDialog>
  );
}
