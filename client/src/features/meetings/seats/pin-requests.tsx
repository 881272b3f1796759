import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import type { PinRequestCard } from '../../../../../src/contract/live.js';
import { Button } from '../../../ui/button.js';
import { Confirm, Dialog } from '../../../ui/dialog.js';
import { TextArea } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
import { dateTimeText, seatNumber, timeOfDay } from '../../../ui/time.js';
import { useConfirmPin, useRefusePin } from './card-queries.js';
import '../../confirmations/parts/confirmations.css';

interface RequestProps {
  request: PinRequestCard;
}

function RefusePin({ request, onClose }: RequestProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const refuse = useRefusePin(request.id);
  const [reason, setReason] = useState('');
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button
        tone="primary"
        busy={refuse.isPending}
        reason={reason.trim() === '' ? t('confirm.reasonMissing') : null}
        onClick={() => refuse.mutate(reason.trim(), { onSuccess: onClose })}
      >
        {t('confirm.refuse')}
      </Button>
    </>
  );
  const seat = seatNumber(request.seat);
  return (
    <Dialog
      title={t('pinRequest.refuseTitle', { seat })}
      lead={t('pinRequest.refuseText')}
      onClose={onClose}
      foot={foot}
    >
      <TextArea
        required
        autoFocus
        rows={3}
        maxLength={LIMITS.reasonLength}
        label={t('confirm.refuseReason')}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <Refused error={refuse.error} />
    </Dialog>
  );
}

function ConfirmPin({ request, onClose }: RequestProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const confirm = useConfirmPin(request.id);
  const { name, mark } = request;
  return (
    <Confirm
      tone="official"
      title={t('pinRequest.confirmTitle', { name, seat: seatNumber(request.seat) })}
      act={t('pinRequest.confirm')}
      busy={confirm.isPending}
      error={confirm.error}
      onClose={onClose}
      onConfirm={() => confirm.mutate(undefined, { onSuccess: onClose })}
    >
      <p>{t('pinRequest.confirmText', { name, mark })}</p>
    </Confirm>
  );
}

function Request({ request }: RequestProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<'confirm' | 'refuse' | null>(null);
  const { name, unit, mark, replaces, expiresAt } = request;
  const close = (): void => setOpen(null);
  const title = t('pinRequest.title', { seat: seatNumber(request.seat), name });
  return (
    <section className="confirmation confirmation--asked" aria-label={title}>
      <h2>{title}</h2>
      <p>{t('pinRequest.what', { unit })}</p>
      <p>
        {t('pinRequest.mark')} <b className="pin-mark">{mark}</b>
      </p>
      <p className="quiet">
        {replaces === null
          ? t('pinRequest.first')
          : t('pinRequest.replaces', { time: dateTimeText(replaces, i18n.language) })}{' '}
        {t('confirm.expires', { time: timeOfDay(expiresAt) })}
      </p>
      <div className="confirmation__acts">
        <Button onClick={() => setOpen('refuse')}>{t('confirm.refuse')}</Button>
        <Button tone="official" large onClick={() => setOpen('confirm')}>
          {t('pinRequest.confirm')}
        </Button>
      </div>
      {open === 'confirm' && <ConfirmPin request={request} onClose={close} />}
      {open === 'refuse' && <RefusePin request={request} onClose={close} />}
    </section>
  );
}

/** PINs typed at seat cards wait for the supervisor, who goes there, looks at the person and compares the mark (R19). */
export function PinRequests({ requests, now }: { requests: readonly PinRequestCard[]; now: number }): ReactNode {
  const open = requests.filter(({ expiresAt }) => Date.parse(expiresAt) > now);
  if (open.length === 0) return null;
  return (
    <div className="confirmations" aria-live="polite">
      {open.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </div>
  );
}
