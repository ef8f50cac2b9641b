-- What an owner wants to have hidden wherever words leave the house: a list of names, addresses and the like, sealed.
create table studio_words_private (
    owner varchar(64) not null primary key,
    words bytea not null
);
