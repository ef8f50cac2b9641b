-- What an owner has: credits to spend and credits set aside. One row, so that one conditional update moves both.
create table ledger_purse (
    owner varchar(64) not null primary key,
    free bigint not null,
    held bigint not null,
    opened bigint not null,
    constraint ledger_purse_never_negative check (free >= 0 and held >= 0)
);

-- One for each thing that happened, once: a gift for an account, a hold, a capture, a release for a job.
create table ledger_posting (
    id varchar(64) not null primary key,
    kind varchar(16) not null,
    subject varchar(64) not null,
    owner varchar(64) not null,
    made bigint not null,
    constraint ledger_posting_once unique (kind, subject)
);
create index ledger_posting_by_owner on ledger_posting (owner);

-- The lines of a posting; they add up to nothing. Only ever added.
create table ledger_entry (
    id varchar(70) not null primary key,
    posting varchar(64) not null references ledger_posting (id),
    owner varchar(64) not null,
    account varchar(16) not null,
    amount bigint not null
);
create index ledger_entry_by_account on ledger_entry (owner, account);
create index ledger_entry_by_posting on ledger_entry (posting);

create table ledger_hold (
    job varchar(64) not null primary key,
    owner varchar(64) not null,
    price bigint not null,
    taken bigint not null,
    state varchar(16) not null,
    made bigint not null,
    ended bigint
);
create index ledger_hold_by_state on ledger_hold (state);
