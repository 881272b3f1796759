import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { PersonName } from '../../../ui/person-name.js';
import { verdictText } from '../parts/result-list.js';
import type { BundleReport } from './verify.worker.js';

type Recounted = BundleReport['results'][number];

const COUNTS = ['agree', 'oppose', 'abstain', 'unsubmitted', 'recused', 'base'] as const;

function Row({
  line,
  counts,
  recommends,
}: {
  line: Recounted;
  counts: readonly (typeof COUNTS)[number][];
  recommends: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const withdrawn = 'withdrawn' in line;
  return (
    <tr>
      <th scope="row">
        <PersonName name={line.label} />
      </th>
      {counts.map((count) => (
        <td key={count}>{withdrawn ? '' : line[count]}</td>
      ))}
      <td>{withdrawn ? t('result.withdrawn') : verdictText({ ...line, withdrawn }, t, recommends)}</td>
    </tr>
  );
}

/** The recount. Where the room's screens show no counts (R12), they are shown here only to who asks for them. */
export function RecountTable({ bundle, openly }: { bundle: BundleReport; openly: boolean }): ReactNode {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const counts = openly || asked ? COUNTS : [];
  return (
    <section>
      <h3>{t('verify.recount')}</h3>
      <div className="verification__table" tabIndex={0} role="region" aria-label={t('verify.recount')}>
        <table>
          <thead>
            <tr>
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
            {bundle.results.map((line) => (
              <Row key={line.candidate} line={line} counts={counts} recommends={bundle.recommends} />
            ))}
          </tbody>
        </table>
      </div>
      {counts.length === 0 && (
        <Button tone="link" onClick={() => setAsked(true)}>
          {t('verify.showCounts')}
        </Button>
      )}
    </section>
  );
}
