import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHOICES, type Choice } from '../../../../../src/contract/vocabulary.js';

interface ChoicesProps {
  index: number;
  label: string;
  value: Choice | null;
  /** False: not taken (R15). */
  onChoose: (index: number, choice: Choice) => boolean;
  onDone: (index: number) => void;
}

/**
 * The three choices of one candidate: same size, same colour, same weight, always in this order, none preselected. A real
 * radio group; 1, 2 and 3 choose and go on to the next candidate.
 */
export function Choices({ index, label, value, onChoose, onDone }: ChoicesProps): ReactNode {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    const choice = CHOICES[Number(event.key) - 1];
    if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (onChoose(index, choice)) onDone(index);
  };
  return (
    <div className="choices" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {CHOICES.map((choice) => (
        <label key={choice} className={value === choice ? 'on' : undefined}>
          <input
            type="radio"
            name={`candidate-${index}`}
            value={choice}
            checked={value === choice}
            onChange={() => onChoose(index, choice)}
          />
          <span>{t(`choice.${choice}`)}</span>
        </label>
      ))}
    </div>
  );
}
