-- R18: whoever still holds the cookie of a session that ended because another device took its seat is told that, and nobody else is.

alter table session
  add column replaced boolean not null default false;
