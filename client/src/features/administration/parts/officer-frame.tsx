import type { ReactNode } from 'react';
import type { Role } from '../../../../../src/contract/vocabulary.js';
import type { Session } from '../../../api/views.js';
import { Bar } from '../../../ui/bar.js';
import { SignedIn, Who } from '../../identity/parts/who.js';
import '../../identity/parts/first-steps.css';

/** The frame of an officer's page. */
export function OfficerFrame({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <SignedIn>
      {(session) => (
        <>
          <Bar where={title}>
            <Who name={session.name} />
          </Bar>
          <main id="main" className="page page--wide">
            <div className="page-head">
              <div>
                <h1>{title}</h1>
                <p>{lead}</p>
              </div>
              {actions && <div className="page-head__acts">{actions}</div>}
            </div>
            {children}
          </main>
        </>
      )}
    </SignedIn>
  );
}

export const holdsRole = (session: Session, role: Role): boolean => session.roles.some((held) => held.role === role);
