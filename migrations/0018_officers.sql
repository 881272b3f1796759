-- System administrator, security administrator and auditor exclude each other and every business role (三员分立), here as the
-- last judge; and what an auditor has taken note of among the acts that R23 says to be told of.

create function role_grant_excludes() returns trigger language plpgsql as $$
declare
  officer constant text[] := array['system-administrator', 'security-administrator', 'auditor'];
begin
  if new.revoked_at is not null then
    return new;
  end if;
  -- one grant of an account at a time, so that two at once see each other
  perform 1 from account where id = new.account_id for update;
  if exists (select from role_grant g
              where g.account_id = new.account_id and g.revoked_at is null and g.id <> new.id and g.role <> new.role
                and (g.role = any (officer) or new.role = any (officer)))
    or (new.role = any (officer)
        and exists (select from account a join expert e on e.person_id = a.person_id join member m on m.expert_id = e.id
                     where a.id = new.account_id)) then
    raise exception 'roles exclude each other' using errcode = 'check_violation', constraint = 'role_grant_exclusive';
  end if;
  return new;
end $$;
create trigger role_grant_exclusive before insert or update on role_grant for each row execute function role_grant_excludes();

create function member_excludes_officers() returns trigger language plpgsql as $$
begin
  perform 1 from account a join expert e on e.person_id = a.person_id where e.id = new.expert_id for update of a;
  if exists (select from role_grant g join account a on a.id = g.account_id join expert e on e.person_id = a.person_id
              where e.id = new.expert_id and g.revoked_at is null
                and g.role in ('system-administrator', 'security-administrator', 'auditor')) then
    raise exception 'an officer is no expert' using errcode = 'check_violation', constraint = 'member_no_officer';
  end if;
  return new;
end $$;
create trigger member_no_officer before insert or update of expert_id on member for each row execute function member_excludes_officers();

create table audit_seen (
  account_id uuid not null,
  event_id bigint not null,
  seen_at timestamptz not null default now(),
  primary key (account_id, event_id),
  constraint audit_seen_account foreign key (account_id) references account (id),
  constraint audit_seen_event foreign key (event_id) references audit_event (id)
);
create index audit_event_by_type on audit_event (type, id);

grant select, insert on audit_seen to pingshen_app;
