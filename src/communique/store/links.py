"""Links documents that repeat one another: each new text is compared with those that its signature finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import duckdb

from communique.linking.compare import compare
from communique.linking.signatures import method as signing
from communique.linking.signatures import signature
from communique.linking.stories import Member, Pair, stories
from communique.linking.texts import Text, read
from communique.linking.thresholds import threshold, version
from communique.linking.verdict import APART, SAME, Circumstances, verdict
from communique.store.rows import Row
from communique.store.tables import insert

_GROUP = 32  # texts that are compared with as many others before the next are fetched
_KEPT = 3 * _GROUP  # texts that are kept as words
_KNOWN = ("first_day", "last_day", "dateline_day", "publisher")
_FACTS = """
  SELECT t.document_id, t.document_no, c.published_at_first AS first_day, c.published_at_last AS last_day,
         CASE WHEN c.dateline_date_precision IN ('day', 'time') THEN c.dateline_date_first END AS dateline_day,
         c.publisher
  FROM texts t LEFT JOIN (SELECT * FROM contents WHERE is_current) c ON c.document_id = t.document_id"""
_STALE = f"""
  SELECT f.*, l.words, coalesce(l.method = $method, false) AS signed
  FROM ({_FACTS}) f LEFT JOIN linking l ON l.document_id = f.document_id
  WHERE f.document_id IN (SELECT unnest($ids::VARCHAR[]))
    AND (l.method IS DISTINCT FROM $method OR {" OR ".join(f"f.{k} IS DISTINCT FROM l.{k}" for k in _KNOWN)})
  ORDER BY f.document_no"""
_OUTSTANDING = """
  SELECT t.document_id FROM texts t LEFT JOIN linking l ON l.document_id = t.document_id
  WHERE l.method IS DISTINCT FROM $1 ORDER BY t.document_no LIMIT $2"""
# Texts further apart than `far` have their words in common at most by habit; the day of a dateline goes before others.
_CANDIDATES = """
  WITH new AS (
    SELECT b.band, l.document_id, coalesce(l.dateline_day, l.first_day) AS first,
           coalesce(l.dateline_day, l.last_day) AS last
    FROM text_bands b JOIN linking l ON l.document_no = b.document_no
    WHERE l.document_id IN (SELECT unnest($ids::VARCHAR[]))
  ), met AS (
    SELECT n.document_id AS mine, l.document_id AS other, count(*) AS bands
    FROM new n JOIN text_bands b ON b.band = n.band JOIN linking l ON l.document_no = b.document_no
    WHERE l.document_id <> n.document_id
      AND coalesce(coalesce(l.dateline_day, l.first_day) - n.last <= $far, true)
      AND coalesce(n.first - coalesce(l.dateline_day, l.last_day) <= $far, true)
    GROUP BY ALL
  )
  SELECT DISTINCT least(mine, other), greatest(mine, other) FROM met
  QUALIFY row_number() OVER (PARTITION BY mine ORDER BY bands DESC, other) <= $many ORDER BY ALL"""


def method() -> str:
    """Returns what compares documents, with its versions."""
    return f"links/2 {signing()} {version()}"


def outstanding(connection: duckdb.DuckDBPyConnection, many: int) -> list[str]:
    """Returns some documents that this program has not compared yet, as older stores have them."""
    return [id_ for (id_,) in connection.execute(_OUTSTANDING, [method(), many]).fetchall()]


def link(connection: duckdb.DuckDBPyConnection, ids: Sequence[str], run_no: int) -> None:
    """Compares documents with the others, where they are new or what is known of them is, and links what repeats.

    The same documents give the same links, in whatever order they came: pairs are judged by themselves, and stories
    made from all pairs. Only of a text with more look-alikes than `candidates` in its time does the order decide with
    which it is compared.
    """
    taken = _taken(connection, ids)
    if not taken:
        return
    new = [row["document_id"] for row in taken]
    touched = {*new, *_stories_of(connection, new)}
    texts = _Texts(connection)
    _sign(connection, taken, texts)
    connection.execute(
        "DELETE FROM alike WHERE one_id IN (SELECT unnest($1::VARCHAR[]))"
        " OR other_id IN (SELECT unnest($1::VARCHAR[]))",
        [new],
    )
    rows = sorted(_compared(connection, new, texts, run_no), key=lambda row: (row["one_id"], row["other_id"]))
    insert(connection, "alike", rows)
    same = {id_ for row in rows if row["verdict"] == SAME for id_ in (row["one_id"], row["other_id"])}
    _write_stories(connection, sorted(touched | same | _stories_of(connection, sorted(same))), run_no)


def _taken(connection: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> list[Row]:
    result = connection.execute(_STALE, {"ids": list(ids), "method": method()})
    names = [column[0] for column in result.description or ()]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


class _Texts:
    """Texts as words, the last that were used; others are fetched from the store."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._kept: dict[str, Text] = {}

    def fetch(self, ids: Sequence[str]) -> dict[str, Text]:
        """Returns the texts of documents."""
        missing = [id_ for id_ in ids if id_ not in self._kept]
        if len(self._kept) + len(missing) > _KEPT:
            self._kept = {id_: self._kept[id_] for id_ in ids if id_ in self._kept}
        query = "SELECT document_id, text FROM texts WHERE document_id IN (SELECT unnest($1::VARCHAR[]))"
        if missing:
            self._kept |= {id_: read(text) for id_, text in self._connection.execute(query, [missing]).fetchall()}
        return self._kept


def _sign(connection: duckdb.DuckDBPyConnection, taken: Sequence[Row], texts: _Texts) -> None:
    """Writes the signatures of texts that have none, and with what is known of their documents."""
    unsigned = [row for row in taken if not row["signed"]]
    found = texts.fetch([row["document_id"] for row in unsigned])
    numbers = [row["document_no"] for row in taken]
    renewed = [row["document_no"] for row in unsigned if row["words"] is not None]
    if renewed:
        connection.execute("DELETE FROM text_bands WHERE document_no IN (SELECT unnest($1::INTEGER[]))", [renewed])
    connection.execute("DELETE FROM linking WHERE document_no IN (SELECT unnest($1::INTEGER[]))", [numbers])
    rows: list[Row] = []
    bands: list[Row] = []
    for row in taken:
        words = row["words"]
        if not row["signed"]:
            text = found[row["document_id"]]
            words = len(text.words)
            bands += [{"band": band, "document_no": row["document_no"]} for band in signature(text)]
        known = {name: row[name] and str(row[name]) for name in _KNOWN}
        rows.append({"document_id": row["document_id"], "document_no": row["document_no"], "words": words, **known})
    insert(connection, "linking", [row | {"method": method()} for row in rows])
    insert(connection, "text_bands", bands)


def _compared(connection: duckdb.DuckDBPyConnection, new: Sequence[str], texts: _Texts, run_no: int) -> Iterator[Row]:
    """Yields the pairs of new documents with others that have much in common."""
    asked = {"ids": list(new), "far": int(threshold("far_days")), "many": int(threshold("candidates"))}
    pairs = connection.execute(_CANDIDATES, asked).fetchall()
    for part in _slices(pairs):
        ids = sorted({id_ for pair in part for id_ in pair})
        found, known = texts.fetch(ids), _circumstances(connection, ids)
        for one, other in part:
            likeness = compare(found[one], found[other])
            judged = verdict(likeness, known[one], known[other])
            if judged != APART:
                yield {
                    "one_id": one,
                    "other_id": other,
                    "verdict": judged,
                    "similarity": round(likeness.similarity, 4),
                    "of_one": round(likeness.of_one, 4),
                    "of_other": round(likeness.of_other, 4),
                    "same_words": likeness.same_words,
                    "replaced": list(likeness.replacements),
                    "run_no": run_no,
                }


def _slices(pairs: Sequence[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Yields the pairs in slices that need few texts each, and most of those of the slice before.

    Where hundreds of texts are all alike, each is fetched and cut into words for a group of others, not for each pair.
    """
    group = {id_: at // _GROUP for at, id_ in enumerate(sorted({id_ for pair in pairs for id_ in pair}))}
    part: list[tuple[str, str]] = []
    ids: set[str] = set()
    for pair in sorted(pairs, key=lambda pair: (group[pair[0]], group[pair[1]], pair)):
        if len(ids | set(pair)) > 2 * _GROUP:
            yield part
            part, ids = [], set()
        part.append(pair)
        ids.update(pair)
    if part:
        yield part


def _circumstances(connection: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> dict[str, Circumstances]:
    query = f"SELECT document_id, {', '.join(_KNOWN)} FROM linking WHERE document_id IN (SELECT unnest($1::VARCHAR[]))"
    return {row[0]: Circumstances(*row[1:]) for row in connection.execute(query, [list(ids)]).fetchall()}


def _stories_of(connection: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> set[str]:
    """Returns the documents of all stories to which some documents belong."""
    query = """
      WITH firsts AS (
        SELECT of_document_id AS id FROM duplicates
        WHERE document_id IN (SELECT unnest($1::VARCHAR[])) OR of_document_id IN (SELECT unnest($1::VARCHAR[])))
      SELECT document_id, of_document_id FROM duplicates WHERE of_document_id IN (SELECT id FROM firsts)"""
    return {id_ for row in connection.execute(query, [list(ids)]).fetchall() for id_ in row}


def _write_stories(connection: duckdb.DuckDBPyConnection, ids: Sequence[str], run_no: int) -> None:
    """Makes the stories of some documents anew; `ids` hold all documents of each story that they touch."""
    query = """
      SELECT one_id, other_id, of_one, of_other, similarity, same_words FROM alike
      WHERE verdict = $2 AND one_id IN (SELECT unnest($1::VARCHAR[])) AND other_id IN (SELECT unnest($1::VARCHAR[]))"""
    pairs = [Pair(*row) for row in connection.execute(query, [list(ids), SAME]).fetchall()]
    inside = sorted({id_ for pair in pairs for id_ in (pair.one, pair.other)})
    query = """
      SELECT l.document_id, CAST(l.first_day AS VARCHAR), c.published_at, l.words FROM linking l
      LEFT JOIN (SELECT * FROM contents WHERE is_current) c ON c.document_id = l.document_id
      WHERE l.document_id IN (SELECT unnest($1::VARCHAR[]))"""
    members = {row[0]: Member(*row) for row in connection.execute(query, [inside]).fetchall()}
    connection.execute("DELETE FROM duplicates WHERE document_id IN (SELECT unnest($1::VARCHAR[]))", [list(ids)])
    rows: list[Row] = [
        {
            "document_id": repeat.id,
            "of_document_id": repeat.first,
            "compared_with": repeat.compared_with,
            "kind": repeat.kind,
            "similarity": repeat.similarity,
            "method": method(),
            "run_no": run_no,
        }
        for repeat in stories(members, pairs)
    ]
    insert(connection, "duplicates", rows)
    connection.execute(  # their events are counted by stories, and dated by the first of each
        "UPDATE linking SET merged_reading = NULL WHERE document_id IN (SELECT unnest($1::VARCHAR[]))", [list(ids)]
    )
