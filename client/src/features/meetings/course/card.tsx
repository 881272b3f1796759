import type { ReactNode } from 'react';

interface CardProps {
  kicker: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  official?: boolean;
}

/** The card in the middle of the desk: where the meeting is, and the one thing to do. */
export function Card({ kicker, title, children, actions, official = false }: CardProps): ReactNode {
  return (
    <section className={`now-card${official ? ' now-card--official' : ''}`}>
      <small>{kicker}</small>
      <h1>{title}</h1>
      {children}
      {actions && <div className="now-card__actions">{actions}</div>}
    </section>
  );
}
