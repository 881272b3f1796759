/** Every bound on what comes in, in one place: requests, frames, files and lists refuse what lies beyond. */
export const LIMITS = {
  /** Characters of a person's name: long ethnic names with `·` and rare characters included. */
  nameLength: 50,
  titleLength: 120,
  unitLength: 120,
  reasonLength: 500,
  loginNameLength: 64,
  passwordMinimum: 10,
  passwordMaximum: 200,
  /** A hand-written signature: the field it is drawn in, strokes, and numbers (two a point) in one stroke. */
  markWidth: 1_000,
  markHeight: 300,
  strokes: 200,
  strokeNumbers: 4_000,
  /** Bytes of a JSON request body. */
  requestBytes: 1_000_000,
  /** Bytes of one live frame: the largest paper (cap proof included) and a little more. */
  frameBytes: 4_000_000,
  /** Candidates on one ballot paper in this product: 544 bytes each must fit a live frame (the protocol allows 65535). */
  ballotCandidates: 5_000,
  committeeSeats: 500,
  /** Panels of a review. */
  panels: 60,
  /** Candidates that are given to a panel at once. */
  panelCandidates: 2_000,
  /** Recusals of one expert that are recorded at once. */
  recusalsAtOnce: 500,
  agendaItems: 200,
  /** Characters of one typed part of the minutes. */
  minutesText: 4_000,
  /** Longest break that is announced: a day. */
  pauseMinutes: 1_440,
  /** Digits of the code that pairs a hall screen. */
  hallCodeDigits: 10,
  /** A hall screen stays paired so many hours after the end of its meeting. */
  hallHoursAfterEnd: 12,
  /** An uploaded list: bytes as sent, bytes when unpacked (a zip bomb is refused before it is unpacked), rows. */
  listBytes: 10_000_000,
  listUnpackedBytes: 60_000_000,
  listRows: 20_000,
  listColumns: 60,
  cellLength: 2_000,
  pageSize: 200,
} as const;
