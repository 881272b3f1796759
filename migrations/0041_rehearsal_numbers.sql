-- R22: rehearsals are counted by themselves, so that the first real ballot of a meeting is its number 1.

alter table ballot
  drop constraint ballot_number_once,
  add constraint ballot_number_once unique (meeting_id, rehearsal, number);
