-- The acknowledgement key is sealed apart from the trustee's secrets, so that taking papers opens nothing that decrypts them.

alter table ballot add column ack_sealed bytea;
