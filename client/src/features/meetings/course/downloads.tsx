import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { PUBLICITY_ORDERS, type PublicityOrder } from '../../../../../src/results/domain/publicity.js';
import { Button, DownloadLink } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Options } from '../../../ui/fields.js';

/** R50: the order of the published names is chosen by a person, there is no default. */
function PublicityDownload({ path, tied, stops }: { path: string; tied: number; stops: boolean }): ReactNode {
  const { t } = useTranslation();
  const [order, setOrder] = useState<PublicityOrder | null>(null);
  const waits = tied > 0 && !stops;
  return (
    <div className="download">
      <div>
        <b>{t('downloads.publicity')}</b>
        <br />
        <small>{t('downloads.publicityText')}</small>
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
        <Button reason={t('downloads.publicityTied', { tied })}>{t('downloads.get')}</Button>
      ) : order === null ? (
        <Button reason={t('word.choose')}>{t('downloads.get')}</Button>
      ) : (
        <DownloadLink href={`${path}/publicity.xlsx?order=${order}`}>{t('downloads.get')}</DownloadLink>
      )}
    </div>
  );
}

/** What offices file and what anybody can recount (R20, R50). */
export function Downloads({ line, onlyBundle = false }: { line: AgendaLine; onlyBundle?: boolean }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const path = `/api/ballots/${line.ballotId}`;
  const files = [
    { key: 'tallySheet', href: `${path}/tally-sheet.pdf` } as const,
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
            {!onlyBundle && line.panel === null && (
              <PublicityDownload path={path} tied={line.tied} stops={line.tiesStop} />
            )}
            {!onlyBundle && line.panel !== null && <p className="quiet">{t('panelBallot.noList')}</p>}
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
                <DownloadLink href={href}>{t('downloads.get')}</DownloadLink>
              </div>
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
