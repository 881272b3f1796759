/** One paper from the sheet to the receipt: ties the page's state to the worker and to the live connection. */
import { useCallback, useEffect, useReducer, useRef, useState, type Dispatch } from 'react';
import type {
  CastReceipt,
  CurrentBallot,
  OwnReceipt,
  PersonalSnapshot,
  SlowSnapshot,
} from '../../../../src/contract/live.js';
import type { Choice } from '../../../../src/contract/vocabulary.js';
import type { Sheet } from '../../api/views.js';
import { ProblemError } from '../../api/problem-error.js';
import type { MeetingConnection } from '../../live/connection.js';
import { ballotWorker } from './ballot-worker.js';
import { NEW_PAPER, fitsCap, reducePaper, unchosen, type PaperAct, type PaperState } from './paper-state.js';
import type { KnownFacts } from './worker/messages.js';

export interface PaperDesk {
  state: PaperState;
  /** False where the cap forbids it: then nothing has changed, and the sheet says why (R15). */
  choose: (index: number, choice: Choice) => boolean;
  chooseRest: (choice: Choice) => boolean;
  review: () => void;
  back: () => void;
  send: () => void;
  /** Opens the sheet anew after a fault; a paper that was on its way goes out again, byte for byte. */
  retry: () => void;
}

interface PaperInput {
  sheet: Sheet;
  ballot: CurrentBallot;
  slow: SlowSnapshot;
  personal: PersonalSnapshot;
  connection: MeetingConnection;
  /** The paper before this one, where this is a change. */
  before: OwnReceipt | null;
  onAccepted: (receipt: CastReceipt) => void;
}

/** What the page knows from the live side, for the worker to hold the manifest against. */
function knownFacts({ sheet, ballot, slow, personal }: PaperInput): KnownFacts {
  return {
    meetingId: slow.meetingId,
    ballotId: ballot.ballotId,
    title: ballot.title,
    round: ballot.round,
    rehearsal: ballot.rehearsal,
    scope: ballot.panel ? 'panel' : 'plenary',
    committeeSize: ballot.panel?.size ?? slow.committeeSize,
    attending: ballot.attending,
    minimumAgree: ballot.minimumAgree,
    recused: slow.recusedCount,
    policy: ballot.policy,
    announce: ballot.announce,
    quota: ballot.quota,
    cap: ballot.cap,
    manifestHash: ballot.manifestHash,
    seat: personal.seat,
    lines: sheet.lines.map(({ candidateId, label }) => ({ candidateId, label })),
    recusals: personal.recusals,
  };
}

/** A choice goes to the page at once and to the worker, which encrypts and keeps it. Both refuse what the cap forbids. */
function useChoosing(state: PaperState, dispatch: Dispatch<PaperAct>): Pick<PaperDesk, 'choose' | 'chooseRest'> {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const keep = useCallback(
    (act: PaperAct, fits: boolean, work: () => Promise<unknown>): boolean => {
      dispatch(act);
      if (!fits) return false;
      work().then(
        () => dispatch({ type: 'saved', at: Date.now() }),
        (error: unknown) => dispatch({ type: 'failed', error }),
      );
      return true;
    },
    [dispatch],
  );
  const choose = useCallback(
    (index: number, choice: Choice) =>
      keep({ type: 'chosen', index, choice }, fitsCap(latest.current, [index], choice), () =>
        ballotWorker().call('choose', index, choice),
      ),
    [keep],
  );
  const chooseRest = useCallback(
    (choice: Choice) =>
      keep({ type: 'rest-chosen', choice }, fitsCap(latest.current, unchosen(latest.current), choice), () =>
        ballotWorker().call('chooseRest', choice),
      ),
    [keep],
  );
  return { choose, chooseRest };
}

/** R17: what the room is told of candidates who withdraw goes onto the paper that is being filled in, here and in the worker. */
function useStruck({ phase }: PaperState, { sheet, ballot }: PaperInput, dispatch: Dispatch<PaperAct>): void {
  const gone = new Set(ballot.withdrawn.map(({ candidateId }) => candidateId));
  const struck = sheet.lines.filter((line) => gone.has(line.candidateId)).map((line) => line.index);
  const key = struck.join();
  const filling = phase === 'choosing' || phase === 'reviewing';
  useEffect(() => {
    if (!filling || key === '') return;
    const indices = key.split(',').map(Number);
    dispatch({ type: 'struck', indices });
    ballotWorker()
      .call('strike', indices)
      .catch((error: unknown) => dispatch({ type: 'failed', error }));
  }, [filling, key, dispatch]);
}

/** Sends the paper that the worker holds or finishes, and tells the page how it ended. */
async function transmit(
  { before, sheet, connection, onAccepted }: PaperInput,
  dispatch: Dispatch<PaperAct>,
): Promise<void> {
  const request = await ballotWorker().call(
    'prepare',
    Math.max(before?.revision ?? 0, sheet.revision) + 1,
    before?.head ?? sheet.head,
  );
  const answer = await connection.cast(request);
  // A fault of the server's says nothing about the paper: it may be in. Only the same bytes may follow.
  if (!answer.ok && answer.problem.code === 'server.unexpected') throw new ProblemError(answer.problem);
  if (!answer.ok) {
    await ballotWorker().call('refused');
    dispatch({ type: 'refused', problem: answer.problem });
    return;
  }
  const accepted = await ballotWorker().call('accepted', answer.value);
  if (!accepted.ok) {
    dispatch({ type: 'alarmed', alarms: [{ code: accepted.fault, detail: answer.value.hash }] });
    return;
  }
  dispatch({ type: 'accepted', evidence: accepted.evidence });
  onAccepted(answer.value);
}

/** The desk of one paper. Mount it anew (by key) for a change: a revision is a new draft. */
export function usePaper(input: PaperInput): PaperDesk {
  const [state, dispatch] = useReducer(reducePaper, NEW_PAPER);
  const [attempt, setAttempt] = useState(0);
  // The facts of the moment the sheet was opened: the ballot is frozen, only its progress changes while it is filled in.
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });

  const transmitting = useCallback(() => {
    transmit(latest.current, dispatch).catch((error: unknown) => dispatch({ type: 'failed', error }));
  }, []);

  useEffect(() => {
    const { sheet } = latest.current;
    let gone = false;
    ballotWorker()
      .call('open', sheet.manifest, knownFacts(latest.current), sheet.recredential)
      .then((opened) => {
        if (gone) return;
        if (!opened.ok) dispatch({ type: 'alarmed', alarms: opened.alarms });
        else dispatch({ type: 'opened', ...opened, pending: opened.pending !== null });
        // A paper that was on its way when the page was reloaded goes out again, byte for byte.
        if (opened.ok && opened.pending) transmitting();
      })
      .catch((error: unknown) => !gone && dispatch({ type: 'failed', error }));
    return () => {
      gone = true;
    };
  }, [transmitting, attempt]);

  useStruck(state, input, dispatch);

  const review = useCallback(() => dispatch({ type: 'review' }), []);
  const back = useCallback(() => dispatch({ type: 'back' }), []);
  const send = useCallback(() => {
    dispatch({ type: 'send' });
    transmitting();
  }, [transmitting]);
  const retry = useCallback(() => {
    dispatch({ type: 'reopen' });
    setAttempt((before) => before + 1);
  }, []);
  return { state, ...useChoosing(state, dispatch), review, back, send, retry };
}
