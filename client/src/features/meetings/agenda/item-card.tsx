import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemAbilities } from '../../../../../src/contract/abilities.js';
import type { AgendaLine, ItemLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { Refused } from '../../../ui/notice.js';
import { ReasonDialog } from '../../../ui/reason-dialog.js';
import { useItemAct, type ItemAct } from './agenda-queries.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { TiedPlaces } from '../course/announced.js';
import { Card } from '../course/card.js';
import { DueAct, DueNotice } from '../course/due-round.js';
import { Recommended } from '../../results/parts/recommended.js';
import { SpokenOf } from './spoken-of.js';

const numberOf = (slow: DeskSlow, item: ItemLine): number =>
  slow.items.findIndex(({ itemId }) => itemId === item.itemId) + 1;

/** Where an item stands, above its title. */
function ItemKicker({ slow, item }: { slow: DeskSlow; item: ItemLine }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {t('agenda.number', { number: numberOf(slow, item), of: slow.items.length })} · {t(`state.item.${item.step}`)}
      {item.panel !== null && ` · ${item.panel}`}
    </>
  );
}

function Act({ item, act, label, primary }: { item: ItemLine; act: ItemAct; label: string; primary: boolean }) {
  const move = useItemAct();
  return (
    <>
      <Button
        tone={primary ? 'primary' : 'plain'}
        large={primary}
        busy={move.isPending}
        onClick={() => move.mutate({ itemId: item.itemId, act })}
      >
        {label}
      </Button>
      <Refused error={move.error} />
    </>
  );
}

/** What ends an item before its ballot asks once. */
function AskedFinish({ item }: { item: ItemLine }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const move = useItemAct();
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('agenda.act.finish')}</Button>
      {asking && (
        <Confirm
          title={t('agenda.ask.finish', { title: item.title })}
          act={t('agenda.act.finish')}
          busy={move.isPending}
          error={move.error}
          onClose={() => setAsking(false)}
          onConfirm={() => move.mutate({ itemId: item.itemId, act: 'finish' }, { onSuccess: () => setAsking(false) })}
        >
          <p>{t('agenda.askText.finish')}</p>
        </Confirm>
      )}
    </>
  );
}

/** Setting an item aside asks once, and why. */
function Postpone({ item }: { item: ItemLine }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const move = useItemAct();
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('agenda.act.postpone')}</Button>
      {asking && (
        <ReasonDialog
          title={t('agenda.ask.postpone')}
          lead={t('agenda.askText.postpone', { title: item.title })}
          label={t('agenda.postponeReason')}
          act={t('agenda.act.postpone')}
          busy={move.isPending}
          error={move.error}
          onClose={() => setAsking(false)}
          onConfirm={(reason) =>
            move.mutate({ itemId: item.itemId, act: 'postpone', reason }, { onSuccess: () => setAsking(false) })
          }
        />
      )}
    </>
  );
}

const nextOf = (slow: DeskSlow): ItemLine | undefined =>
  slow.items.find(({ itemId }) => slow.abilities.items[itemId]?.begin === true);

interface StepProps {
  slow: DeskSlow;
  item: ItemLine;
  may: ItemAbilities;
  /** A ballot that wants another vote first. */
  due: AgendaLine | undefined;
  onDraft: () => void;
}

/** Leaving a ballot unsettled asks once, and says what that leaves. */
export function Leave({
  item,
  act,
  due,
  label,
}: {
  item: ItemLine;
  act: 'begin' | 'finish';
  due: AgendaLine;
  label: string;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const move = useItemAct();
  const facts = { title: due.title, tied: due.tied, round: due.round };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      {asking && (
        <Confirm
          title={t(due.state === 'void' ? 'due.leaveVoidTitle' : 'due.leaveTieTitle', facts)}
          act={label}
          busy={move.isPending}
          error={move.error}
          onClose={() => setAsking(false)}
          onConfirm={() => move.mutate({ itemId: item.itemId, act }, { onSuccess: () => setAsking(false) })}
        >
          <p>{t(due.state === 'void' ? 'due.leaveVoid' : 'due.leaveTie', facts)}</p>
        </Confirm>
      )}
    </>
  );
}

/** On to the next item, or the end of this one, after its announcement. */
function Onward({ slow, item, may, due }: Omit<StepProps, 'onDraft'>): ReactNode {
  const { t } = useTranslation();
  const next = nextOf(slow);
  if (next === undefined && !may.finish) return null;
  const [target, act] = next === undefined ? ([item, 'finish'] as const) : ([next, 'begin'] as const);
  const label = next === undefined ? t('agenda.act.finish') : t('agenda.act.next', { title: next.title });
  if (due) return <Leave item={target} act={act} due={due} label={label} />;
  return <Act primary item={target} act={act} label={label} />;
}

/** The ballot of the item is drafted: the primary act of its step, unless a vote has to be repeated first. */
function Draft({ may, due, onDraft }: Pick<StepProps, 'may' | 'due' | 'onDraft'>): ReactNode {
  const { t } = useTranslation();
  if (!may.draftBallot) return null;
  return (
    <Button tone={due ? 'plain' : 'primary'} large={!due} onClick={onDraft}>
      {t('agenda.act.draft')}
    </Button>
  );
}

/** The primary act of the step, by what the server allows; after a tie or a void vote, the round that is due comes before it. */
function Primary(props: StepProps): ReactNode {
  const { t } = useTranslation();
  const { slow, item, may, due } = props;
  const first = due && <DueAct slow={slow} line={due} />;
  if (item.step === 'report' && may.discuss)
    return <Act primary item={item} act="discuss" label={t('agenda.act.discuss')} />;
  if (item.step === 'discussion' && may.vote)
    return <Act primary item={item} act="vote" label={t('agenda.act.vote')} />;
  return (
    <>
      {first}
      {item.step === 'ballot' ? <Draft {...props} /> : <Onward {...props} />}
    </>
  );
}

/** What can be done with an item beside its primary act. */
export function ItemOthers({ item, may }: { item: ItemLine; may: ItemAbilities }): ReactNode {
  const { t } = useTranslation();
  const again = item.step === 'ballot' && may.discuss;
  const straight = item.step === 'report' && may.vote;
  const asked = item.step !== 'announcement';
  return (
    <>
      {again && <Act primary={false} item={item} act="discuss" label={t('agenda.act.back')} />}
      {straight && <Act primary={false} item={item} act="vote" label={t('agenda.act.straight')} />}
      {asked && may.finish && item.candidates > 0 && <AskedFinish item={item} />}
      {may.postpone && <Postpone item={item} />}
    </>
  );
}

/** R3: what panels recommend on the item's candidates, in the order of the item. */
function RecommendedOf({ slow }: { slow: DeskSlow }): ReactNode {
  const { t } = useTranslation();
  if (slow.recommendations.length === 0) return null;
  const said = new Map(slow.recommendations.map((line) => [line.candidateId, line]));
  return (
    <section aria-label={t('panelBallot.saidHeading')}>
      <small className="quiet">{t('panelBallot.saidHeading')}</small>
      <ul className="recommended-list" tabIndex={0} aria-label={t('panelBallot.saidHeading')}>
        {slow.itemCandidates.map(({ candidateId, label }) => {
          const line = said.get(candidateId);
          return (
            line && (
              <li key={candidateId}>
                <b>{label}</b>
                <Recommended said={line} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** What the step asks for; where nobody of the item is left for a ballot, that (R14). */
const leadOf = ({ step }: ItemLine, may: ItemAbilities | undefined) =>
  step === 'ballot' && may?.draftBallot === false
    ? ('agenda.lead.nobodyFree' as const)
    : (`agenda.lead.${step}` as const);

/** The item that the meeting is at: its step, who is spoken of, and one primary act. */
export function ItemCard({ slow, item, due, onDraft }: Omit<StepProps, 'may'>): ReactNode {
  const { t } = useTranslation();
  const may = slow.abilities.items[item.itemId];
  const spoken = item.step === 'report' || item.step === 'discussion';
  return (
    <Card
      kicker={<ItemKicker slow={slow} item={item} />}
      title={t('agenda.title', { title: item.title, count: item.candidates })}
      actions={
        may && (
          <>
            <Primary slow={slow} item={item} may={may} due={due} onDraft={onDraft} />
            <ItemOthers item={item} may={may} />
          </>
        )
      }
    >
      {due ? <DueNotice slow={slow} line={due} /> : <p className="now-card__text">{t(leadOf(item, may))}</p>}
      {!due && slow.result && item.step === 'announcement' && <TiedPlaces result={slow.result} />}
      {spoken && item.candidates > 0 && <SpokenOf slow={slow} item={item} />}
      {item.step === 'ballot' && <RecommendedOf slow={slow} />}
    </Card>
  );
}

/** Between items: the next one begins. */
export function NextItemCard({ slow, item }: { slow: DeskSlow; item: ItemLine }): ReactNode {
  const { t } = useTranslation();
  return (
    <Card
      kicker={<ItemKicker slow={slow} item={item} />}
      title={t('agenda.title', { title: item.title, count: item.candidates })}
      actions={<Act primary item={item} act="begin" label={t('agenda.act.begin')} />}
    >
      <p className="now-card__text">{t('agenda.lead.pending')}</p>
    </Card>
  );
}

/** The item that could begin now; undefined when there is none. */
export const beginnable = nextOf;
