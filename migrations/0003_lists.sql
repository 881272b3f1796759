-- Experts, candidates, and the lists that they come in with.

-- One expert per person. Unit, title and specialty are those of the latest list; a meeting freezes its own copy.
create table expert (
  id uuid primary key,
  person_id uuid not null,
  unit text not null,
  title text not null,
  specialty text not null,
  created_at timestamptz not null default now(),
  constraint expert_person foreign key (person_id) references person (id),
  constraint expert_person_once unique (person_id),
  constraint expert_lengths check (char_length(unit) between 1 and 120 and char_length(title) between 1 and 120 and char_length(specialty) between 1 and 120)
);

alter table member add constraint member_expert foreign key (expert_id) references expert (id);

-- One application of a person in the review of a year (R36). Everything is frozen as of the import.
create table candidate (
  id uuid primary key,
  review_id uuid not null,
  person_id uuid not null,
  list_number integer not null,
  -- what experts see instead of the name under a blind review (R34)
  code text not null,
  name text not null,
  unit text not null,
  specialty text not null,
  level text not null,
  -- the professional title applied for
  title text not null,
  kind text not null,
  created_at timestamptz not null default now(),
  constraint candidate_review foreign key (review_id) references review (id),
  constraint candidate_person foreign key (person_id) references person (id),
  constraint candidate_person_once unique (review_id, person_id),
  constraint candidate_code_once unique (review_id, code),
  constraint candidate_list_number_once unique (review_id, list_number),
  constraint candidate_list_number check (list_number between 1 and 1000000),
  constraint candidate_name_length check (char_length(name) between 1 and 50),
  constraint candidate_lengths check (char_length(unit) between 1 and 120 and char_length(title) between 1 and 120 and char_length(specialty) between 1 and 120 and char_length(code) between 1 and 20),
  constraint candidate_level check (level in ('senior', 'intermediate', 'junior')),
  constraint candidate_kind check (kind in ('regular', 'transfer', 'exceptional', 'green-channel', 'directed', 'private-enterprise', 'specialised-recommendation'))
);
create index candidate_of_person on candidate (person_id);

-- An uploaded list between its preview and its import; expires with everything that it carried.
create table list_import (
  id uuid primary key,
  review_id uuid not null,
  kind text not null,
  state text not null,
  file_name text not null,
  -- what the preview shows: columns found and ignored, faults with their rows (ID numbers masked), or why it failed
  report jsonb not null default '{}',
  -- the good rows, sealed since they carry ID numbers; null before they are known and after the import
  rows_sealed bytea,
  rows_total integer not null default 0,
  rows_good integer not null default 0,
  rows_done integer not null default 0,
  -- while reading or importing: the last sign of life; a restart fails what was left behind
  beat_at timestamptz not null default now(),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  finished_at timestamptz,
  constraint list_import_review foreign key (review_id) references review (id),
  constraint list_import_account foreign key (created_by) references account (id),
  constraint list_import_kind check (kind in ('experts', 'candidates')),
  constraint list_import_state check (state in ('reading', 'ready', 'importing', 'done', 'failed')),
  constraint list_import_counts check (rows_done between 0 and rows_good and rows_good between 0 and rows_total)
);
create index list_import_by_expiry on list_import (expires_at);

grant select, insert, update on expert to pingshen_app;
grant select, insert on candidate to pingshen_app;
grant select, insert, update, delete on list_import to pingshen_app;
