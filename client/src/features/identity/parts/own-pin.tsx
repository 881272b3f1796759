import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PIN_DIGITS } from '../../../../../src/identity/domain/pin-rule.js';
import type { OwnPin } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { Loading } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { dateTimeText } from '../../../ui/time.js';
import { useOwnPin, useSetOwnPin } from '../pin-queries.js';

/** When the own PIN was set, and how; so that one that somebody else has set does not go unnoticed. */
function PinState({ pin, none }: { pin: OwnPin; none: string }): ReactNode {
  const { t, i18n } = useTranslation();
  if (pin.setAt === null || pin.way === null) return none;
  const set = t(`pin.set.${pin.way}`, { time: dateTimeText(pin.setAt, i18n.language) });
  return pin.inForce ? set : `${set}${t('pin.ended')}`;
}

/** The same, as a line on an expert's home. */
export function PinLine(): ReactNode {
  const { t } = useTranslation();
  const pin = useOwnPin();
  return pin.data ? (
    <p className="home-note">
      <PinState pin={pin.data} none={t('pin.none')} />
    </p>
  ) : null;
}

const EMPTY = { password: '', pin: '', again: '' };

function PinForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const set = useSetOwnPin();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const differs = form.pin !== form.again;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (differs || set.isPending) return;
    const { password, pin } = form;
    const onSuccess = (): void => {
      setForm(EMPTY);
      setTried(false);
      onDone();
    };
    set.mutate({ password, pin }, { onSuccess });
  };
  const digits = (name: 'pin' | 'again') => ({
    type: 'password',
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    required: true,
    maxLength: PIN_DIGITS,
    value: form[name],
    onChange: (e: { target: { value: string } }) => setForm({ ...form, [name]: e.target.value }),
  });
  return (
    <form className="account-form" onSubmit={submit}>
      <TextField
        label={t('pin.presentPassword')}
        type="password"
        autoComplete="current-password"
        required
        value={form.password}
        onChange={(e) => setForm({ ...form, password: e.target.value })}
      />
      <TextField label={t('pin.new')} help={t('pin.rule')} {...digits('pin')} />
      <TextField label={t('pin.again')} fault={tried && differs ? t('pin.different') : null} {...digits('again')} />
      <Refused error={set.error} />
      <div>
        <Button type="submit" tone="primary" busy={set.isPending}>
          {t('pin.act')}
        </Button>
      </div>
    </form>
  );
}

/** On the account page: the PIN for seat cards, set and changed with the password. */
export function OwnPinSection(): ReactNode {
  const { t } = useTranslation();
  const pin = useOwnPin();
  const [done, setDone] = useState(false);
  return (
    <section className="account-section" aria-label={t('pin.title')}>
      <header>
        <div>
          <h2>{t('pin.title')}</h2>
          <p>{t('pin.text')}</p>
        </div>
      </header>
      {pin.isPending && <Loading />}
      <Refused error={pin.error} />
      {pin.data && (
        <p>
          <PinState pin={pin.data} none={t('pin.noneHere')} />
        </p>
      )}
      {done && <Notice tone="good" live title={t('pin.done')} />}
      <PinForm onDone={() => setDone(true)} />
    </section>
  );
}
