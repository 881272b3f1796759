-- R17: a candidate who has withdrawn. One row each, never taken back: in this review the application is over. The reason stands
-- in the confirmed request alone.

create table candidate_withdrawal (
  candidate_id uuid primary key,
  -- the request that a second organizer confirmed (R23)
  confirmation_id uuid not null,
  withdrawn_at timestamptz not null,
  constraint candidate_withdrawal_candidate foreign key (candidate_id) references candidate (id),
  constraint candidate_withdrawal_confirmation foreign key (confirmation_id) references confirmation (id),
  constraint candidate_withdrawal_once unique (confirmation_id)
);
create trigger candidate_withdrawal_append_only before update or delete or truncate on candidate_withdrawal for each statement execute function refuse_change();

-- requests that belong to no meeting, for the organizers of their committee
create index confirmation_open_of_committee on confirmation (committee_id) where state = 'requested' and meeting_id is null;

grant select, insert on candidate_withdrawal to pingshen_app;
