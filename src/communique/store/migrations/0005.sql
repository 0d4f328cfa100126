-- The days that a deadline names, beside its words; read anew by `communique recode`.

ALTER TABLE all_commitments ADD COLUMN deadline_first DATE;
ALTER TABLE all_commitments ADD COLUMN deadline_last DATE;
COMMENT ON COLUMN all_commitments.deadline_first IS 'first day that the words of `deadline` name; null of a mere limit ("by 2030") and where they leave it open';
COMMENT ON COLUMN all_commitments.deadline_last IS 'last day on which it is due by the words of `deadline`; null of a mere beginning and where they leave it open';
DROP VIEW commitments;

CREATE VIEW commitments AS -- Commitments as their documents read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_commitments r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;
