import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurrentBallot } from '../../../../../src/contract/live.js';
import { CHOICES, type Choice } from '../../../../../src/contract/vocabulary.js';
import type { Sheet } from '../../../api/views.js';
import { Button } from '../../../ui/button.js';
import { PersonName } from '../../../ui/person-name.js';
import type { PaperState } from '../paper-state.js';
import { SheetHead } from './sheet-head.js';
import './ballot-sheet.css';

interface Numbered {
  position: number;
  label: string;
}

function Group({ title, lines, most }: { title: string; lines: readonly Numbered[]; most: number | null }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="review-group">
      <h2>
        {title}{' '}
        <small>
          {most === null
            ? t('ballot.groupCount', { count: lines.length })
            : t('ballot.groupCap', { count: lines.length, cap: most })}
        </small>
      </h2>
      <ol>
        {lines.map((line) => (
          <li key={line.position}>
            <span>{line.position}</span>
            <PersonName name={line.label} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const chosen = (sheet: Sheet, state: PaperState, choice: Choice | null): Numbered[] =>
  sheet.lines
    .map((line, i) => ({ position: i + 1, label: line.label, index: line.index }))
    .filter(({ index }) => (choice === null ? !state.entries.includes(index) : state.choices.get(index) === choice));

interface ReviewStepProps {
  sheet: Sheet;
  ballot: CurrentBallot;
  state: PaperState;
  onBack: () => void;
  onSend: () => void;
}

/** The paper read back before it goes out: by choice, in the order of the sheet. */
export function ReviewStep({ sheet, ballot, state, onBack, onSend }: ReviewStepProps): ReactNode {
  const { t } = useTranslation();
  const recused = chosen(sheet, state, null);
  const struck = sheet.lines.filter(({ index }) => state.struck.has(index));
  const sending = state.phase === 'sending';
  const read = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // in a low window title and rule would leave nothing of the choices above the foot
    if (matchMedia('(max-height: 620px)').matches) read.current?.scrollIntoView();
  }, []);
  return (
    <main id="main" className="sheet">
      <SheetHead ballot={ballot} fingerprint={state.fingerprint} />
      <div ref={read} className="review">
        <p>{sending ? t('ballot.sendingText') : t('ballot.reviewText')}</p>
        <div className="review-groups">
          {CHOICES.map((choice) => (
            <Group
              key={choice}
              title={t(`choice.${choice}`)}
              lines={chosen(sheet, state, choice)}
              most={choice === 'agree' ? state.cap : null}
            />
          ))}
        </div>
        {recused.length > 0 && (
          <p className="quiet">{t('ballot.recusedList', { names: recused.map((line) => line.label).join('、') })}</p>
        )}
        {struck.length > 0 && (
          <p className="quiet">{t('ballot.withdrawnList', { names: struck.map((line) => line.label).join('、') })}</p>
        )}
      </div>
      <footer className="sheet-foot">
        <div>
          <span className="sheet-foot__left" role="status">
            {sending ? t('ballot.sending') : t('ballot.complete')}
          </span>
          {!sending && <Button onClick={onBack}>{t('ballot.back')}</Button>}
          <Button tone="primary" large busy={sending} onClick={onSend} autoFocus>
            {sending ? t('ballot.sending') : t('ballot.submit')}
          </Button>
        </div>
      </footer>
    </main>
  );
}
