-- R16: a further round that settles a tie over the boundary of the places is called what it is. Written down when it is drafted,
-- since what three people have confirmed of it is that.

alter table ballot
  add column run_off boolean not null default false,
  add constraint ballot_run_off_settles check (not run_off or (follows is not null and quota_count is not null));

-- rounds that are there already: all on the paper are tied over the boundary in the result that the round goes on from, which is
-- the nearest one announced, back over void and annulled ones
with recursive back as (
  select b.id as ballot_id, b.follows as before from ballot b where b.follows is not null
  union all
  select k.ballot_id, x.follows from back k join ballot x on x.id = k.before
   where x.state in ('void', 'annulled') and x.follows is not null
), agreed as (
  select k.ballot_id, (x.manifest::jsonb->>'quota')::int as places, r->>'candidate' as candidate, (r->>'agree')::int as agree
    from back k join ballot x on x.id = k.before and x.state = 'announced' join tally t on t.ballot_id = x.id
   cross join jsonb_array_elements(t.results::jsonb) r
   where x.manifest::jsonb->>'quota' is not null and (r->>'passed')::boolean
), tied as (
  select a.ballot_id, a.candidate from agreed a
   where (select count(*) from agreed o where o.ballot_id = a.ballot_id and o.agree > a.agree) < a.places
     and (select count(*) from agreed o where o.ballot_id = a.ballot_id and o.agree >= a.agree) > a.places
)
update ballot b set run_off = true
 where b.quota_count is not null
   and exists (select from tied t where t.ballot_id = b.id)
   and not exists (select from ballot_candidate c where c.ballot_id = b.id
                      and not exists (select from tied t where t.ballot_id = b.id
                                         and t.candidate = coalesce(c.candidate_id, c.invented)::text));
