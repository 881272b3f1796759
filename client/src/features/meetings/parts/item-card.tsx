import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemAbilities } from '../../../../../src/contract/abilities.js';
import type { ItemLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { Refused } from '../../../ui/notice.js';
import { ReasonDialog } from '../../../ui/reason-dialog.js';
import { useItemAct, type ItemAct } from '../agenda-queries.js';
import type { DeskSlow } from './attendance-panel.js';
import { Card } from './card.js';
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
          title={t('agenda.ask.postpone', { title: item.title })}
          lead={t('agenda.askText.postpone')}
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

/** The primary act of the step, by what the server allows. */
function Primary({
  slow,
  item,
  may,
  onDraft,
}: {
  slow: DeskSlow;
  item: ItemLine;
  may: ItemAbilities;
  onDraft: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const next = nextOf(slow);
  if (item.step === 'report' && may.discuss)
    return <Act primary item={item} act="discuss" label={t('agenda.act.discuss')} />;
  if (item.step === 'discussion' && may.vote)
    return <Act primary item={item} act="vote" label={t('agenda.act.vote')} />;
  if (item.step === 'ballot')
    return (
      may.draftBallot && (
        <Button tone="primary" large onClick={onDraft}>
          {t('agenda.act.draft')}
        </Button>
      )
    );
  if (item.step === 'announcement' && next !== undefined)
    return <Act primary item={next} act="begin" label={t('agenda.act.next', { title: next.title })} />;
  return may.finish && <Act primary item={item} act="finish" label={t('agenda.act.finish')} />;
}

function Others({ item, may }: { item: ItemLine; may: ItemAbilities }): ReactNode {
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

/** The item that the meeting is at: its step, who is spoken of, and one primary act. */
export function ItemCard({ slow, item, onDraft }: { slow: DeskSlow; item: ItemLine; onDraft: () => void }): ReactNode {
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
            <Primary slow={slow} item={item} may={may} onDraft={onDraft} />
            <Others item={item} may={may} />
          </>
        )
      }
    >
      <p className="now-card__text">
        {t(
          item.step === 'ballot' && may?.draftBallot === false ? 'agenda.lead.nobodyFree' : `agenda.lead.${item.step}`,
        )}
      </p>
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
