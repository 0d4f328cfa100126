-- The store, version 4. `schema.py` runs this file: what stands behind a column becomes the column's comment, what
-- stands behind a table's or view's first line becomes its own. CODEBOOK.md is made from them (tools/codebook.py).
-- A change here needs a file in migrations/ that brings older stores to the same schema, and VERSION in schema.py.

CREATE TABLE store_info ( -- What this file is: one row.
  schema_version INTEGER NOT NULL, -- version of the schema; a newer program brings an older store up to its own
  store_id VARCHAR NOT NULL, -- random id of the store, which files made beside it name
  made_at TIMESTAMP NOT NULL, -- when the store was made, UTC
  made_by VARCHAR NOT NULL -- program and version that made it
);

CREATE TABLE runs ( -- One row for each time documents were read into the store.
  run_no INTEGER PRIMARY KEY, -- number of the run, from 1
  verb VARCHAR NOT NULL, -- `ingest` (documents came in) or `recode` (stored documents were read again)
  status VARCHAR NOT NULL, -- `running`, `finished`, `interrupted` by the user, `broken_off` (killed, or the power went)
  started_at TIMESTAMP NOT NULL, -- UTC
  finished_at TIMESTAMP, -- UTC; null while it runs and where it broke off
  program VARCHAR NOT NULL, -- program and version
  resources VARCHAR NOT NULL, -- hash of the tables of rules and names, a user's own included
  model VARCHAR, -- name of the parser's model; null where nothing was read
  model_sha256 VARCHAR, -- hash of the model's files
  documents_read INTEGER NOT NULL, -- documents that got a reading
  already_there INTEGER NOT NULL, -- inputs whose text the store already held with a reading
  rejected INTEGER NOT NULL -- inputs and documents that could not be read
);

CREATE TABLE texts ( -- The stored texts, one row for each different text. Never changed.
  document_id VARCHAR PRIMARY KEY, -- `doc:` and the first 16 hexadecimal digits of `sha256`
  document_no INTEGER NOT NULL, -- number in the order of coming, from 1
  sha256 VARCHAR NOT NULL, -- SHA-256 of the stored text in UTF-8
  text VARCHAR NOT NULL, -- the text that all offsets count in, as Unicode code points
  characters INTEGER NOT NULL, -- its length in code points
  added_at TIMESTAMP NOT NULL, -- when it came into the store, UTC
  run_no INTEGER NOT NULL -- the run that brought it
);

CREATE TABLE sightings ( -- Where a text was obtained, and what the input said of it. A text may have several.
  sighting_id VARCHAR PRIMARY KEY, -- hash of the text, the original bytes and all that was said beside them
  document_id VARCHAR NOT NULL, -- the text, in `texts`
  place VARCHAR NOT NULL, -- file, with the line or the part for files that hold several documents; `-` is standard input
  address VARCHAR, -- web address, where the input gave one
  original_sha256 VARCHAR, -- SHA-256 of the original bytes; of a file with several documents, of this one's part
  obtained_at TIMESTAMP NOT NULL, -- when it was taken in, UTC
  run_no INTEGER NOT NULL, -- the run that took it in
  external_id VARCHAR, -- id that the input gave
  given_title VARCHAR, -- title that the input gave
  given_publisher VARCHAR, -- publisher that the input gave
  given_published_at VARCHAR, -- date of publication as the input gave it, in its own writing
  given_doctype VARCHAR, -- type of document that the input gave
  how STRUCT(field VARCHAR, reason VARCHAR)[] -- how the input's own facts were found, where they were not just given
);

CREATE TABLE rejections ( -- Inputs and documents that could not be read, each once.
  rejection_id VARCHAR PRIMARY KEY, -- hash of code, place and message
  code VARCHAR NOT NULL, -- error code, as docs/errors.md lists them
  place VARCHAR NOT NULL, -- file, with the line or the part
  message VARCHAR NOT NULL, -- what is wrong
  fix VARCHAR, -- what to do about it
  document_id VARCHAR, -- the text, where it is stored and only its reading failed
  first_at TIMESTAMP NOT NULL, -- when it was rejected first, UTC
  first_run INTEGER NOT NULL, -- run that rejected it first
  last_run INTEGER NOT NULL, -- run that rejected it last
  mended_run INTEGER -- later run in which something was read from this place; null while nothing was
);

CREATE TABLE readings ( -- Which run read which document, and what came out. Runs that read alike share a content.
  run_no INTEGER NOT NULL, -- the run
  document_id VARCHAR NOT NULL, -- the document
  reading_no INTEGER NOT NULL, -- the content of the reading, in `contents` and in the tables of records
  PRIMARY KEY (run_no, document_id)
);

CREATE TABLE contents ( -- What a reading says of the document itself. Records hang on it by `reading_no`.
  reading_no INTEGER PRIMARY KEY, -- number of the content, from 1
  document_id VARCHAR NOT NULL, -- the document
  is_current BOOLEAN NOT NULL, -- whether this is how the document reads now; false for what later runs read otherwise
  content_sha256 VARCHAR NOT NULL, -- hash of the whole reading without versions: equal where nothing changed
  external_id VARCHAR, -- id that the input gave
  address VARCHAR, -- web address, where the input gave one
  title VARCHAR, -- title
  title_how VARCHAR, -- how the title was found
  doctype VARCHAR NOT NULL, -- type of document: wire_story, joint_statement, readout, press_release, press_briefing, speech, remarks, resolution, news_story, other
  doctype_how VARCHAR, -- how the type was found
  publisher VARCHAR, -- who published it
  publisher_how VARCHAR, -- how the publisher was found
  published_at VARCHAR, -- date of publication, ISO 8601 of the known precision
  published_at_precision VARCHAR, -- `year`, `month`, `day` or `time`
  published_at_first DATE, -- first day that the date covers
  published_at_last DATE, -- last day that the date covers
  published_at_how VARCHAR, -- how the date was found
  dateline_place VARCHAR, -- place of the dateline as it stands
  dateline_agency VARCHAR, -- agency of the dateline
  dateline_date VARCHAR, -- date of the dateline, ISO 8601
  dateline_date_precision VARCHAR, -- `year`, `month`, `day` or `time`
  dateline_date_first DATE, -- first day that the date covers
  dateline_date_last DATE, -- last day that the date covers
  lang VARCHAR, -- language of the text, ISO 639-1; null where it is not plain
  lang_how VARCHAR, -- how the language was found
  parties VARCHAR[] NOT NULL, -- sides of the document in their order of mention, actor ids
  provenance_tier TINYINT NOT NULL, -- 1 joint text as issued, 2 a side about itself, 3 a side about another, 4 a report that quotes, 5 headline or summary
  provenance_tier_how VARCHAR, -- how the tier was found
  given_title VARCHAR, -- title that the input gave and this reading used
  given_publisher VARCHAR, -- publisher that the input gave and this reading used
  given_published_at VARCHAR, -- date that the input gave and this reading used
  given_doctype VARCHAR, -- type that the input gave and this reading used
  warnings VARCHAR[] NOT NULL, -- what the reader said about the whole document, such as a language that it does not read
  address_how VARCHAR -- how the address was found
);

CREATE TABLE all_positions ( -- Who takes what stance on what, of all readings. `positions` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document
  id VARCHAR NOT NULL, -- id of the record, from document, family, offsets and ordinal; the same in every run
  holders VARCHAR[] NOT NULL, -- who takes the stance, actor ids
  holder_mode VARCHAR NOT NULL, -- unilateral, joint, each, reciprocal, some or document
  class VARCHAR NOT NULL, -- NOTE, RECOGNISE, ADHERE, SUPPORT, OPPOSE, EVALUATE, CONCERN, ASSERT or URGE
  act VARCHAR NOT NULL, -- the act within the class, as resources/ontology/acts.csv lists them
  polarity TINYINT NOT NULL, -- towards the object: 1 for, -1 against, 0 neither
  negated BOOLEAN NOT NULL, -- whether the act is negated; a negated act is not its opposite
  rank TINYINT NOT NULL, -- strength of the act within its class, weak to strong from 1
  modifiers STRUCT(kind VARCHAR, text VARCHAR)[] NOT NULL, -- words that weaken, strengthen or bound the stance
  iteration VARCHAR NOT NULL, -- unmarked, reaffirmed, new or withdrawn
  object VARCHAR, -- what the stance is on, words of the text
  object_start INTEGER, -- offset of the object's first character
  object_end INTEGER, -- offset behind the object's last character
  issues VARCHAR[] NOT NULL, -- issues of the inventory in resources/formulas
  toward VARCHAR[] NOT NULL, -- whom the stance is addressed to or aimed at, actor ids
  conditions STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- conditions, words of the text
  basis VARCHAR NOT NULL, -- `stated`, or `embedded` in a pledge
  via_persons VARCHAR[] NOT NULL, -- persons through whom the holders speak
  speech_mode VARCHAR NOT NULL, -- direct, indirect, mixed or narrated
  attribution_basis VARCHAR NOT NULL, -- how the speaker is known: explicit, carried, document_voice, headline or narrator
  speaker VARCHAR[] NOT NULL, -- who utters the words, innermost; actor ids, persons or the publisher
  chain STRUCT("role" VARCHAR, agent VARCHAR, cue VARCHAR)[] NOT NULL, -- who says so through whom, from the outermost inwards
  tier TINYINT NOT NULL, -- provenance of this record, as `provenance_tier` of the document
  evidence VARCHAR NOT NULL, -- the words of the text that the record rests on
  evidence_start INTEGER NOT NULL, -- offset of their first character
  evidence_end INTEGER NOT NULL, -- offset behind their last character
  also STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- further mentions of the same
  rule VARCHAR, -- rule that made the record; exactly one of rule, by_model and by_person is set
  by_model VARCHAR, -- model that made the record
  by_person VARCHAR, -- person who made the record
  confidence DOUBLE -- share that is right among like records on the evaluation data; null where not measured
);

CREATE TABLE all_commitments ( -- Who promises to do what, of all readings. `commitments` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document
  id VARCHAR NOT NULL, -- id of the record, from document, family, offsets and ordinal; the same in every run
  committers VARCHAR[] NOT NULL, -- who promises, actor ids
  mode VARCHAR NOT NULL, -- unilateral, joint, each, reciprocal, some or document
  partners VARCHAR[] NOT NULL, -- with whom it is to be done, actor ids
  beneficiaries VARCHAR[] NOT NULL, -- for whom it is to be done, actor ids
  type VARCHAR NOT NULL, -- kind of promise: relationship_upgrade, mutual_support, collaborate, coordinate_multilaterally, aid_finance, trade_investment, market_access, sign_ratify_join, establish_mechanism, visit_meeting, policy_change, implement_existing, refrain, security_defence, exchange_people, science_technology or other
  force TINYINT NOT NULL, -- 1 consider, 2 ready, 3 intend, 4 agree or will, 5 commit or pledge, 6 decide or sign
  specificity TINYINT NOT NULL, -- 0 relational, 1 a direction in a named area, 2 an act one could check, 3 checkable with a date, sum, count or instrument
  actions STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- what is promised, words of the text
  issues VARCHAR[] NOT NULL, -- issues of the inventory in resources/formulas
  quantity VARCHAR, -- sum or count, words of the text
  deadline VARCHAR, -- deadline, words of the text
  mechanism VARCHAR, -- body or instrument through which it is to be done, words of the text
  conditions STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- conditions, words of the text
  iteration VARCHAR NOT NULL, -- unmarked, reaffirmed, new or withdrawn
  via_persons VARCHAR[] NOT NULL, -- persons through whom the committers speak
  speech_mode VARCHAR NOT NULL, -- direct, indirect, mixed or narrated
  attribution_basis VARCHAR NOT NULL, -- how the speaker is known: explicit, carried, document_voice, headline or narrator
  speaker VARCHAR[] NOT NULL, -- who utters the words, innermost; actor ids, persons or the publisher
  chain STRUCT("role" VARCHAR, agent VARCHAR, cue VARCHAR)[] NOT NULL, -- who says so through whom, from the outermost inwards
  tier TINYINT NOT NULL, -- provenance of this record, as `provenance_tier` of the document
  evidence VARCHAR NOT NULL, -- the words of the text that the record rests on
  evidence_start INTEGER NOT NULL, -- offset of their first character
  evidence_end INTEGER NOT NULL, -- offset behind their last character
  also STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- further mentions of the same
  rule VARCHAR, -- rule that made the record; exactly one of rule, by_model and by_person is set
  by_model VARCHAR, -- model that made the record
  by_person VARCHAR, -- person who made the record
  confidence DOUBLE -- share that is right among like records on the evaluation data; null where not measured
);

CREATE TABLE all_encounters ( -- Who met whom, of all readings. `encounters` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document
  id VARCHAR NOT NULL, -- id of the record, from document, family, offsets and ordinal; the same in every run
  kind VARCHAR NOT NULL, -- visit, meeting, talks, call, summit or ceremony
  participants STRUCT(person VARCHAR, side VARCHAR, "role" VARCHAR)[] NOT NULL, -- who took part; person null for an unnamed delegation
  sides VARCHAR[] NOT NULL, -- sides that took part, actor ids
  host VARCHAR, -- side that received, actor id
  visitor VARCHAR, -- side that came, actor id
  place VARCHAR, -- place as the text has it
  "start" VARCHAR, -- first day, ISO 8601 of the known precision
  start_precision VARCHAR, -- `year`, `month`, `day` or `time`
  start_first DATE, -- first day that `start` covers
  start_last DATE, -- last day that `start` covers
  "end" VARCHAR, -- last day, ISO 8601 of the known precision
  end_precision VARCHAR, -- `year`, `month`, `day` or `time`
  end_first DATE, -- first day that `end` covers
  end_last DATE, -- last day that `end` covers
  date_text VARCHAR, -- the words that give the date
  status VARCHAR NOT NULL, -- occurred, planned or cancelled
  part_of VARCHAR, -- id of the encounter that this one is part of
  speech_mode VARCHAR NOT NULL, -- direct, indirect, mixed or narrated
  attribution_basis VARCHAR NOT NULL, -- how the speaker is known: explicit, carried, document_voice, headline or narrator
  speaker VARCHAR[] NOT NULL, -- who utters the words, innermost; actor ids, persons or the publisher
  chain STRUCT("role" VARCHAR, agent VARCHAR, cue VARCHAR)[] NOT NULL, -- who says so through whom, from the outermost inwards
  tier TINYINT NOT NULL, -- provenance of this record, as `provenance_tier` of the document
  evidence VARCHAR NOT NULL, -- the words of the text that the record rests on
  evidence_start INTEGER NOT NULL, -- offset of their first character
  evidence_end INTEGER NOT NULL, -- offset behind their last character
  also STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- further mentions of the same
  rule VARCHAR, -- rule that made the record; exactly one of rule, by_model and by_person is set
  by_model VARCHAR, -- model that made the record
  by_person VARCHAR, -- person who made the record
  confidence DOUBLE -- share that is right among like records on the evaluation data; null where not measured
);

CREATE TABLE all_issued ( -- Documents that a text says were issued, signed or adopted, of all readings. `issued` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document that says so
  id VARCHAR NOT NULL, -- id of the record, from document, family, offsets and ordinal; the same in every run
  kind VARCHAR NOT NULL, -- kind of the issued document: joint communique, statement, memorandum, agreement, resolution ...
  issuers VARCHAR[] NOT NULL, -- who issued it, actor ids
  date VARCHAR, -- when, ISO 8601 of the known precision
  date_precision VARCHAR, -- `year`, `month`, `day` or `time`
  date_first DATE, -- first day that the date covers
  date_last DATE, -- last day that the date covers
  title VARCHAR, -- its title, where the text names it; `document_title` is that of the document that says so
  status VARCHAR NOT NULL, -- signed, issued, adopted or planned
  speech_mode VARCHAR NOT NULL, -- direct, indirect, mixed or narrated
  attribution_basis VARCHAR NOT NULL, -- how the speaker is known: explicit, carried, document_voice, headline or narrator
  speaker VARCHAR[] NOT NULL, -- who utters the words, innermost; actor ids, persons or the publisher
  chain STRUCT("role" VARCHAR, agent VARCHAR, cue VARCHAR)[] NOT NULL, -- who says so through whom, from the outermost inwards
  tier TINYINT NOT NULL, -- provenance of this record, as `provenance_tier` of the document
  evidence VARCHAR NOT NULL, -- the words of the text that the record rests on
  evidence_start INTEGER NOT NULL, -- offset of their first character
  evidence_end INTEGER NOT NULL, -- offset behind their last character
  also STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- further mentions of the same
  rule VARCHAR, -- rule that made the record; exactly one of rule, by_model and by_person is set
  by_model VARCHAR, -- model that made the record
  by_person VARCHAR, -- person who made the record
  confidence DOUBLE -- share that is right among like records on the evaluation data; null where not measured
);

CREATE TABLE all_events ( -- Who did what to whom, of all readings. `events` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document
  id VARCHAR NOT NULL, -- id of the record, from document, family, offsets and ordinal; the same in every run
  event_type VARCHAR NOT NULL, -- one of the 16 types of PLOVER
  event_mode VARCHAR, -- mode of the type, as resources/ontology lists them
  contexts VARCHAR[] NOT NULL, -- contexts of PLOVER
  actors STRUCT(id VARCHAR, code VARCHAR, sector VARCHAR, text VARCHAR, "start" INTEGER, "end" INTEGER)[] NOT NULL, -- who acts: actor id, three-letter code, sector, mention and its offsets
  recipients STRUCT(id VARCHAR, code VARCHAR, sector VARCHAR, text VARCHAR, "start" INTEGER, "end" INTEGER)[] NOT NULL, -- whom it is done to, the same fields
  date VARCHAR, -- when, ISO 8601 of the known precision
  date_precision VARCHAR, -- `year`, `month`, `day` or `time`
  date_first DATE, -- first day that the date covers
  date_last DATE, -- last day that the date covers
  date_end VARCHAR, -- last day of an event that lasts, ISO 8601
  date_end_precision VARCHAR, -- `year`, `month`, `day` or `time`
  date_end_first DATE, -- first day that `date_end` covers
  date_end_last DATE, -- last day that `date_end` covers
  place VARCHAR, -- place as the text has it
  geo_id VARCHAR, -- GeoNames number of a city, or the id of a country
  geo_name VARCHAR, -- its name in the project's tables
  geo_country VARCHAR, -- ISO 3166-1 alpha-3, used as a code; it carries no claim about status
  geo_lat DOUBLE, -- latitude, degrees; null for a country
  geo_lon DOUBLE, -- longitude, degrees; null for a country
  geo_basis VARCHAR, -- whether the event's own words name the place (`text`) or the dateline does (`dateline`)
  status VARCHAR NOT NULL, -- occurred, planned, hypothetical, denied or historical
  cameo VARCHAR, -- CAMEO code
  quad VARCHAR NOT NULL, -- verbal or material, cooperation or conflict
  goldstein DOUBLE, -- Goldstein value of the CAMEO code
  links VARCHAR[] NOT NULL, -- ids of the position, commitment or encounter that rests on the same words
  speech_mode VARCHAR NOT NULL, -- direct, indirect, mixed or narrated
  attribution_basis VARCHAR NOT NULL, -- how the speaker is known: explicit, carried, document_voice, headline or narrator
  speaker VARCHAR[] NOT NULL, -- who utters the words, innermost; actor ids, persons or the publisher
  chain STRUCT("role" VARCHAR, agent VARCHAR, cue VARCHAR)[] NOT NULL, -- who says so through whom, from the outermost inwards
  tier TINYINT NOT NULL, -- provenance of this record, as `provenance_tier` of the document
  evidence VARCHAR NOT NULL, -- the words of the text that the record rests on
  evidence_start INTEGER NOT NULL, -- offset of their first character
  evidence_end INTEGER NOT NULL, -- offset behind their last character
  also STRUCT("start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL, -- further mentions of the same
  rule VARCHAR, -- rule that made the record; exactly one of rule, by_model and by_person is set
  by_model VARCHAR, -- model that made the record
  by_person VARCHAR, -- person who made the record
  confidence DOUBLE, -- share that is right among like records on the evaluation data; null where not measured
  actor_ids VARCHAR[], -- ids of `actors`, each once
  recipient_ids VARCHAR[] -- ids of `recipients`, each once
);

CREATE TABLE all_actors ( -- Actors that a document names, of all readings. `actors` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document
  id VARCHAR NOT NULL, -- actor id: ISO 3166-1 alpha-3 for states, ids of the project's table for bodies, else the words of the first mention
  label VARCHAR NOT NULL, -- label of the project's own table
  kind VARCHAR NOT NULL, -- state, body, group or unlisted: the table in which its name stands, and no more
  mentions STRUCT("start" INTEGER, "end" INTEGER, text VARCHAR)[] NOT NULL -- where the text names it
);

CREATE TABLE all_persons ( -- Persons that a document names, of all readings. `persons` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document
  id VARCHAR NOT NULL, -- id of the person in the document
  name VARCHAR NOT NULL, -- name as the text has it
  side VARCHAR, -- side that the person speaks or acts for, actor id
  roles STRUCT(title VARCHAR, "start" INTEGER, "end" INTEGER, "exact" VARCHAR)[] NOT NULL -- titles that this text gives the person, with the words; facts of this text at its date
);

CREATE TABLE all_coverage ( -- What became of each sentence, of all readings. `coverage` has the current ones.
  reading_no INTEGER NOT NULL, -- the reading, in `contents`
  document_id VARCHAR NOT NULL, -- the document
  "start" INTEGER NOT NULL, -- offset of the sentence's first character
  "end" INTEGER NOT NULL, -- offset behind its last character
  records VARCHAR[] NOT NULL, -- ids of the records that rest on it
  reason VARCHAR -- why it has none: furniture, scene, background, no_actor, no_act, not_political or not_understood
);

CREATE TABLE judgements ( -- What people decided about records. Rows are added and never changed; runs leave them alone.
  judgement_no INTEGER PRIMARY KEY, -- number in the order of coming, from 1
  made_at TIMESTAMP NOT NULL, -- UTC
  person VARCHAR NOT NULL, -- who judged
  document_id VARCHAR NOT NULL, -- the document
  family VARCHAR NOT NULL, -- positions, commitments, encounters, issued or events
  record_id VARCHAR, -- id of the record judged; null where the judgement says that one is missing
  verdict VARCHAR NOT NULL, -- `right`, `wrong`, `changed` (a field has another value) or `missing` (a record is to be added)
  field VARCHAR, -- the field that is changed; null where the whole record is meant
  "value" JSON, -- the value of the field, or the record that is missing, as JSON
  evidence_start INTEGER, -- offset of the words judged, to find them again whatever becomes of the record
  evidence_end INTEGER, -- offset behind them
  reading_no INTEGER, -- the reading that the person saw
  note VARCHAR, -- why, in the person's words
  replaces INTEGER -- earlier judgement of the same person that this one takes the place of
);

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

CREATE VIEW positions AS -- Positions as their documents read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_positions r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW commitments AS -- Commitments as their documents read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_commitments r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW encounters AS -- Encounters as their documents read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_encounters r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW issued AS -- Issued documents as their documents read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_issued r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW events AS -- Events as their documents read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_events r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW actors AS -- Actors of documents as these read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_actors r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW persons AS -- Persons of documents as these read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_persons r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW coverage AS -- Sentences of documents as these read now.
  SELECT r.* FROM all_coverage r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW event_parties AS -- Actors and recipients of current events, one row each.
  SELECT reading_no, document_id, id AS event_id, 'actor' AS part, unnest(actors, recursive := true) FROM events
  UNION ALL
  SELECT reading_no, document_id, id AS event_id, 'recipient' AS part, unnest(recipients, recursive := true) FROM events;
