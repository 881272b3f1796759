-- Which key-encryption key this database was sealed under: its fingerprint, so that a server with another key refuses to
-- start instead of sealing and searching under a key that opens nothing of what is here. Nothing for the server's role.

create table sealing_key (
  one_row boolean primary key default true,
  fingerprint text not null,
  since timestamptz not null default now(),
  constraint sealing_key_one_row check (one_row)
);
