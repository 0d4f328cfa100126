-- Ids of the actors and recipients of events as lists of their own, in which one finds an actor fast.

ALTER TABLE all_events ADD COLUMN actor_ids VARCHAR[];
ALTER TABLE all_events ADD COLUMN recipient_ids VARCHAR[];
UPDATE all_events SET actor_ids = [a.id FOR a IN actors], recipient_ids = [a.id FOR a IN recipients];
UPDATE all_events SET
  actor_ids = list_filter(actor_ids, lambda x, i: list_position(actor_ids, x) = i),
  recipient_ids = list_filter(recipient_ids, lambda x, i: list_position(recipient_ids, x) = i);
COMMENT ON COLUMN all_events.actor_ids IS 'ids of `actors`, each once';
COMMENT ON COLUMN all_events.recipient_ids IS 'ids of `recipients`, each once';
DROP VIEW event_parties;
DROP VIEW events;

CREATE VIEW events AS -- Events as their documents read now.
  SELECT r.*, c.title AS document_title, c.doctype, c.publisher, c.published_at, c.published_at_first, c.lang
  FROM all_events r JOIN contents c ON c.reading_no = r.reading_no WHERE c.is_current;

CREATE VIEW event_parties AS -- Actors and recipients of current events, one row each.
  SELECT reading_no, document_id, id AS event_id, 'actor' AS part, unnest(actors, recursive := true) FROM events
  UNION ALL
  SELECT reading_no, document_id, id AS event_id, 'recipient' AS part, unnest(recipients, recursive := true) FROM events;
