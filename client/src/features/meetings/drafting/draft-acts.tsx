import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { useRedraftRound, useRemoveDraft } from '../../ballots/queries.js';

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
          <p>{t(line.follows === null ? 'desk.removeDraftText' : 'draft.removeRoundText')}</p>
        </Confirm>
      )}
    </>
  );
}

interface Confirmed {
  ballotId: string;
  title: string;
  /** Where the meeting of the ballot has ended: the one that the round was confirmed for. */
  meetingId?: string;
}

/** R23: what three people have confirmed of a round still holds after its draft was removed; nobody is asked again. */
export function RedraftRound({ line, primary = false }: { line: Confirmed; primary?: boolean }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const redraft = useRedraftRound(line.ballotId);
  const { meetingId } = line;
  return (
    <>
      <Button tone={primary ? 'primary' : 'link'} large={primary} onClick={() => setAsking(true)}>
        {t('draft.redraft')}
      </Button>
      {asking && (
        <Confirm
          title={t('draft.redraftTitle', { title: line.title })}
          act={t('draft.redraftAct')}
          busy={redraft.isPending}
          error={redraft.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            redraft.mutate(meetingId === undefined ? {} : { meetingId }, { onSuccess: () => setAsking(false) })
          }
        >
          <p>{t('draft.redraftText')}</p>
        </Confirm>
      )}
    </>
  );
}
