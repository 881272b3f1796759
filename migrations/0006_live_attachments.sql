-- Live events too large for a notification, carried between nodes (socket.io's PostgreSQL adapter); rows live for seconds.

create table live_attachment (
  id bigserial primary key,
  created_at timestamptz not null default now(),
  payload bytea
);

grant select, insert, delete on live_attachment to pingshen_app;
grant usage on sequence live_attachment_id_seq to pingshen_app;
