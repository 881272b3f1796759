-- R23: acts that need a second person. A request and its answers are evidence; only the state of a request changes.

create table confirmation (
  id uuid primary key,
  act text not null,
  committee_id uuid not null,
  -- null: the act belongs to no meeting
  meeting_id uuid,
  subject text not null,
  -- references (ids, seat numbers), never names
  facts jsonb not null,
  reason text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'requested',
  settled_at timestamptz,
  constraint confirmation_committee foreign key (committee_id) references committee (id),
  constraint confirmation_meeting foreign key (meeting_id) references meeting (id),
  constraint confirmation_account foreign key (requested_by) references account (id),
  constraint confirmation_requester unique (id, requested_by),
  constraint confirmation_state check (state in ('requested', 'confirmed', 'refused', 'withdrawn', 'expired')),
  constraint confirmation_settled check ((state = 'requested') = (settled_at is null))
);
-- a second click, or two secretaries at once, make one request
create unique index confirmation_one_open on confirmation (act, subject) where state = 'requested';
create index confirmation_open_of_meeting on confirmation (meeting_id) where state = 'requested';

create table confirmation_answer (
  confirmation_id uuid not null,
  role text not null,
  account_id uuid not null,
  requested_by uuid not null,
  answer text not null,
  reason text,
  at timestamptz not null,
  -- each needed role answers once, and no account twice
  primary key (confirmation_id, role),
  constraint confirmation_answer_account_once unique (confirmation_id, account_id),
  constraint confirmation_answer_request foreign key (confirmation_id, requested_by) references confirmation (id, requested_by),
  constraint confirmation_answer_account foreign key (account_id) references account (id),
  constraint confirmation_answer_role check (role in ('chair', 'supervisor', 'organizer')),
  constraint confirmation_answer_answer check (answer in ('yes', 'no')),
  -- never the same account (R23)
  constraint confirmation_answer_not_requester check (account_id <> requested_by)
);
create trigger confirmation_answer_append_only before update or delete or truncate on confirmation_answer for each statement execute function refuse_change();

-- R14, R17: an outcome may be annulled, its counts kept; a further round says which ballot it follows, and why.
alter table ballot drop constraint ballot_state;
alter table ballot add constraint ballot_state check (state in ('draft', 'open', 'closing', 'closed', 'announced', 'annulled', 'void'));
alter table ballot drop constraint ballot_closed;
alter table ballot add constraint ballot_closed check (state not in ('closed', 'announced', 'annulled') or close_head is not null);
alter table ballot add column annulled_at timestamptz;
alter table ballot add column annul_reason text;
alter table ballot add column follows uuid;
alter table ballot add column reason text;
alter table ballot add constraint ballot_follows foreign key (follows) references ballot (id);
alter table ballot add constraint ballot_annulled check ((state = 'annulled') = (annulled_at is not null));
alter table ballot add constraint ballot_further_round check ((round > 1) = (follows is not null) and (follows is null or reason is not null));

grant select, insert on confirmation, confirmation_answer to pingshen_app;
grant update (state, settled_at) on confirmation to pingshen_app;
