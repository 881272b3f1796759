import type { TFunction } from 'i18next';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidateLine, KeepingBallot } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { Check } from '../../../ui/fields.js';
import { Loading, Tag } from '../../../ui/marks.js';
import { PersonName } from '../../../ui/person-name.js';
import { Refused } from '../../../ui/notice.js';
import type { Kept } from '../../ballots/queries.js';
import { useAllCandidates } from '../../dossiers/queries.js';

/** Found by code, name, unit or specialty. */
export const matches = (line: CandidateLine, search: string): boolean =>
  [line.code, line.name, line.unit, line.specialty].some((text) => text.toLowerCase().includes(search.toLowerCase()));

/** R17: whoever has withdrawn is shown, and not to be chosen. */
export const stands = (line: CandidateLine): boolean => line.withdrawal === null;

const NOBODY: Kept = new Map();

/** R14: why somebody is not to be voted on beside the ballot that keeps them; of a result no more than that there is one. */
function keptText({ title, round, state, meeting }: KeepingBallot, t: TFunction): string {
  const named = round === 1 ? title : t('newBallot.keptRound', { title, round });
  const where = meeting === null ? named : t('newBallot.keptIn', { title: named, meeting });
  const why = state === 'announced' || state === 'annulled' || state === 'void' ? state : 'listed';
  return t(`newBallot.kept.${why}`, { where });
}

interface PickProps {
  reviewId: string;
  /** Who stands in another ballot: shown with which, and left out (R14). */
  kept?: Kept;
  /** They are left out of what is chosen at once, and may be chosen one by one: an item may speak of them. */
  keptMayStand?: boolean;
  chosen: ReadonlySet<string>;
  /** Those that there is to choose from, in their order; null or absent: all of the review. */
  only?: readonly string[] | null;
  fault?: string | undefined;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** A whole specialty was chosen. */
  onGroup?: (specialty: string) => void;
}

function Groups({
  lines,
  chosen,
  onToggle,
}: {
  lines: readonly CandidateLine[];
  chosen: ReadonlySet<string>;
  onToggle: (specialty: string, on: boolean) => void;
}): ReactNode {
  const { t } = useTranslation();
  const specialties = [...new Set(lines.map((line) => line.specialty))];
  return (
    <div className="pick__groups">
      {specialties.map((specialty) => {
        const all = lines.filter((line) => line.specialty === specialty);
        const on = all.every((line) => chosen.has(line.id));
        return (
          <button
            key={specialty}
            type="button"
            className="chip"
            aria-pressed={on}
            onClick={() => onToggle(specialty, !on)}
          >
            {t('newBallot.group', { specialty, count: all.length })}
          </button>
        );
      })}
    </div>
  );
}

function KeptBy({ ballot }: { ballot: KeepingBallot | undefined }): ReactNode {
  const { t } = useTranslation();
  return ballot && <em className="pick__kept">{keptText(ballot, t)}</em>;
}

/** Candidates of the review, by search or a whole specialty at a time; the order of the list is the order on the paper. */
export function PickCandidates({
  reviewId,
  kept = NOBODY,
  keptMayStand = false,
  chosen,
  only = null,
  fault,
  onChange,
  onGroup,
}: PickProps): ReactNode {
  const { t } = useTranslation();
  const all = useAllCandidates(reviewId);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const lines = useMemo(() => {
    const found = all.data ?? [];
    return only === null ? found : only.flatMap((id) => found.find((line) => line.id === id) ?? []);
  }, [all.data, only]);
  const free = useMemo(() => lines.filter((line) => !kept.has(line.id) && stands(line)), [lines, kept]);
  const may = (line: CandidateLine): boolean => stands(line) && (keptMayStand || !kept.has(line.id));
  const shown = useMemo(() => lines.filter((line) => matches(line, wanted)), [lines, wanted]);
  const set = (ids: readonly string[], on: boolean): void => {
    const after = new Set(chosen);
    for (const id of ids)
      if (on) after.add(id);
      else after.delete(id);
    // Kept in the order of the list whatever the order of the clicks.
    onChange(new Set(lines.filter(may).flatMap(({ id }) => (after.has(id) ? [id] : []))));
  };
  const toggleGroup = (specialty: string, on: boolean): void => {
    set(
      free.filter((line) => line.specialty === specialty).map((line) => line.id),
      on,
    );
    if (on) onGroup?.(specialty);
  };
  const freeShown = shown.filter((line) => !kept.has(line.id) && stands(line));
  if (all.error) return <Refused error={all.error} />;
  if (!all.data) return <Loading />;
  return (
    <fieldset className="options pick" data-fault={Boolean(fault)}>
      <legend>{t('newBallot.candidates', { chosen: chosen.size, all: lines.length })}</legend>
      <Groups lines={free} chosen={chosen} onToggle={toggleGroup} />
      <div className="pick__tools">
        <input
          className="input"
          type="search"
          aria-label={t('newBallot.search')}
          placeholder={t('newBallot.search')}
          value={search}
          onChange={(e) => setSearch(e.target.value)}
          // looks for somebody, and does not send what it stands in
          onKeyDown={(e) => e.key === 'Enter' && e.preventDefault()}
        />
        <Button
          onClick={() =>
            set(
              freeShown.map((line) => line.id),
              !freeShown.every((line) => chosen.has(line.id)),
            )
          }
        >
          {t('newBallot.allShown', { count: freeShown.length })}
        </Button>
      </div>
      {/* Scrolled by the arrow keys where nothing in it can be chosen. */}
      <ul className="pick__list" tabIndex={0}>
        {shown.map((line) => (
          <li key={line.id}>
            <Check
              checked={chosen.has(line.id)}
              disabled={!may(line)}
              onChange={(e) => set([line.id], e.target.checked)}
            >
              <span>{line.code}</span>
              <PersonName name={line.name} />
              <small>
                {line.specialty} · {line.title} · {t(`kind.${line.kind}`)}
              </small>
              {!stands(line) && <Tag>{t('word.withdrawn')}</Tag>}
              {stands(line) && <KeptBy ballot={kept.get(line.id)} />}
            </Check>
          </li>
        ))}
        {shown.length === 0 && <li className="check quiet">{t('newBallot.noneFound')}</li>}
      </ul>
      <span className="field__fault">{fault}</span>
    </fieldset>
  );
}
