-- The ledger on PostgreSQL 15 or newer. What is hashed is text: jsonb would reorder and respell it.

create table entries (
  sequence bigint primary key check (sequence > 0),
  kind text not null,
  recorded_at timestamptz(3) not null,
  key text not null unique check (key <> ''),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);

create index entries_by_time on entries (recorded_at, sequence);

-- The salted text that an entry's digest was taken of. Its row goes when a later entry withholds it, and nothing else does.
create table bodies (
  sequence bigint primary key references entries,
  salt text not null,
  body text not null
);

create table withholdings (
  sequence bigint primary key references entries,
  withheld bigint not null unique references entries,
  by_whom text not null,
  reason text not null,
  document text,
  sha256 text,
  check (withheld < sequence)
);

create index withholdings_by_document on withholdings (document) where document is not null;

-- How long each document is, in UTF-16 code units: PostgreSQL cannot count these itself. Outlives a withheld text.
create table texts (
  document text primary key,
  length integer not null check (length >= 0),
  unique (document, length)
);

create table documents (
  sequence bigint primary key references bodies on delete cascade,
  document text not null,
  length integer not null,
  recorded_at timestamptz(3) not null,
  sha256 text not null,
  published_last timestamptz(3),
  summary text not null,
  foreign key (document, length) references texts (document, length)
);

create index documents_by_document on documents (document, sequence);

-- No passage, no claim: exact characters of a stored document, or at least one source. Nothing else gets in.
create table claims (
  sequence bigint primary key references bodies on delete cascade,
  claim text not null unique,
  recorded_at timestamptz(3) not null,
  published_last timestamptz(3),
  document text,
  document_length integer,
  passage_start integer,
  passage_end integer,
  sources integer not null,
  foreign key (document, document_length) references texts (document, length),
  constraint claim_is_grounded check (
    case when document is null
      then document_length is null and passage_start is null and passage_end is null and sources > 0
      else document_length is not null and passage_start is not null and passage_end is not null and sources = 0
        and passage_start >= 0 and passage_end > passage_start and passage_end <= document_length
    end
  )
);

create index claims_by_document on claims (document, sequence) where document is not null;
create index claims_by_recording on claims (recorded_at, sequence);
create index claims_by_publication on claims (published_last, sequence) where published_last is not null;

create table judgements (
  sequence bigint primary key references bodies on delete cascade,
  claim text not null,
  recorded_at timestamptz(3) not null
);

create index judgements_by_claim on judgements (claim, sequence);
create index judgements_by_recording on judgements (recorded_at, sequence);

create table readings (
  sequence bigint primary key references bodies on delete cascade,
  document text not null,
  reader text not null,
  recorded_at timestamptz(3) not null
);

create index readings_by_document on readings (document, sequence);

create table framework_files (
  sequence bigint primary key references bodies on delete cascade,
  path text not null,
  removed boolean not null,
  recorded_at timestamptz(3) not null
);

create index framework_files_by_path on framework_files (path, sequence);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only: % of % is refused', lower(tg_op), tg_table_name
    using errcode = 'restrict_violation',
      hint = 'Record a correction as a new entry, or withhold the entry.';
end
$$;

create function refuse_delete_unless_withheld() returns trigger language plpgsql as $$
begin
  if exists (select 1 from withholdings where withheld = old.sequence) then
    return old;
  end if;
  raise exception 'the record is append-only: delete of % is refused', tg_table_name
    using errcode = 'restrict_violation',
      hint = 'Record a correction as a new entry, or withhold the entry.';
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['entries', 'withholdings', 'texts', 'migrations'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
  foreach name in array array['bodies', 'documents', 'claims', 'judgements', 'readings', 'framework_files'] loop
    execute format('create trigger never_changed before update on %I for each row execute function refuse_change()', name);
    execute format('create trigger kept_unless_withheld before delete on %I for each row execute function refuse_delete_unless_withheld()', name);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end
$$;
