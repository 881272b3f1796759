import { Suspense, lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult } from '../../../../../src/contract/announced-result.js';
import { Notice } from '../../../ui/notice.js';
import { ResultList } from '../../results/parts/result-list.js';
import { tieOf } from '../../results/tie.js';
import { SmallBallotWarning } from './ballot-facts.js';
import { withWords } from '../../../locales/i18n.js';

const SheetSignatures = lazy(() => withWords(() => import('../../results/signing/sheet-signatures.js'), 'record'));

/** On how many candidates everybody who voted chose the same: then everybody's vote is known (R12). None where no counts are shown. */
const unanimous = (result: AnnouncedResult): number =>
  result.lines.filter((line) => {
    const choices = [line.agree ?? 0, line.oppose ?? 0, line.abstain ?? 0];
    const papers = choices.reduce((sum, count) => sum + count, 0);
    return papers > 0 && choices.includes(papers);
  }).length;

/** R16: stop and say so. Nothing orders the tied but another vote on exactly these, where the review has one. */
export function TiedPlaces({ result }: { result: AnnouncedResult }): ReactNode {
  const { t } = useTranslation();
  const tie = tieOf(result);
  if (tie === null) return null;
  return (
    <Notice tone="warn" live title={t(result.tiesStop ? 'desk.stoppedTitle' : 'desk.tiedTitle', { ...tie })}>
      <p>{t(result.tiesStop ? 'desk.tiedStops' : 'desk.tiedText', { ...tie })}</p>
      <p className="announced__tied">{tie.labels.join(t('word.comma'))}</p>
    </Notice>
  );
}

/** The announced result on the desk, with what its counts give away and where the recused decide. */
export function Announced({
  result,
  version,
  tieSaid = false,
}: {
  result: AnnouncedResult;
  version: number;
  /** A tie is said elsewhere on the page. */
  tieSaid?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const same = unanimous(result);
  const differ = result.lines.filter((line) => line.differsIfRecused !== null).length;
  return (
    <section className="announced" style={{ display: 'grid', gap: 16 }}>
      {!tieSaid && <TiedPlaces result={result} />}
      {differ > 0 && (
        <Notice tone="warn" title={t('desk.differTitle', { count: differ })}>
          {t('desk.differText')}
        </Notice>
      )}
      {result.attending < 5 && !result.verdictsOnly && <SmallBallotWarning />}
      {same > 0 && <Notice title={t('desk.unanimousTitle', { count: same })}>{t('desk.unanimousText')}</Notice>}
      {!result.rehearsal && (
        <Suspense>
          <SheetSignatures result={result} version={version} />
        </Suspense>
      )}
      <ResultList result={result} />
    </section>
  );
}
