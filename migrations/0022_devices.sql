-- R18, R19, R23: who signed a seat in, and a new device for a seat while its ballot is open.

-- how the first sign-in of a seat in this meeting was made; null: not yet
alter table seat add column signed_in_by text;
update seat set signed_in_by = 'device' where signed_in_at is not null;
alter table seat add constraint seat_signed_in_by check (signed_in_by in ('device', 'officers'));

-- A wish for another device in an open ballot, from the expert's click to the event in the chain.
create table device_change (
  id uuid primary key,
  ballot_id uuid not null,
  seat integer not null,
  -- the Ed25519 key that the new device made, and the session of its browser
  credential bytea not null,
  session_id uuid not null,
  state text not null default 'wished',
  asked_at timestamptz not null default now(),
  -- the secretary's, as the event in the chain will say it; set when the supervisor has confirmed
  reason text,
  settled_at timestamptz,
  -- why nothing came of it, and in which words
  dropped_because text,
  note text,
  constraint device_change_roster foreign key (ballot_id, seat) references ballot_seat (ballot_id, seat),
  constraint device_change_session foreign key (session_id) references session (id),
  constraint device_change_key_length check (octet_length(credential) = 32),
  constraint device_change_state check (state in ('wished', 'confirmed', 'done', 'dropped')),
  constraint device_change_settled check ((state in ('done', 'dropped')) = (settled_at is not null)),
  constraint device_change_confirmed check (state not in ('confirmed', 'done') or reason is not null),
  constraint device_change_because check (dropped_because in ('withdrawn', 'replaced', 'declined', 'ballot-over')),
  constraint device_change_dropped check ((state = 'dropped') = (dropped_because is not null))
);
-- one wish of a seat at a time, and a key serves one wish
create unique index device_change_one_open on device_change (ballot_id, seat) where state in ('wished', 'confirmed');
create unique index device_change_key_once on device_change (credential) where state <> 'dropped';
create index device_change_of_seat on device_change (ballot_id, seat, asked_at);

-- The last signature of each office for the head of its moment; those that the chain took are in its event.
create table device_change_signature (
  device_change_id uuid not null,
  role text not null,
  head bytea not null,
  signature bytea not null,
  account_id uuid not null,
  at timestamptz not null default now(),
  primary key (device_change_id, role),
  constraint device_change_signature_change foreign key (device_change_id) references device_change (id),
  constraint device_change_signature_account foreign key (account_id) references account (id),
  constraint device_change_signature_role check (role in ('secretary', 'supervisor')),
  -- never the same account (R23)
  constraint device_change_signature_account_once unique (device_change_id, account_id)
);

-- Papers wait until then, for a few seconds at most, so that two signatures can be for one head.
alter table ballot_chain add column held_until timestamptz;

grant select, insert, update on device_change, device_change_signature to pingshen_app;
