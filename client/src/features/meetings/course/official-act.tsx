import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { Confirm } from '../../../ui/dialog.js';
import { useBallotAct, type BallotAct } from '../../ballots/queries.js';

/** Asks once before an official act and names what it does. */
export function OfficialAct({
  act,
  ballotId,
  title,
  text,
  label,
  large = true,
  tone = 'primary',
}: {
  act: BallotAct;
  ballotId: string;
  title: string;
  text: ReactNode;
  label: string;
  large?: boolean;
  tone?: 'primary' | 'plain';
}): ReactNode {
  const [asking, setAsking] = useState(false);
  const mutation = useBallotAct(act);
  return (
    <>
      <Button tone={tone} large={large} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <Confirm
          tone="official"
          title={title}
          act={label}
          busy={mutation.isPending}
          error={mutation.error}
          onClose={() => setAsking(false)}
          onConfirm={() => mutation.mutate(ballotId, { onSuccess: () => setAsking(false) })}
        >
          {text}
        </Confirm>
      )}
    </>
  );
}
