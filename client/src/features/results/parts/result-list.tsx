import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AnnouncedResult,
  QuotaOutcome,
  ResultLine,
  SettledPlaces,
  VerdictLine,
} from '../../../../../src/contract/announced-result.js';
import type { RecusedCount } from '../../../../../src/contract/vocabulary.js';
import { Notice } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { dateTimeText } from '../../../ui/time.js';
import { tieOf } from '../tie.js';
import { otherWay, reckoningOf, variesByRecusal, type Reckoning } from './reckoning.js';
import './result-list.css';

/** Who announced it and as what, or that it came with the close. */
export const announcedBy = ({ announcedBy: who, announcedAs }: AnnouncedResult, t: TFunction): string =>
  who === null ? t('result.byItself') : t(announcedAs === 'secretary' ? 'result.bySecretary' : 'result.by', { who });

/** So many agrees pass; where a recusal makes the base smaller, said so. */
export const minimumText = (result: AnnouncedResult, t: TFunction): string =>
  t(variesByRecusal(result) ? 'result.minimumVaries' : 'result.minimum', { minimum: result.minimumAgree });

/** The verdict in words: passed or not, and with a quota whether there is a place (R15, R16); a panel recommends (R3). */
export function verdictText(
  { withdrawn, passed, standing }: Pick<VerdictLine, 'withdrawn' | 'passed' | 'standing'>,
  t: TFunction,
  panel = false,
): string {
  if (withdrawn) return t('result.withdrawn');
  if (panel && standing !== null) return t(`panelBallot.standing.${standing}`);
  if (panel) return t(`panelBallot.verdict.${passed ? 'yes' : 'no'}`);
  if (standing !== null) return t(`result.standing.${standing}`);
  return t(passed ? 'result.passed' : 'result.failed');
}

/** How much the eye is drawn to a verdict: who has a place (or passed where places are not limited), what is open, the rest. */
export function weightOf({ passed, standing, withdrawnSince }: VerdictLine): 'pass' | 'open' | 'fail' {
  if (withdrawnSince) return 'fail';
  if (standing === 'tied') return 'open';
  return passed && standing !== 'beyond' ? 'pass' : 'fail';
}

/** R3: how many a panel recommends: those who passed, and where it has places, who has one. */
export const recommendedIn = ({ lines }: AnnouncedResult): number =>
  lines.filter(({ passed, standing }) => passed && (standing === null || standing === 'within')).length;

/** R17: candidates that were counted; who withdrew before is none of them. */
export const countedIn = ({ lines }: AnnouncedResult): number => lines.filter(({ withdrawn }) => !withdrawn).length;

const COUNTS = ['agree', 'oppose', 'abstain', 'unsubmitted', 'recused', 'base', 'required'] as const;
type Count = (typeof COUNTS)[number];

/** R10, R12: that it would be the other verdict, where no counts are shown. */
function OtherVerdict({ line, way, panel }: { line: ResultLine; way: RecusedCount; panel: boolean }): ReactNode {
  const { t } = useTranslation();
  const verdict = verdictText({ withdrawn: false, passed: !line.passed, standing: null }, t, panel);
  return <small>{t(`result.otherVerdict.${way}`, { verdict })}</small>;
}

/** R10: the verdict under the other way of counting the recused, with its numbers. */
function Differs({ reckoning, way, panel }: { reckoning: Reckoning; way: RecusedCount; panel: boolean }): ReactNode {
  const { t } = useTranslation();
  const { base, required, passed } = otherWay(reckoning, way);
  const verdict = verdictText({ withdrawn: false, passed, standing: null }, t, panel);
  return <small>{t(`result.differs.${way}`, { base, required, verdict })}</small>;
}

function Line({
  line,
  position,
  counts,
  panel,
}: {
  line: ResultLine;
  position: number;
  counts: readonly Count[];
  panel: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const reckoning = reckoningOf(line);
  const recused = reckoning !== null && reckoning.recused > 0;
  return (
    <>
      <tr className={recused ? 'result__first' : undefined}>
        <td className="result__no">{position}</td>
        <th scope="row">
          <PersonName name={line.label} />
        </th>
        {line.withdrawn && counts.length > 0 ? (
          <td colSpan={counts.length} />
        ) : (
          counts.map((count) => <td key={count}>{count === 'required' ? reckoning?.required : line[count]}</td>)
        )}
        <td className={`result__${weightOf(line)}`}>
          {verdictText(line, t, panel)}
          {line.withdrawnSince && <small className="result__since">{t('result.withdrawnSince')}</small>}
          {reckoning === null && line.differsIfRecused !== null && (
            <OtherVerdict line={line} way={line.differsIfRecused} panel={panel} />
          )}
          {line.rank !== null && <small className="result__rank">{t('result.rank', { rank: line.rank })}</small>}
        </td>
      </tr>
      {recused && (
        <tr className="result__reckoned">
          <td />
          <td colSpan={counts.length + 2}>
            {t(`result.reckoned.${reckoning.way}`, { ...reckoning })}
            {line.differsIfRecused !== null && (
              <Differs reckoning={reckoning} way={line.differsIfRecused} panel={panel} />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** R15, R16: what became of the places, and what follows a tie in this review. */
function Places({ result, quota }: { result: AnnouncedResult; quota: QuotaOutcome }): ReactNode {
  const { t } = useTranslation();
  const tie = tieOf(result);
  return (
    <p className="result__places">
      {t('result.quota', { ...quota })}{' '}
      {tie && !result.settled && t(result.tiesStop ? 'result.quotaStops' : 'result.quotaTied', { ...tie })}
    </p>
  );
}

/** R16: after a run-off, one list of all who have a place by the first round and by it. */
function Settled({ settled, panel }: { settled: SettledPlaces; panel: boolean }): ReactNode {
  const { t } = useTranslation();
  const { places, placed, tied, undecided, stops } = settled;
  return (
    <section className="result__settled">
      <h2>{t(panel ? 'result.settledPanel' : 'result.settled', { places, count: placed.length })}</h2>
      <ol>
        {placed.map(({ candidateId, label, round, runOff }) => (
          <li key={candidateId}>
            <PersonName name={label} />{' '}
            <small>{t(runOff ? 'result.settledByRunOff' : 'result.settledBy', { round })}</small>
          </li>
        ))}
      </ol>
      {tied > 0 && (
        <p className="quiet">{t(stops ? 'result.settledStops' : 'result.settledTied', { tied, undecided })}</p>
      )}
    </section>
  );
}

/** What was voted on, as every screen heads it; a further round says which, since both may have the same title. */
export function headingOf({ title, round, runOffPlaces: places, panel }: AnnouncedResult, t: TFunction): string {
  const further =
    places === null ? t('result.ofRound', { title, round }) : t('result.ofRunOff', { title, round, places });
  const named = round === 1 ? title : further;
  return t(panel === null ? 'result.heading' : 'panelBallot.result', { title: named });
}

/** An announced result: the counts of every candidate and the verdict (R6, R8, R10), or the verdicts alone (R12). */
export function ResultList({ result }: { result: AnnouncedResult }): ReactNode {
  const { t, i18n } = useTranslation();
  const counts = result.verdictsOnly ? [] : COUNTS;
  const panel = result.panel !== null;
  const candidates = countedIn(result);
  return (
    <section className="result">
      <div className="result__head">
        <h1>{headingOf(result, t)}</h1>
        <span className="stamp">{t(result.annulled ? 'state.ballot.annulled' : 'state.ballot.announced')}</span>
        <p>
          {panel
            ? t('panelBallot.recommendedOf', { count: recommendedIn(result), candidates })
            : result.quota === null
              ? t('result.passedOf', { passed: result.passed, candidates })
              : t('result.placedOf', { within: result.quota.within, passed: result.passed, candidates })}
        </p>
      </div>
      {result.annulled && (
        <Notice tone="fault" title={t('result.annulled', { at: dateTimeText(result.annulled.at, i18n.language) })}>
          {t('result.annulledText', { reason: result.annulled.reason })}
        </Notice>
      )}
      <p className="quiet">
        {t(panel ? 'panelBallot.facts' : 'result.facts', {
          panel: result.panel,
          attending: result.attending,
          submitted: result.submitted,
          size: result.size,
          minimum: minimumText(result, t),
          by: announcedBy(result, t),
          at: dateTimeText(result.announcedAt, i18n.language),
        })}
      </p>
      {result.quota && <Places result={result} quota={result.quota} />}
      {result.verdictsOnly && <p className="quiet">{t('result.verdictsOnly')}</p>}
      <table>
        <thead>
          <tr>
            <td />
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
            <Line key={line.candidateId} line={line} position={i + 1} counts={counts} panel={panel} />
          ))}
        </tbody>
      </table>
      {result.settled && <Settled settled={result.settled} panel={panel} />}
      <p className="result__digest">
        <small>{t('result.digest')}</small> <span className="mono">{result.headFingerprint}</span>
      </p>
    </section>
  );
}
