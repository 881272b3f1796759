-- Filing of a committee (R1, R2), calendar, members and settings of a review of a year (R32, R10, R12, R13, R15, R16).

-- R2: the smallest size that this committee sets for itself; null: what the rule says for its kind
alter table committee
  add column least_members integer,
  add constraint committee_least_members check (least_members between 1 and 500);

-- 备案: each record stays; the latest one counts, be it a renewal or a correction.
create table committee_filing (
  id uuid primary key,
  committee_id uuid not null,
  -- as the authority gave it
  number text not null,
  authority text not null,
  filed_on date not null,
  -- the last day, included
  valid_until date not null,
  -- R2: formed for a whole series or for named specialties
  formed_by text not null,
  specialties text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  constraint committee_filing_committee foreign key (committee_id) references committee (id),
  constraint committee_filing_account foreign key (recorded_by) references account (id),
  constraint committee_filing_days check (valid_until > filed_on),
  constraint committee_filing_formed_by check (formed_by in ('series', 'specialty')),
  constraint committee_filing_specialties check ((formed_by = 'specialty') = (specialties is not null)),
  constraint committee_filing_lengths check (char_length(number) between 1 and 120 and char_length(authority) between 1 and 120 and char_length(specialties) between 1 and 500)
);
create index committee_filing_latest on committee_filing (committee_id, recorded_at desc);
create trigger committee_filing_append_only before update or delete or truncate on committee_filing for each statement execute function refuse_change();

-- R32: last days, in Asia/Shanghai; all of them or none
alter table review
  add column materials_by date,
  add column screening_by date,
  add column review_by date,
  add constraint review_calendar check (
    (materials_by is null and screening_by is null and review_by is null)
    or (materials_by is not null and screening_by is not null and review_by is not null
        and materials_by <= screening_by and screening_by <= review_by));

-- What must be chosen before a meeting is set up; no row: not chosen yet. A meeting takes its own copy.
create table review_settings (
  review_id uuid primary key,
  recused_count text not null,
  announce text not null,
  verdicts_only boolean not null,
  policy text not null,
  -- R15: places that a ballot has unless it says another number; 0: no limit
  quota integer not null,
  -- R16: what follows where those at the boundary have as many votes
  ties text not null,
  chosen_at timestamptz not null default now(),
  chosen_by uuid not null,
  constraint review_settings_review foreign key (review_id) references review (id),
  constraint review_settings_account foreign key (chosen_by) references account (id),
  constraint review_settings_recused_count check (recused_count in ('counted', 'excluded')),
  constraint review_settings_announce check (announce in ('close', 'chair')),
  constraint review_settings_policy check (policy in ('first', 'last')),
  constraint review_settings_quota check (quota between 0 and 5000),
  constraint review_settings_ties check (ties in ('run-off', 'stop'))
);

-- As of the set-up; null: set up before reviews had settings.
alter table meeting
  add column announce text,
  add column verdicts_only boolean,
  add column policy text,
  add column quota integer,
  add column ties text,
  add constraint meeting_defaults check (num_nulls(announce, verdicts_only, policy, quota, ties) in (0, 5)),
  add constraint meeting_announce check (announce in ('close', 'chair')),
  add constraint meeting_policy check (policy in ('first', 'last')),
  add constraint meeting_quota check (quota between 0 and 5000),
  add constraint meeting_ties check (ties in ('run-off', 'stop'));

-- Who leaves the committee stays as a row, with the reason, and may come back.
alter table member
  add column left_at timestamptz,
  add column left_reason text,
  add constraint member_left check ((left_at is null) = (left_reason is null)),
  add constraint member_left_reason check (char_length(left_reason) between 1 and 500);
drop index member_one_chair;
create unique index member_one_chair on member (review_id) where position = 'chair' and left_at is null;

grant select, insert on committee_filing to pingshen_app;
grant select, insert, update on review_settings to pingshen_app;
