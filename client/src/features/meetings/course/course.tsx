import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaLine, ItemLine } from '../../../../../src/contract/agenda.js';
import { codeSentence } from '../../../api/problem-error.js';
import { Button } from '../../../ui/button.js';
import { dueNow, leftOpen } from './unsettled.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { Card } from './card.js';
import { DueAct, DueNotice } from './due-round.js';
import { ItemCard, Leave, NextItemCard, beginnable } from '../agenda/item-card.js';
import { Matters, useUnsettledWords } from './matters.js';
import { NextBallot } from './next-ballot.js';

/** Nothing is waiting: the next ballot is set up, or the meeting ends; what votes have left open is named. */
function Idle({ slow, onNewBallot }: { slow: DeskSlow; onNewBallot: () => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const words = useUnsettledWords();
  const { draftBallot, draftRefusal } = slow.abilities;
  const done = slow.agenda.length > 0 || slow.items.length > 0;
  const open = leftOpen(slow.agenda);
  const nobody = draftRefusal === null ? null : codeSentence(draftRefusal, i18n.language);
  const lead = nobody ?? t(done ? 'desk.allDoneLead' : 'desk.noBallotLead');
  const title =
    open.length > 0 ? t('due.leftTitle', { count: open.length }) : t(done ? 'desk.allDone' : 'desk.noBallot');
  return (
    <Card
      kicker={t('state.meeting.in-session')}
      title={title}
      actions={
        draftBallot && (
          <Button tone={done ? 'plain' : 'primary'} large={!done} onClick={onNewBallot}>
            {t('desk.newBallot')}
          </Button>
        )
      }
    >
      {open.length > 0 && <Matters matters={open.map(words)} />}
      <p className="now-card__text">{lead}</p>
    </Card>
  );
}

/** Beside the agenda: another vote is due first; the next item or ballot can be taken up all the same. */
function DueCard({
  slow,
  line,
  next,
  onNewBallot,
}: {
  slow: DeskSlow;
  line: AgendaLine;
  next: ItemLine | undefined;
  onNewBallot: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Card
      kicker={t(`state.ballot.${line.state}`)}
      title={t('desk.agendaTitle', { title: line.title, candidates: line.candidates })}
      actions={
        <>
          <DueAct slow={slow} line={line} />
          {next && <Leave item={next} act="begin" due={line} label={t('agenda.act.next', { title: next.title })} />}
          {!next && slow.abilities.draftBallot && <Button onClick={onNewBallot}>{t('desk.newBallot')}</Button>}
        </>
      }
    >
      <DueNotice slow={slow} line={line} />
    </Card>
  );
}

/**
 * The draft to open next: of the item under way, and of a round that was confirmed, before whatever else is due; a first one beside
 * the agenda after it.
 */
function nextDraft(slow: DeskSlow, item: ItemLine | undefined, due: AgendaLine | undefined): AgendaLine | undefined {
  if (item && item.step !== 'ballot' && item.step !== 'announcement') return undefined;
  const drafts = slow.agenda.filter(
    ({ state, itemId }) => state === 'draft' && (itemId === null || itemId === item?.itemId),
  );
  const first = drafts.find(({ itemId, follows }) => itemId !== null || follows !== null);
  return first ?? (due ? undefined : drafts[0]);
}

/** The item under way, the vote that is due, the draft to open, and the item to begin: what there is of each. */
function standOf(slow: DeskSlow) {
  const item = slow.items.find((line) => line.itemId === slow.item?.itemId);
  const due = dueNow(slow, item);
  return { item, due, draft: nextDraft(slow, item, due), next: beginnable(slow) };
}

/** Whether the card itself offers a ballot beside the agenda: nothing is under way, and nothing is next. */
export function offersBallot(slow: DeskSlow): boolean {
  const { item, draft, next } = standOf(slow);
  return !item && !draft && !next;
}

/** The dialogs that the card opens. */
export interface Opening {
  /** Of an agenda item, or beside the agenda. */
  onNewBallot: (itemId: string | null) => void;
  onChangeDraft: (ballotId: string) => void;
}

/** Nothing waits for its result: a draft, another vote that is due, the item under way, the next one, or nothing. */
export function Course({ slow, onNewBallot, onChangeDraft }: { slow: DeskSlow } & Opening): ReactNode {
  const { item, due, draft, next } = standOf(slow);
  if (draft) return <NextBallot line={draft} slow={slow} onChange={() => onChangeDraft(draft.ballotId)} />;
  if (item) return <ItemCard slow={slow} item={item} due={due} onDraft={() => onNewBallot(item.itemId)} />;
  const beside = (): void => onNewBallot(null);
  if (due) return <DueCard slow={slow} line={due} next={next} onNewBallot={beside} />;
  return next ? <NextItemCard slow={slow} item={next} /> : <Idle slow={slow} onNewBallot={beside} />;
}
