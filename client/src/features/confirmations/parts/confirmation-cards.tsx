import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationAct, ConfirmationCard } from '../../../../../src/contract/confirmations.js';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { ReasonDialog } from '../../../ui/reason-dialog.js';
import { dateText, dateTimeText, seatNumber, timeOfDay, today } from '../../../ui/time.js';
import type { SigningDesk } from '../../meetings/seats/device-signing.js';
import { useConfirm, useRefuse, useWithdraw } from '../queries.js';
import { isReturnOfSeat } from '../return-of-seat.js';
import './confirmations.css';

type Words = Readonly<Record<'title' | 'what', string>>;

/** The act in words of its own, where it is about something particular: a seat that comes back, a run-off, the repeat of a void vote. */
function actOf({ act, about }: ConfirmationCard): ConfirmationAct | 'return-seat' | 'run-off' | 'repeat' {
  if (isReturnOfSeat(act, about)) return 'return-seat';
  const { kind } = about;
  return act === 'new-round' && (kind === 'run-off' || kind === 'repeat') ? kind : act;
}

/** What an act would do, with its subject named; the same words wherever it is asked about. */
function wordsOf(card: ConfirmationCard, agenda: readonly AgendaLine[], t: TFunction, language: string): Words {
  const { about } = card;
  const ballot = agenda.find((line) => line.ballotId === about['ballot']);
  const text = (name: string): string => String(about[name] ?? '');
  const day = (name: string): string => (text(name) === '' ? '' : dateText(text(name), language));
  const round = ballot?.round ?? Number(about['round'] ?? 1);
  const facts = {
    title: ballot?.title ?? text('title'),
    round,
    nextRound: round + 1,
    candidates: text('candidates'),
    named: text('named'),
    candidate: text('candidate'),
    name: text('name'),
    code: text('code'),
    unit: text('unit'),
    deadline: about['deadline'] ? t(`confirm.deadline.${text('deadline')}` as 'confirm.deadline.materialsBy') : '',
    was: day('was'),
    until: day('until'),
    seat: typeof about['seat'] === 'number' ? seatNumber(about['seat']) : '',
  };
  const act = actOf(card);
  const what = t(`confirm.acts.${act}.what`, facts);
  const earlier = text('earlier') === '' ? '' : t('confirm.earlier', { meeting: text('earlier') });
  return { title: t(`confirm.acts.${act}.title`, facts), what: `${earlier}${what}` };
}

/** The time, and the day where it is not today's. */
const moment = (instant: string, language: string): string =>
  today(Date.parse(instant)) === today(Date.now()) ? timeOfDay(instant) : dateTimeText(instant, language);

function Needs({ card }: { card: ConfirmationCard }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <ul className="confirmation__needs">
      {card.needs.map(({ role, by, at, lapsed }) => (
        <li key={role}>
          {t(role === 'organizer' ? 'confirm.second' : `role.${role}`)}
          {t('word.colon')}
          {by !== null && at !== null ? (
            <b>{t('confirm.given', { name: by, time: moment(at, i18n.language) })}</b>
          ) : (
            t('confirm.waiting')
          )}
          {lapsed !== null && <span className="confirmation__lapsed">{t('confirm.lapsed', { name: lapsed })}</span>}
        </li>
      ))}
      <li className="quiet">{t('confirm.expires', { time: moment(card.expiresAt, i18n.language) })}</li>
    </ul>
  );
}

function RefuseDialog({
  card,
  words,
  onClose,
}: {
  card: ConfirmationCard;
  words: Words;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const refuse = useRefuse(card.id);
  return (
    <ReasonDialog
      title={t('confirm.refuseTitle', words)}
      lead={t('confirm.refuseText')}
      label={t('confirm.refuseReason')}
      act={t('confirm.refuse')}
      busy={refuse.isPending}
      error={refuse.error}
      onClose={onClose}
      onConfirm={(reason) => refuse.mutate(reason, { onSuccess: onClose })}
    />
  );
}

function Answers({ card, words, desk }: { card: ConfirmationCard; words: Words; desk: SigningDesk | null }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'confirm' | 'refuse' | null>(null);
  const confirm = useConfirm(card, desk);
  const close = (): void => setOpen(null);
  return (
    <>
      {card.abilities.refuse && <Button onClick={() => setOpen('refuse')}>{t('confirm.refuse')}</Button>}
      {card.abilities.confirm && (
        <Button tone="official" large onClick={() => setOpen('confirm')}>
          {t('confirm.confirm')}
        </Button>
      )}
      {open === 'confirm' && (
        <Confirm
          tone="official"
          title={t('confirm.confirmTitle', words)}
          act={t('confirm.confirm')}
          busy={confirm.isPending}
          error={confirm.error}
          onClose={close}
          onConfirm={() => confirm.mutate(undefined, { onSuccess: close })}
        >
          <p>{words.what}</p>
          <p className="quiet">{t('confirm.asked', { name: card.requestedBy, reason: card.reason })}</p>
        </Confirm>
      )}
      {open === 'refuse' && <RefuseDialog card={card} words={words} onClose={close} />}
    </>
  );
}

function Withdraw({ card, words }: { card: ConfirmationCard; words: Words }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw(card.id);
  const close = (): void => setAsking(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('confirm.withdraw')}</Button>
      {asking && (
        <Confirm
          title={t('confirm.withdrawTitle', words)}
          act={t('confirm.withdraw')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onClose={close}
          onConfirm={() => withdraw.mutate(undefined, { onSuccess: close })}
        >
          <p>{t('confirm.withdrawText')}</p>
        </Confirm>
      )}
    </>
  );
}

interface CardProps {
  card: ConfirmationCard;
  agenda: readonly AgendaLine[];
  desk: SigningDesk | null;
  /** Names the review that it belongs to, where the page is of several. */
  placed: boolean;
}

function Card({ card, agenda, desk, placed }: CardProps): ReactNode {
  const { t, i18n } = useTranslation();
  const words = wordsOf(card, agenda, t, i18n.language);
  const { confirm, refuse, withdraw } = card.abilities;
  const asked = confirm || refuse;
  return (
    <section className={`confirmation${asked ? ' confirmation--asked' : ''}`} aria-label={words.title}>
      <h2>{asked ? t('confirm.askedTitle', words) : t('confirm.waitingTitle', words)}</h2>
      {placed && (
        <p className="quiet">
          {card.about['committee']} · {card.about['reviewTitle']}
        </p>
      )}
      {asked && <p>{words.what}</p>}
      <p className="confirmation__reason">{t('confirm.asked', { name: card.requestedBy, reason: card.reason })}</p>
      <Needs card={card} />
      <div className="confirmation__acts">
        {asked && <Answers card={card} words={words} desk={desk} />}
        {withdraw && <Withdraw card={card} words={words} />}
      </div>
    </section>
  );
}

/** Open requests for acts that need a second person (R23): what is asked, by whom, why, and who has yet to confirm. */
export function ConfirmationCards({
  cards,
  agenda,
  desk = null,
  padded = false,
  placed = false,
}: {
  cards: readonly ConfirmationCard[];
  agenda: readonly AgendaLine[];
  /** The page that signs what it confirms, where it does (R18). */
  desk?: SigningDesk | null;
  padded?: boolean;
  placed?: boolean;
}): ReactNode {
  if (cards.length === 0) return null;
  return (
    <div className={`confirmations${padded ? ' page-wide' : ''}`} aria-live="polite">
      {cards.map((card) => (
        <Card key={card.id} card={card} agenda={agenda} desk={desk} placed={placed} />
      ))}
    </div>
  );
}
