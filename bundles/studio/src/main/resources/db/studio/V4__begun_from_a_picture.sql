-- The picture that a job begins from; null for one from words alone. It may be gone by the time it is wanted.
alter table studio_job add column begun_from varchar(64);
