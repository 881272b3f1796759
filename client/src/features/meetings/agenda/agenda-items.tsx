import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemLine } from '../../../../../src/contract/agenda.js';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { Refused } from '../../../ui/notice.js';
import { useOrderAgenda, useRemoveItem } from './agenda-queries.js';
import { moved } from './moved.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';
import { placeOfItem } from '../course/matters.js';

function RemoveItem({ item }: { item: ItemLine }): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const removal = useRemoveItem();
  return (
    <>
      <Button tone="link" aria-label={t('agenda.removeOf', { title: item.title })} onClick={() => setAsking(true)}>
        {t('agenda.remove')}
      </Button>
      {asking && (
        <Confirm
          title={t('agenda.removeTitle', { title: item.title })}
          act={t('agenda.removeAct')}
          busy={removal.isPending}
          error={removal.error}
          onClose={() => setAsking(false)}
          onConfirm={() => removal.mutate(item.itemId)}
        >
          <p>{t('agenda.removeText')}</p>
        </Confirm>
      )}
    </>
  );
}

interface Mover {
  /** Places of the items that have not begun, and where one of them would go. */
  move: (itemId: string, by: number) => void;
  drop: (itemId: string, onto: string) => void;
  canMove: (itemId: string, by: number) => boolean;
  said: string;
  error: unknown;
}

/** Moves among the items that have not begun; the server has the last word, and its order is what is shown. */
function useMover(slow: DeskSlow): Mover {
  const { t } = useTranslation();
  const order = useOrderAgenda(slow.meetingId);
  const [movedTo, setMovedTo] = useState<{ title: string; place: number } | null>(null);
  const pending = slow.items.filter(({ step }) => step === 'pending').map(({ itemId }) => itemId);
  const put = (itemId: string, to: number): void => {
    const after = moved(pending, pending.indexOf(itemId), to);
    if (after === pending || order.isPending) return;
    const item = slow.items.find((line) => line.itemId === itemId);
    const place = slow.items.length - pending.length + to + 1;
    order.mutate([...after], { onSuccess: () => setMovedTo({ title: item?.title ?? '', place }) });
  };
  return {
    move: (itemId, by) => put(itemId, pending.indexOf(itemId) + by),
    drop: (itemId, onto) => pending.includes(onto) && put(itemId, pending.indexOf(onto)),
    canMove: (itemId, by) => pending[pending.indexOf(itemId) + by] !== undefined,
    said: movedTo === null ? '' : t('agenda.movedTo', movedTo),
    error: order.error,
  };
}

function Arrows({ item, mover }: { item: ItemLine; mover: Mover }): ReactNode {
  const { t } = useTranslation();
  const arrow = (by: -1 | 1): ReactNode => (
    <button
      type="button"
      className="items__arrow"
      aria-label={t(by < 0 ? 'agenda.up' : 'agenda.down', { title: item.title })}
      aria-disabled={!mover.canMove(item.itemId, by)}
      onClick={() => mover.canMove(item.itemId, by) && mover.move(item.itemId, by)}
    >
      <span aria-hidden>{by < 0 ? '↑' : '↓'}</span>
    </button>
  );
  return (
    <>
      {arrow(-1)}
      {arrow(1)}
    </>
  );
}

const KIND = 'application/x-agenda-item';

/** A row that can be taken by the mouse and put where another one is. */
function useDragged(item: ItemLine, movable: boolean, mover: Mover) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!movable || !event.dataTransfer.types.includes(KIND)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    event.preventDefault();
    mover.drop(event.dataTransfer.getData(KIND), item.itemId);
  };
  return {
    over,
    handlers: {
      draggable: movable,
      onDragStart: (event: DragEvent) => event.dataTransfer.setData(KIND, item.itemId),
      onDragOver,
      onDragLeave: () => setOver(false),
      onDrop,
    },
  };
}

function lookOf(item: ItemLine, slow: DeskSlow): string {
  if (item.step === 'done') return 'agenda--done';
  return item.itemId === slow.item?.itemId ? 'agenda--now' : '';
}

function Row({
  slow,
  item,
  place,
  mover,
  onEdit,
}: {
  slow: DeskSlow;
  item: ItemLine;
  place: number;
  mover: Mover;
  onEdit: (itemId: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const movable = slow.abilities.planAgenda && item.step === 'pending';
  const { over, handlers } = useDragged(item, movable, mover);
  const mayEdit = slow.abilities.items[item.itemId]?.edit === true;
  const looks = [lookOf(item, slow), over ? 'items--over' : '', movable ? 'items--movable' : ''];
  return (
    <li id={placeOfItem(item.itemId)} tabIndex={-1} className={looks.filter(Boolean).join(' ')} {...handlers}>
      <span>{place}</span>
      <span className="agenda__title">
        {t('agenda.title', { title: item.title, count: item.candidates })}
        {item.panel !== null && <small> {item.panel}</small>}
      </span>
      <span className="agenda__end">
        {item.step !== 'pending' && t(`state.item.${item.step}`)}
        {mayEdit && (
          <>
            <Button
              tone="link"
              aria-label={t('agenda.editOf', { title: item.title })}
              onClick={() => onEdit(item.itemId)}
            >
              {t('agenda.edit')}
            </Button>
            <RemoveItem item={item} />
          </>
        )}
        {movable && <Arrows item={item} mover={mover} />}
      </span>
    </li>
  );
}

/** The agenda: items in their order, moved by drag or by the arrows as long as they have not begun. */
export function AgendaItems({
  slow,
  onAdd,
  onEdit,
}: {
  slow: DeskSlow;
  onAdd: () => void;
  onEdit: (itemId: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const mover = useMover(slow);
  const { planAgenda } = slow.abilities;
  const end = useRef<HTMLParagraphElement>(null);
  const count = slow.items.length;
  // a whole agenda at once pushes the button that has the focus out of sight
  useEffect(() => {
    if (end.current?.contains(document.activeElement)) end.current.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (count === 0 && !planAgenda) return null;
  return (
    <section className="agenda items">
      <h2>
        {t('agenda.heading')} <small>{t('agenda.count', { count })}</small>
      </h2>
      {count === 0 && <p className="quiet">{t('agenda.empty')}</p>}
      <ol>
        {slow.items.map((item, i) => (
          <Row key={item.itemId} slow={slow} item={item} place={i + 1} mover={mover} onEdit={onEdit} />
        ))}
      </ol>
      <span className="unseen" role="status">
        {mover.said}
      </span>
      <Refused error={mover.error} />
      {planAgenda && (
        <p ref={end} className="items__add">
          <Button onClick={onAdd}>{t('agenda.add')}</Button>
        </p>
      )}
    </section>
  );
}
