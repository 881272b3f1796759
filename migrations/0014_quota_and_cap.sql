-- R15: places for those who pass (a number, or a share of the candidates on the paper), and at most so many agrees on one paper.

alter table ballot
  add column quota_count integer,
  add column quota_percent numeric,
  add column cap integer,
  -- one way or the other, or no quota at all
  add constraint ballot_quota check (quota_count is null or quota_percent is null),
  add constraint ballot_quota_count check (quota_count >= 1),
  add constraint ballot_quota_percent check (quota_percent > 0 and quota_percent <= 100 and scale(quota_percent) <= 2),
  add constraint ballot_cap check (cap >= 1);
