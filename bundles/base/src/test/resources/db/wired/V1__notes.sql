create table wired_note (id varchar(64) not null primary key, written bigint not null);
