import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { DeadlineOverride, Stage } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { TextArea, TextField } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { dateText } from '../../../ui/time.js';
import { useAskOverride } from '../queries.js';

function AskDialog({ reviewId, stage, onClose }: { reviewId: string; stage: Stage; onClose: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const ask = useAskOverride(reviewId);
  const { deadline, on } = stage;
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const missing = until === '' ? t('override.untilMissing') : reason.trim() === '' ? t('confirm.reasonMissing') : null;
  const submit = (): void => {
    ask.mutate({ deadline, until, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      tone="official"
      title={t('override.title', { stage: t(`year.stage.${deadline}`) })}
      lead={t('override.lead', { date: dateText(on ?? '', i18n.language) })}
      act={t('confirm.ask.act')}
      reason={missing}
      busy={ask.isPending}
      error={ask.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('override.until')}
        type="date"
        required
        autoFocus
        value={until}
        onChange={(e) => setUntil(e.target.value)}
      />
      <TextArea
        required
        rows={3}
        maxLength={LIMITS.reasonLength}
        label={t('confirm.ask.reason')}
        help={t('override.reasonHelp')}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
    </FormDialog>
  );
}

/** R32: the way to ask that a deadline be put off; a second organizer confirms. */
export function OverrideDeadline({ reviewId, stage }: { reviewId: string; stage: Stage }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (stage.on === null) return null;
  return (
    <p>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t('override.ask')}
      </Button>
      {open && <AskDialog reviewId={reviewId} stage={stage} onClose={() => setOpen(false)} />}
    </p>
  );
}

/** How a deadline came to its day: each time the day before and after, who asked, who confirmed and why. */
export function Overrides({ overrides }: { overrides: readonly DeadlineOverride[] }): ReactNode {
  const { t, i18n } = useTranslation();
  if (overrides.length === 0) return null;
  const day = (value: string): string => dateText(value, i18n.language);
  return (
    <ul className="year-overrides">
      {overrides.map(({ was, until, reason, askedBy, confirmedBy, at }) => (
        <li key={at}>
          <b>{t('override.line', { was: day(was), until: day(until) })}</b>
          <span>{t('override.by', { asked: askedBy, confirmed: confirmedBy, date: day(at) })}</span>
          <span>{t('override.why', { reason })}</span>
        </li>
      ))}
    </ul>
  );
}
