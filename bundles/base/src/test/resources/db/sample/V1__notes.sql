create table sample_note (
    id varchar(64) not null primary key,
    sealed bytea not null,
    words text,
    written bigint not null,
    open boolean not null,
    times integer not null
);
