import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { Minutes } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Confirm, Dialog } from '../../../ui/dialog.js';
import { TextArea } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
import { useMinutesAct } from './queries.js';

/** Fixes the minutes that are shown; says once what that means, and what is still empty. */
export function FinishAct({ minutes, unsaved }: { minutes: Minutes; unsaved: number }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { meetingId, standing, abilities, texts } = minutes;
  const finish = useMinutesAct<{ sequence: number; saved: number }>(meetingId, 'finish');
  if (!abilities.edit) return null;
  const written = (section: string): boolean =>
    texts.some((text) => text.section === section && text.text.trim() !== '');
  const empty = (['place', 'objections', 'remarks'] as const).filter((section) => !written(section));
  const reason = abilities.finish ? (unsaved > 0 ? t('minutes.finishUnsaved') : null) : t('minutes.finishNotEnded');
  return (
    <>
      <Button tone="official" large wide reason={reason} onClick={() => setOpen(true)}>
        {t('minutes.finish')}
      </Button>
      {reason && <p className="small">{reason}</p>}
      {open && (
        <Confirm
          tone="official"
          title={t('minutes.finishTitle', { version: standing.version + 1 })}
          act={t('minutes.finish')}
          busy={finish.isPending}
          error={finish.error}
          onClose={() => setOpen(false)}
          onConfirm={() =>
            finish.mutate({ sequence: standing.sequence, saved: standing.saved }, { onSuccess: () => setOpen(false) })
          }
        >
          <p>{t('minutes.finishText')}</p>
          {empty.length > 0 && (
            <p>
              {t('minutes.finishEmpty', {
                what: empty.map((section) => t(`minutes.${section}`)).join(t('word.comma')),
              })}
            </p>
          )}
        </Confirm>
      )}
    </>
  );
}

/** Opens finished minutes again, with a reason that stays. */
export function ReopenAct({ minutes }: { minutes: Minutes }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { meetingId, standing, abilities } = minutes;
  const reopen = useMinutesAct<{ reason: string }>(meetingId, 'reopen');
  if (!abilities.reopen) return null;
  const { version } = standing;
  return (
    <>
      <Button wide onClick={() => setOpen(true)}>
        {t('minutes.reopen')}
      </Button>
      {open && (
        <Dialog
          tone="official"
          title={t('minutes.reopenTitle', { version })}
          onClose={() => setOpen(false)}
          foot={
            <>
              <Button onClick={() => setOpen(false)}>{t('word.cancel')}</Button>
              <Button
                tone="official"
                busy={reopen.isPending}
                reason={reason.trim() === '' ? t('minutes.reasonFirst') : null}
                onClick={() => reopen.mutate({ reason: reason.trim() }, { onSuccess: () => setOpen(false) })}
              >
                {t('minutes.reopen')}
              </Button>
            </>
          }
        >
          <p>{t('minutes.reopenText', { version })}</p>
          <TextArea
            label={t('minutes.reason')}
            required
            rows={3}
            maxLength={LIMITS.reasonLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Refused error={reopen.error} />
        </Dialog>
      )}
    </>
  );
}
