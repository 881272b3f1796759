-- R10: who took a recusal back, and why; the row stays.

alter table recusal
  add column removed_by uuid,
  add column removed_reason text,
  add constraint recusal_remover foreign key (removed_by) references account (id);
