-- An account; name is what it is to this house, so that there is one owner however often the house starts.
create table accounts_account (
    id varchar(64) not null primary key,
    name varchar(64) not null,
    roles varchar(200) not null,
    made bigint not null,
    constraint accounts_account_once unique (name)
);

-- Secrets are kept as SHA-256 only: they are 256 random bits, which no list of guesses holds.
create table accounts_token (
    hash varchar(64) not null primary key,
    account varchar(64) not null references accounts_account (id),
    name varchar(64) not null,
    made bigint not null
);

create table accounts_sign_in (
    hash varchar(64) not null primary key,
    account varchar(64) not null references accounts_account (id),
    ends bigint not null
);

create table accounts_session (
    hash varchar(64) not null primary key,
    account varchar(64) not null references accounts_account (id),
    seen bigint not null,
    ends bigint not null
);
create index accounts_session_by_ends on accounts_session (ends);
create index accounts_session_by_seen on accounts_session (seen);
