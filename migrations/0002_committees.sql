-- Committees, the review of a year and its members.

create table committee (
  id uuid primary key,
  name text not null,
  series text not null,
  level text not null,
  created_at timestamptz not null default now(),
  constraint committee_name_once unique (name),
  constraint committee_level check (level in ('senior', 'intermediate', 'junior'))
);

alter table role_grant add constraint role_grant_committee foreign key (committee_id) references committee (id);

create table review (
  id uuid primary key,
  committee_id uuid not null,
  year integer not null,
  title text not null,
  -- R34: under a blind review papers, screens and results carry the candidate's code, else also the name
  blind boolean not null,
  created_at timestamptz not null default now(),
  constraint review_committee foreign key (committee_id) references committee (id),
  constraint review_year_once unique (committee_id, year),
  constraint review_year check (year between 2000 and 2100)
);

create table member (
  id uuid primary key,
  review_id uuid not null,
  expert_id uuid not null,
  position text not null,
  created_at timestamptz not null default now(),
  constraint member_review foreign key (review_id) references review (id),
  constraint member_once unique (review_id, expert_id),
  constraint member_position check (position in ('chair', 'deputy', 'member'))
);
create unique index member_one_chair on member (review_id) where position = 'chair';

grant select, insert, update on committee, review, member to pingshen_app;
