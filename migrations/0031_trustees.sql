-- Several trustees: each one's secrets of a ballot, sealed under a key in a folder of its own, outside the database.

create table ballot_trustee (
  ballot_id uuid not null,
  -- order in the manifest
  position integer not null,
  trustee text not null,
  -- the mark that lies in the folder of its key: another folder in its place is no loss of that key
  folder_mark uuid not null,
  -- both secrets, sealed under this ballot's key of that folder; null once these keys are destroyed
  secrets_sealed bytea,
  primary key (ballot_id, position),
  constraint ballot_trustee_ballot foreign key (ballot_id) references ballot (id),
  constraint ballot_trustee_once unique (ballot_id, trustee)
);

-- No ballot waits for its tally while migrations run, so it is null in every row.
alter table ballot drop column secrets_sealed;

grant select, insert on ballot_trustee to pingshen_app;
grant update (secrets_sealed) on ballot_trustee to pingshen_app;
