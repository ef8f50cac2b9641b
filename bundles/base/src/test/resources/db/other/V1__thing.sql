create table other_thing (id varchar(64) not null primary key);
