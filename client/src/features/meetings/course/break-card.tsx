import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
import { hourAndMinute } from '../../../ui/time.js';
import { usePause, useResume } from '../room-queries.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { Card } from './card.js';

const MINUTES = [10, 15, 20, 30, 60] as const;

/** A break: why, and for how long; every screen says until when. */
export function BreakDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const pause = usePause(meetingId);
  const [reason, setReason] = useState(t('break.usual'));
  const [minutes, setMinutes] = useState('15');
  const length = Number(minutes);
  const whole = Number.isInteger(length) && length >= 1 && length <= LIMITS.pauseMinutes;
  const ready = whole && reason.trim() !== '';
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button
        tone="primary"
        busy={pause.isPending}
        reason={ready ? null : t('break.incomplete')}
        onClick={() => pause.mutate({ reason: reason.trim(), minutes: length }, { onSuccess: onClose })}
      >
        {t('break.act')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('break.title')} lead={t('break.lead')} foot={foot} onClose={onClose}>
      <TextField
        label={t('break.reason')}
        value={reason}
        maxLength={LIMITS.reasonLength}
        onChange={(e) => setReason(e.target.value)}
      />
      <TextField
        label={t('break.minutes')}
        inputMode="numeric"
        value={minutes}
        fault={whole ? null : t('break.minutesWrong')}
        onChange={(e) => setMinutes(e.target.value.replace(/\D/g, ''))}
      />
      <div className="pick__groups">
        {MINUTES.map((value) => (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={length === value}
            onClick={() => setMinutes(String(value))}
          >
            {t('break.chip', { minutes: value })}
          </button>
        ))}
      </div>
      <Refused error={pause.error} />
    </Dialog>
  );
}

/** The break that is on, and going on after it. */
export function BreakCard({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  const resume = useResume(slow.meetingId);
  if (slow.pause === null) return null;
  return (
    <Card
      kicker={t('state.meeting.paused')}
      title={t('break.until', { time: hourAndMinute(slow.pause.until) })}
      actions={
        slow.abilities.resume && (
          <Button tone="primary" large busy={resume.isPending} onClick={() => resume.mutate()}>
            {t('break.resume')}
          </Button>
        )
      }
    >
      <p className="now-card__text">{slow.pause.reason}</p>
      <Refused error={resume.error} />
    </Card>
  );
}
