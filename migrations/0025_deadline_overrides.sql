-- R32: overrides of the deadlines of a review. Each stays as a row beside the calendar; the latest one is in force. The reason
-- stands in the confirmed request alone.

create table deadline_override (
  id uuid primary key,
  review_id uuid not null,
  deadline text not null,
  -- last days, included, in Asia/Shanghai: before, and from now on
  was date not null,
  until date not null,
  -- the request that a second organizer confirmed (R23)
  confirmation_id uuid not null,
  recorded_at timestamptz not null,
  constraint deadline_override_review foreign key (review_id) references review (id),
  constraint deadline_override_confirmation foreign key (confirmation_id) references confirmation (id),
  constraint deadline_override_once unique (confirmation_id),
  -- two that start from the same day cannot both hold
  constraint deadline_override_follows unique (review_id, deadline, was),
  constraint deadline_override_deadline check (deadline in ('materialsBy', 'screeningBy', 'reviewBy')),
  constraint deadline_override_later check (until > was)
);
create trigger deadline_override_append_only before update or delete or truncate on deadline_override for each statement execute function refuse_change();

grant select, insert on deadline_override to pingshen_app;
