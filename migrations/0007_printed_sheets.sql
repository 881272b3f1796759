-- Every tally sheet that left the house (R20): the first copy is the original, every further one is marked as reprinted.

create table printed_sheet (
  ballot_id uuid not null,
  number integer not null,
  -- SHA-256 of what the sheet says; the same for every copy of one ballot
  digest bytea not null,
  printed_by uuid not null,
  printed_at timestamptz not null default now(),
  primary key (ballot_id, number),
  constraint printed_sheet_ballot foreign key (ballot_id) references ballot (id),
  constraint printed_sheet_account foreign key (printed_by) references account (id),
  constraint printed_sheet_number check (number >= 1),
  constraint printed_sheet_digest check (octet_length(digest) = 32)
);
create trigger printed_sheet_append_only before update or delete or truncate on printed_sheet for each statement execute function refuse_change();

grant select, insert on printed_sheet to pingshen_app;
