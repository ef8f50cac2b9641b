-- What the operator set for a provider, or for one version of it, by name: it holds for whatever bears the name later.
create table broker_rule (
    name varchar(300) not null primary key,
    weight integer,
    drained boolean not null,
    first_choice boolean not null
);

-- Whom an owner has draw where a post names nobody.
create table broker_preference (
    owner varchar(64) not null primary key,
    provider varchar(100) not null
);
