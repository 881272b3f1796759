import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { Committee } from '../../../api/views.js';
import { Options, TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { today } from '../../../ui/time.js';
import { useOpenReview } from '../queries.js';

/** Opens the review of a year. */
export function NewReview({ committee, onClose }: { committee: Committee; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const open = useOpenReview(committee.id);
  const [thisYear] = useState(() => Number(today(Date.now()).slice(0, 4)));
  const [form, setForm] = useState<{ year: number; title: string; blind: 'blind' | 'named' | null }>({
    year: thisYear,
    title: t('committees.reviewTitle', { year: thisYear, series: committee.series }),
    blind: null,
  });
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (form.blind)
      open.mutate({ year: form.year, title: form.title, blind: form.blind === 'blind' }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('committees.openReview')}
      lead={committee.name}
      act={t('committees.openReviewAct')}
      busy={open.isPending}
      error={open.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('committees.year')}
        type="number"
        required
        min={2000}
        max={2100}
        value={form.year}
        onChange={(e) => setForm({ ...form, year: Number(e.target.value) })}
      />
      <TextField
        label={t('committees.reviewName')}
        required
        maxLength={LIMITS.titleLength}
        value={form.title}
        onChange={(e) => setForm({ ...form, title: e.target.value })}
      />
      <Options
        legend={t('committees.blind')}
        value={form.blind}
        fault={tried && !form.blind ? t('filing.missing') : null}
        onChange={(blind) => setForm({ ...form, blind })}
        options={(['blind', 'named'] as const).map((value) => ({
          value,
          title: t(`review.${value}`),
          explanation: t(`review.${value}Text`),
        }))}
      />
    </FormDialog>
  );
}
