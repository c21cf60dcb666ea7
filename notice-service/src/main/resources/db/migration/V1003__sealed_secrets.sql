-- No secret is written in plain any more. Rows of older versions are sealed when the service starts, before anything else
-- touches them; then it has this validated: from that moment the table is known to hold no plain secret.
alter table subscription
    add constraint secret_is_sealed check (starts_with(secret, 'sealed:')) not valid;
