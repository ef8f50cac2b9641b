-- Instants are milliseconds since 1970 in UTC. Every bytea column holds a sealed text, bound to its table, column
-- and row; what a person wrote stands nowhere else.

create table studio_post (
  id varchar(64) not null primary key,
  owner varchar(64) not null,
  format varchar(16) not null,
  language varchar(35) not null,
  created_at bigint not null,
  title bytea not null,
  name bytea not null
);
create index studio_post_of_owner on studio_post (owner, id);

-- Long texts in parts: one column value has an end (1 MiB in H2), and a post may be as long as that already.
create table studio_text (
  id varchar(160) not null primary key,
  whole varchar(128) not null,
  part integer not null,
  sealed bytea not null
);
create index studio_text_of_whole on studio_text (whole, part);

create table studio_plan (
  post varchar(64) not null primary key,
  owner varchar(64) not null,
  made_at bigint not null,
  provider varchar(64) not null,
  provider_label varchar(200) not null,
  style varchar(100) not null,
  price bigint not null,
  hosts varchar(4000) not null,
  prompt_gone_at bigint not null,
  gone_at bigint not null
);
create index studio_plan_expiry on studio_plan (prompt_gone_at);

create table studio_shot (
  id varchar(64) not null primary key,
  owner varchar(64) not null,
  post varchar(64) not null,
  place integer not null,
  section integer not null,
  role varchar(16) not null,
  wanted boolean not null,
  reason bytea not null,
  prompt bytea,
  title bytea,
  alt_text bytea,
  caption bytea
);
create index studio_shot_of_post on studio_shot (post, place);

create table studio_illustration (
  id varchar(64) not null primary key,
  owner varchar(64) not null,
  post varchar(64) not null,
  order_key varchar(64) not null,
  target varchar(64) not null,
  ordered_at bigint not null,
  constraint studio_illustration_once unique (owner, order_key)
);
create index studio_illustration_of_post on studio_illustration (post);

-- A job is a row before it is a message. "run" is the process that has it in hand and "working" says that a step is
-- on it now; nobody else changes such a row, they leave a wish in "stop" (1: the owner cancelled, 2: the post is gone).
create table studio_job (
  id varchar(64) not null primary key,
  owner varchar(64) not null,
  illustration varchar(64) not null,
  post varchar(64) not null,
  shot varchar(64) not null,
  place integer not null,
  section integer not null,
  role varchar(16) not null,
  provider varchar(64) not null,
  price bigint not null,
  style varchar(100) not null,
  language varchar(35) not null,
  seed bigint not null,
  variant integer not null,
  state varchar(16) not null,
  changed_at bigint not null,
  ordered_at bigint not null,
  steps integer not null,
  picture varchar(64),
  run varchar(64),
  working boolean not null,
  lease_until bigint not null,
  not_before bigint not null,
  attempts integer not null,
  waiting_since bigint,
  stop integer not null,
  release_due boolean not null,
  provider_label varchar(200),
  provider_version varchar(100),
  source varchar(40),
  repeatable boolean not null,
  drawn_seed varchar(40),
  reference varchar(200),
  raw_uri varchar(400),
  raw_length bigint,
  raw_key varchar(400),
  replaced varchar(1000) not null,
  prompt_gone_at bigint not null,
  note bytea,
  prompt bytea,
  title bytea,
  alt_text bytea,
  caption bytea,
  sent_prompt bytea,
  sent_title bytea
);
create index studio_job_due on studio_job (state, not_before);
create index studio_job_of_illustration on studio_job (illustration, place);
create index studio_job_of_shot on studio_job (post, shot);
create index studio_job_expiry on studio_job (prompt_gone_at);
create index studio_job_release on studio_job (release_due);

create table studio_step (
  id varchar(80) not null primary key,
  job varchar(64) not null,
  number integer not null,
  state varchar(16) not null,
  at_time bigint not null,
  note bytea
);
create index studio_step_of_job on studio_step (job, number);

-- One picture for one job: the unique job is what makes a repeated delivery impossible.
create table studio_picture (
  id varchar(64) not null primary key,
  owner varchar(64) not null,
  job varchar(64),
  post varchar(64),
  shot varchar(64),
  source varchar(40) not null,
  provider varchar(64) not null,
  provider_label varchar(200) not null,
  provider_version varchar(100) not null,
  style varchar(100) not null,
  seed varchar(40) not null,
  made_at bigint not null,
  gone_at bigint,
  perceptual_hash varchar(16) not null,
  alt_text bytea not null,
  caption bytea not null,
  constraint studio_picture_once unique (job)
);
create index studio_picture_of_owner on studio_picture (owner, id);
create index studio_picture_of_post on studio_picture (post);
create index studio_picture_expiry on studio_picture (gone_at);

create table studio_rendition (
  id varchar(80) not null primary key,
  picture varchar(64) not null,
  number integer not null,
  width integer not null,
  height integer not null,
  media_type varchar(40) not null,
  length bigint not null,
  sha256 varchar(64) not null,
  uri varchar(400) not null,
  wrapped_key varchar(400) not null
);
create index studio_rendition_of_picture on studio_rendition (picture, number);

-- Objects whose row is gone and whose bytes are to go: written with the deletion, done after it.
create table studio_discard (
  id varchar(64) not null primary key,
  owner varchar(64) not null,
  uri varchar(400) not null,
  length bigint not null,
  wrapped_key varchar(400) not null
);
