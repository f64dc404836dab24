-- What may be searched, taken from entries: copies that can be made again, so that no trigger keeps them. Of a document that is only
-- quoted from, the sentences that hold a passage; of others every block. Rows go with the bodies that they were taken from.

create table search_texts (
  id bigint generated always as identity primary key,
  sequence bigint not null references bodies on delete cascade,
  -- The version of the document that a passage was cut out of.
  text_of bigint references bodies on delete cascade,
  recorded_at timestamptz(3) not null,
  claim text,
  document text,
  passage_start integer,
  passage_end integer,
  text text not null,
  words tsvector not null
);

create index search_texts_by_words on search_texts using gin (words);
create index search_texts_by_sequence on search_texts (sequence);
create index search_texts_by_text on search_texts (text_of) where text_of is not null;

-- Up to which entry the rows above were made.
create table search_mark (sequence bigint not null);
insert into search_mark values (0);
