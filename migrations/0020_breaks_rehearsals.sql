-- Breaks of a meeting, leaving the room for a recusal (R10), and rehearsals with invented candidates (R22).

alter table meeting drop constraint meeting_state;
alter table meeting add constraint meeting_state check (state in ('preparing', 'in-session', 'paused', 'ended'));
alter table meeting add column pause_reason text;
-- when the meeting is expected to go on
alter table meeting add column pause_until timestamptz;
alter table meeting add constraint meeting_pause
  check ((state = 'paused') = (pause_reason is not null) and (state = 'paused') = (pause_until is not null));

-- R9, R10: being out of the room changes neither attendance nor quorum, so it stands apart from both.
create table recusal_absence (
  id uuid primary key,
  meeting_id uuid not null,
  seat_id uuid not null,
  candidate_id uuid not null,
  left_at timestamptz not null default now(),
  left_recorded_by uuid not null,
  back_at timestamptz,
  back_recorded_by uuid,
  constraint recusal_absence_meeting foreign key (meeting_id) references meeting (id),
  constraint recusal_absence_seat foreign key (seat_id) references seat (id),
  constraint recusal_absence_candidate foreign key (candidate_id) references candidate (id),
  constraint recusal_absence_left_account foreign key (left_recorded_by) references account (id),
  constraint recusal_absence_back_account foreign key (back_recorded_by) references account (id),
  constraint recusal_absence_back check ((back_at is null) = (back_recorded_by is null))
);
create unique index recusal_absence_one_open on recusal_absence (seat_id) where back_at is null;
create index recusal_absence_of_meeting on recusal_absence (meeting_id);

-- A rehearsal's candidates are nobody: ids of the program's own list, never of a candidate.
alter table ballot_candidate alter column candidate_id drop not null;
alter table ballot_candidate add column invented uuid;
alter table ballot_candidate add constraint ballot_candidate_somebody check ((candidate_id is null) <> (invented is null));
alter table ballot_candidate add constraint ballot_candidate_invented_once unique (ballot_id, invented);

grant select, insert, update on recusal_absence to pingshen_app;
