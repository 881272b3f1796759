import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotAbilities } from '../../../../../src/contract/abilities.js';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { AskOfBallot } from '../../confirmations/parts/ask-of-ballot.js';
import { ShowResult } from '../../results/parts/show-result.js';
import { VerifyAct } from '../../results/verification/verify-act.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { Downloads } from './downloads.js';
import { RedraftRound, RemoveDraft } from '../drafting/draft-acts.js';

/** A further round of a ballot: drafted again where it was confirmed before, asked for otherwise; a run-off has one way only. */
function RoundActs({ line, may }: { line: AgendaLine; may: BallotAbilities }): ReactNode {
  return (
    <>
      {may.redraftRound && <RedraftRound line={line} />}
      {may.askRound && !(may.redraftRound && line.runOff) && <AskOfBallot subject={line} act="rounds" />}
    </>
  );
}

/** What the secretary may do with a ballot of the meeting, at the end of its line. */
export function LineActs({
  slow,
  line,
  onChange,
}: {
  slow: DeskSlow;
  line: AgendaLine;
  onChange: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const may = slow.abilities.ballots[line.ballotId];
  if (may === undefined) return null;
  return (
    <>
      {may.changeDraft && (
        <Button tone="link" onClick={onChange}>
          {t('draft.changeLink')}
        </Button>
      )}
      {may.removeDraft && <RemoveDraft line={line} />}
      {may.downloadBundle && (
        <>
          <VerifyAct ballotId={line.ballotId} title={line.title} shown={slow.result} />
          <Downloads line={line} />
        </>
      )}
      <ShowResult line={line} />
      <RoundActs line={line} may={may} />
      {may.askAnnul && <AskOfBallot subject={line} act="annul" />}
    </>
  );
}
