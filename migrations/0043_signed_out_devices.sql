-- R18: a change of device whose new device has signed out, or whose session is over, comes to nothing.

alter table device_change drop constraint device_change_because;
alter table device_change add constraint device_change_because
  check (dropped_because in ('withdrawn', 'replaced', 'declined', 'ballot-over', 'signed-out'));
