import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { Refused } from '../../../ui/notice.js';
import { useChangePassword } from '../account-queries.js';

const EMPTY = { password: '', newPassword: '', again: '' };

/** Chooses a password of one's own; the rules are told before, the server judges. */
export function PasswordForm({ initial, onDone }: { initial: boolean; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const change = useChangePassword();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const differs = form.newPassword !== form.again;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (differs || change.isPending) return;
    const { password, newPassword } = form;
    const onSuccess = (): void => {
      setForm(EMPTY);
      setTried(false);
      onDone();
    };
    change.mutate({ password, newPassword }, { onSuccess });
  };
  const field = (
    name: keyof typeof EMPTY,
  ): { value: string; onChange: (e: { target: { value: string } }) => void } => ({
    value: form[name],
    onChange: (e) => setForm({ ...form, [name]: e.target.value }),
  });
  return (
    <form className="account-form" onSubmit={submit}>
      <TextField
        label={t(initial ? 'account.initialPassword' : 'pin.presentPassword')}
        type="password"
        autoComplete="current-password"
        required
        {...field('password')}
      />
      <TextField
        label={t('account.newPassword')}
        type="password"
        autoComplete="new-password"
        required
        {...field('newPassword')}
      />
      <TextField
        label={t('account.newPasswordAgain')}
        type="password"
        autoComplete="new-password"
        required
        fault={tried && differs ? t('account.different') : null}
        {...field('again')}
      />
      <ul>
        <li>{t('account.ruleLength', { least: LIMITS.passwordMinimum })}</li>
        <li>{t('account.ruleCommon')}</li>
        <li>{t('account.ruleOthers')}</li>
      </ul>
      <Refused error={change.error} />
      <div>
        <Button type="submit" tone="primary" busy={change.isPending}>
          {t('account.change')}
        </Button>
      </div>
    </form>
  );
}
