/** What a desk may do now, as the server has judged it with the tables of the lifecycles. */

/** What the actor may do now; the client shows buttons by these and derives nothing. */
export interface ConsoleAbilities {
  startMeeting: boolean;
  /** Changing and removing the meeting, which has not begun. */
  planMeeting: boolean;
  endMeeting: boolean;
  pause: boolean;
  resume: boolean;
  /** That recused seats leave for a discussion and come back. */
  recordLeaving: boolean;
  rehearse: boolean;
  changeAttendance: boolean;
  recordRecusal: boolean;
  draftBallot: boolean;
  /** Why there can be no new ballot while the meeting goes on, in a code of the problem catalogue (R14: nobody is left). */
  draftRefusal: string | null;
  remind: boolean;
  pairHall: boolean;
  seatCards: boolean;
  /** Adding items and changing the order of those that have not begun. */
  planAgenda: boolean;
  /** Per item id. */
  items: Record<string, ItemAbilities>;
  /** Per ballot id. */
  ballots: Record<string, BallotAbilities>;
}

export interface ItemAbilities {
  begin: boolean;
  discuss: boolean;
  vote: boolean;
  finish: boolean;
  postpone: boolean;
  chooseCandidate: boolean;
  /** Title, panel and candidates; removing it altogether. */
  edit: boolean;
  draftBallot: boolean;
}

export interface BallotAbilities {
  open: boolean;
  /** Why it cannot open, in a code of the problem catalogue (R5: no quorum). */
  openRefusal: string | null;
  close: boolean;
  announce: boolean;
  /** Why a closed ballot cannot be announced yet, in a code of the problem catalogue (R17: whether it is void is asked). */
  announceRefusal: string | null;
  removeDraft: boolean;
  /** Title, candidates and rules, before they are frozen. */
  changeDraft: boolean;
  downloadBundle: boolean;
  /** R23: may be asked for, and happens when chair and supervisor have confirmed. */
  askVoid: boolean;
  askAnnul: boolean;
  askRound: boolean;
  /** A round that was confirmed, and whose draft was removed, is drafted again without asking. */
  redraftRound: boolean;
  /** R3: a panel's ballot before its opening: how many experts it has, how many are present, how many have to be. Null otherwise. */
  panelRoom: { size: number; present: number; quorum: number } | null;
}
