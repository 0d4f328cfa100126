"""A store of the size of a large collection, made by SQL through the real schema: the same on every machine.

Documents, texts and records are constructed: words of a small vocabulary, states drawn unevenly, days of eleven years.
Evidence is the words of the text at its offsets. Records stand as a run writes them, document by document.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from communique.actors.labels import entities
from communique.facts import table
from communique.formulas import catalogue
from communique.store import Store, merging
from communique.store.links import method

TEN = 10  # positions of a document
WORDS = 330  # words of a text
_VOCABULARY = """the of and to in on for with that by cooperation talks agreement trade port border water fisheries
railway visit minister president delegation statement joint support security energy grain health sanctions ceasefire
training exchange students culture tourism harbour bridge market tariff loan grant pledge commitment principle region
council summit meeting call reaffirmed welcomed condemned urged stressed opposed noted agreed expressed satisfaction
concern progress partnership strategic mutual respect sovereignty territorial integrity dialogue peace stability
development growth investment infrastructure climate drought flood relief medicine vaccine school university"""

# Draws a number from 0 to 1 by the number of a row and of the draw.
_CHANCE = (
    "CREATE OR REPLACE TEMP MACRO chance(i, n) AS"
    " ((i::BIGINT + 1) * (2654435761 + n * 977943) % 4294967291)::DOUBLE / 4294967291"
)
_DRAW = "CREATE OR REPLACE TEMP MACRO draw(list, u) AS list[1 + floor(len(list) * u)::INTEGER]"

_VOICE = """'indirect' AS speech_mode, 'carried' AS attribution_basis, [who] AS speaker, 4 AS tier,
  [{'role': 'publisher', 'agent': 'Wire', 'cue': NULL}, {'role': 'holder', 'agent': who, 'cue': 'said'}] AS chain,
  exact AS evidence, first AS evidence_start, first + 80 AS evidence_end, [] AS also, 'made.rule' AS rule,
  round(0.5 + chance(i, 31) / 2, 2) AS confidence"""


def fill(path: Path, positions: int) -> Store:
    """Returns a store with so many positions, and the documents and other records that go with them."""
    store = Store(path)
    documents = max(positions // TEN, 1)
    with store.alone(), store.writing() as connection:
        for statement in (_CHANCE, _DRAW):
            connection.execute(statement)
        _lists(connection)
        connection.execute(_RUN)
        for statement in (_TEXTS, _CONTENTS, _SIGHTINGS, _READINGS, _ACTORS):
            connection.execute(statement.format(documents=documents))
        connection.execute(_LINKING.format(documents=documents, method=method()))
        for family, each in {"positions": TEN, "events": 5, "commitments": 2, "encounters": 1, "issued": 1}.items():
            connection.execute(_record(family, each, documents))
        connection.execute(_MERGED.format(method=merging.method()))
    return store


def _lists(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes one row with the lists that are drawn from, as a table `l`."""
    states = sorted(entity.id for entity in entities().values() if entity.kind == "state")
    issues = [row["id"] for row in catalogue.entries()]
    acts = [[row["id"], row["class"], row["polarity"], row["rank"]] for row in table("ontology/acts")]
    events = [[row["id"], row["quad"], str(row["score"])] for row in table("ontology/event_types")]
    connection.execute(
        "CREATE TEMP TABLE l AS SELECT ?::VARCHAR[] AS states, ?::VARCHAR[] AS issues, ?::VARCHAR[][] AS acts,"
        " ?::VARCHAR[][] AS events, ?::VARCHAR[] AS words, ['Ministry of Foreign Affairs', 'Harbour Wire',"
        " 'Daily Post', 'Presidency', 'Embassy', 'Gulf Courier', 'Northern News', 'State Gazette'] AS publishers",
        [states, issues, acts, events, _VOCABULARY.split()],
    )


_RUN = """INSERT INTO runs SELECT 1, 'ingest', 'finished', TIMESTAMP '2026-01-01', TIMESTAMP '2026-01-01', 'communique',
  'bench', 'bench', 'bench', 0, 0, 0"""
_TEXTS = f"""INSERT INTO texts BY NAME SELECT 'doc:' || printf('%016x', i) AS document_id, i + 1 AS document_no,
  printf('%064x', i) AS sha256, text, length(text) AS characters, TIMESTAMP '2026-01-01' AS added_at, 1 AS run_no
  FROM (SELECT i, 'Report ' || i || '. ' || list_aggregate(
      list_transform(range({WORDS}), lambda k: draw(words, chance(i * {WORDS} + k, 3))), 'string_agg', ' ') AS text
    FROM range({{documents}}) t(i), l)"""
_CONTENTS = """INSERT INTO contents BY NAME SELECT i + 1 AS reading_no, 'doc:' || printf('%016x', i) AS document_id,
  true AS is_current, printf('%064x', i) AS content_sha256, 'Report ' || i AS title,
  CASE WHEN chance(i, 5) < 0.5 THEN 'wire_story' ELSE 'press_release' END AS doctype,
  draw(publishers, chance(i, 7)) AS publisher, strftime(day, '%Y-%m-%d') AS published_at,
  'day' AS published_at_precision, day AS published_at_first, day AS published_at_last, 'en' AS lang,
  [draw(states, pow(chance(i, 11), 3))] AS parties, 4 AS provenance_tier, [] AS warnings
  FROM (SELECT i, DATE '2015-01-01' + floor(4000 * chance(i, 13))::INTEGER AS day FROM range({documents}) t(i)), l"""
_SIGHTINGS = """INSERT INTO sightings BY NAME SELECT printf('%016x', i) AS sighting_id,
  'doc:' || printf('%016x', i) AS document_id, 'made:' || i AS place, TIMESTAMP '2026-01-01' AS obtained_at, 1 AS run_no
  FROM range({documents}) t(i)"""
_READINGS = """INSERT INTO readings SELECT 1, 'doc:' || printf('%016x', i), i + 1 FROM range({documents}) t(i)"""
_ACTORS = """INSERT INTO all_actors SELECT i // 6 + 1, 'doc:' || printf('%016x', i // 6), id, id, 'state',
  [{{'start': 0, 'end': 6, 'text': 'Report'}}] FROM (SELECT DISTINCT i // 6 * 6 AS i,
    draw(states, pow(chance(i, 17), 3)) AS id FROM range({documents} * 6) t(i), l) ORDER BY i, id"""

_LINKING = """INSERT INTO linking BY NAME SELECT document_id, document_no, 330 AS words,
  published_at_first AS first_day, published_at_last AS last_day, publisher, '{method}' AS method,
  reading_no AS merged_reading FROM documents"""
_MERGED = """INSERT INTO merged_events BY NAME SELECT 'event:' || id AS merged_id, event_type, event_mode, contexts,
  actor_ids AS actors, recipient_ids AS recipients, date, date_precision, date_first, date_last, status, cameo, quad,
  goldstein, 1 AS reports, 1 AS independent, published_at AS first_published, published_at_first AS first_published_day,
  document_id AS first_document_id, evidence, speaker AS speakers, [publisher] AS publishers, tier, confidence,
  [{{'document_id': document_id, 'event_id': id, 'published_at': published_at, 'publisher': publisher,
    'speaker': speaker, 'attribution_basis': attribution_basis, 'tier': tier, 'status': status,
    'evidence': evidence}}] AS told, [] AS otherwise, id AS block, '{method}' AS method, 1 AS run_no
  FROM (FROM events WHERE reading_no % 3 > 0)"""

_OF_FAMILY = {
    "positions": """[who] AS holders, 'unilateral' AS holder_mode, draw(acts, chance(i, 19)) AS act_row,
      act_row[2] AS class, act_row[1] AS act, act_row[3]::TINYINT AS polarity, false AS negated,
      act_row[4]::TINYINT AS rank, [] AS modifiers, 'unmarked' AS iteration, exact[20:] AS object,
      first + 19 AS object_start, first + 80 AS object_end,
      CASE WHEN chance(i, 23) < 0.3 THEN [draw(issues, pow(chance(i, 29), 2))] ELSE [] END AS issues,
      CASE WHEN chance(i, 37) < 0.6 THEN [whom] ELSE [] END AS toward, [] AS conditions, 'stated' AS basis,
      [] AS via_persons""",
    "commitments": """[who] AS committers, 'unilateral' AS mode, [whom] AS partners, [] AS beneficiaries,
      draw(['aid_finance', 'collaborate', 'trade_investment', 'other'], chance(i, 19)) AS type, 4 AS force,
      1 AS specificity, [{'start': first, 'end': first + 80, 'exact': exact}] AS actions, [] AS issues,
      [] AS conditions, 'unmarked' AS iteration, [] AS via_persons""",
    "encounters": """draw(['visit', 'meeting', 'talks', 'call'], chance(i, 19)) AS kind, [] AS participants,
      [who, whom] AS sides, strftime(day, '%Y-%m-%d') AS start, 'day' AS start_precision, day AS start_first,
      day AS start_last, 'occurred' AS status""",
    "issued": """'joint statement' AS kind, [who, whom] AS issuers, strftime(day, '%Y-%m-%d') AS date,
      'day' AS date_precision, day AS date_first, day AS date_last, 'issued' AS status""",
    "events": """draw(events, chance(i, 19)) AS event_row, event_row[1] AS event_type,
      draw(['visit', 'phone', NULL], chance(i, 41)) AS event_mode, ['diplomatic'] AS contexts,
      [{'id': who, 'code': who, 'sector': 'GOV', 'text': who, 'start': first, 'end': first + 3}] AS actors,
      [{'id': whom, 'code': whom, 'sector': 'GOV', 'text': whom, 'start': first, 'end': first + 3}] AS recipients,
      [who] AS actor_ids, [whom] AS recipient_ids, strftime(day, '%Y-%m-%d') AS date, 'day' AS date_precision,
      day AS date_first, day AS date_last, 'occurred' AS status, '042' AS cameo, event_row[2] AS quad,
      event_row[3]::DOUBLE AS goldstein, [] AS links""",
}


def _record(family: str, each: int, documents: int) -> str:
    """Returns the statement that makes the records of a family, so many a document."""
    rows = f"""SELECT i, reading_no, document_id, day, text[first + 1:first + 80] AS exact, first,
        draw(states, pow(chance(i, 43), 3)) AS who, draw(states, pow(chance(i, 47), 2)) AS whom,
        states, issues, acts, events
      FROM (SELECT i, i % {each} * 90 AS first, i // {each} + 1 AS document_no FROM range({documents * each}) t(i))
      JOIN texts USING (document_no)
      JOIN (SELECT reading_no, document_id, published_at_first AS day FROM contents) USING (document_id), l"""
    helpers = {"positions": "act_row", "events": "event_row"}.get(family)
    without = f"* EXCLUDE ({helpers})" if helpers else "*"
    singular = family.removesuffix("s")
    return f"""INSERT INTO all_{family} BY NAME SELECT {without} FROM (SELECT reading_no, document_id,
      '{singular}:' || printf('%012x', i) AS id, {_OF_FAMILY[family]}, {_VOICE} FROM ({rows}) ORDER BY i)"""
