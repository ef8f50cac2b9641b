-- Of two versions of a provider that share the work each is asked after what it took: the version of its bundle.
alter table studio_job add column bundle_version varchar(100) default '' not null;
