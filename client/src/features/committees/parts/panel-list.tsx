import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Panels } from '../../../api/views.js';
import { Tag } from '../../../ui/marks.js';

interface ListProps {
  panels: Panels;
  at: string;
  /** Somebody is being dragged. */
  dragging: boolean;
  onGo: (panelId: string) => void;
  onDrop: (panelId: string) => void;
}

interface ItemProps extends Omit<ListProps, 'panels'> {
  id: string;
  name: string;
  members: number;
  candidates: number;
  mark?: ReactNode;
}

function Item({ id, name, members, candidates, mark, at, dragging, onGo, onDrop }: ItemProps): ReactNode {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const allow = (event: DragEvent): void => {
    if (!dragging || at === id) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (dragging && at !== id) onDrop(id);
  };
  return (
    <li>
      <button
        type="button"
        className={`panel-item${over ? ' panel-item--over' : ''}${dragging && at !== id ? ' panel-item--open' : ''}`}
        aria-current={at === id}
        onClick={() => onGo(id)}
        onDragOver={allow}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <b>{name}</b>
        <small>{t('panels.numbers', { members, candidates })}</small>
        {mark}
      </button>
    </li>
  );
}

/** The panels of a review, each a place to drop people on; who is in none stands first. */
export function PanelList({ panels, ...rest }: ListProps): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="panel-list" aria-label={t('panels.list')}>
      <ul>
        <Item
          {...rest}
          id="none"
          name={t('panels.without')}
          members={panels.without.members.length}
          candidates={panels.without.candidates}
        />
        {panels.panels.map(({ id, name, members, candidates, missing }) => (
          <Item
            key={id}
            {...rest}
            id={id}
            name={name}
            members={members.length}
            candidates={candidates}
            mark={missing > 0 && <Tag tone="amber">{t('panels.missing', { missing })}</Tag>}
          />
        ))}
      </ul>
      <p className="quiet small">{t('panels.rule', { least: panels.least })}</p>
    </nav>
  );
}
