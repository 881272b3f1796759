-- R23: at the last confirmation every earlier one is judged again. One whose giver has lost the role meanwhile no longer counts,
-- stays as evidence, and the role is confirmed by somebody else: a role may answer more than once, an account never.

alter table confirmation_answer add column turn integer not null default 1;
alter table confirmation_answer add constraint confirmation_answer_turn check (turn >= 1);
alter table confirmation_answer drop constraint confirmation_answer_pkey;
alter table confirmation_answer add primary key (confirmation_id, role, turn);
