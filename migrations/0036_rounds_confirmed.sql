-- R14, R23: which request three people confirmed for a further round, so that removing its draft takes nothing of what they said.

alter table ballot
  -- null: a first ballot, or a round of a time when this was not written down
  add column confirmation_id uuid,
  add constraint ballot_confirmation foreign key (confirmation_id) references confirmation (id),
  add constraint ballot_confirmation_once unique (confirmation_id),
  add constraint ballot_confirmation_follows check (confirmation_id is null or follows is not null);

-- rounds that are there already: the last request in the same words, of the same account, that named all who are on the paper
with matched as (
  select distinct on (c.id) c.id, b.id as ballot_id
    from ballot b join confirmation c on c.act = 'new-round' and c.state = 'confirmed' and c.subject = b.follows::text
     and c.meeting_id = b.meeting_id and c.reason = b.reason and c.requested_by = b.created_by
   where not exists (select 1 from ballot_candidate x where x.ballot_id = b.id
                        and coalesce(x.candidate_id, x.invented)::text <> all (string_to_array(c.facts->>'candidateIds', ',')))
   order by c.id, b.created_at
), latest as (
  select distinct on (m.ballot_id) m.id, m.ballot_id from matched m join confirmation c on c.id = m.id order by m.ballot_id, c.settled_at desc
)
update ballot b set confirmation_id = l.id from latest l where b.id = l.ballot_id;
