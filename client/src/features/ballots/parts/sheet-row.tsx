import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../../src/contract/vocabulary.js';
import type { SheetLine } from '../../../api/views.js';
import { PersonName } from '../../../ui/person-name.js';
import { Recommended } from '../../results/parts/recommended.js';
import { Choices } from './choices.js';

interface SheetRowProps {
  line: SheetLine;
  position: number;
  /** Why there is nothing to choose; null: there is. */
  note: 'recused' | 'withdrawn' | null;
  choice: Choice | null;
  /** Shows where something is still to be chosen; before the first look for it nothing is marked. */
  marked: boolean;
  onChoose: (index: number, choice: Choice) => boolean;
  onDone: (index: number) => void;
}

/** One candidate on the paper: what may inform, and the three choices. */
export const SheetRow = memo(function SheetRow({
  line,
  position,
  note,
  choice,
  marked,
  onChoose,
  onDone,
}: SheetRowProps): ReactNode {
  const { t } = useTranslation();
  const todo = marked && note === null && choice === null;
  return (
    <li
      id={`candidate-${line.index}`}
      className={`sheet-row${note ? ' sheet-row--recused' : ''}${todo ? ' sheet-row--todo' : ''}`}
    >
      <span className="sheet-row__no">{position}</span>
      <div className="sheet-row__candidate">
        <b>
          <PersonName name={line.label} />
        </b>
      </div>
      <div className="sheet-row__what">
        {line.about && (
          <>
            {line.about.specialty}
            <small>
              {line.about.title} · {t(`kind.${line.about.kind}`)}
            </small>
            {line.about.recommendation && <Recommended said={line.about.recommendation} />}
          </>
        )}
      </div>
      {note ? (
        <p className="sheet-row__note" role={note === 'withdrawn' ? 'status' : undefined}>
          {t(`ballot.${note}`)}
        </p>
      ) : (
        <Choices index={line.index} label={line.label} value={choice} onChoose={onChoose} onDone={onDone} />
      )}
    </li>
  );
});
