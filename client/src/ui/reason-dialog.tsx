import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../src/contract/limits.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { TextArea } from './fields.js';
import { Refused } from './notice.js';

interface ReasonDialogProps {
  title: string;
  /** In words: what the act does. */
  lead: string;
  /** What is asked for, as a label. */
  label: string;
  act: string;
  busy: boolean;
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks once before an exception, and why; the reason is kept on record. */
export function ReasonDialog({
  title,
  lead,
  label,
  act,
  busy,
  error,
  onConfirm,
  onClose,
}: ReasonDialogProps): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button
        tone="primary"
        busy={busy}
        reason={reason.trim() === '' ? t('confirm.reasonMissing') : null}
        onClick={() => onConfirm(reason.trim())}
      >
        {act}
      </Button>
    </>
  );
  return (
    <Dialog title={title} lead={lead} onClose={onClose} foot={foot}>
      <TextArea
        required
        autoFocus
        rows={3}
        maxLength={LIMITS.reasonLength}
        label={label}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <Refused error={error} />
    </Dialog>
  );
}
