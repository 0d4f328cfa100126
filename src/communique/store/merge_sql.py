"""The SQL by which events are merged: what is to be merged anew, and how merged events follow from their reports."""

from __future__ import annotations

PENDING = """
  FROM linking l JOIN contents c ON c.document_id = l.document_id
  WHERE c.is_current AND l.merged_reading IS DISTINCT FROM c.reading_no"""
LEFT = f"""
  SELECT EXISTS (SELECT 1 {PENDING})
    OR (SELECT count(*) FROM texts) > (SELECT count(*) FROM linking)"""
# Blocks of events to which pending documents reported, and those that their new reports may belong to.
BLOCKS = """
  CREATE TEMP TABLE region AS
  WITH new AS (
    SELECT DISTINCT e.event_type, unnest(list_distinct(e.actor_ids || e.recipient_ids)) AS party,
           least(e.date_first, s.day) - $reach AS first, greatest(e.date_last, s.last) + $reach AS last
    FROM all_events e JOIN contents c ON c.reading_no = e.reading_no JOIN pending p ON p.document_id = e.document_id
    JOIN told_on s ON s.document_id = e.document_id WHERE c.is_current
  )
  SELECT DISTINCT m.block FROM merged_event_reports r JOIN merged_events m ON m.merged_id = r.merged_id
  WHERE r.document_id IN (SELECT document_id FROM pending)
  UNION
  SELECT DISTINCT k.block
  FROM (SELECT m.block, m.event_type, r.first_day, r.last_day, unnest(list_distinct(m.actors || m.recipients)) AS party
        FROM merged_event_reports r JOIN merged_events m ON m.merged_id = r.merged_id) k
  JOIN new n ON n.event_type = k.event_type AND n.party = k.party AND n.first <= k.last_day AND n.last >= k.first_day"""
TOLD_ON = """
  CREATE TEMP TABLE told_on AS
  SELECT c.document_id, coalesce(f.published_at_first, c.published_at_first) AS day,
         coalesce(f.published_at_last, c.published_at_last) AS last
  FROM contents c LEFT JOIN duplicates d ON d.document_id = c.document_id
  LEFT JOIN contents f ON f.document_id = d.of_document_id AND f.is_current WHERE c.is_current"""
CHOSEN = """
  CREATE TEMP TABLE chosen AS
  SELECT e.event_type, e.reading_no, e.id FROM all_events e JOIN contents c ON c.reading_no = e.reading_no
  WHERE c.is_current AND (
    e.document_id IN (SELECT document_id FROM pending)
    OR (e.document_id, e.id) IN (
      SELECT (r.document_id, r.event_id) FROM merged_event_reports r JOIN merged_events m ON m.merged_id = r.merged_id
      WHERE m.block IN (SELECT block FROM region)))"""
REPORTS = """
  SELECT e.id, e.document_id, e.reading_no, e.event_type, e.event_mode, e.status, e.actors, e.recipients,
         e.date_precision, e.date_first, coalesce(e.date_end_last, e.date_last) AS date_last,
         CASE WHEN e.geo_basis = 'text' THEN e.geo_id END AS geo_id, e.geo_country, e.evidence, e.evidence_start,
         s.day, s.last, c.published_at, c.published_at_first
  FROM chosen x JOIN all_events e ON e.reading_no = x.reading_no AND e.id = x.id
  JOIN contents c ON c.reading_no = e.reading_no JOIN told_on s ON s.document_id = e.document_id
  WHERE x.event_type = $1"""
CLEAR = (
    "DELETE FROM merged_event_reports WHERE document_id IN (SELECT document_id FROM pending) OR merged_id IN"
    " (SELECT merged_id FROM merged_events WHERE block IN (SELECT block FROM region))",
    "DELETE FROM merged_events WHERE block IN (SELECT block FROM region)",
)
WRITE = """
  INSERT INTO merged_events BY NAME
  SELECT f.merged_id, any_value(f.block) AS block, any_value(e.event_type) AS event_type,
    first(e.event_mode ORDER BY f.place) FILTER (e.event_mode IS NOT NULL) AS event_mode,
    list_sort(list_distinct(flatten(list(e.contexts)))) AS contexts,
    first(e.actor_ids ORDER BY {most}) AS actors, first(e.recipient_ids ORDER BY {most}) AS recipients,
    first(e.date ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date,
    first(e.date_precision ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date_precision,
    first(e.date_first ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date_first,
    first(e.date_last ORDER BY e.date_last - e.date_first, f.place) FILTER (e.date IS NOT NULL) AS date_last,
    first(e.place ORDER BY f.place) FILTER (e.place IS NOT NULL) AS place,
    {places},
    first(e.status ORDER BY e.status <> 'occurred', f.place) AS status,
    first(e.cameo ORDER BY f.place) AS cameo, first(e.quad ORDER BY f.place) AS quad,
    first(e.goldstein ORDER BY f.place) AS goldstein,
    count(*) AS reports, count(DISTINCT coalesce(d.of_document_id, e.document_id)) AS independent,
    first(c.published_at ORDER BY f.place) AS first_published,
    first(c.published_at_first ORDER BY f.place) AS first_published_day,
    first(e.document_id ORDER BY f.place) AS first_document_id, first(e.evidence ORDER BY f.place) AS evidence,
    list_sort(list_distinct(flatten(list(e.speaker)))) AS speakers,
    coalesce(list_sort(list_distinct(list(c.publisher) FILTER (c.publisher IS NOT NULL))), []) AS publishers,
    min(e.tier) AS tier, max(e.confidence) AS confidence,
    list(struct_pack(document_id := e.document_id, event_id := e.id, published_at := c.published_at,
      publisher := c.publisher, speaker := e.speaker, attribution_basis := e.attribution_basis, tier := e.tier,
      status := e.status, evidence := e.evidence) ORDER BY f.place) AS told,
    any_value(f.otherwise) AS otherwise, $method AS method, $run AS run_no
  FROM fresh f JOIN all_events e ON e.reading_no = f.reading_no AND e.id = f.event_id
  JOIN contents c ON c.reading_no = e.reading_no
  LEFT JOIN duplicates d ON d.document_id = e.document_id
  GROUP BY f.merged_id""".format(
    most="len(list_distinct(e.actor_ids || e.recipient_ids)) DESC, len(e.actor_ids) DESC, f.place",
    places=", ".join(
        f"first(e.geo_{part} ORDER BY e.geo_basis <> 'text', f.place) FILTER (e.geo_id IS NOT NULL) AS geo_{part}"
        for part in ("id", "name", "country", "lat", "lon", "basis")
    ),
)
FRESH = """
  CREATE TEMP TABLE fresh (
    merged_id VARCHAR, block VARCHAR, place INTEGER, document_id VARCHAR, reading_no INTEGER, event_id VARCHAR,
    first_day DATE, last_day DATE, otherwise STRUCT(merged_id VARCHAR, status VARCHAR)[])"""

KEEP = (
    "INSERT INTO merged_event_reports BY NAME"
    " SELECT merged_id, document_id, reading_no, event_id, first_day, last_day FROM fresh ORDER BY ALL",
    "DELETE FROM fresh",
)
DONE = (
    "UPDATE linking SET merged_reading = c.reading_no FROM contents c WHERE c.is_current"
    " AND c.document_id = linking.document_id AND linking.merged_reading IS DISTINCT FROM c.reading_no"
)
