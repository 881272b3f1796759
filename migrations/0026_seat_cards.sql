-- R19: seat cards with a code that signs in once, together with a PIN that only the expert knows. Codes are kept as keyed
-- hashes; a PIN as argon2id over a keyed hash, so that neither can be tried out on a copy of the database.

create table account_pin (
  account_id uuid primary key,
  -- null: ended after too many wrong ones; another must be set
  pin_hash text,
  set_at timestamptz not null,
  -- on the account page with the password, or at a seat card with the supervisor's confirmation
  way text not null,
  -- wrong ones since the last right one, over all cards
  tries integer not null default 0,
  constraint account_pin_account foreign key (account_id) references account (id),
  constraint account_pin_way check (way in ('account', 'card')),
  constraint account_pin_tries check (tries >= 0)
);

-- A session that a seat card opened: of one meeting and one seat, and of nothing else.
alter table session
  add column meeting_id uuid,
  add column seat integer,
  add constraint session_meeting foreign key (meeting_id) references meeting (id),
  add constraint session_of_seat check ((meeting_id is null) = (seat is null));
create index session_of_meeting on session (meeting_id) where meeting_id is not null and revoked_at is null;

create table seat_card (
  id uuid primary key,
  meeting_id uuid not null,
  seat_id uuid not null,
  -- of the code in the QR code, and of the shorter one that is typed
  code_hash bytea not null,
  typed_hash bytea not null,
  printed_by uuid not null,
  printed_at timestamptz not null default now(),
  expires_at timestamptz not null,
  state text not null default 'issued',
  -- when it was used, revoked or blocked
  settled_at timestamptz,
  tries integer not null default 0,
  -- the browser that used it, and the session that it opened
  device_hash bytea,
  session_id uuid,
  constraint seat_card_meeting foreign key (meeting_id) references meeting (id),
  constraint seat_card_seat foreign key (seat_id) references seat (id),
  constraint seat_card_account foreign key (printed_by) references account (id),
  constraint seat_card_session foreign key (session_id) references session (id),
  constraint seat_card_code_once unique (code_hash),
  constraint seat_card_typed_once unique (typed_hash),
  constraint seat_card_state check (state in ('issued', 'used', 'revoked', 'blocked')),
  constraint seat_card_settled check ((state = 'issued') = (settled_at is null)),
  constraint seat_card_used check (state <> 'used' or (device_hash is not null and session_id is not null)),
  constraint seat_card_tries check (tries >= 0)
);
-- printing again revokes what was printed before
create unique index seat_card_one_issued on seat_card (seat_id) where state = 'issued';
create index seat_card_of_meeting on seat_card (meeting_id);

-- A PIN typed at a card, until the supervisor has confirmed that this is the person.
create table pin_request (
  id uuid primary key,
  meeting_id uuid not null,
  seat_id uuid not null,
  card_id uuid not null,
  account_id uuid not null,
  -- four digits that tablet and supervisor compare by eye
  mark text not null,
  -- gone as soon as the request is settled
  pin_hash text,
  device_hash bytea not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'requested',
  settled_at timestamptz,
  answered_by uuid,
  reason text,
  constraint pin_request_meeting foreign key (meeting_id) references meeting (id),
  constraint pin_request_seat foreign key (seat_id) references seat (id),
  constraint pin_request_card foreign key (card_id) references seat_card (id),
  constraint pin_request_account foreign key (account_id) references account (id),
  constraint pin_request_answerer foreign key (answered_by) references account (id),
  constraint pin_request_state check (state in ('requested', 'confirmed', 'refused', 'withdrawn', 'expired')),
  constraint pin_request_settled check ((state = 'requested') = (settled_at is null) and (state = 'requested') = (pin_hash is not null)),
  constraint pin_request_answered check ((state in ('confirmed', 'refused')) = (answered_by is not null)),
  -- R23: nobody confirms the own PIN
  constraint pin_request_not_own check (answered_by <> account_id)
);
create unique index pin_request_one_open on pin_request (account_id) where state = 'requested';
create index pin_request_of_card on pin_request (card_id);
create index pin_request_open_of_meeting on pin_request (meeting_id) where state = 'requested';

grant select, insert, update on account_pin to pingshen_app;
grant select, insert on seat_card, pin_request to pingshen_app;
grant update (state, settled_at, tries, device_hash, session_id) on seat_card to pingshen_app;
grant update (state, settled_at, pin_hash, answered_by, reason) on pin_request to pingshen_app;
