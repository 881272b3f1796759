import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { Committee } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Options, TextField } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.blind)
      open.mutate({ year: form.year, title: form.title, blind: form.blind === 'blind' }, { onSuccess: onClose });
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button tone="primary" type="submit" form="review-form" busy={open.isPending}>
        {t('committees.openReviewAct')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('committees.openReview')} lead={committee.name} onClose={onClose} foot={foot}>
      <form id="review-form" onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
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
      </form>
      <Refused error={open.error} />
    </Dialog>
  );
}
