import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';

export type ButtonTone = 'primary' | 'official' | 'plain' | 'link';

interface Look {
  tone?: ButtonTone;
  large?: boolean;
  wide?: boolean;
}

const classOf = ({ tone = 'plain', large, wide }: Look): string =>
  ['btn', `btn--${tone}`, large ? 'btn--large' : '', wide ? 'btn--wide' : ''].filter(Boolean).join(' ');

/**
 * A button of ours. `busy` or a `reason` makes it inert but keeps it focusable, so that a screen reader can learn why.
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
  const inert = busy || Boolean(reason);
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ ...(tone ? { tone } : {}), ...(large ? { large } : {}), ...(wide ? { wide } : {}) })}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      title={reason ?? rest.title}
      onClick={(event) => {
        if (inert) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="spin" aria-hidden />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({ tone, large, wide, ...rest }: Look & ComponentProps<typeof Link>): ReactNode {
  return (
    <Link
      {...rest}
      className={classOf({ ...(tone ? { tone } : {}), ...(large ? { large } : {}), ...(wide ? { wide } : {}) })}
    />
  );
}

/** A download of a file that the server makes. */
export function DownloadLink({
  href,
  children,
  tone,
}: {
  href: string;
  children: ReactNode;
  tone?: ButtonTone;
}): ReactNode {
  return (
    <a className={classOf(tone ? { tone } : {})} href={href} download>
      {children}
    </a>
  );
}
