/** A seat number as it stands on the table card and everywhere else: 07. The verifier, which shares no code, has the same. */
export const seatText = (seat: number): string => String(seat).padStart(2, '0');
