import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CastReceipt,
  CurrentBallot,
  OwnReceipt,
  PersonalSnapshot,
  SlowSnapshot,
} from '../../../../../src/contract/live.js';
import type { Sheet } from '../../../api/views.js';
import type { MeetingConnection } from '../../../live/connection.js';
import { Loading } from '../../../ui/marks.js';
import { Refused } from '../../../ui/notice.js';
import { useSheet } from '../queries.js';
import { usePaper } from '../use-paper.js';
import { AlarmScreen } from './alarm-screen.js';
import { BallotSheet } from './ballot-sheet.js';
import { ReviewStep } from './review-step.js';
import { StuckPaper } from './stuck-paper.js';

interface DeskProps {
  ballot: CurrentBallot;
  slow: SlowSnapshot;
  personal: PersonalSnapshot;
  connection: MeetingConnection;
  before: OwnReceipt | null;
  onAccepted: (receipt: CastReceipt) => void;
  onKeepEarlier: () => void;
}

function OpenDesk({ sheet, ...props }: DeskProps & { sheet: Sheet }): ReactNode {
  const { t } = useTranslation();
  const desk = usePaper({ sheet, ...props });
  const { phase, alarms, fault } = desk.state;
  if (phase === 'opening') return <Loading label={t('ballot.opening')} />;
  if (fault) return <StuckPaper fault={fault} onRetry={desk.retry} />;
  if (phase === 'alarm') return <AlarmScreen alarms={alarms} />;
  if (phase === 'choosing')
    return (
      <BallotSheet
        sheet={sheet}
        ballot={props.ballot}
        desk={desk}
        onKeepEarlier={props.before === null ? null : props.onKeepEarlier}
      />
    );
  return <ReviewStep sheet={sheet} ballot={props.ballot} state={desk.state} onBack={desk.back} onSend={desk.send} />;
}

/** The paper of the open ballot: fetched, checked, filled in, read back, sent. */
export function PaperDesk(props: DeskProps): ReactNode {
  const sheet = useSheet(props.ballot.ballotId, props.personal.credential);
  // The paper before this one stays what it was when the desk was opened, whatever receipts arrive meanwhile.
  const [before] = useState(props.before);
  if (sheet.data) return <OpenDesk {...props} before={before} sheet={sheet.data} />;
  if (sheet.error) {
    return (
      <main id="main" className="page">
        <Refused error={sheet.error} />
      </main>
    );
  }
  return <Loading />;
}
