-- What protects the sign-in: counts of wrong passwords and codes, devices that an account has used, passwords that must be
-- changed, and the notice that was accepted (R55). In the database, so that several servers and restarts agree.

-- A random cookie stands for a browser; only its SHA-256 is kept.
create table known_device (
  account_id uuid not null,
  device_hash bytea not null,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (account_id, device_hash),
  constraint known_device_account foreign key (account_id) references account (id),
  constraint known_device_hash_length check (octet_length(device_hash) = 32)
);

-- Wrong passwords in a row. Names that nobody has are counted like any other, so that both answer alike; the name itself
-- is not kept, since people type passwords where the name belongs.
create table sign_in_failure (
  login_hash bytea not null,
  -- of a device that the account has used before; empty: all other devices together
  device_hash bytea not null,
  account_id uuid,
  failures integer not null,
  last_failed_at timestamptz not null default now(),
  locked_until timestamptz,
  primary key (login_hash, device_hash),
  constraint sign_in_failure_account foreign key (account_id) references account (id),
  constraint sign_in_failure_count check (failures >= 0)
);
create index sign_in_failure_by_age on sign_in_failure (last_failed_at);
create index sign_in_failure_of_account on sign_in_failure (account_id) where account_id is not null;

-- Pairing codes tried in the minute that began at `since`; an empty device is the whole installation.
create table pairing_attempt (
  device_hash bytea primary key,
  since timestamptz not null default now(),
  attempts integer not null
);

alter table account
  -- issued by somebody else: nothing but changing it is possible with it
  add column password_initial boolean not null default false,
  -- laid out by the demonstration, never a real person's
  add column demo boolean not null default false;
update account set password_initial = true where password_hash is not null;

create table notice_acceptance (
  account_id uuid not null,
  version integer not null,
  accepted_at timestamptz not null default now(),
  primary key (account_id, version),
  constraint notice_acceptance_account foreign key (account_id) references account (id)
);
create trigger notice_acceptance_append_only before update or delete or truncate on notice_acceptance for each statement execute function refuse_change();

grant select, insert, update on known_device to pingshen_app;
grant select, insert, update, delete on sign_in_failure, pairing_attempt to pingshen_app;
grant select, insert on notice_acceptance to pingshen_app;
