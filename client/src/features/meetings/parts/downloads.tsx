import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/live.js';
import { Button, DownloadLink } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';

/** What offices file and what anybody can recount (R20, R50). */
export function Downloads({ line, onlyBundle = false }: { line: AgendaLine; onlyBundle?: boolean }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const path = `/api/ballots/${line.ballotId}`;
  const files = [
    ...(onlyBundle ? [] : [{ key: 'tallySheet', href: `${path}/tally-sheet.pdf` } as const, { key: 'publicity', href: `${path}/publicity.xlsx` } as const]),
    { key: 'bundle', href: `${path}/bundle` } as const,
    { key: 'verifier', href: '/api/verifier.html' } as const,
  ];
  return (
    <>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t('downloads.act')}
      </Button>
      {open && (
        <Dialog title={t('downloads.title', { title: line.title })} onClose={() => setOpen(false)} foot={<Button onClick={() => setOpen(false)}>{t('word.close')}</Button>}>
          <div className="rule-list">
            {files.map(({ key, href }) => (
              <div key={key} style={{ display: 'grid', gridTemplateColumns: '1fr auto', gap: 16, alignItems: 'center' }}>
                <div>
                  <b>{t(`downloads.${key}`)}</b>
                  <br />
                  <small>{t(`downloads.${key}Text`)}</small>
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
