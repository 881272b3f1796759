import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { useRemoveDraft } from '../../ballots/queries.js';

/** Takes a draft away, asking once. */
export function RemoveDraft({ line }: { line: AgendaLine }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const removal = useRemoveDraft();
  return (
    <>
      <Button tone="link" onClick={() => setAsking(true)}>
        {t('desk.removeDraft')}
      </Button>
      {asking && (
        <Confirm
          title={t('desk.removeDraftTitle', { title: line.title })}
          act={t('desk.removeDraftAct')}
          busy={removal.isPending}
          error={removal.error}
          onClose={() => setAsking(false)}
          onConfirm={() => removal.mutate(line.ballotId, { onSuccess: () => setAsking(false) })}
        >
          <p>{t('desk.removeDraftText')}</p>
        </Confirm>
      )}
    </>
  );
}
