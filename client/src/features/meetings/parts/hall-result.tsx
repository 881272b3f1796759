import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { AnnouncedResult, ResultLine } from '../../../../../src/contract/live.js';
import { PersonName } from '../../../ui/person-name.js';

const COUNTS = ['agree', 'oppose', 'abstain', 'unsubmitted', 'recused'] as const;
const ROWS = 11;
const PAGE_SECONDS = 12;

/** Which page of a long result is shown: every screen the same, by the server's clock. */
export function resultPage(result: AnnouncedResult, now: number): { page: number; pages: number; lines: ResultLine[] } {
  const pages = Math.max(1, Math.ceil(result.lines.length / (2 * ROWS)));
  const turns = Math.max(0, Math.floor((now - Date.parse(result.announcedAt)) / (1_000 * PAGE_SECONDS)));
  const page = turns % pages;
  return { page, pages, lines: result.lines.slice(page * 2 * ROWS, (page + 1) * 2 * ROWS) };
}

function Column({ lines, verdictsOnly }: { lines: readonly ResultLine[]; verdictsOnly: boolean }): ReactNode {
  const { t } = useTranslation();
  const counts = verdictsOnly ? [] : COUNTS;
  return (
    <div>
      <div className="hall-result__row hall-result__row--head">
        <span>{t('word.candidate')}</span>
        {counts.map((count) => (
          <span key={count}>{t(`count.${count}`)}</span>
        ))}
        <span>{t('result.verdict')}</span>
      </div>
      {lines.map((line) => (
        <div key={line.candidateId} className="hall-result__row">
          <PersonName name={line.label} />
          {counts.map((count) => (
            <span key={count}>{line.withdrawn ? '–' : line[count]}</span>
          ))}
          <span className={line.passed ? 'hall-result__pass' : 'hall-result__fail'}>
            {t(line.withdrawn ? 'result.withdrawn' : line.passed ? 'result.passed' : 'result.failed')}
          </span>
        </div>
      ))}
    </div>
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
        <h1>{t('result.heading', { title: result.title })}</h1>
        <span className="stamp">{t('state.ballot.announced')}</span>
        <p>
          <Trans
            i18nKey="hall.passedOf"
            values={{ passed: result.passed, candidates: result.lines.length }}
            components={{ b: <b /> }}
          />
        </p>
      </div>
      <div
        className={`hall-result__columns${lines.length > half ? '' : ' hall-result__columns--one'}${result.verdictsOnly ? ' hall-result__columns--verdicts' : ''}`}
      >
        <Column lines={lines.slice(0, half)} verdictsOnly={result.verdictsOnly} />
        {lines.length > half && <Column lines={lines.slice(half)} verdictsOnly={result.verdictsOnly} />}
      </div>
    </div>
  );
}
