-- What was refused, for as long as its prompt is kept, and what its owner and an operator said of it. Instants are
-- milliseconds since 1970 in UTC. Every bytea column holds a sealed text, bound to its table, column and row.

create table moderation_refusal (
  job varchar(64) not null primary key,
  owner varchar(64) not null,
  post varchar(64) not null,
  subject varchar(16) not null,
  language varchar(35) not null,
  refused_at bigint not null,
  gone_at bigint not null,
  rule bytea not null,
  reason bytea not null,
  words bytea not null,
  state varchar(16) not null,
  appealed_at bigint,
  plea bytea,
  decided_at bigint,
  decided_by varchar(100),
  answer bytea
);
create index moderation_refusal_of_owner on moderation_refusal (owner, state);
create index moderation_refusal_of_post on moderation_refusal (post);
create index moderation_refusal_by_state on moderation_refusal (state, appealed_at);
create index moderation_refusal_expiry on moderation_refusal (gone_at);

-- Who looked at the words, and why: the owner reads it.
create table moderation_look (
  id varchar(64) not null primary key,
  job varchar(64) not null,
  looked_at bigint not null,
  who varchar(100) not null,
  reason bytea not null
);
create index moderation_look_of_job on moderation_look (job, id);
