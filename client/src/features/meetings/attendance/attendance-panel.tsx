import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FastSnapshot, RosterLine, SlowSnapshot } from '../../../../../src/contract/live.js';
import { Meter } from '../../../ui/marks.js';
import { seatNumber, timeOfDay } from '../../../ui/time.js';
import { shouldAttend } from './presence.js';
import { presidingText } from '../presiding.js';

export type DeskSlow = Extract<SlowSnapshot, { audience: 'console' | 'supervisor' }>;
export type DeskFast = Extract<FastSnapshot, { audience: 'console' | 'supervisor' }>;

type SeatLook = 'outside' | 'cast' | 'in' | 'unable' | 'away' | 'expected';

function lookOf(line: RosterLine, submitted: ReadonlySet<number>): SeatLook {
  if (submitted.has(line.seat)) return 'cast';
  if (line.outside && line.attendance === 'present') return 'outside';
  if (line.attendance === 'present') return line.credential ? 'in' : 'unable';
  return line.attendance === 'expected' ? 'expected' : 'away';
}

/** R19: when and how a seat was signed in. */
export const signedIn = ({ signedInAt, signedInBy }: RosterLine, t: TFunction): string =>
  signedInAt === null || signedInBy === null ? '' : t(`desk.signedInBy.${signedInBy}`, { time: timeOfDay(signedInAt) });

/** Present, and its device not connected. */
const isOffline = ({ attendance, connected }: RosterLine): boolean => attendance === 'present' && !connected;

function Seat({ line, look }: { line: RosterLine; look: SeatLook }): ReactNode {
  const { t } = useTranslation();
  const words = [
    line.name,
    line.unit,
    t(`attendance.${line.attendance}`),
    line.attendance === 'present' ? signedIn(line, t) : '',
    look === 'unable' ? t('desk.legend.unable') : '',
    look === 'cast' ? t('desk.cast') : '',
    look === 'outside' ? t('recused.outside') : '',
    line.byCard ? t('desk.byCard') : '',
    isOffline(line) ? t('desk.offline') : '',
  ];
  const title = words.filter(Boolean).join(' · ');
  return (
    <li className={`seat seat--${look}${isOffline(line) ? ' seat--offline' : ''}`} title={title}>
      <span aria-hidden>{seatNumber(line.seat)}</span>
      <span className="unseen">{`${t('word.seat', { seat: line.seat })} ${title}`}</span>
    </li>
  );
}

const LEGEND: readonly SeatLook[] = ['cast', 'in', 'expected', 'away'];
/** Named only while there is such a seat. */
const RARE: readonly SeatLook[] = ['unable', 'outside'];

/** Quorum as a live fraction and every seat at a glance (R5, R19). */
export function AttendancePanel({
  slow,
  fast,
  children,
}: {
  slow: DeskSlow;
  fast: DeskFast;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const submitted = new Set(fast.submittedSeats);
  const looks = slow.roster.map((line) => lookOf(line, submitted));
  const { presence } = fast;
  const all = shouldAttend(presence);
  const met = presence.present >= slow.quorum;
  return (
    <>
      <h2>{t('desk.attendance')}</h2>
      <div className="quorum">
        <b>{presence.present}</b>
        <span>{t('desk.presentOf', { all })}</span>
      </div>
      <Meter value={presence.present} of={all} mark={slow.quorum} label={t('desk.quorumMeter')} />
      <small className={met ? undefined : 'quorum__not'} role="status">
        {t(met ? 'desk.quorumMet' : 'desk.quorumNotMet', { quorum: slow.quorum, size: slow.committeeSize })}
      </small>
      <small className={slow.presiding.length > 0 ? undefined : 'quorum__not'} role="status">
        {presidingText(slow, t)}
      </small>
      <ul className="seats">
        {slow.roster.map((line) => (
          <Seat key={line.seat} line={line} look={lookOf(line, submitted)} />
        ))}
      </ul>
      <div className="legend" aria-hidden>
        {[...LEGEND, ...RARE.filter((look) => looks.includes(look))].map((look) => (
          <span key={look}>
            <i className={`seat--${look}`} />
            {t(`desk.legend.${look}`)}
          </span>
        ))}
        {slow.roster.some(isOffline) && (
          <span>
            <i className="legend__offline" />
            {t('desk.offline')}
          </span>
        )}
      </div>
      {children}
    </>
  );
}
