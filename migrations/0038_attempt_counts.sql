-- Tries of passwords and of seat cards' codes are counted there too, not of hall screens alone.

alter table pairing_attempt rename to attempt_count;
