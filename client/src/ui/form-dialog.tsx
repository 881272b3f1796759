import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Refused } from './notice.js';

interface FormDialogProps {
  title: string;
  lead?: ReactNode;
  tone?: 'plain' | 'official';
  /** What the button does. */
  act: string;
  /** Why it cannot be done yet, where it cannot. */
  reason?: string | null;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form: the button and the Enter key send it, once; what the server refuses stands below it. */
export function FormDialog({
  title,
  lead,
  tone = 'plain',
  act,
  reason = null,
  busy,
  error,
  onSubmit,
  onClose,
  children,
}: FormDialogProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy && reason === null) onSubmit();
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.cancel')}</Button>
      <Button tone={tone === 'official' ? 'official' : 'primary'} type="submit" form={id} busy={busy} reason={reason}>
        {act}
      </Button>
    </>
  );
  return (
    <Dialog title={title} lead={lead} tone={tone} onClose={onClose} foot={foot}>
      <form id={id} className="dialog__form" onSubmit={submit}>
        {children}
      </form>
      <Refused error={error} />
    </Dialog>
  );
}
