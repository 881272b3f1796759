-- Minutes of a meeting (R20). What is generated is stored only when it is fixed; what the secretary types is kept in every
-- revision. Text names people, so it is sealed, and the rows hold references only. Everything is append-only: whether the
-- minutes are finished follows from the last version and its reopening.

create table minutes_text (
  meeting_id uuid not null,
  -- heading, place, objections, remarks, item:<id> or candidate:<id>
  section text not null,
  revision integer not null,
  -- sealed for this meeting, section and revision
  text_sealed bytea not null,
  written_by uuid not null,
  written_at timestamptz not null default now(),
  -- two windows that go on from the same revision: one of them is refused
  primary key (meeting_id, section, revision),
  constraint minutes_text_meeting foreign key (meeting_id) references meeting (id),
  constraint minutes_text_account foreign key (written_by) references account (id),
  constraint minutes_text_revision check (revision >= 1),
  constraint minutes_text_section check (section ~ '^(heading|place|objections|remarks|(item|candidate):[0-9a-f-]{36})$')
);
create trigger minutes_text_append_only before update or delete or truncate on minutes_text for each statement execute function refuse_change();

create table minutes_version (
  meeting_id uuid not null,
  version integer not null,
  -- SHA-256 of the whole content, the opinions as a salted digest of their own
  digest bytea not null,
  -- the generated content, the open texts, and which revisions of the opinions belong to it; sealed for this meeting and version
  content_sealed bytea not null,
  -- so that who may not read the opinions cannot guess them from the digest
  salt bytea not null,
  finished_by uuid not null,
  finished_at timestamptz not null default now(),
  primary key (meeting_id, version),
  constraint minutes_version_meeting foreign key (meeting_id) references meeting (id),
  constraint minutes_version_account foreign key (finished_by) references account (id),
  constraint minutes_version_number check (version >= 1),
  constraint minutes_version_digest check (octet_length(digest) = 32 and octet_length(salt) = 16)
);
create trigger minutes_version_append_only before update or delete or truncate on minutes_version for each statement execute function refuse_change();

-- A finished version was opened again, once; it stays what it was.
create table minutes_reopening (
  meeting_id uuid not null,
  version integer not null,
  reason text not null,
  reopened_by uuid not null,
  reopened_at timestamptz not null default now(),
  primary key (meeting_id, version),
  constraint minutes_reopening_version foreign key (meeting_id, version) references minutes_version (meeting_id, version),
  constraint minutes_reopening_account foreign key (reopened_by) references account (id)
);
create trigger minutes_reopening_append_only before update or delete or truncate on minutes_reopening for each statement execute function refuse_change();

-- Copies of a finished version; the first is the original.
create table printed_minutes (
  meeting_id uuid not null,
  version integer not null,
  number integer not null,
  printed_by uuid not null,
  printed_at timestamptz not null default now(),
  primary key (meeting_id, version, number),
  constraint printed_minutes_version foreign key (meeting_id, version) references minutes_version (meeting_id, version),
  constraint printed_minutes_account foreign key (printed_by) references account (id),
  constraint printed_minutes_number check (number >= 1)
);
create trigger printed_minutes_append_only before update or delete or truncate on printed_minutes for each statement execute function refuse_change();

grant select, insert on minutes_text, minutes_version, minutes_reopening, printed_minutes to pingshen_app;
