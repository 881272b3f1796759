-- R12: counts of few, or of a unanimous vote, tell who chose what. A ballot may be drafted to show screens its verdicts alone.

alter table ballot add column verdicts_only boolean not null default false;
