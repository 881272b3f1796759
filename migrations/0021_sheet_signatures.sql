-- Signatures on the tally sheet (R20): one for each line, over the digest of exactly what was signed. The hand-written mark
-- and the name are sealed, so the row holds references only; it stays as it was written.

create table sheet_signature (
  ballot_id uuid not null,
  line text not null,
  -- SHA-256 of what the sheet says, as in printed_sheet
  digest bytea not null,
  -- drawn by hand, or the own name typed with the password
  kind text not null,
  -- name at that moment and the strokes of the pen, sealed for this ballot and line
  mark_sealed bytea not null,
  signed_by uuid not null,
  signed_at timestamptz not null default now(),
  primary key (ballot_id, line, digest),
  constraint sheet_signature_ballot foreign key (ballot_id) references ballot (id),
  constraint sheet_signature_account foreign key (signed_by) references account (id),
  -- three lines are three people
  constraint sheet_signature_one_line_each unique (ballot_id, digest, signed_by),
  constraint sheet_signature_line check (line in ('chair', 'teller', 'supervisor')),
  constraint sheet_signature_kind check (kind in ('drawn', 'typed')),
  constraint sheet_signature_digest check (octet_length(digest) = 32)
);
create trigger sheet_signature_append_only before update or delete or truncate on sheet_signature for each statement execute function refuse_change();

grant select, insert on sheet_signature to pingshen_app;
