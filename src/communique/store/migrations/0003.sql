-- How a document's address was found, and what else an input told of how its facts were found.

ALTER TABLE sightings ADD COLUMN how STRUCT(field VARCHAR, reason VARCHAR)[];
COMMENT ON COLUMN sightings.how IS 'how the input''s own facts were found, where they were not just given';
ALTER TABLE contents ADD COLUMN address_how VARCHAR;
UPDATE contents SET address_how = 'given' WHERE address IS NOT NULL;
COMMENT ON COLUMN contents.address_how IS 'how the address was found';
DROP VIEW documents;

CREATE VIEW documents AS -- Documents as they read now; one whose reading failed has no facts.
  SELECT t.document_id, t.document_no, c.* EXCLUDE (document_id, is_current, content_sha256), t.characters,
         t.sha256, t.added_at, t.run_no, t.text
  FROM texts t LEFT JOIN (SELECT * FROM contents WHERE is_current) c ON c.document_id = t.document_id;
