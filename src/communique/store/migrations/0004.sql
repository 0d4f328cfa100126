-- What is kept of comparing documents and merging events; nothing wrote the earlier tables of these names.

DROP TABLE duplicates;
DROP TABLE merged_events;
DROP TABLE merged_event_reports;
DROP VIEW documents;

CREATE TABLE linking ( -- How far each document is compared with the others: one row for each text.
  document_id VARCHAR NOT NULL, -- the document
  document_no INTEGER NOT NULL, -- its number
  words INTEGER NOT NULL, -- number of words that are compared: those of the body, without furniture, headline and dateline
  first_day DATE, -- first day of its publication, as it was compared
  last_day DATE, -- last day of its publication, as it was compared
  dateline_day DATE, -- day of its dateline, as it was compared
  publisher VARCHAR, -- its publisher, as it was compared
  method VARCHAR NOT NULL, -- what compared it, with versions; where another program does it otherwise, all is compared anew
  merged_reading INTEGER -- the reading whose events are merged, in `contents`; null while they are not
);

CREATE TABLE text_bands ( -- Signatures of texts, by which those that may repeat another are found without reading all.
  band BIGINT NOT NULL, -- hash of a part of the signature; texts with much in common share some
  document_no INTEGER NOT NULL -- number of the text
);

CREATE TABLE alike ( -- Pairs of texts that have much in common, with what was found; many tell of different things.
  one_id VARCHAR NOT NULL, -- the document with the smaller id
  other_id VARCHAR NOT NULL, -- the other document
  verdict VARCHAR NOT NULL, -- `same_story`, or what tells them apart: `other_sides`, `other_names`, `other_dates`, `other_numbers` (facts at the same places differ), `other_time` (the same words on another occasion) or `quotes` (one quotes the other)
  similarity DOUBLE NOT NULL, -- share of runs of three words that both have, of all that either has, 0 to 1
  of_one DOUBLE NOT NULL, -- share of the first document's runs of words that the other has
  of_other DOUBLE NOT NULL, -- share of the other document's runs of words that the first has
  same_words BOOLEAN NOT NULL, -- whether all words of their bodies are the same
  replaced VARCHAR[] NOT NULL, -- facts that stand for one another at the same places, as `kind: of the first / of the other`
  run_no INTEGER NOT NULL -- the run that compared them
);

CREATE TABLE duplicates ( -- Documents that repeat another, in the same or other words. Linked, never dropped.
  document_id VARCHAR NOT NULL, -- the later document
  of_document_id VARCHAR NOT NULL, -- the first of its story by publication; of one day the longest
  compared_with VARCHAR NOT NULL, -- the first of its story that it is itself alike to, which `kind` and `similarity` are about
  kind VARCHAR NOT NULL, -- `republished` (the same words in whatever form), `changed` (lightly edited), `shortened` or `extended`
  similarity DOUBLE NOT NULL, -- share of runs of three words that both have, of all that either has, 0 to 1
  method VARCHAR NOT NULL, -- how it was found, with its version
  run_no INTEGER NOT NULL -- the run that found it
);

CREATE TABLE merged_events ( -- Events across documents as these read now: one row for each event, however many reports tell of it.
  merged_id VARCHAR NOT NULL, -- id of the event, from its first report
  event_type VARCHAR NOT NULL, -- one of the 16 types of PLOVER
  event_mode VARCHAR, -- mode of the type, from the first report that tells it
  contexts VARCHAR[] NOT NULL, -- contexts of all reports
  actors VARCHAR[] NOT NULL, -- who acts, actor ids, from the report that names most parties
  recipients VARCHAR[] NOT NULL, -- whom it is done to, actor ids, from the same report
  date VARCHAR, -- when, ISO 8601, from the report that knows it best
  date_precision VARCHAR, -- `year`, `month`, `day` or `time`
  date_first DATE, -- first day that the date covers
  date_last DATE, -- last day that the date covers
  place VARCHAR, -- place as the first report has it that names one
  geo_id VARCHAR, -- GeoNames number of a city, or the id of a country
  geo_name VARCHAR, -- its name in the project's tables
  geo_country VARCHAR, -- ISO 3166-1 alpha-3, used as a code; it carries no claim about status
  geo_lat DOUBLE, -- latitude, degrees; null for a country
  geo_lon DOUBLE, -- longitude, degrees; null for a country
  geo_basis VARCHAR, -- whether the event's own words name the place (`text`) or a dateline does (`dateline`)
  status VARCHAR NOT NULL, -- occurred, planned, hypothetical, denied or historical; reports that disagree are not merged
  cameo VARCHAR, -- CAMEO code of the first report
  quad VARCHAR NOT NULL, -- verbal or material, cooperation or conflict
  goldstein DOUBLE, -- Goldstein value of the CAMEO code
  reports INTEGER NOT NULL, -- number of documents that tell of it, republished ones included
  independent INTEGER NOT NULL, -- number of documents that tell of it, those that repeat another counted once
  first_published VARCHAR, -- when the first report was published, ISO 8601
  first_published_day DATE, -- first day that this covers
  first_document_id VARCHAR NOT NULL, -- the document of the first report
  evidence VARCHAR NOT NULL, -- the words of the first report
  speakers VARCHAR[] NOT NULL, -- who asserts it, of all reports; actor ids, persons or publishers
  publishers VARCHAR[] NOT NULL, -- who published reports of it
  tier TINYINT NOT NULL, -- provenance of the report that is nearest to its sides
  confidence DOUBLE, -- the highest of its reports
  told STRUCT(document_id VARCHAR, event_id VARCHAR, published_at VARCHAR, publisher VARCHAR, speaker VARCHAR[], attribution_basis VARCHAR, tier TINYINT, status VARCHAR, evidence VARCHAR)[] NOT NULL, -- its reports, the first one first: who says so in each, and in which words
  otherwise STRUCT(merged_id VARCHAR, status VARCHAR)[] NOT NULL, -- the same event as others tell it: planned before, or denied
  block VARCHAR NOT NULL, -- joins it with the events whose reports might have been its own
  method VARCHAR NOT NULL, -- how events were merged, with its version
  run_no INTEGER NOT NULL -- the run that merged it
);

CREATE TABLE merged_event_reports ( -- Which events of documents are merged in which event.
  merged_id VARCHAR NOT NULL, -- the event, in `merged_events`
  document_id VARCHAR NOT NULL, -- the document; no document reports an event twice
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  event_id VARCHAR NOT NULL, -- the event of the document, in `all_events`
  first_day DATE, -- first day on which it may have been, after this report: its date, else days before the publication
  last_day DATE -- last such day; null where neither is known, and it is then merged with no other
);

CREATE VIEW documents AS -- Documents as they read now; one whose reading failed has no facts.
  SELECT t.document_id, t.document_no, c.* EXCLUDE (document_id, is_current, content_sha256), t.characters,
         t.sha256, t.added_at, t.run_no, coalesce(d.of_document_id, t.document_id) AS story_id,
         d.kind AS repeats_as, d.similarity, t.text
  FROM texts t LEFT JOIN (SELECT * FROM contents WHERE is_current) c ON c.document_id = t.document_id
  LEFT JOIN duplicates d ON d.document_id = t.document_id;
