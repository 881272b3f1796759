import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidateLine, Panel, PanelMember } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/marks.js';
import { EmptyState, Refused } from '../../../ui/notice.js';
import { PersonName } from '../../../ui/person-name.js';
import { DataTable, useListState, type Column } from '../../../ui/table.js';
import { useCandidates } from '../../dossiers/queries.js';
import { useNameLead } from '../panel-queries.js';

export interface PeopleProps {
  reviewId: string;
  /** null: those in no panel. */
  panel: Panel | null;
  mayChange: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], on: boolean) => void;
  /** Dragged one by one, or all that are chosen when one of them is dragged. */
  onDrag: (id: string | null) => void;
}

type Shown = { id: string; name: string };

/** A checkbox, and a handle where there is a mouse. */
function Handle({ line, props }: { line: Shown; props: PeopleProps }): ReactNode {
  const { t } = useTranslation();
  const { mayChange, chosen, onChoose, onDrag } = props;
  if (!mayChange)
    return (
      <b>
        <PersonName name={line.name} />
      </b>
    );
  return (
    <span
      className="person-handle"
      draggable
      title={t('panels.drag')}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', line.name);
        onDrag(line.id);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <label>
        <input
          type="checkbox"
          aria-label={t('panels.pick', { name: line.name })}
          checked={chosen.has(line.id)}
          onChange={(e) => onChoose([line.id], e.target.checked)}
        />
        <b>
          <PersonName name={line.name} />
        </b>
      </label>
    </span>
  );
}

/** A button that chooses everybody in sight, or nobody of them. */
function PickShown({ lines, props }: { lines: readonly Shown[]; props: PeopleProps }): ReactNode {
  const { t } = useTranslation();
  const on = lines.length > 0 && lines.every(({ id }) => props.chosen.has(id));
  if (!props.mayChange || lines.length === 0) return null;
  return (
    <Button
      aria-pressed={on}
      onClick={() =>
        props.onChoose(
          lines.map(({ id }) => id),
          !on,
        )
      }
    >
      {t('panels.pickShown')}
    </Button>
  );
}

function Nobody({ panel, what, empty }: { panel: Panel | null; what: 'members' | 'candidates'; empty: boolean }) {
  const { t } = useTranslation();
  if (panel === null)
    return empty ? (
      <EmptyState title={t('panels.nobodyYet')}>{t('panels.nobodyYetDo')}</EmptyState>
    ) : (
      <EmptyState title={t('panels.allPlaced')}>{t('panels.allPlacedDo')}</EmptyState>
    );
  return what === 'members' ? (
    <EmptyState title={t('panels.noMembers')}>{t('panels.noMembersDo')}</EmptyState>
  ) : (
    <EmptyState title={t('panels.noCandidates')}>{t('panels.noCandidatesDo')}</EmptyState>
  );
}

function LeadAct({ member, props }: { member: PanelMember; props: PeopleProps }): ReactNode {
  const { t } = useTranslation();
  const name = useNameLead(props.reviewId, props.panel?.id ?? '');
  if (!props.mayChange || props.panel === null) return null;
  return (
    <>
      <Button tone="link" busy={name.isPending} onClick={() => name.mutate(member.lead ? null : member.id)}>
        {t(member.lead ? 'panels.dropLead' : 'panels.nameLead')}
      </Button>
      <Refused error={name.error} />
    </>
  );
}

const holds = (member: PanelMember, search: string): boolean =>
  [member.name, member.unit, member.specialty].some((text) => text.toLowerCase().includes(search.toLowerCase()));

/** Experts of a panel, or those in none. */
export function PanelExperts({
  members,
  empty,
  ...props
}: PeopleProps & { members: readonly PanelMember[]; empty: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const shown = members.filter((member) => holds(member, search.trim()));
  if (members.length === 0) return <Nobody panel={props.panel} what="members" empty={empty} />;
  return (
    <>
      <div className="list-tools" role="search">
        <input
          className="input"
          type="search"
          aria-label={t('panels.search')}
          placeholder={t('panels.search')}
          value={search}
          onChange={(e) => setSearch(e.target.value)}
        />
        <PickShown lines={shown} props={props} />
        <span className="quiet" role="status">
          {t('list.total', { total: shown.length })}
        </span>
      </div>
      {shown.length === 0 && <EmptyState title={t('list.nothingFound')}>{t('list.nothingFoundDo')}</EmptyState>}
      <ul className="panel-people">
        {shown.map((member) => (
          <li key={member.id}>
            <Handle line={member} props={props} />
            <span>
              {member.lead && <Tag tone="pine">{t('panels.lead')}</Tag>}
              {member.position !== 'member' && <Tag>{t(`position.${member.position}`)}</Tag>}
            </span>
            <span>
              {member.unit}
              <small>{member.specialty}</small>
            </span>
            <LeadAct member={member} props={props} />
          </li>
        ))}
      </ul>
    </>
  );
}

function useColumns(props: PeopleProps): Column<CandidateLine>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('word.name'),
      sortable: true,
      width: 200,
      render: (row) => <Handle line={row} props={props} />,
    },
    { key: 'code', title: t('lists.code'), sortable: true, width: 100, render: (row) => row.code },
    {
      key: 'specialty',
      title: t('panels.specialtyUnit'),
      sortable: true,
      render: (row) => (
        <>
          {row.specialty}
          <small>{row.unit}</small>
        </>
      ),
    },
  ];
}

/** Candidates of a panel, or those in none; searched, sorted and paged by the server. */
export function PanelCandidates(props: PeopleProps & { empty: boolean }): ReactNode {
  const { t } = useTranslation();
  const [state, change] = useListState('specialty');
  const list = useCandidates(props.reviewId, { ...state, panel: props.panel?.id ?? 'none' });
  const columns = useColumns(props);
  const empty = state.search ? (
    <EmptyState title={t('list.nothingFound')}>{t('list.nothingFoundDo')}</EmptyState>
  ) : (
    <Nobody panel={props.panel} what="candidates" empty={props.empty} />
  );
  if (list.error) return <Refused error={list.error} />;
  return (
    <DataTable
      columns={columns}
      rows={list.data?.rows}
      total={list.data?.total ?? 0}
      state={state}
      onChange={change}
      loading={list.isPending}
      searchLabel={t('lists.searchCandidates')}
      filters={<PickShown lines={list.data?.rows ?? []} props={props} />}
      empty={empty}
    />
  );
}
