import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { SEALED_FIELDS, type SealedField } from '../../../../../src/contract/vocabulary.js';
import { post } from '../../../api/http.js';
import type { SealedValue } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Options, TextArea } from '../../../ui/fields.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import './look-at-number.css';

interface LookProps {
  /** Whose number. */
  name: string;
  /** Where the look is asked for. */
  path: string;
  onClose: () => void;
}

/** Seconds until it is over, counted down; calls `onOver` once. */
function useSecondsLeft(seconds: number, onOver: () => void): number {
  const [until] = useState(() => performance.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      setLeft(rest);
      if (rest === 0) onOver();
    }, 250);
    return () => clearInterval(timer);
  }, [until, onOver]);
  return left;
}

/** In groups, as people read such numbers out. */
function grouped(value: string): string {
  return value.length === 18
    ? value.replace(/^(.{6})(.{4})(.{4})(.{4})$/, '$1 $2 $3 $4')
    : value.replace(/^(.{3})(.{4})(.{4})$/, '$1 $2 $3');
}

function Shown({ shown, name, onClose }: { shown: SealedValue; name: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const left = useSecondsLeft(shown.seconds, onClose);
  return (
    <Dialog
      title={t('look.shown', { name, field: t(`look.field.${shown.field}`) })}
      lead={t('look.recorded')}
      onClose={onClose}
      foot={
        <Button tone="primary" onClick={onClose}>
          {t('look.hide')}
        </Button>
      }
    >
      {shown.value === null ? (
        <p>{t('look.none')}</p>
      ) : (
        <p className="look__value mono" data-testid="sealed-value">
          {grouped(shown.value)}
        </p>
      )}
      <p className="look__left">{t('look.left', { seconds: left })}</p>
    </Dialog>
  );
}

function Ask({ name, path, onClose, onShown }: LookProps & { onShown: (shown: SealedValue) => void }): ReactNode {
  const { t } = useTranslation();
  const [field, setField] = useState<SealedField>('phone');
  const [reason, setReason] = useState('');
  // gcTime: nothing of the answer is kept beside what is on the screen
  const look = useMutation({ mutationFn: () => post<SealedValue>(path, { field, reason }), gcTime: 0 });
  const submit = (): void => look.mutate(undefined, { onSuccess: onShown });
  return (
    <FormDialog
      tone="official"
      title={t('look.title', { name })}
      lead={t('look.lead')}
      act={t('look.act')}
      reason={reason.trim() === '' ? t('look.reasonMissing') : null}
      busy={look.isPending}
      error={look.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Options
        legend={t('look.which')}
        value={field}
        onChange={setField}
        options={[...SEALED_FIELDS].reverse().map((value) => ({
          value,
          title: t(`look.field.${value}`),
          explanation: t(`look.fieldText.${value}`),
        }))}
      />
      <TextArea
        label={t('look.reason')}
        help={t('look.reasonHelp')}
        required
        maxLength={LIMITS.reasonLength}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
    </FormDialog>
  );
}

/** R55: shows a number in full for a minute, for a reason that is recorded. */
export function LookAtNumber({ name, path }: Omit<LookProps, 'onClose'>): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<SealedValue | null>(null);
  const [close] = useState(() => (): void => {
    setAsking(false);
    setShown(null);
  });
  return (
    <>
      <Button tone="link" aria-label={t('look.open', { name })} onClick={() => setAsking(true)}>
        {t('look.act')}
      </Button>
      {asking && shown === null && <Ask name={name} path={path} onClose={close} onShown={setShown} />}
      {shown !== null && <Shown shown={shown} name={name} onClose={close} />}
    </>
  );
}
