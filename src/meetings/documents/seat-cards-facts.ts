/** What is printed on seat cards; it crosses into a thread, so plain values only. */
export interface CardToPrint {
  seat: number;
  name: string;
  unit: string;
  /** What the QR code holds. */
  address: string;
  /** The short code, for typing. */
  typed: string;
}

export interface SeatCardsSheet {
  meeting: string;
  committee: string;
  /** YYYY-MM-DD */
  heldOn: string;
  /** ISO instant. */
  expiresAt: string;
  /** Of this server, as the expert would type it. */
  origin: string;
  cards: CardToPrint[];
}
