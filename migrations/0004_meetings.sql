-- Meetings, seats, credentials, recusals, and the side log from which a meeting's version comes.

create table meeting (
  id uuid primary key,
  review_id uuid not null,
  title text not null,
  held_on date not null,
  state text not null default 'preparing',
  -- R5: the committee formed for this review, frozen when the meeting is set up
  committee_size integer not null,
  -- R10: chosen by a person, there is no default
  recused_count text not null,
  -- last number given in meeting_event; raised under the meeting's row lock
  sequence bigint not null default 0,
  created_at timestamptz not null default now(),
  constraint meeting_review foreign key (review_id) references review (id),
  constraint meeting_state check (state in ('preparing', 'in-session', 'ended')),
  constraint meeting_committee_size check (committee_size between 1 and 500),
  constraint meeting_recused_count check (recused_count in ('counted', 'excluded'))
);

create table seat (
  id uuid primary key,
  meeting_id uuid not null,
  number integer not null,
  person_id uuid not null,
  -- names and units as they were when the meeting was set up
  name text not null,
  unit text not null,
  position text not null,
  attendance text not null default 'expected',
  signed_in_at timestamptz,
  departed_at timestamptz,
  constraint seat_meeting foreign key (meeting_id) references meeting (id),
  constraint seat_person foreign key (person_id) references person (id),
  constraint seat_number_once unique (meeting_id, number),
  constraint seat_person_once unique (meeting_id, person_id),
  constraint seat_number check (number between 1 and 65535),
  constraint seat_position check (position in ('chair', 'deputy', 'member')),
  constraint seat_attendance check (attendance in ('expected', 'present', 'on-leave', 'departed'))
);

-- The Ed25519 key that the expert's browser made; R18: one in force per seat.
create table credential (
  id uuid primary key,
  seat_id uuid not null,
  public_key bytea not null,
  session_id uuid not null,
  registered_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint credential_seat foreign key (seat_id) references seat (id),
  constraint credential_session foreign key (session_id) references session (id),
  constraint credential_key_once unique (public_key),
  constraint credential_key_length check (octet_length(public_key) = 32)
);
create unique index credential_one_in_force on credential (seat_id) where ended_at is null;

create table recusal (
  id uuid primary key,
  meeting_id uuid not null,
  seat_id uuid not null,
  candidate_id uuid not null,
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz,
  constraint recusal_meeting foreign key (meeting_id) references meeting (id),
  constraint recusal_seat foreign key (seat_id) references seat (id),
  constraint recusal_candidate foreign key (candidate_id) references candidate (id),
  constraint recusal_account foreign key (recorded_by) references account (id)
);
create unique index recusal_once on recusal (seat_id, candidate_id) where removed_at is null;

-- Officers' Ed25519 keys, made in their browsers; frozen into every manifest.
create table officer_key (
  id uuid primary key,
  meeting_id uuid not null,
  role text not null,
  account_id uuid not null,
  public_key bytea not null,
  registered_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint officer_key_meeting foreign key (meeting_id) references meeting (id),
  constraint officer_key_account foreign key (account_id) references account (id),
  constraint officer_key_role check (role in ('secretary', 'supervisor', 'chair')),
  constraint officer_key_once unique (public_key),
  constraint officer_key_length check (octet_length(public_key) = 32)
);
create unique index officer_key_one_in_force on officer_key (meeting_id, role) where ended_at is null;

create table hall_pairing (
  id uuid primary key,
  meeting_id uuid not null,
  -- keyed hash of the pairing code, then SHA-256 of the screen's cookie
  code_hash bytea not null,
  token_hash bytea,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  paired_at timestamptz,
  ended_at timestamptz,
  constraint hall_pairing_meeting foreign key (meeting_id) references meeting (id),
  constraint hall_pairing_account foreign key (created_by) references account (id),
  constraint hall_pairing_token_once unique (token_hash)
);
create index hall_pairing_by_code on hall_pairing (code_hash) where paired_at is null;

create table meeting_event (
  meeting_id uuid not null,
  sequence bigint not null,
  at timestamptz not null default now(),
  account_id uuid,
  type text not null,
  -- seat numbers, ballot ids and reasons; never a choice, a count or an ID number
  facts jsonb not null,
  primary key (meeting_id, sequence),
  constraint meeting_event_meeting foreign key (meeting_id) references meeting (id)
);
create trigger meeting_event_append_only before update or delete or truncate on meeting_event for each statement execute function refuse_change();

grant select, insert, update on meeting, seat, credential, recusal, officer_key, hall_pairing to pingshen_app;
grant select, insert on meeting_event to pingshen_app;
