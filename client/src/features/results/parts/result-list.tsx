import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult, ResultLine } from '../../../../../src/contract/live.js';
import { PersonName } from '../../../ui/person-name.js';
import { dateTimeText } from '../../../ui/time.js';
import './result-list.css';

/** Who announced it and as what, or that it came with the close. */
export const announcedBy = ({ announcedBy: who, announcedAs }: AnnouncedResult, t: TFunction): string =>
  who === null ? t('result.byItself') : t(announcedAs === 'secretary' ? 'result.bySecretary' : 'result.by', { who });

const COUNTS = ['agree', 'oppose', 'abstain', 'unsubmitted', 'recused'] as const;
type Count = (typeof COUNTS)[number];

function Line({ line, position, counts }: { line: ResultLine; position: number; counts: readonly Count[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="result__no">{position}</td>
      <th scope="row">
        <PersonName name={line.label} />
      </th>
      {line.withdrawn && counts.length > 0 ? (
        <td colSpan={counts.length} />
      ) : (
        counts.map((count) => <td key={count}>{line[count]}</td>)
      )}
      <td className={line.passed ? 'result__pass' : 'result__fail'}>
        {line.withdrawn ? t('result.withdrawn') : line.passed ? t('result.passed') : t('result.failed')}
        {line.differsIfRecused && <small>{t(`result.differs.${line.differsIfRecused}`)}</small>}
      </td>
    </tr>
  );
}

/** An announced result: the counts of every candidate and the verdict (R6, R8, R10), or the verdicts alone (R12). */
export function ResultList({ result }: { result: AnnouncedResult }): ReactNode {
  const { t, i18n } = useTranslation();
  const counts = result.verdictsOnly ? [] : COUNTS;
  return (
    <section className="result">
      <div className="result__head">
        <h1>{t('result.heading', { title: result.title })}</h1>
        <span className="stamp">{t('state.ballot.announced')}</span>
        <p>{t('result.passedOf', { passed: result.passed, candidates: result.lines.length })}</p>
      </div>
      <p className="quiet">
        {t('result.facts', {
          attending: result.attending,
          submitted: result.submitted,
          minimum: result.minimumAgree,
          by: announcedBy(result, t),
          at: dateTimeText(result.announcedAt, i18n.language),
        })}
      </p>
      {result.verdictsOnly && <p className="quiet">{t('result.verdictsOnly')}</p>}
      <table>
        <thead>
          <tr>
            <th />
            <th scope="col">{t('word.candidate')}</th>
            {counts.map((count) => (
              <th key={count} scope="col">
                {t(`count.${count}`)}
              </th>
            ))}
            <th scope="col">{t('result.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {result.lines.map((line, i) => (
            <Line key={line.candidateId} line={line} position={i + 1} counts={counts} />
          ))}
        </tbody>
      </table>
      <p className="result__digest">
        <small>{t('result.digest')}</small> <span className="mono">{result.headFingerprint}</span>
      </p>
    </section>
  );
}
