-- What a provider says that it drew takes the place of the planned alt text, but never of one that the owner wrote.
-- Of rows from before nobody knows who wrote theirs: they are taken for the owner's.
alter table studio_shot add column own_alt_text boolean default true not null;
alter table studio_shot add column drawn_alt_text bytea;
alter table studio_job add column own_alt_text boolean default true not null;
alter table studio_job add column drawn_alt_text bytea;
