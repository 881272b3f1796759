import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceChangeLine } from '../../../../../src/contract/device-changes.js';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextArea } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
import { seatNumber, timeOfDay } from '../../../ui/time.js';
import { faultError, type SigningFault } from '../../ballots/officer-consent.js';
import {
  useApproveDevice,
  useConsent,
  useDeclineDevice,
  useDeviceSigning,
  type SigningDesk,
} from './device-signing.js';
import '../../confirmations/parts/confirmations.css';

interface ReasonDialogProps {
  desk: SigningDesk;
  change: DeviceChangeLine;
  onClose: () => void;
}

function ReasonDialog({
  act,
  change,
  busy,
  error,
  send,
  onClose,
}: {
  act: 'approve' | 'decline';
  change: DeviceChangeLine;
  busy: boolean;
  error: unknown;
  send: (reason: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const facts = { seat: seatNumber(change.seat), name: change.name, code: change.code };
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button
        tone={act === 'approve' ? 'official' : 'primary'}
        busy={busy}
        reason={reason.trim() === '' ? t('confirm.reasonMissing') : null}
        onClick={() => send(reason.trim())}
      >
        {t(`device.desk.${act}Act`)}
      </Button>
    </>
  );
  return (
    <Dialog
      tone={act === 'approve' ? 'official' : 'plain'}
      title={t(`device.desk.${act}Title`, facts)}
      lead={t(`device.desk.${act}Text`, facts)}
      onClose={onClose}
      foot={foot}
    >
      {act === 'approve' && (
        <p className="device-code">
          <small>{t('device.code')}</small>
          <b className="mono">{change.code}</b>
        </p>
      )}
      <TextArea
        required
        autoFocus
        rows={3}
        maxLength={LIMITS.reasonLength}
        label={t('confirm.ask.reason')}
        help={t(`device.desk.${act}Help`)}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <Refused error={error} />
    </Dialog>
  );
}

function ApproveDialog({ desk, change, onClose }: ReasonDialogProps): ReactNode {
  const { mutate, isPending, error } = useApproveDevice(desk, change);
  const send = (reason: string): void => mutate(reason, { onSuccess: onClose });
  return <ReasonDialog act="approve" {...{ change, error, send, onClose }} busy={isPending} />;
}

function DeclineDialog({ change, onClose }: ReasonDialogProps): ReactNode {
  const { mutate, isPending, error } = useDeclineDevice(change.changeId);
  const send = (reason: string): void => mutate(reason, { onSuccess: onClose });
  return <ReasonDialog act="decline" {...{ change, error, send, onClose }} busy={isPending} />;
}

/** The secretary's answers to a wish. */
function Answers({ desk, change }: { desk: SigningDesk; change: DeviceChangeLine }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'approve' | 'decline' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen('decline')}>{t('device.desk.decline')}</Button>
      {change.state === 'wished' && (
        <Button tone="official" large onClick={() => setOpen('approve')}>
          {t('device.desk.approve')}
        </Button>
      )}
      {open === 'approve' && <ApproveDialog desk={desk} change={change} onClose={close} />}
      {open === 'decline' && <DeclineDialog desk={desk} change={change} onClose={close} />}
    </>
  );
}

/** Agreed in another tab of this office: one click lets this one sign. */
function SignHere({
  desk,
  change,
  onDone,
}: {
  desk: SigningDesk;
  change: DeviceChangeLine;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const consent = useConsent(desk, change);
  return (
    <>
      <Refused error={consent.error} />
      <Button
        tone="official"
        large
        busy={consent.isPending}
        onClick={() => consent.mutate(undefined, { onSuccess: onDone })}
      >
        {t('device.desk.signHere')}
      </Button>
    </>
  );
}

function Card({
  desk,
  change,
  fault,
  again,
}: {
  desk: SigningDesk;
  change: DeviceChangeLine;
  fault: SigningFault | null;
  again: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const facts = { seat: seatNumber(change.seat), name: change.name, time: timeOfDay(change.askedAt) };
  const wished = change.state === 'wished';
  const title = t(wished ? 'device.desk.wishedTitle' : 'device.desk.signingTitle', facts);
  const elsewhere = fault === 'no-consent';
  return (
    <section className={`confirmation${wished || fault ? ' confirmation--asked' : ''}`} aria-label={title}>
      <h2>{title}</h2>
      <p>
        {t(wished ? 'device.desk.wishedText' : elsewhere ? 'device.desk.elsewhere' : 'device.desk.signingText', facts)}
      </p>
      <p className="device-code device-code--line">
        <small>{t('device.code')}</small>
        <b className="mono">{change.code}</b>
      </p>
      {fault !== null && !elsewhere && <Refused error={faultError(fault)} />}
      <div className="confirmation__acts">
        {elsewhere && <SignHere desk={desk} change={change} onDone={again} />}
        {desk.role === 'secretary' && <Answers desk={desk} change={change} />}
      </div>
    </section>
  );
}

/**
 * Seats that wish for another device in the open ballot (R18): the secretary answers the wish; what both have agreed to is signed
 * by this page, which says what keeps it from signing. What waits for the supervisor's word is a request like any other.
 */
export function DeviceCards({
  desk,
  changes,
}: {
  desk: SigningDesk | null;
  changes: readonly DeviceChangeLine[];
}): ReactNode {
  const { faults, again } = useDeviceSigning(desk, changes);
  const shown = changes.filter(
    ({ state }) => state === 'confirmed' || (state === 'wished' && desk?.role === 'secretary'),
  );
  if (desk === null || shown.length === 0) return null;
  return (
    <div className="confirmations" aria-live="polite">
      {shown.map((change) => (
        <Card
          key={change.changeId}
          desk={desk}
          change={change}
          fault={(change.state === 'confirmed' ? faults.get(change.changeId) : null) ?? null}
          again={again}
        />
      ))}
    </div>
  );
}
