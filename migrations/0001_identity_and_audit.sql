-- Persons, accounts, roles, sessions and the audit log.
-- ID numbers and telephone numbers are sealed under the key-encryption key and found by a keyed hash (R55).

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create table person (
  id uuid primary key,
  name text not null,
  id_number_sealed bytea not null,
  id_number_hash bytea not null,
  phone_sealed bytea,
  created_at timestamptz not null default now(),
  constraint person_id_number_once unique (id_number_hash),
  constraint person_name_length check (char_length(name) between 1 and 50)
);

create table account (
  id uuid primary key,
  person_id uuid not null,
  login_name text not null,
  -- argon2id; null until a password is issued, and nobody can sign in until then
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  constraint account_person foreign key (person_id) references person (id),
  constraint account_person_once unique (person_id),
  constraint account_login_name_once unique (login_name),
  constraint account_login_name_form check (login_name = lower(login_name) and char_length(login_name) between 1 and 64)
);

create table role_grant (
  id uuid primary key,
  account_id uuid not null,
  role text not null,
  -- null: the role holds for the whole installation
  committee_id uuid,
  granted_by uuid,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  constraint role_grant_account foreign key (account_id) references account (id),
  constraint role_grant_role check (role in ('organizer', 'secretary', 'supervisor', 'system-administrator', 'security-administrator', 'auditor')),
  -- committee roles name a committee; an organizer without one may found committees
  constraint role_grant_scope check (role = 'organizer' or (role in ('secretary', 'supervisor')) = (committee_id is not null))
);
create unique index role_grant_once on role_grant (account_id, role, coalesce(committee_id, '00000000-0000-0000-0000-000000000000')) where revoked_at is null;

create table session (
  id uuid primary key,
  account_id uuid not null,
  -- SHA-256 of the cookie's value: a copy of the database signs nobody in
  token_hash bytea not null,
  user_agent text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint session_account foreign key (account_id) references account (id),
  constraint session_token_once unique (token_hash)
);
create index session_of_account on session (account_id) where revoked_at is null;

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account_id uuid,
  type text not null,
  -- R21: the stage that the province inspects, where the act belongs to one
  stage text,
  -- references only (ids, seat numbers), never names, ID numbers or choices
  facts jsonb not null,
  constraint audit_event_stage check (stage in ('materials-received', 'procedure', 'material-review', 'panel-opinion', 'defense', 'ballot'))
);
create index audit_event_by_time on audit_event (at);
create trigger audit_event_append_only before update or delete or truncate on audit_event for each statement execute function refuse_change();

grant select, insert, update on person, account, role_grant, session to pingshen_app;
grant select, insert on audit_event to pingshen_app;
