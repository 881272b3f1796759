-- R3: a ballot of a panel recommends to the plenary and decides nothing.

alter table ballot
  -- null: the plenary votes; with it the panel cannot be removed any more
  add column panel_id uuid,
  -- as it was called when the ballot was drafted
  add column panel_name text,
  -- the seat of its lead, who was in the room at the opening; null: was not, or it had none
  add column panel_lead_seat integer,
  add constraint ballot_panel foreign key (panel_id) references panel (id),
  add constraint ballot_panel_named check ((panel_id is null) = (panel_name is null)),
  add constraint ballot_panel_lead check (panel_lead_seat is null or panel_id is not null),
  -- R22: the whole room rehearses
  add constraint ballot_panel_real check (panel_id is null or not rehearsal);
create index ballot_of_panel on ballot (panel_id) where panel_id is not null;
