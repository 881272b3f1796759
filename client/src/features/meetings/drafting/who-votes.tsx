import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { panelQuorumOf } from '../../../../../src/ballots/domain/panel-ballot.js';
import type { Panels } from '../../../api/views.js';
import { Loading } from '../../../ui/marks.js';
import { Options } from '../../../ui/fields.js';
import { VOTERS, type BallotDraft } from './new-ballot-draft.js';

interface WhoVotesProps {
  draft: BallotDraft;
  panels: Panels | undefined;
  fault: string | undefined;
  change: (part: Partial<BallotDraft>) => void;
}

/** R3: the panels that can be used, each with what its ballot needs; those too small say what they lack. */
function WhichPanel({ draft, panels, fault, change }: WhoVotesProps): ReactNode {
  const { t } = useTranslation();
  if (panels === undefined) return <Loading />;
  if (panels.panels.length === 0) return <p className="field__fault">{t('panelBallot.noPanels')}</p>;
  return (
    <Options
      row
      legend={t('panelBallot.which')}
      value={draft.panelId}
      fault={fault}
      onChange={(panelId) => change({ panelId })}
      options={panels.panels.map(({ id, name, members, missing }) => ({
        value: id,
        title: t('panelBallot.whichOf', { name, count: members.length }),
        explanation:
          missing > 0
            ? t('panelBallot.whichFew', { missing })
            : t('panelBallot.whichText', { quorum: panelQuorumOf(members.length) }),
        disabled: missing > 0,
      }))}
    />
  );
}

/** The whole committee decides, or a panel recommends; each choice says what it means (R3). */
export function WhoVotes(props: WhoVotesProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = props;
  return (
    <div className="rule">
      <Options
        row
        legend={t('panelBallot.voters')}
        value={draft.voters}
        onChange={(voters) => change({ voters })}
        options={VOTERS.map((value) => ({
          value,
          title: t(`panelBallot.votersOf.${value}`),
          explanation: t(`panelBallot.votersText.${value}`),
        }))}
      />
      {draft.voters === 'panel' && <WhichPanel {...props} />}
    </div>
  );
}
