-- R12: when a seat was last asked to submit in this ballot, so that its page says so after a reload too; told to that seat alone.

alter table ballot_seat
  add column reminded_at timestamptz;
