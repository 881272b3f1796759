import { useId, useState, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { Link } from 'react-router';

export type ButtonTone = 'primary' | 'official' | 'plain' | 'link';

interface Look {
  tone?: ButtonTone | undefined;
  large?: boolean | undefined;
  wide?: boolean | undefined;
}

const classOf = ({ tone = 'plain', large, wide }: Look): string =>
  ['btn', `btn--${tone}`, large ? 'btn--large' : '', wide ? 'btn--wide' : ''].filter(Boolean).join(' ');

/** Where somebody who pressed too early goes on: the first field around the button that must be filled in and is empty. */
function goToMissing(button: HTMLElement): void {
  const fields = button
    .closest('form, [role="dialog"]')
    ?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(':is(input, textarea, select)');
  [...(fields ?? [])].find((field) => field.required && field.value.trim() === '')?.focus();
}

/** Why a button does nothing yet, once somebody has pressed it all the same. */
function useTold(reason: string | null) {
  const id = useId();
  const [asked, setAsked] = useState(false);
  const tell = (button: HTMLElement): void => {
    setAsked(true);
    goToMissing(button);
  };
  return { id, told: asked ? reason : null, tell };
}

/**
 * A button of ours. `busy` or a `reason` makes it inert but keeps it focusable; pressed all the same, it says the reason and goes
 * to the field that is wanted.
 */
export function Button({
  tone,
  large,
  wide,
  busy = false,
  reason,
  children,
  onClick,
  type = 'button',
  ...rest
}: Look & { busy?: boolean; reason?: string | null | undefined } & Omit<
    ComponentProps<'button'>,
    'disabled'
  >): ReactNode {
  const { id, told, tell } = useTold(reason || null);
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (!busy && !reason) return onClick?.(event);
    event.preventDefault();
    if (!busy) tell(event.currentTarget);
  };
  return (
    <>
      <button
        {...rest}
        type={type}
        className={classOf({ tone, large, wide })}
        aria-disabled={busy || Boolean(reason) || undefined}
        aria-busy={busy || undefined}
        aria-describedby={told === null ? rest['aria-describedby'] : id}
        title={reason ?? rest.title}
        onClick={press}
      >
        {busy && <span className="spin" aria-hidden />}
        {children}
      </button>
      {told !== null && (
        <span id={id} className="btn-why" role="alert">
          {told}
        </span>
      )}
    </>
  );
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({ tone, large, wide, ...rest }: Look & ComponentProps<typeof Link>): ReactNode {
  return <Link {...rest} className={classOf({ tone, large, wide })} />;
}

/** A download of a file that the server makes. */
export function DownloadLink({ tone, ...rest }: { tone?: ButtonTone } & ComponentProps<'a'>): ReactNode {
  return <a {...rest} className={classOf({ tone })} download />;
}
