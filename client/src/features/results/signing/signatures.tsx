import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Loading, Seal } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { dateTimeText } from '../../../ui/time.js';
import { useSigning } from './queries.js';
import { withWords } from '../../../locales/i18n.js';
import './signing.css';

const SignDialog = lazy(() => withWords(() => import('./sign-dialog.js'), 'record'));

/** A line, and what it is called on this document. */
interface NamedLine {
  line: string;
  name: string;
}

export interface ToSign {
  /** Address of the document's signatures. */
  path: string;
  lines: readonly NamedLine[];
  /** Over the lines: which document it is. */
  heading: string;
  /** Of the dialog: what one signs. */
  title: string;
  what: string;
  version: number;
}

/** The three lines of a document with who has signed, and the button of who may sign one of them now. */
export function Signatures({ path, lines, heading, title, what, version }: ToSign): ReactNode {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const signing = useSigning(path, version);
  if (signing.error) return <Refused error={signing.error} />;
  if (!signing.data) return <Loading />;
  const { signatures, maySign } = signing.data;
  const own = lines.find(({ line }) => line === maySign);
  return (
    <section className="signatures" aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {lines.map(({ line, name }) => {
          const given = signatures.find((signature) => signature.line === line);
          return (
            <li key={line}>
              <small>{name}</small>
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
      {own && (
        <Button tone="official" large onClick={() => setOpen(true)}>
          {t('sign.act', { line: own.name })}
        </Button>
      )}
      {open && own && (
        <Suspense fallback={<Loading />}>
          <SignDialog
            signing={signing.data}
            line={own.name}
            path={path}
            title={title}
            what={what}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
