-- A meeting that was set up by mistake can be removed while it is a plan: it stays, with its log, and is shown nowhere.

alter table meeting drop constraint meeting_state;
alter table meeting add constraint meeting_state check (state in ('preparing', 'in-session', 'paused', 'ended', 'removed'));

-- the seats of a plan are arranged anew when the members of the review have changed
grant delete on seat to pingshen_app;
