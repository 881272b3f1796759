-- The agenda of a meeting: items in their order with their candidates; one of them is current and goes through its steps.

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null,
  -- order in the meeting, from 1; what has begun keeps its place
  position integer not null,
  title text not null,
  -- the panel that reports, as it is shown; null: none
  panel text,
  step text not null default 'pending',
  -- the candidate who is spoken of, in report and discussion only
  candidate_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  constraint agenda_item_meeting foreign key (meeting_id) references meeting (id),
  constraint agenda_item_candidate_now foreign key (candidate_id) references candidate (id),
  constraint agenda_item_account foreign key (created_by) references account (id),
  -- at the commit, so that items can change places
  constraint agenda_item_position_once unique (meeting_id, position) deferrable initially deferred,
  constraint agenda_item_position check (position >= 1),
  constraint agenda_item_step check (step in ('pending', 'report', 'discussion', 'ballot', 'announcement', 'done')),
  constraint agenda_item_spoken_of check (candidate_id is null or step in ('report', 'discussion'))
);
create unique index agenda_item_one_current on agenda_item (meeting_id)
  where step in ('report', 'discussion', 'ballot', 'announcement');

create table agenda_item_candidate (
  item_id uuid not null,
  position integer not null,
  candidate_id uuid not null,
  primary key (item_id, position),
  constraint agenda_item_candidate_item foreign key (item_id) references agenda_item (id),
  constraint agenda_item_candidate_candidate foreign key (candidate_id) references candidate (id),
  constraint agenda_item_candidate_once unique (item_id, candidate_id)
);

-- The item that a ballot is about; null: a ballot beside the agenda.
alter table ballot add column agenda_item_id uuid;
alter table ballot add constraint ballot_agenda_item foreign key (agenda_item_id) references agenda_item (id);
create index ballot_by_agenda_item on ballot (agenda_item_id) where agenda_item_id is not null;

grant select, insert, update, delete on agenda_item to pingshen_app;
grant select, insert, delete on agenda_item_candidate to pingshen_app;
