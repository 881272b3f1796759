import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { isOneLine } from '../../../../../src/results/domain/minutes-sections.js';
import { Button } from '../../../ui/button.js';
import { TextArea, TextField } from '../../../ui/fields.js';
import { Notice } from '../../../ui/notice.js';
import { timeOfDay } from '../../../ui/time.js';
import type { Stored, TypedText } from './typed-text.js';
import { useTypedText, type Desk } from './use-typed-text.js';

const ROWS = { least: 2, most: 14, characters: 44 };

/** Lines that a text takes, so that the field is as high as what is in it. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / ROWS.characters), 0);
  return Math.min(ROWS.most, Math.max(ROWS.least, lines));
}

function Saved({ state }: { state: TypedText }): ReactNode {
  const { t } = useTranslation();
  const { status, base } = state;
  if (status === 'saved')
    return base.revision > 0 ? t('minutes.save.savedAt', { time: timeOfDay(base.writtenAt) }) : null;
  return t(`minutes.save.${status}`);
}

/** Both texts, and the choice: nothing is overwritten unseen. */
function Conflict({
  theirs,
  onMine,
  onTheirs,
}: {
  theirs: Stored;
  onMine: () => void;
  onTheirs: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const acts = (
    <>
      <Button onClick={onTheirs}>{t('minutes.conflict.theirs')}</Button>
      <Button onClick={onMine}>{t('minutes.conflict.mine')}</Button>
    </>
  );
  return (
    <Notice tone="warn" live title={t('minutes.conflict.title')} action={acts}>
      <p>{t('minutes.conflict.text', { by: theirs.writtenBy, time: timeOfDay(theirs.writtenAt) })}</p>
      <blockquote className="minutes-theirs">{theirs.text || t('minutes.conflict.empty')}</blockquote>
    </Notice>
  );
}

interface FieldProps {
  desk: Desk;
  section: string;
  label: string;
  help?: string;
  stored: Stored;
  focus?: boolean;
}

function Field({ desk, section, label, help, stored, focus = false }: FieldProps): ReactNode {
  const [state, dispatch] = useTypedText(desk, section, stored);
  const { text, status, theirs } = state;
  const oneLine = isOneLine(section);
  const shared = {
    label,
    value: text,
    autoFocus: focus,
    maxLength: oneLine ? LIMITS.titleLength : LIMITS.minutesText,
    help: (
      <span
        className={`minutes-saved minutes-saved--${status}`}
        role={status === 'failed' || status === 'conflict' ? 'alert' : undefined}
      >
        <Saved state={state} />
        {help && <span>{help}</span>}
      </span>
    ),
  };
  return (
    <div className="minutes-field">
      {oneLine ? (
        <TextField {...shared} onChange={(event) => dispatch({ type: 'typed', text: event.target.value })} />
      ) : (
        <TextArea
          {...shared}
          rows={rowsOf(text)}
          onChange={(event) => dispatch({ type: 'typed', text: event.target.value })}
        />
      )}
      {status === 'conflict' && theirs && (
        <Conflict
          theirs={theirs}
          onMine={() => dispatch({ type: 'keep-mine' })}
          onTheirs={() => dispatch({ type: 'take-theirs' })}
        />
      )}
    </div>
  );
}

/** A part that the secretary types. Of hundreds of candidates only those written about are fields; the others open with a click. */
export const TypedField = memo(function TypedField(props: FieldProps & { folded: boolean }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { label, folded } = props;
  if (!folded || open) return <Field {...props} focus={open} />;
  return (
    <p className="minutes-folded">
      <span>{label}</span>
      <Button tone="link" aria-label={t('minutes.addOf', { label })} onClick={() => setOpen(true)}>
        {t('minutes.add')}
      </Button>
    </p>
  );
});
