-- One line for each request that a plug-in sent: written before it is sent, so that nothing leaves unseen. It holds no
-- word of what was sent: its size, and a hash keyed by nothing but the bytes themselves.
create table outbound_call (
    id varchar(64) not null primary key,
    at_time bigint not null,
    bundle varchar(200) not null,
    recipient varchar(200) not null,
    version varchar(200) not null,
    host varchar(260) not null,
    method varchar(8) not null,
    job varchar(64),
    sent_bytes bigint not null,
    sha256 varchar(64) not null,
    purge_days integer not null,
    purge_due bigint not null
);
create index outbound_call_by_time on outbound_call (at_time);
create index outbound_call_by_job on outbound_call (job);
