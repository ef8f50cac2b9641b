-- One line for each thing that was asked of the door, whatever came of it. Only ever added. It names files by their
-- hash, signers by the fingerprint of their certificate, and who asked by the console's name of them.
create table admission_bundle (
    id varchar(64) not null primary key,
    at_time bigint not null,
    who varchar(64) not null,
    deed varchar(20) not null,
    sha256 varchar(64) not null,
    bundle_name varchar(200) not null,
    bundle_version varchar(200) not null,
    signer varchar(64) not null,
    verdict varchar(20) not null,
    rule_broken varchar(40) not null,
    said varchar(800) not null
);
create index admission_bundle_by_time on admission_bundle (at_time);
create index admission_bundle_by_name on admission_bundle (bundle_name, bundle_version);

-- The bundles that came in and are to come back after a start.
create table admission_resident (
    sha256 varchar(64) not null primary key,
    since_time bigint not null,
    who varchar(64) not null,
    bundle_name varchar(200) not null,
    bundle_version varchar(200) not null,
    signer varchar(64) not null,
    native_code boolean not null,
    uses_framework boolean not null,
    stands_alone boolean not null
);
