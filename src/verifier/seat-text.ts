/** A seat number as the table card, the screens and the minutes write it: 07. */
export const seatText = (seat: number): string => String(seat).padStart(2, '0');
