-- Signatures on finished minutes (R20), as those on tally sheets: over the digest of exactly what was signed, so a version that
-- was reopened keeps its own.

create table minutes_signature (
  meeting_id uuid not null,
  line text not null,
  -- that of the version
  digest bytea not null,
  -- drawn by hand, or the own name typed with the password
  kind text not null,
  -- name at that moment and the strokes of the pen, sealed for this meeting and line
  mark_sealed bytea not null,
  signed_by uuid not null,
  signed_at timestamptz not null default now(),
  primary key (meeting_id, line, digest),
  constraint minutes_signature_meeting foreign key (meeting_id) references meeting (id),
  constraint minutes_signature_account foreign key (signed_by) references account (id),
  -- three lines are three people
  constraint minutes_signature_one_line_each unique (meeting_id, digest, signed_by),
  constraint minutes_signature_line check (line in ('chair', 'recorder', 'supervisor')),
  constraint minutes_signature_kind check (kind in ('drawn', 'typed')),
  constraint minutes_signature_digest check (octet_length(digest) = 32)
);
create trigger minutes_signature_append_only before update or delete or truncate on minutes_signature for each statement execute function refuse_change();

grant select, insert on minutes_signature to pingshen_app;
