import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { placeOfBallot } from '../course/matters.js';
import { BallotMarks } from '../../results/parts/ballot-marks.js';
import { roundText } from '../../../ui/round.js';

/** R16: what has become of a tie: the review stops at it, it waits for its run-off, or that is drafted or held. */
const tieWords = ({ tiesStop, nameable }: AgendaLine): 'stops' | 'waits' | 'goesOn' =>
  tiesStop ? 'stops' : nameable > 0 ? 'waits' : 'goesOn';

/** R15: passing alone gives no place where those are limited; a panel recommends (R3). */
function outcomeText({ panel, placed, settled }: AgendaLine, passed: number, t: TFunction): string {
  // R16: what it left to the run-off has been decided by that, and is no small number of its own
  if (settled !== null) return t(panel === null ? 'desk.agendaSettled' : 'panelBallot.agendaSettled', { settled });
  if (panel !== null) return t('panelBallot.agendaRecommended', { passed: placed ?? passed });
  return placed === null ? t('desk.agendaPassed', { passed }) : t('desk.agendaPlaced', { placed });
}

function stateText(line: AgendaLine, t: TFunction): string {
  if (line.state === 'announced' && line.passed !== null) {
    const outcome = outcomeText(line, line.passed, t);
    if (line.tied === 0) return outcome;
    return `${outcome} · ${t(`desk.agendaTied.${tieWords(line)}`, { tied: line.tied })}`;
  }
  return t(`state.ballot.${line.state}`);
}

interface AgendaProps {
  agenda: readonly AgendaLine[];
  current: string | null;
  /** What can be done with a line, at its end. */
  acts?: (line: AgendaLine) => ReactNode;
  empty: ReactNode;
}

/** The ballots of the meeting in their order. */
export function Agenda({ agenda, current, acts, empty }: AgendaProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="agenda">
      <h2>
        {t('desk.ballots')} <small>{t('desk.agendaCount', { count: agenda.length })}</small>
      </h2>
      {agenda.length === 0 && <p className="quiet">{empty}</p>}
      <ol>
        {agenda.map((line) => (
          <li
            key={line.ballotId}
            id={placeOfBallot(line.ballotId)}
            tabIndex={-1}
            className={
              ['announced', 'annulled', 'void'].includes(line.state)
                ? 'agenda--done'
                : line.ballotId === current
                  ? 'agenda--now'
                  : undefined
            }
          >
            <span>{line.rehearsal ? t('rehearsal.numbered', { number: line.number }) : line.number}</span>
            <span className="agenda__title">
              {t('desk.agendaTitle', { title: line.title, candidates: line.candidates })} <BallotMarks ballot={line} />
              {line.round > 1 && <small> {roundText(line, t)}</small>}
            </span>
            <span className="agenda__end">
              {stateText(line, t)}
              {acts?.(line)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
