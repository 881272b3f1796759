/**
 * Votes of a meeting that have settled nothing yet, pure: what the card in the middle calls for, and what is named before the
 * meeting ends. A rehearsal settles nothing for anybody (R22).
 */
import type { AgendaLine, ItemLine } from '../../../../../src/contract/agenda.js';
import type { DeskSlow } from '../attendance/attendance-panel.js';

/**
 * A tie that waits for its run-off, or at which the review stops (R16); a void vote that was not repeated, or an annulled outcome
 * whose candidates were not all voted on again (R14, R17).
 */
export type Unsettled = 'tie' | 'stopped' | 'void' | 'annulled';

export function unsettled({ state, rehearsal, tied, tiesStop, nameable }: AgendaLine): Unsettled | null {
  if (rehearsal) return null;
  if (state === 'announced' && tied > 0 && tiesStop) return 'stopped';
  if (nameable === 0) return null;
  if (state === 'announced' && tied > 0) return 'tie';
  return state === 'void' || state === 'annulled' ? state : null;
}

/** Those that wait for another vote, where that can be asked for now. */
function calling({ agenda, abilities }: Pick<DeskSlow, 'agenda' | 'abilities'>): AgendaLine[] {
  return agenda.filter((line) => {
    const what = unsettled(line);
    const may = abilities.ballots[line.ballotId];
    return (what === 'tie' || what === 'void') && (may?.askRound === true || may?.redraftRound === true);
  });
}

/**
 * The ballot that wants another vote before the meeting goes on: of the item that it is at, or the one that the room was told of
 * last. The ballot of a panel only while its item is at the ballot, since it cannot open later (R3).
 */
export function dueNow(
  slow: Pick<DeskSlow, 'agenda' | 'abilities' | 'result' | 'voided'>,
  item: ItemLine | undefined,
): AgendaLine | undefined {
  const told = [slow.result?.ballotId, slow.voided?.ballotId];
  return calling(slow).find(
    ({ ballotId, itemId, panel }) =>
      (told.includes(ballotId) || (item !== undefined && itemId === item.itemId)) &&
      (panel === null || item === undefined || item.step === 'ballot'),
  );
}

/** Everything that would be left when the meeting ends, in the order of the ballots. */
export const leftOpen = (agenda: readonly AgendaLine[]): { line: AgendaLine; what: Unsettled }[] =>
  agenda.flatMap((line) => {
    const what = unsettled(line);
    return what === null ? [] : [{ line, what }];
  });

/** Whether the room's last ballot is void and that is still to be said: nothing follows it, and no card of its own says it. */
export function saysVoided(
  slow: Pick<DeskSlow, 'voided' | 'agenda' | 'abilities' | 'result' | 'state' | 'items' | 'item'>,
): boolean {
  const { voided, agenda, state, items, item } = slow;
  if (voided === null || agenda.some(({ follows }) => follows === voided.ballotId)) return false;
  const due = dueNow(
    slow,
    items.find(({ itemId }) => itemId === item?.itemId),
  );
  return state !== 'in-session' || due?.ballotId !== voided.ballotId;
}
