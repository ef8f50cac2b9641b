-- Where the owner was told that a job's words may go, one host a line, and who has had it already, one id a line.
-- Of rows from before only the provider that was planned is known: nobody else takes their work over.
alter table studio_job add column hosts varchar(4000) default '' not null;
alter table studio_job add column tried varchar(1000) default '' not null;
-- What is not to be seen in a picture.
alter table studio_shot add column without_words bytea;
alter table studio_job add column without_words bytea;
alter table studio_job add column sent_without bytea;
