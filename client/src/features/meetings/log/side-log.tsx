import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { BETWEEN_CODES, type LogLine } from '../../../../../src/contract/meeting-log.js';
import { Button } from '../../../ui/button.js';
import { Refused } from '../../../ui/notice.js';
import { roundText } from '../../../ui/round.js';
import { seatNumber, seatRange, timeOfDay } from '../../../ui/time.js';
import { isReturnOfSeat } from '../../confirmations/return-of-seat.js';
import { joined, missingBefore } from './log-lines.js';
import { useEarlierLog } from '../queries.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';

const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** Why a change of device came to nothing, in whose words where there are any. */
const because = (facts: LogLine['facts'], t: TFunction): string =>
  facts['because']
    ? [t(`device.dropped.${text(facts['because'])}` as 'device.dropped.withdrawn'), text(facts['reason'])]
        .filter(Boolean)
        .join(' · ')
    : '';

/** Of many the first ones: each of them is in the list of recusals and in the minutes. */
const CODES_SHOWN = 10;
const codesOf = (codes: readonly string[]): string =>
  [...codes.slice(0, CODES_SHOWN), ...(codes.length > CODES_SHOWN ? ['…'] : [])].join(BETWEEN_CODES);

/** R19: a sign-in by seat card says so. Several recusals at once are one line. */
function keyOf({ type, facts }: LogLine): 'log.meeting-created' {
  if (type === 'recusal.recorded' && facts['codes']) return 'log.recusals-recorded' as 'log.meeting-created';
  const way = facts['way'] === 'card' ? '-card' : '';
  return `log.${type.replace('.', '-')}${way}` as 'log.meeting-created';
}

/** What is asked for, as the card of the request calls it. */
function actOf(facts: LogLine['facts'], t: TFunction): string {
  const act = isReturnOfSeat(facts['act'], facts) ? 'return-seat' : text(facts['act']);
  return act === '' ? '' : t(`confirm.act.${act}` as 'confirm.act.void-ballot');
}

/** Facts that are words of closed vocabularies. */
const inWords = (facts: LogLine['facts'], t: TFunction): Record<string, string> => ({
  minutesLine: facts['line'] ? t(`sign.minutesLine.${text(facts['line'])}` as 'sign.minutesLine.chair') : '',
  line: facts['line'] ? t(`sign.line.${text(facts['line'])}` as 'sign.line.chair') : '',
  act: actOf(facts, t),
  role: facts['role'] ? t(`role.${text(facts['role'])}` as 'role.secretary') : '',
});

/** One sentence for a line of the log; facts name seats and ballots, never a choice. */
function sentence(line: LogLine, agenda: readonly AgendaLine[], t: TFunction): string {
  const { facts } = line;
  const ballot = agenda.find((entry) => entry.ballotId === facts['ballot']);
  return t(keyOf(line), {
    seat: typeof facts['seat'] === 'number' ? seatNumber(facts['seat']) : text(facts['seat']),
    seats: typeof facts['seats'] === 'string' ? seatRange(facts['seats']) : text(facts['seats']),
    title: text(facts['title'] ?? ballot?.title),
    number: text(ballot?.number),
    candidate: text(facts['candidate']),
    candidates: text(facts['candidates'] ?? ballot?.candidates),
    codes: codesOf(text(facts['codes']).split(BETWEEN_CODES)),
    attending: text(facts['attending']),
    reason: text(facts['reason']),
    code: text(facts['code']),
    because: because(facts, t),
    version: text(facts['version']),
    rules: text(facts['rules'])
      .split(',')
      .map((rule) => t(`newBallot.rule.${rule}` as 'newBallot.rule.policy'))
      .join(t('presiding.and')),
    round: text(facts['round'] ?? ballot?.round),
    roundName: ballot ? roundText(ballot, t) : t('word.round', { round: text(facts['round']) }),
    ...inWords(facts, t),
  });
}

/** Everything that happened, newest first; exceptions in amber, official acts in seal red. The live part is its end; the rest is fetched. */
export function SideLog({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  const { agenda, meetingId } = slow;
  const earlier = useEarlierLog(meetingId);
  const [fetched, setFetched] = useState<readonly LogLine[]>([]);
  const log = joined(slow.log, fetched);
  const before = missingBefore(log);
  return (
    <>
      <h2>
        {t('desk.log')} <small>{t('desk.logAutomatic')}</small>
      </h2>
      {log.length === 0 && <p className="quiet">{t('desk.logEmpty')}</p>}
      <ol className="side-log" aria-live="polite" aria-relevant="additions">
        {log.map((line) => (
          <li key={line.sequence} className={`side-log--${line.weight}`}>
            <time dateTime={line.at}>{timeOfDay(line.at)}</time>
            <span>{sentence(line, agenda, t)}</span>
          </li>
        ))}
      </ol>
      {before !== null && (
        <Button
          tone="link"
          busy={earlier.isPending}
          // what is shown is kept too: the live part moves on
          onClick={() => earlier.mutate(before, { onSuccess: (lines) => setFetched(joined(log, lines)) })}
        >
          {t('desk.logEarlier')}
        </Button>
      )}
      <Refused error={earlier.error} />
    </>
  );
}
