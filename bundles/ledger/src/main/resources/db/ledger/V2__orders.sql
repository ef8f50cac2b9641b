-- A balance may fall below zero by a claw-back alone: what was clawed back and not given again stands beside it.
alter table ledger_purse drop constraint ledger_purse_never_negative;
alter table ledger_purse add column clawed bigint default 0 not null;
alter table ledger_purse add constraint ledger_purse_below_zero_by_claw_back
    check (held >= 0 and clawed >= 0 and free + clawed >= 0);

alter table ledger_posting alter column subject set data type varchar(160);

-- One pack, bought once. What was agreed stands in it, whatever the pack costs later; granted and clawed are what the
-- postings of the order come to, turns how often credits were clawed back or given again.
create table ledger_order (
    id varchar(64) not null primary key,
    owner varchar(64) not null,
    wish varchar(130) not null,
    pack varchar(64) not null,
    credits bigint not null,
    price bigint not null,
    currency varchar(3) not null,
    live boolean not null,
    processor varchar(64) not null,
    checkout varchar(255),
    page varchar(2000),
    state varchar(24) not null,
    finished boolean default false not null,
    unpaid varchar(16),
    granted bigint default 0 not null,
    clawed bigint default 0 not null,
    turns int default 0 not null,
    made bigint not null,
    ends bigint not null,
    paid bigint,
    constraint ledger_order_once unique (wish),
    constraint ledger_order_checkout unique (processor, checkout),
    constraint ledger_order_in_bounds check (clawed >= 0 and clawed <= granted and granted <= credits)
);
create index ledger_order_by_owner on ledger_order (owner, id);
create index ledger_order_by_state on ledger_order (state, ends);

-- What processors said is so. An order's state is made of these lines alone, in whatever order they came.
create table ledger_payment (
    id varchar(330) not null primary key,
    order_id varchar(64) not null references ledger_order (id),
    payment varchar(255) not null,
    price bigint,
    total bigint,
    currency varchar(3),
    live boolean,
    at bigint,
    refunded bigint default 0 not null,
    refunded_at bigint
);
create index ledger_payment_by_order on ledger_payment (order_id);
create index ledger_payment_by_name on ledger_payment (payment);

create table ledger_refund (
    id varchar(330) not null primary key,
    order_id varchar(64) not null references ledger_order (id),
    refund varchar(255) not null,
    amount bigint not null,
    currency varchar(3) not null,
    progress varchar(16) not null
);
create index ledger_refund_by_order on ledger_refund (order_id);

create table ledger_dispute (
    id varchar(330) not null primary key,
    order_id varchar(64) not null references ledger_order (id),
    dispute varchar(255) not null,
    standing varchar(16) not null
);
create index ledger_dispute_by_order on ledger_dispute (order_id);

-- What came in, before it is acted upon; and for ever after, so that none is acted upon twice.
create table ledger_inbox (
    id varchar(270) not null primary key,
    processor varchar(64) not null,
    event varchar(200) not null,
    state varchar(16) not null,
    received bigint not null,
    looked bigint not null,
    at bigint not null,
    live boolean not null,
    order_id varchar(64),
    settled varchar(64),
    checkout varchar(255),
    payment varchar(255),
    fact varchar(24) not null,
    subject varchar(255),
    status varchar(16),
    price bigint,
    total bigint,
    currency varchar(3)
);
create index ledger_inbox_by_order on ledger_inbox (settled);
create index ledger_inbox_by_state on ledger_inbox (state, looked);

-- A code for credits; the code itself is kept as SHA-256 only.
create table ledger_voucher (
    id varchar(64) not null primary key,
    hash varchar(64) not null,
    credits bigint not null,
    uses int not null,
    used int not null,
    made bigint not null,
    ends bigint,
    maker varchar(64) not null,
    note varchar(200) not null,
    constraint ledger_voucher_once unique (hash),
    constraint ledger_voucher_in_bounds check (used >= 0 and used <= uses)
);

-- Why an operator gave or took.
create table ledger_adjustment (
    wish varchar(130) not null primary key,
    owner varchar(64) not null,
    amount bigint not null,
    reason varchar(500) not null,
    maker varchar(64) not null,
    made bigint not null
);
