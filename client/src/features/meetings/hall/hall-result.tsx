import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { AnnouncedResult, ResultLine } from '../../../../../src/contract/announced-result.js';
import { PersonName } from '../../../ui/person-name.js';
import { reckoningOf } from '../../results/parts/reckoning.js';
import { countedIn, headingOf, recommendedIn, weightOf } from '../../results/parts/result-list.js';

const COUNTS = ['agree', 'oppose', 'abstain', 'unsubmitted', 'recused'] as const;
/** In a column: more could not be read from the last row (docs/meeting-day.md). */
const ROWS = 8;
const PAGE_SECONDS = 12;

/** The verdict in as few words as can be read from the last row. */
function Verdict({ line, panel }: { line: ResultLine; panel: boolean }): ReactNode {
  const { t } = useTranslation();
  const word = (): string => {
    if (line.withdrawn) return t('result.withdrawn');
    if (line.withdrawnSince) return t('hall.withdrawnSince');
    if (panel)
      return line.standing === null
        ? t(`panelBallot.verdict.${line.passed ? 'yes' : 'no'}`)
        : t(`panelBallot.hallStanding.${line.standing}`);
    if (line.standing !== null) return t(`hall.standing.${line.standing}`);
    return t(line.passed ? 'result.passed' : 'result.failed');
  };
  return <span className={`hall-result__${weightOf(line)}`}>{word()}</span>;
}

/** Which page of a long result is shown: every screen the same, by the server's clock. */
export function resultPage(result: AnnouncedResult, now: number): { page: number; pages: number; lines: ResultLine[] } {
  const pages = Math.max(1, Math.ceil(result.lines.length / (2 * ROWS)));
  const turns = Math.max(0, Math.floor((now - Date.parse(result.announcedAt)) / (1_000 * PAGE_SECONDS)));
  const page = turns % pages;
  return { page, pages, lines: result.lines.slice(page * 2 * ROWS, (page + 1) * 2 * ROWS) };
}

/** So many agrees pass, of how many that are counted (R6, R10). */
function Needed({ line }: { line: ResultLine }): ReactNode {
  const reckoning = reckoningOf(line);
  return <span>{reckoning === null ? '–' : `${reckoning.required} / ${reckoning.base}`}</span>;
}

function Column({ lines, result }: { lines: readonly ResultLine[]; result: AnnouncedResult }): ReactNode {
  const { t } = useTranslation();
  const { verdictsOnly, panel } = result;
  const counts = verdictsOnly ? [] : COUNTS;
  return (
    <div>
      <div className="hall-result__row hall-result__row--head">
        <span>{t('word.candidate')}</span>
        {counts.map((count) => (
          <span key={count}>{t(`count.${count}`)}</span>
        ))}
        {!verdictsOnly && <span>{t('hall.needed')}</span>}
        <span>{t('result.verdict')}</span>
      </div>
      {lines.map((line) => (
        <div key={line.candidateId} className="hall-result__row">
          <PersonName name={line.label} />
          {counts.map((count) => (
            <span key={count}>{line.withdrawn ? '–' : line[count]}</span>
          ))}
          {!verdictsOnly && <Needed line={line} />}
          <Verdict line={line} panel={panel !== null} />
        </div>
      ))}
    </div>
  );
}

/** How many passed; with a quota, in the largest type, how many have a place, for passing alone gives none (R15). */
function Passed({ result }: { result: AnnouncedResult }): ReactNode {
  const { quota, passed, panel } = result;
  const candidates = countedIn(result);
  const count = recommendedIn(result);
  return (
    <p>
      {panel !== null ? (
        <Trans i18nKey="panelBallot.hallOf" values={{ count, candidates }} components={{ b: <b /> }} />
      ) : quota === null ? (
        <Trans i18nKey="hall.passedOf" values={{ passed, candidates }} components={{ b: <b /> }} />
      ) : (
        <Trans i18nKey="hall.placedOf" values={{ within: quota.within, candidates }} components={{ b: <b /> }} />
      )}
      {quota && (
        <small>
          <Trans
            i18nKey={quota.tied > 0 ? 'hall.quotaTied' : 'hall.quota'}
            values={{ ...quota }}
            components={{ b: <b /> }}
          />
        </small>
      )}
    </p>
  );
}

const columnsClass = (result: AnnouncedResult, one: boolean): string =>
  [
    'hall-result__columns',
    one ? 'hall-result__columns--one' : '',
    result.quota ? 'hall-result__columns--quota' : '',
    result.verdictsOnly ? 'hall-result__columns--verdicts' : '',
  ]
    .filter(Boolean)
    .join(' ');

/** As many as can be read across the foot of the result. */
const NAMED = 16;

/** R16: after a run-off, all who have a place by both rounds; too many to be read are counted. */
function Settled({ result }: { result: AnnouncedResult }): ReactNode {
  const { t } = useTranslation();
  const { settled, panel } = result;
  if (settled === null) return null;
  const { placed, places } = settled;
  const names = placed.map(({ label }) => label).join(t('word.comma'));
  return (
    <p className="hall-result__settled">
      {t(panel === null ? 'result.settled' : 'result.settledPanel', { places, count: placed.length })}
      {placed.length <= NAMED && <b>{names}</b>}
    </p>
  );
}

/** The announced result, in pages when it is long. */
export function HallResult({ result, now }: { result: AnnouncedResult; now: number }): ReactNode {
  const { t } = useTranslation();
  const { lines } = resultPage(result, now);
  const half = result.lines.length <= ROWS ? lines.length : Math.ceil(lines.length / 2);
  return (
    <div className="hall-result">
      <div className="hall-result__title">
        <h1>{headingOf(result, t)}</h1>
        <span className="stamp">{t(result.annulled ? 'state.ballot.annulled' : 'state.ballot.announced')}</span>
        <Passed result={result} />
      </div>
      <div className={columnsClass(result, lines.length <= half)}>
        <Column lines={lines.slice(0, half)} result={result} />
        {lines.length > half && <Column lines={lines.slice(half)} result={result} />}
      </div>
      <Settled result={result} />
    </div>
  );
}
