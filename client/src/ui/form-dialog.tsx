import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Refused } from './notice.js';

interface FormDialogProps {
  title: string;
  lead?: ReactNode;
  tone?: 'plain' | 'official';
  wide?: boolean;
  /** What the button does. */
  act: string;
  /** Why it cannot be done yet, where it cannot. */
  reason?: string | null;
  busy: boolean;
  error: unknown;
  /** What came of the act that was refused. */
  refusal?: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** After a try that left something marked as wrong, the keyboard stands at the first of it. */
function useFirstFault(form: React.RefObject<HTMLFormElement | null>, tries: number): void {
  useEffect(() => {
    if (tries === 0) return;
    const fault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault="true"]');
    const stop = fault?.matches('fieldset') ? fault.querySelector<HTMLElement>('input:enabled') : fault;
    stop?.focus();
  }, [form, tries]);
}

/**
 * A dialog with a form: the button and the Enter key send it, once; what the server refuses stands below it until something of
 * it is changed.
 */
export function FormDialog({
  title,
  lead,
  tone = 'plain',
  wide = false,
  act,
  reason = null,
  busy,
  error,
  refusal,
  onSubmit,
  onClose,
  children,
}: FormDialogProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const [answered, setAnswered] = useState<unknown>(null);
  useFirstFault(form, tries);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || reason !== null) return;
    setTries(tries + 1);
    onSubmit();
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
    <Dialog title={title} lead={lead} tone={tone} wide={wide} onClose={onClose} foot={foot}>
      <form id={id} ref={form} className="dialog__form" onSubmit={submit} onChange={() => setAnswered(error)}>
        {children}
      </form>
      <Refused error={error === answered ? null : error} {...(refusal === undefined ? {} : { heading: refusal })} />
    </Dialog>
  );
}
