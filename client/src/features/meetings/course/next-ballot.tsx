import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine } from '../../../../../src/contract/agenda.js';
import { codeSentence } from '../../../api/problem-error.js';
import { Button } from '../../../ui/button.js';
import { roundText } from '../../../ui/round.js';
import { BallotMarks } from '../../results/parts/ballot-marks.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { Card } from './card.js';
import { ItemOthers } from '../agenda/item-card.js';
import { DraftRules } from '../drafting/draft-rules.js';
import { OfficialAct } from './official-act.js';

/** Who would be on the roster of a draft now: everybody present, or those of its panel (R3). */
function useVoters(line: AgendaLine, slow: DeskSlow) {
  const { t } = useTranslation();
  const room = slow.abilities.ballots[line.ballotId]?.panelRoom ?? null;
  const present = slow.roster.filter((seat) => seat.attendance === 'present').length;
  const voters = room ?? { present, quorum: slow.quorum, size: slow.committeeSize };
  const facts = { ...voters, name: line.panel ?? '', candidates: line.candidates };
  return {
    lead: t(room ? 'panelBallot.openLead' : 'desk.openLead', facts),
    text: t(room ? 'panelBallot.openText' : 'desk.openText', facts),
    facts: { ...voters, panel: line.panel ?? '', title: line.title, state: t(`state.ballot.${line.state}`) },
  };
}

/** What else can be done with the item of the draft, for instance while there is no quorum: speak of it again, or put it off. */
function OthersOfItem({ line, slow }: { line: AgendaLine; slow: DeskSlow }): ReactNode {
  const item = slow.items.find(({ itemId }) => itemId === line.itemId);
  const may = item && slow.abilities.items[item.itemId];
  return item && may && <ItemOthers item={item} may={may} />;
}

/** The next ballot, ready to open, with the rules that its opening freezes; or why it cannot be opened yet. */
export function NextBallot({
  line,
  slow,
  onChange,
}: {
  line: AgendaLine;
  slow: DeskSlow;
  onChange: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const abilities = slow.abilities.ballots[line.ballotId];
  const voters = useVoters(line, slow);
  const why = abilities?.openRefusal ? codeSentence(abilities.openRefusal, i18n.language, voters.facts) : null;
  return (
    <Card
      kicker={
        <>
          {t(line.rehearsal ? 'desk.rehearsalKicker' : 'desk.kicker', {
            number: line.number,
            round: roundText(line, t),
          })}{' '}
          · {t('state.ballot.draft')} <BallotMarks ballot={line} />
        </>
      }
      title={t('desk.agendaTitle', { title: line.title, candidates: line.candidates })}
      actions={
        <>
          {abilities?.open ? (
            <OfficialAct
              act="open"
              ballotId={line.ballotId}
              label={t('desk.open')}
              title={t('desk.openTitle', { title: line.title })}
              text={<p>{voters.text}</p>}
            />
          ) : (
            <Button tone="primary" large reason={why ?? t('desk.notNow')}>
              {t('desk.open')}
            </Button>
          )}
          {abilities?.changeDraft && <Button onClick={onChange}>{t('draft.change')}</Button>}
          <OthersOfItem line={line} slow={slow} />
        </>
      }
    >
      <p className="now-card__text">{voters.lead}</p>
      <DraftRules line={line} slow={slow} voters={voters.facts} />
      {!abilities?.open && why !== null && <p className="now-card__why">{why}</p>}
    </Card>
  );
}
