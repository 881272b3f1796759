import { Suspense, lazy, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import type { UnsignedSheet } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { dateTimeText } from '../../../ui/time.js';
import { roundText } from '../../../ui/round.js';
import { ShowResult } from '../parts/show-result.js';
import { useSigning, useUnsignedSheets } from './queries.js';
import { withWords } from '../../../locales/i18n.js';
import './signing.css';

const SignDialog = lazy(() => withWords(() => import('./sign-dialog.js'), 'record'));

interface Waiting {
  meetingId: string;
  agenda: readonly AgendaLine[];
  /** Of the meeting's slow part: a signature moves it, and an announcement. */
  version: number;
}

/** The sheet as it is now, and signing the own line of it. */
function SignNow({ sheet, version, onClose }: { sheet: UnsignedSheet; version: number; onClose: () => void }) {
  const { t } = useTranslation();
  const path = `/api/ballots/${sheet.ballotId}/signatures`;
  const signing = useSigning(path, version);
  const { mine, title, placed } = sheet;
  if (signing.error) return <Refused error={signing.error} />;
  if (!signing.data || mine === null) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <SignDialog
        signing={signing.data}
        line={t(`sign.line.${mine}`)}
        path={path}
        title={title}
        what={t(placed === null ? 'sign.what' : 'sign.whatPlaced', {
          ...sheet,
          round: roundText(sheet, t),
          within: placed,
        })}
        onClose={onClose}
      />
    </Suspense>
  );
}

function Sheet({ sheet, line, version }: { sheet: UnsignedSheet; line: AgendaLine | undefined; version: number }) {
  const { t, i18n } = useTranslation();
  const [signs, setSigns] = useState(false);
  const { number, title, announcedAt, missing, mine } = sheet;
  return (
    <li>
      <div>
        <b>{t('sign.sheetOf', { number, title, round: roundText(sheet, t) })}</b>
        <small>
          {t('sign.announcedAt', { time: dateTimeText(announcedAt, i18n.language) })} ·{' '}
          {t('sign.missing', { lines: missing.map((one) => t(`sign.line.${one}`)).join(t('word.comma')) })}
        </small>
      </div>
      {line && <ShowResult line={line} />}
      {mine !== null && (
        <Button tone="official" onClick={() => setSigns(true)}>
          {t('sign.act', { line: t(`sign.line.${mine}`) })}
        </Button>
      )}
      {signs && mine !== null && <SignNow sheet={sheet} version={version} onClose={() => setSigns(false)} />}
    </li>
  );
}

function UnsignedDialog({
  sheets,
  agenda,
  version,
  onClose,
}: Omit<Waiting, 'meetingId'> & { sheets: readonly UnsignedSheet[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Dialog
      wide
      title={t('sign.waitingTitle')}
      lead={sheets.length === 0 ? t('sign.allSigned') : t('sign.waitingLead')}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('word.close')}</Button>}
    >
      {sheets.length > 0 && (
        <ul className="unsigned-list">
          {sheets.map((sheet) => (
            <Sheet
              key={sheet.ballotId}
              sheet={sheet}
              line={agenda.find(({ ballotId }) => ballotId === sheet.ballotId)}
              version={version}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/**
 * The standing place of signatures that are still to be given (R20): there while the meeting runs, in its breaks and after its
 * end, whatever else the page shows. Nothing is there while nothing is missing.
 */
export default function UnsignedSheets({
  meetingId,
  agenda,
  version,
  padded,
}: Waiting & { padded: boolean }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data: sheets = [], error } = useUnsignedSheets(meetingId, agenda, version);
  const mine = sheets.filter((sheet) => sheet.mine !== null).length;
  const others = sheets.length - mine;
  const look = ['unsigned', mine > 0 ? 'unsigned--mine' : '', padded ? 'unsigned--padded' : '']
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <Refused error={error} />
      {sheets.length > 0 && (
        <section className={look} aria-label={t('sign.waitingTitle')}>
          <p role="status">
            {mine > 0 && <b>{t('sign.waiting', { count: mine })}</b>}{' '}
            {others > 0 && <span className="quiet">{t('sign.waitingOthers', { count: others })}</span>}
          </p>
          <Button tone={mine > 0 ? 'official' : 'plain'} onClick={() => setOpen(true)}>
            {t(mine > 0 ? 'sign.goSign' : 'sign.goLook')}
          </Button>
        </section>
      )}
      {open && <UnsignedDialog sheets={sheets} agenda={agenda} version={version} onClose={() => setOpen(false)} />}
    </>
  );
}
