import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Card } from '../../../api/views.js';
import { LanguageSwitch } from '../../../ui/bar.js';
import { Button } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { dateText, seatNumber } from '../../../ui/time.js';
import { CodeForm } from '../card/code-form.js';
import { PinPad } from '../card/pin-pad.js';
import { useCard, useCardSignIn } from '../card/queries.js';
import { SetPin, WaitForSupervisor } from '../card/set-pin.js';
import { useCode } from '../card/use-code.js';
import '../card/card.css';

/** The meeting and the seat, and not whose it is: that is told to whoever has the PIN. */
function CardHead({ card }: { card: Card }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <header className="card-head">
      <p className="card-head__seat">
        <small>{t('word.seatColumn')}</small>
        <b>{seatNumber(card.seat)}</b>
      </p>
      <div>
        <h1>{card.title}</h1>
        <p>
          {card.committee} · {dateText(card.heldOn, i18n.language)}
        </p>
      </div>
    </header>
  );
}

interface StepProps {
  code: string;
  card: Card;
  onOther: () => void;
}

/** What was typed at this card before came to nothing; null where there is nothing to say. */
function Outcome({ request }: { request: Card['request'] }): ReactNode {
  const { t } = useTranslation();
  if (request?.state === 'expired') return <Notice tone="warn" live title={t('card.expired')} />;
  if (request?.state === 'withdrawn') return <Notice tone="warn" live title={t('card.withdrawn')} />;
  return null;
}

function EnterPin({
  code,
  onOther,
  onSetPin,
  pin,
}: StepProps & { onSetPin: () => void; pin: string | null }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mutate, error, isPending } = useCardSignIn(code);
  const enter = (typed: string): void =>
    mutate(typed, { onSuccess: ({ meetingId }) => void navigate(`/meetings/${meetingId}/room`, { replace: true }) });
  // a PIN that was typed here and has just been confirmed need not be typed once more
  const known = useRef(pin);
  useEffect(() => {
    const confirmed = known.current;
    known.current = null;
    if (confirmed !== null) enter(confirmed);
  });
  return (
    <>
      <PinPad label={t('card.pin')} help={t('card.pinText')} act={t('card.signIn')} busy={isPending} onPin={enter}>
        <Refused error={error} />
      </PinPad>
      <Button wide onClick={onSetPin}>
        {t('card.setPin')}
      </Button>
      <p className="card-links">
        <Button tone="link" onClick={onOther}>
          {t('card.otherCard')}
        </Button>
      </p>
    </>
  );
}

/** The supervisor has refused: the card is good for nothing any more. */
function NotConfirmed({ reason, onOther }: { reason: string | null; onOther: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice tone="fault" title={t('card.refused')} action={<Button onClick={onOther}>{t('card.otherCard')}</Button>}>
      <p>{t('card.refusedText', { reason: reason ?? '' })}</p>
    </Notice>
  );
}

function Steps(props: StepProps): ReactNode {
  const { t } = useTranslation();
  const { code, card, onOther } = props;
  const { request } = card;
  // the door looks the same to everybody: whether there is a PIN, only its person knows
  const [setting, setSetting] = useState(false);
  const [pin, setPin] = useState<string | null>(null);
  const asked = (typed: string): void => {
    setPin(typed);
    setSetting(false);
  };
  if (request?.state === 'refused') return <NotConfirmed reason={request.reason} onOther={onOther} />;
  if (setting) return <SetPin code={code} onAsked={asked} onBack={() => setSetting(false)} />;
  if (request?.state === 'requested')
    return (
      <>
        <WaitForSupervisor request={request} />
        <Button tone="link" onClick={() => setSetting(true)}>
          {t('card.typeAnother')}
        </Button>
      </>
    );
  return (
    <>
      <Outcome request={request} />
      <EnterPin {...props} pin={request?.state === 'confirmed' ? pin : null} onSetPin={() => setSetting(true)} />
    </>
  );
}

function AtCard({ code, onOther }: { code: string; onOther: () => void }): ReactNode {
  const { t } = useTranslation();
  const card = useCard(code);
  if (card.error)
    return (
      <>
        <h1>{t('card.title')}</h1>
        <Refused error={card.error} />
        <Button onClick={onOther}>{t('card.otherCard')}</Button>
      </>
    );
  if (!card.data) return <Loading />;
  return (
    <>
      <CardHead card={card.data} />
      <Steps code={code} card={card.data} onOther={onOther} />
    </>
  );
}

/** The door for whoever has a seat card: card, then PIN (R19). */
export default function CardPage(): ReactNode {
  const { t } = useTranslation();
  const [code, setCode] = useCode();
  return (
    <div className="card-page">
      <header className="card-page__top">
        <Seal sign="席" />
        <span>{t('card.door')}</span>
        <LanguageSwitch />
      </header>
      <main id="main" className="card-page__main">
        {code === null ? (
          <CodeForm onCode={setCode} />
        ) : (
          <AtCard key={code} code={code} onOther={() => setCode(null)} />
        )}
      </main>
      <footer className="card-page__foot">
        <Link to="/sign-in">{t('card.password')}</Link>
      </footer>
    </div>
  );
}
