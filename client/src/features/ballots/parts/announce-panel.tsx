import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot } from '../../../../../src/contract/live.js';
import { codeSentence } from '../../../api/problem-error.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { roundText } from '../../../ui/round.js';
import { WithdrawnNote } from '../../results/parts/withdrawn-note.js';
import { useBallotAct } from '../queries.js';
import './receipt.css';

/** The chair's official act, at the full width: who announces what, and under which rule. */
export function AnnouncePanel({
  ballot,
  who,
  refusal,
}: {
  ballot: CurrentBallot;
  who: string;
  /** What stands in the way, in a code of the problem catalogue. */
  refusal: string | null;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const why = refusal === null ? null : codeSentence(refusal, i18n.language);
  const [asking, setAsking] = useState(false);
  const announce = useBallotAct('announce');
  const facts = {
    who,
    title: ballot.title,
    round: roundText(ballot, t),
    attending: ballot.attending,
    minimum: ballot.minimumAgree,
  };
  return (
    <section className="official" aria-label={t('announce.title')}>
      <div>
        <div>
          <h2>{t('announce.heading', facts)}</h2>
          <p>{t('announce.facts', facts)}</p>
          <WithdrawnNote withdrawn={ballot.withdrawn} />
          {why !== null && (
            <p role="status">
              <b>{why}</b>
            </p>
          )}
        </div>
        <Button tone="official" large reason={why} onClick={() => setAsking(true)}>
          {t('announce.act')}
        </Button>
      </div>
      {asking && (
        <Confirm
          tone="official"
          title={t('announce.confirmTitle', facts)}
          act={t('announce.act')}
          busy={announce.isPending}
          error={announce.error}
          onClose={() => setAsking(false)}
          onConfirm={() => announce.mutate(ballot.ballotId, { onSuccess: () => setAsking(false) })}
        >
          <p>{t('announce.confirmText')}</p>
        </Confirm>
      )}
    </section>
  );
}
