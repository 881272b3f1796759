-- Secret ballots: papers are named on the outside (seat, signature) and encrypted inside; see docs/ballot-secrecy.md.

create table ballot (
  id uuid primary key,
  meeting_id uuid not null,
  -- position in the meeting, from 1; and the round on the same candidates
  number integer not null,
  round integer not null default 1,
  title text not null,
  state text not null default 'draft',
  rehearsal boolean not null default false,
  policy text not null,
  announce text not null,
  -- frozen at the opening: the manifest as JCS text, its SHA-256, and the roster of names kept sealed beside it
  manifest text,
  manifest_hash bytea,
  names_sealed bytea,
  -- the vault's two trustee secrets and the acknowledgement key, wrapped by this ballot's own key (outside the database);
  -- set to null after the tally, when the wrapping key is destroyed
  secrets_sealed bytea,
  opened_at timestamptz,
  -- the instant at which intake stopped, and the one at which the roster of papers was frozen
  closing_at timestamptz,
  closed_at timestamptz,
  close_head bytea,
  announced_at timestamptz,
  announced_by uuid,
  void_reason text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  constraint ballot_meeting foreign key (meeting_id) references meeting (id),
  constraint ballot_account foreign key (created_by) references account (id),
  constraint ballot_announcer foreign key (announced_by) references account (id),
  constraint ballot_number_once unique (meeting_id, number),
  constraint ballot_state check (state in ('draft', 'open', 'closing', 'closed', 'announced', 'void')),
  constraint ballot_policy check (policy in ('first', 'last')),
  constraint ballot_announce check (announce in ('close', 'chair')),
  constraint ballot_opened check ((state = 'draft') = (manifest is null)),
  constraint ballot_closed check (state not in ('closed', 'announced') or close_head is not null)
);
-- R12, R14: at most one ballot of a meeting is waiting for its result
create unique index ballot_one_pending on ballot (meeting_id) where state in ('open', 'closing', 'closed');

create table ballot_candidate (
  ballot_id uuid not null,
  -- the index i of the protocol
  position integer not null,
  candidate_id uuid not null,
  label text not null,
  primary key (ballot_id, position),
  constraint ballot_candidate_ballot foreign key (ballot_id) references ballot (id),
  constraint ballot_candidate_candidate foreign key (candidate_id) references candidate (id),
  constraint ballot_candidate_once unique (ballot_id, candidate_id)
);

-- The roster frozen at the opening (R9); the manifest says the same, this is for joins and locks.
create table ballot_seat (
  ballot_id uuid not null,
  seat integer not null,
  -- the credential in force, null: attends without a device
  credential bytea,
  -- last accepted revision; 0: no paper
  revision integer not null default 0,
  primary key (ballot_id, seat),
  constraint ballot_seat_ballot foreign key (ballot_id) references ballot (id)
);

-- The head of the event chain, one row a ballot, locked by every append.
create table ballot_chain (
  ballot_id uuid primary key,
  sequence integer not null,
  head bytea not null,
  -- seats with a paper: what progress shows (R12); a replaced paper does not move it
  submitted integer not null default 0,
  constraint ballot_chain_ballot foreign key (ballot_id) references ballot (id)
);

create table ballot_event (
  ballot_id uuid not null,
  sequence integer not null,
  -- JCS text of the event, and the head after it
  event text not null,
  head bytea not null,
  at timestamptz not null default now(),
  primary key (ballot_id, sequence),
  constraint ballot_event_ballot foreign key (ballot_id) references ballot (id),
  constraint ballot_event_head_once unique (ballot_id, head)
);
create trigger ballot_event_append_only before update or delete or truncate on ballot_event for each statement execute function refuse_change();

create table paper (
  ballot_id uuid not null,
  seat integer not null,
  revision integer not null,
  nonce bytea not null,
  seen bytea not null,
  body bytea not null,
  signature bytea not null,
  hash bytea not null,
  -- the chain head after this paper's event, and the server's signature over it: the receipt, given again on a retry
  head bytea not null,
  acknowledgement bytea not null,
  at timestamptz not null default now(),
  primary key (ballot_id, seat, revision),
  constraint paper_roster foreign key (ballot_id, seat) references ballot_seat (ballot_id, seat),
  constraint paper_once unique (ballot_id, hash)
);
create trigger paper_append_only before update or delete or truncate on paper for each statement execute function refuse_change();

-- No encryption randomness twice in a ballot, whatever seat or revision.
create table paper_alpha (
  ballot_id uuid not null,
  alpha bytea not null,
  primary key (ballot_id, alpha),
  constraint paper_alpha_ballot foreign key (ballot_id) references ballot (id)
);
create trigger paper_alpha_append_only before update or delete or truncate on paper_alpha for each statement execute function refuse_change();

-- The tally, written in one transaction with the announcement; before that no count exists anywhere (R12).
create table tally (
  ballot_id uuid primary key,
  -- decryption shares and results as in the bundle
  decryptions text not null,
  results text not null,
  at timestamptz not null default now(),
  constraint tally_ballot foreign key (ballot_id) references ballot (id)
);
create trigger tally_append_only before update or delete or truncate on tally for each statement execute function refuse_change();

grant select, insert, update on ballot, ballot_seat, ballot_chain to pingshen_app;
grant select, insert, delete on ballot_candidate to pingshen_app;
grant delete on ballot to pingshen_app;
grant select, insert on ballot_event, paper, paper_alpha, tally to pingshen_app;
