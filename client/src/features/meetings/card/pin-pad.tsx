import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PIN_DIGITS } from '../../../../../src/identity/domain/pin-rule.js';
import { Button } from '../../../ui/button.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PinPadProps {
  label: string;
  help?: ReactNode;
  act: string;
  busy: boolean;
  /** Between the field and the act: a refusal, a fault. */
  children?: ReactNode;
  onPin: (pin: string) => void;
}

/** Six digits by finger or by keyboard; what is typed is shown as dots, and gone once it is given. */
export function PinPad({ label, help, act, busy, children, onPin }: PinPadProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [pin, setPin] = useState('');
  const whole = pin.length === PIN_DIGITS;
  const type = (text: string): void => setPin(text.replaceAll(/\D/g, '').slice(0, PIN_DIGITS));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!whole || busy) return;
    setPin('');
    onPin(pin);
  };
  return (
    <form className="pin" onSubmit={submit} autoComplete="off">
      <label htmlFor={id}>{label}</label>
      {help && <p className="quiet">{help}</p>}
      <input
        id={id}
        className="pin__field"
        type="password"
        // the pad below is made for fingers; a keyboard types all the same
        inputMode="none"
        autoComplete="off"
        autoFocus
        maxLength={PIN_DIGITS}
        value={pin}
        onChange={(event) => type(event.target.value)}
      />
      <div className="pin__dots" aria-hidden>
        {Array.from({ length: PIN_DIGITS }, (_, n) => (
          <i key={n} className={n < pin.length ? 'is-typed' : ''} />
        ))}
      </div>
      {children}
      <div className="pin__pad">
        {KEYS.map((key) => (
          <Button key={key} onClick={() => type(pin + key)}>
            {key}
          </Button>
        ))}
        <Button onClick={() => setPin('')}>{t('card.clear')}</Button>
        <Button onClick={() => type(`${pin}0`)}>0</Button>
        <Button aria-label={t('card.back')} onClick={() => setPin(pin.slice(0, -1))}>
          ⌫
        </Button>
      </div>
      <Button type="submit" tone="primary" large wide busy={busy} reason={whole ? null : t('card.sixDigits')}>
        {act}
      </Button>
    </form>
  );
}
