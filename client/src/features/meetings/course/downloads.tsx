import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { PUBLICITY_ORDERS, type PublicityOrder } from '../../../../../src/results/domain/publicity.js';
import { Button, DownloadLink } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Options } from '../../../ui/fields.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { useResult } from '../../ballots/queries.js';
import './downloads.css';

/** R50: the order of the published names is chosen by a person, there is no default. */
function PublicityDownload({
  path,
  tied,
  stops,
  settled,
}: {
  path: string;
  tied: number;
  stops: boolean;
  settled: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const [order, setOrder] = useState<PublicityOrder | null>(null);
  const waits = tied > 0 && !stops;
  const named = { 'aria-label': t('downloads.getOf', { what: t('downloads.publicity') }) };
  return (
    <div className="download">
      <div>
        <b>{t('downloads.publicity')}</b>
        <br />
        <small>{t('downloads.publicityText')}</small>
        {settled && <p className="quiet">{t('downloads.publicitySettled')}</p>}
        {tied > 0 && stops && <p className="quiet">{t('downloads.publicityStops', { tied })}</p>}
        {waits ? (
          <p className="field__fault">{t('downloads.publicityTied', { tied })}</p>
        ) : (
          <Options
            row
            legend={t('downloads.order')}
            value={order}
            onChange={setOrder}
            options={PUBLICITY_ORDERS.map((value) => ({ value, title: t(`downloads.orders.${value}`) }))}
          />
        )}
      </div>
      {waits ? (
        <Button {...named} reason={t('downloads.publicityTied', { tied })}>
          {t('downloads.get')}
        </Button>
      ) : order === null ? (
        <Button {...named} reason={t('downloads.orderFirst')}>
          {t('downloads.get')}
        </Button>
      ) : (
        <DownloadLink {...named} href={`${path}/publicity.xlsx?order=${order}`}>
          {t('downloads.get')}
        </DownloadLink>
      )}
    </div>
  );
}

/** Of a ballot, what tells which documents there are of it. */
export type Documented = Pick<AgendaLine, 'ballotId' | 'title' | 'state' | 'rehearsal' | 'panel' | 'tied' | 'tiesStop'>;

/** R16: a ballot and the run-off of its tie have one list, which waits while that left a tie again. */
function OfTheRounds({ line, path }: { line: Documented; path: string }): ReactNode {
  const result = useResult(line.ballotId);
  if (result.error) return <Refused error={result.error} />;
  if (!result.data) return <Loading />;
  const { settled } = result.data;
  const { tied, stops } = settled ?? { tied: line.tied, stops: line.tiesStop };
  return <PublicityDownload path={path} tied={tied} stops={stops} settled={settled !== null} />;
}

/** The list of a ballot, or in words why there is none: of a panel's (R3), a rehearsal (R22), an annulled or void one (R17). */
function Publicity({ line, path }: { line: Documented; path: string }): ReactNode {
  const { t } = useTranslation();
  if (line.panel !== null) return <p className="quiet">{t('panelBallot.noList')}</p>;
  if (line.rehearsal) return <p className="quiet">{t('downloads.noList.rehearsal')}</p>;
  if (line.state !== 'announced')
    return <p className="quiet">{t(`downloads.noList.${line.state === 'void' ? 'void' : 'annulled'}`)}</p>;
  return <OfTheRounds line={line} path={path} />;
}

/** What offices file and what anybody can recount (R20, R50); the supervisor publishes nothing. */
export function Downloads({ line, witness = false }: { line: Documented; witness?: boolean }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const path = `/api/ballots/${line.ballotId}`;
  const files = [
    // nobody signs for a vote that was not held
    ...(line.state === 'void' ? [] : [{ key: 'tallySheet', href: `${path}/tally-sheet.pdf` } as const]),
    { key: 'bundle', href: `${path}/bundle` } as const,
    { key: 'verifier', href: '/api/verifier.html' } as const,
  ];
  return (
    <>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t('downloads.act')}
      </Button>
      {open && (
        <Dialog
          title={t('downloads.title', { title: line.title })}
          onClose={() => setOpen(false)}
          foot={<Button onClick={() => setOpen(false)}>{t('word.close')}</Button>}
        >
          <div className="rule-list">
            {!witness && <Publicity line={line} path={path} />}
            {files.map(({ key, href }) => (
              <div key={key} className="download">
                <div>
                  <b>{t(`downloads.${key}`)}</b>
                  <br />
                  <small>
                    {key === 'tallySheet' && line.panel !== null
                      ? t('panelBallot.sheetText')
                      : t(`downloads.${key}Text`)}
                  </small>
                </div>
                <DownloadLink href={href} aria-label={t('downloads.getOf', { what: t(`downloads.${key}`) })}>
                  {t('downloads.get')}
                </DownloadLink>
              </div>
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
