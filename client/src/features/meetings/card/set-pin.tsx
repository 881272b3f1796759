import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../api/views.js';
import { pinFault } from '../../../../../src/identity/domain/pin-rule.js';
import { codeSentence } from '../../../api/problem-error.js';
import { Button } from '../../../ui/button.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { timeOfDay } from '../../../ui/time.js';
import { useAskPin } from './queries.js';
import { PinPad } from './pin-pad.js';

/** Types a new PIN twice; then it waits for the supervisor. */
export function SetPin({
  code,
  onAsked,
  onBack,
}: {
  code: string;
  onAsked: (pin: string) => void;
  onBack: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const ask = useAskPin(code);
  const [first, setFirst] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const typed = (pin: string): void => {
    const wrong = first === null ? pinFault(pin) : null;
    const differs = first !== null && first !== pin;
    setFault(wrong !== null ? codeSentence(`pin.${wrong}`, i18n.language) : differs ? t('card.different') : null);
    setFirst(first === null && wrong === null ? pin : null);
    if (first !== null && !differs) ask.mutate(pin, { onSuccess: () => onAsked(pin) });
  };
  return (
    <>
      <PinPad
        key={first === null ? 'first' : 'again'}
        label={t(first === null ? 'card.newPin' : 'card.newPinAgain')}
        help={t('card.newPinText')}
        act={t(first === null ? 'card.next' : 'card.askConfirmation')}
        busy={ask.isPending}
        onPin={typed}
      >
        {fault !== null && <Notice tone="warn" live title={fault} />}
        <Refused error={ask.error} />
      </PinPad>
      <Button tone="link" onClick={first === null ? onBack : () => setFirst(null)}>
        {t(first === null ? 'card.backToPin' : 'card.startAgain')}
      </Button>
    </>
  );
}

/** The PIN waits: the supervisor comes, looks at the person and compares four digits. */
export function WaitForSupervisor({ request }: { request: NonNullable<Card['request']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="card-wait" role="status">
      <h2>{t('card.waiting')}</h2>
      <p>{t('card.waitingText')}</p>
      <p className="code" aria-label={request.mark.split('').join(' ')}>
        {request.mark}
      </p>
      <p className="quiet">{t('card.waitingUntil', { time: timeOfDay(request.expiresAt) })}</p>
    </section>
  );
}
