import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { AskOfBallot } from '../../confirmations/parts/ask-of-ballot.js';
import { TiedPlaces } from './announced.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { RedraftRound } from '../drafting/draft-acts.js';

/** What wants another vote, and why: a tie, with whom it is about where the result is shown; or a vote that was not held. */
export function DueNotice({ slow, line }: { slow: DeskSlow; line: AgendaLine }): ReactNode {
  const { t } = useTranslation();
  const { result, voided } = slow;
  const facts = { title: line.title, round: line.round, tied: line.tied };
  if (line.state !== 'void')
    return result?.ballotId === line.ballotId ? (
      <TiedPlaces result={result} />
    ) : (
      <Notice tone="warn" live title={t('due.tieTitle', facts)} />
    );
  return (
    <Notice tone="warn" live title={t('voided.title', facts)}>
      {voided?.ballotId === line.ballotId && `${t('voided.reason', { reason: voided.reason })} `}
      {t('voided.text')} {t(line.runOff ? 'due.voidRunOff' : line.rulesOpen ? 'due.voidRepeat' : 'due.voidRound')}
    </Notice>
  );
}

/** R14, R16, R23: the round that is due, asked for; waiting for those who confirm it; or drafted again where they have. */
export function DueAct({ slow, line }: { slow: DeskSlow; line: AgendaLine }): ReactNode {
  const { t } = useTranslation();
  const asked = slow.confirmations.some(({ act, about }) => act === 'new-round' && about['ballot'] === line.ballotId);
  if (asked)
    return (
      <Button tone="primary" large reason={t('due.asked')}>
        {t('due.asked')}
      </Button>
    );
  if (slow.abilities.ballots[line.ballotId]?.redraftRound) return <RedraftRound primary line={line} />;
  return <AskOfBallot primary subject={line} act="rounds" />;
}
