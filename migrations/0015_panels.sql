-- Panels of a review (学科组): its members and candidates in groups. R3.

-- what a panel refers to must be of its own review
alter table member add constraint member_of_review unique (id, review_id);

-- What a meeting uses of a panel refers to it by a foreign key: then the panel cannot be removed.
create table panel (
  id uuid primary key,
  review_id uuid not null,
  name text not null,
  -- order on every screen; numbers may have gaps
  position integer not null,
  created_at timestamptz not null default now(),
  constraint panel_review foreign key (review_id) references review (id),
  constraint panel_of_review unique (id, review_id),
  constraint panel_name_once unique (review_id, name),
  constraint panel_position_once unique (review_id, position),
  constraint panel_name_length check (char_length(name) between 1 and 120)
);

-- A member is in one panel at most.
create table panel_member (
  member_id uuid primary key,
  panel_id uuid not null,
  review_id uuid not null,
  -- 组长
  lead boolean not null,
  constraint panel_member_panel foreign key (panel_id, review_id) references panel (id, review_id),
  constraint panel_member_member foreign key (member_id, review_id) references member (id, review_id)
);
create unique index panel_one_lead on panel_member (panel_id) where lead;
create index panel_member_of_panel on panel_member (panel_id);

-- A candidate is in one panel at most.
alter table candidate
  add column panel_id uuid,
  add constraint candidate_panel foreign key (panel_id, review_id) references panel (id, review_id);
create index candidate_of_panel on candidate (panel_id);

grant select, insert, update, delete on panel, panel_member to pingshen_app;
grant update (panel_id) on candidate to pingshen_app;
