import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedResult } from '../../../../../src/contract/announced-result.js';
import { SHEET_LINES } from '../../../../../src/contract/vocabulary.js';
import { Button } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { dateTimeText } from '../../../ui/time.js';
import { useSigning } from './queries.js';
import './signing.css';

const SignDialog = lazy(() => import('./sign-dialog.js'));

/** The three lines of the tally sheet with who has signed, and the button of who may sign one of them now. */
export default function Signatures({ result, version }: { result: AnnouncedResult; version: number }): ReactNode {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const signing = useSigning(result.ballotId, version);
  if (signing.error) return <Refused error={signing.error} />;
  if (!signing.data) return <Loading />;
  const { signatures, maySign } = signing.data;
  return (
    <section className="signatures" aria-label={t('sign.sheet')}>
      <h2>{t('sign.sheet')}</h2>
      <ul>
        {SHEET_LINES.map((line) => {
          const given = signatures.find((signature) => signature.line === line);
          return (
            <li key={line}>
              <small>{t(`sign.line.${line}`)}</small>
              {given ? (
                <span className="signatures__given">
                  <Seal sign="签" />
                  <span>
                    <b>{given.name}</b>
                    <small>{dateTimeText(given.signedAt, i18n.language)}</small>
                  </span>
                </span>
              ) : (
                <span className="quiet">{t('sign.unsigned')}</span>
              )}
            </li>
          );
        })}
      </ul>
      {maySign && (
        <Button tone="official" large onClick={() => setOpen(true)}>
          {t('sign.act', { line: t(`sign.line.${maySign}`) })}
        </Button>
      )}
      {open && maySign && (
        <Suspense fallback={<Loading />}>
          <SignDialog signing={signing.data} line={maySign} result={result} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
