import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { useResult } from '../../ballots/queries.js';
import { ResultList } from './result-list.js';

/** The way back to the result of an announced ballot, whatever was voted on since. */
export function ShowResult({ line }: { line: Pick<AgendaLine, 'ballotId' | 'title' | 'state'> }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const result = useResult(open ? line.ballotId : null);
  if (line.state !== 'announced' && line.state !== 'annulled') return null;
  return (
    <>
      <Button tone="link" onClick={() => setOpen(true)}>
        {t('result.show')}
      </Button>
      {open && (
        <Dialog
          wide
          title={line.title}
          onClose={() => setOpen(false)}
          foot={<Button onClick={() => setOpen(false)}>{t('word.close')}</Button>}
        >
          {result.data ? <ResultList result={result.data} /> : <Loading />}
          <Refused error={result.error} />
        </Dialog>
      )}
    </>
  );
}
