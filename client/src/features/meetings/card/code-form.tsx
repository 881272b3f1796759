import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cardCodeOf } from '../../../../../src/meetings/domain/card-code.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';

/** For whoever cannot scan: the short code under the QR code. */
export function CodeForm({ onCode }: { onCode: (code: string) => void }): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const code = cardCodeOf(text);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (code !== null) onCode(code.code);
  };
  return (
    <form className="card-code" onSubmit={submit} autoComplete="off">
      <h1>{t('card.title')}</h1>
      <p>{t('card.lead')}</p>
      <TextField
        large
        autoFocus
        required
        label={t('card.code')}
        help={t('card.codeHelp')}
        fault={tried && code === null ? t('card.codeFault') : null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={32}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" tone="primary" large wide>
        {t('card.next')}
      </Button>
    </form>
  );
}
