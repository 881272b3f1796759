import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatCardLine } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Loading, Tag, type TagTone } from '../../../ui/marks.js';
import { Notice, Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { dateTimeText, seatNumber } from '../../../ui/time.js';
import { usePrintCards, useRevokeCards, useSeatCards } from './card-queries.js';

type State = NonNullable<SeatCardLine['card']>['state'];

const TONES: Record<State, TagTone> = {
  issued: 'pine',
  used: 'plain',
  revoked: 'plain',
  blocked: 'amber',
  expired: 'plain',
};

function CardState({ line }: { line: SeatCardLine }): ReactNode {
  const { t, i18n } = useTranslation();
  const { card, earlier } = line;
  if (card === null) return <span className="quiet">{t('cards.none')}</span>;
  const time = (at: string): string => dateTimeText(at, i18n.language);
  const since = card.state === 'expired' ? card.expiresAt : card.settledAt;
  return (
    <>
      <Tag tone={TONES[card.state]}>{t(`cards.state.${card.state}`)}</Tag>
      <small>
        {t('cards.printedAt', { time: time(card.printedAt) })}
        {since !== null && <> · {t(`cards.since.${card.state}`, { time: time(since) })}</>}
        {card.state === 'issued' && <> · {t('cards.until', { time: time(card.expiresAt) })}</>}
        {earlier > 0 && <> · {t('cards.earlier', { count: earlier })}</>}
      </small>
    </>
  );
}

function Row({ line, chosen, onChoose }: { line: SeatCardLine; chosen: boolean; onChoose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <tr>
      <td>
        <label className="check">
          <input type="checkbox" checked={chosen} onChange={onChoose} />
          <span className="unseen">{t('cards.choose', { seat: seatNumber(line.seat) })}</span>
        </label>
      </td>
      <td>{seatNumber(line.seat)}</td>
      <td>
        <PersonName name={line.name} />
        <small>{line.unit}</small>
      </td>
      <td>
        <CardState line={line} />
      </td>
    </tr>
  );
}

interface Choice {
  seats: ReadonlySet<number>;
  choose: (seats: Iterable<number>) => void;
}

function Table({ lines, choice }: { lines: readonly SeatCardLine[]; choice: Choice }): ReactNode {
  const { t } = useTranslation();
  const { seats, choose } = choice;
  const all = seats.size === lines.length;
  const toggle = (seat: number): void =>
    choose(seats.has(seat) ? [...seats].filter((other) => other !== seat) : [...seats, seat]);
  return (
    <table className="people people--cards">
      <thead>
        <tr>
          <th>
            <label className="check">
              <input type="checkbox" checked={all} onChange={() => choose(all ? [] : lines.map(({ seat }) => seat))} />
              <span className="unseen">{t('cards.chooseAll')}</span>
            </label>
          </th>
          <th>{t('word.seatColumn')}</th>
          <th>{t('word.expert')}</th>
          <th>{t('cards.column')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.seat} line={line} chosen={seats.has(line.seat)} onChoose={() => toggle(line.seat)} />
        ))}
      </tbody>
    </table>
  );
}

/** An address that leads every tablet to itself. */
function OnlyHere({ address = '' }: { address: string | undefined }): ReactNode {
  const { t } = useTranslation();
  if (!/^https?:\/\/(localhost|127\.|\[::1\])/.test(address)) return null;
  return (
    <Notice tone="warn" title={t('cards.onlyHere', { address })}>
      <p>{t('cards.onlyHereText')}</p>
    </Notice>
  );
}

/** Seat cards: print for chosen seats or all, revoke, and what became of each (R19). */
export function SeatCardsDialog({
  meetingId,
  version,
  onClose,
}: {
  meetingId: string;
  version: number;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const cards = useSeatCards(meetingId, version);
  const print = usePrintCards(meetingId, `${t('cards.file')}.pdf`);
  const revoke = useRevokeCards(meetingId);
  const [seats, choose] = useState<ReadonlySet<number>>(new Set());
  const lines = cards.data?.seats ?? [];
  const valid = lines.filter(({ seat, card }) => card?.state === 'issued' && seats.has(seat)).map(({ seat }) => seat);
  const done = (): void => choose(new Set());
  const foot = (
    <>
      <Button onClick={onClose}>{t('word.close')}</Button>
      <Button
        busy={revoke.isPending}
        reason={valid.length === 0 ? t('cards.noneToRevoke') : null}
        onClick={() => revoke.mutate(valid, { onSuccess: done })}
      >
        {t('cards.revoke', { count: valid.length })}
      </Button>
      <Button
        tone="primary"
        busy={print.isPending}
        reason={seats.size === 0 ? t('cards.noneChosen') : null}
        onClick={() => print.mutate([...seats], { onSuccess: done })}
      >
        {t('cards.print', { count: seats.size })}
      </Button>
    </>
  );
  return (
    <Dialog wide title={t('cards.title')} lead={t('cards.lead')} onClose={onClose} foot={foot}>
      <OnlyHere address={cards.data?.address} />
      {print.isSuccess && <Notice tone="good" live title={t('cards.printed')} />}
      {valid.length > 0 && <Notice tone="warn" title={t('cards.replaces', { count: valid.length })} />}
      <Refused error={cards.error ?? print.error ?? revoke.error} />
      {cards.isPending ? (
        <Loading />
      ) : (
        <Table lines={lines} choice={{ seats, choose: (chosen) => choose(new Set(chosen)) }} />
      )}
    </Dialog>
  );
}
