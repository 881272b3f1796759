import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem-error.js';

export type NoticeTone = 'plain' | 'good' | 'warn' | 'fault';

/** A sentence that stays on the page: what is so, and what to do about it. */
export function Notice({
  tone = 'plain',
  title,
  children,
  action,
  live = false,
  ref,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean;
  ref?: Ref<HTMLDivElement>;
}): ReactNode {
  return (
    <div ref={ref} className={`notice notice--${tone}`} role={tone === 'fault' ? 'alert' : live ? 'status' : undefined}>
      {title && <b>{title}</b>}
      {children && <div>{children}</div>}
      {action && <div className="notice__act">{action}</div>}
    </div>
  );
}

/** A refusal of the server in its own words (what is wrong, what to do) under what came of the act; nothing when there is none. */
export function Refused({ error, heading: said }: { error: unknown; heading?: string }): ReactNode {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // a long dialog has it below its edge, and whoever pressed the button above would think that nothing came of it
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [error]);
  if (!error) return null;
  const { sentence, requestId, heading } = problemText(error, i18n.language);
  return (
    <Notice ref={box} tone="fault" title={said ?? t(`word.refusedAs.${heading}`)}>
      <p>{sentence}</p>
      {requestId && <small className="mono">{requestId}</small>}
    </Notice>
  );
}

/** Nothing here yet, and what to do next. */
export function EmptyState({
  title,
  children,
  actions,
  mark,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  mark?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      {mark && <div className="empty__mark">{mark}</div>}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="empty__acts">{actions}</div>}
    </div>
  );
}
