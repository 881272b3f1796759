-- Every look at a sealed field (R55): who opened whose number, which one, why and when. The value stands nowhere here. The
-- person concerned reads the own rows, the auditor the event beside each.

create table sealed_look (
  id uuid primary key,
  person_id uuid not null,
  field text not null,
  -- of which review: reviews lie above, so a reference only
  review_id uuid not null,
  reason text not null,
  looked_by uuid not null,
  looked_at timestamptz not null default now(),
  constraint sealed_look_person foreign key (person_id) references person (id),
  constraint sealed_look_account foreign key (looked_by) references account (id),
  constraint sealed_look_field check (field in ('id-number', 'phone')),
  constraint sealed_look_reason check (char_length(reason) between 1 and 500)
);
create index sealed_look_of_person on sealed_look (person_id, looked_at);
create index sealed_look_by on sealed_look (looked_by, looked_at);
create trigger sealed_look_append_only before update or delete or truncate on sealed_look for each statement execute function refuse_change();

grant select, insert on sealed_look to pingshen_app;
