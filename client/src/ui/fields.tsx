/** Form pieces of ours: a labelled input, a choice explained in words, a checkbox. */
import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FieldProps {
  label: string;
  help?: ReactNode;
  fault?: string | null | undefined;
  children: (control: { id: string; 'aria-invalid': boolean; 'aria-describedby': string }) => ReactNode;
}

/** Label, control, help and fault, tied together for screen readers. */
function Field({ label, help, fault, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': Boolean(fault), 'aria-describedby': `${id}-note` })}
      <div id={`${id}-note`}>
        {fault ? (
          <span className="field__fault">{fault}</span>
        ) : help ? (
          <span className="field__help">{help}</span>
        ) : null}
      </div>
    </div>
  );
}

/** Shorter inputs are codes and numbers, whose whole length is what is wanted. */
const LONG = 50;

/** The browser takes no more than `maxLength` and cuts what is pasted, without a word; this is the word. */
function Full({ value, maxLength }: Pick<ComponentProps<'input'>, 'value' | 'maxLength'>): ReactNode {
  const { t } = useTranslation();
  const full = typeof value === 'string' && maxLength !== undefined && maxLength >= LONG && value.length >= maxLength;
  return (
    <span role="status" className="field__full">
      {full && t('word.full', { count: maxLength })}
    </span>
  );
}

/** A labelled one-line input. */
export function TextField({
  label,
  help,
  fault,
  large,
  ...rest
}: { label: string; help?: ReactNode; fault?: string | null; large?: boolean } & Omit<
  ComponentProps<'input'>,
  'id'
>): ReactNode {
  return (
    <Field label={label} help={help} fault={fault}>
      {(control) => (
        <>
          <input {...rest} {...control} className={`input${large ? ' input--large' : ''}`} />
          <Full value={rest.value} maxLength={rest.maxLength} />
        </>
      )}
    </Field>
  );
}

/** A labelled text of several lines. */
export function TextArea({
  label,
  help,
  fault,
  ...rest
}: { label: string; help?: ReactNode; fault?: string | null } & Omit<ComponentProps<'textarea'>, 'id'>): ReactNode {
  return (
    <Field label={label} help={help} fault={fault}>
      {(control) => (
        <>
          <textarea {...rest} {...control} className="input" />
          <Full value={rest.value} maxLength={rest.maxLength} />
        </>
      )}
    </Field>
  );
}

/** A labelled choice from a list. */
export function SelectField({
  label,
  help,
  fault,
  children,
  ...rest
}: { label: string; help?: ReactNode; fault?: string | null } & Omit<ComponentProps<'select'>, 'id'>): ReactNode {
  return (
    <Field label={label} help={help} fault={fault}>
      {(control) => (
        <select {...rest} {...control} className="input">
          {children}
        </select>
      )}
    </Field>
  );
}

interface OptionWords<T extends string> {
  value: T;
  title: string;
  explanation?: string;
  /** Cannot be chosen; the explanation says why. */
  disabled?: boolean;
}

interface OptionsProps<T extends string> {
  legend: string;
  options: readonly OptionWords<T>[];
  /** null: nobody has chosen yet. Where the rules want a choice, nothing is chosen for the person. */
  value: T | null;
  onChange: (value: T) => void;
  fault?: string | null | undefined;
  row?: boolean;
}

/** A choice that must be made by a person, each way explained in words. */
export function Options<T extends string>({
  legend,
  options,
  value,
  onChange,
  fault,
  row = false,
}: OptionsProps<T>): ReactNode {
  const name = useId();
  return (
    <fieldset
      className={`options${row ? ' options--row' : ''}`}
      data-fault={Boolean(fault)}
      aria-describedby={`${name}-fault`}
    >
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          <span>{option.title}</span>
          {option.explanation && <small>{option.explanation}</small>}
        </label>
      ))}
      <span id={`${name}-fault`} className="field__fault">
        {fault}
      </span>
    </fieldset>
  );
}

/** A checkbox with its sentence. */
export function Check({ children, ...rest }: { children: ReactNode } & ComponentProps<'input'>): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  );
}
