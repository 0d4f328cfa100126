"""Full text search with highlights, offline: an index of words beside the store, made from it and never ahead of it.

The index is an FTS5 table of SQLite in `<store>.words`. It holds no texts, only where words stand. Texts of a store are
numbered as they come and never change, so that the highest number in the index tells what is missing: the end of an
ingest and each search take that in. An index that is broken off, deleted, or of another store is made up or made anew.
"""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from communique.model.errors import StoreError
from communique.store.store import Store

CHUNK = 500  # texts that are taken in at a time
TOKENS = "porter unicode61 remove_diacritics 2"

_OPEN, _CLOSE = "\ue000", "\ue001"  # stand around hits while they are found; of Unicode's private use
_WORDS = re.compile(r'"([^"]*)"|(\S+)')
_WAIT = 30.0  # seconds for another search that fills the index


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds the words: its facts, how well it fits (lower is better), and where the words stand."""

    document_id: str
    title: str | None
    publisher: str | None
    published_at: str | None
    score: float
    text: str
    spans: tuple[tuple[int, int], ...]

    def excerpt(self, *, around: int = 90) -> tuple[int, int]:
        """Returns start and end of the part of the text that shows most hits, cut at spaces."""
        if not self.spans:
            return 0, min(len(self.text), 2 * around)
        first = max(self.spans, key=lambda s: sum(s[0] <= a < s[0] + 2 * around for a, _ in self.spans))
        start, end = max(0, first[0] - around), min(len(self.text), first[1] + around)
        start = 0 if not start else self.text.find(" ", start, first[0]) + 1 or start
        cut = self.text.rfind(" ", first[1], end)
        return start, end if end == len(self.text) or cut < 0 else cut


def search(store: Store, words: str, *, limit: int = 20) -> list[Hit]:
    """Returns the documents that hold all words, the best first.

    Words are found in all their forms ("met" is not "meet", but "visits" is "visit"), whatever their case and accents;
    "words in quotation marks" stand together, and `word*` is the beginning of one.

    Raises:
        StoreError: C614: there are no words; C615: this Python's SQLite has no FTS5; C603 and others of the store.
    """
    asked = _expression(words)
    with _index(store) as index:
        _fill(index, store)
        found = index.execute(
            "SELECT rowid, bm25(words) FROM words WHERE words MATCH ? ORDER BY 2, 1 LIMIT ?", [asked, limit]
        ).fetchall()
    return list(_hits(store, asked, dict(found)))


def fill(store: Store) -> None:
    """Takes into the index what it lacks, as each search does before it looks."""
    with _index(store) as index:
        _fill(index, store)


def keep_up(store: Store) -> None:
    """Takes into the index what it lacks, so that the next search need not; where it cannot, that search will."""
    with suppress(StoreError, sqlite3.Error):
        fill(store)


def _expression(words: str) -> str:
    """Returns the words as a question of FTS5, in which nothing but quotation marks and `*` means more than itself."""
    parts = []
    for phrase, word in _WORDS.findall(words):
        plain = (phrase or word).replace('"', " ").strip()
        if re.search(r"\w", plain):
            parts.append(f'"{plain.rstrip("*")}"' + ("*" if plain.endswith("*") else ""))
    if not parts:
        raise StoreError("C614", "there are no words to search for.", fix="Name one at least.")
    return " AND ".join(parts)


@contextmanager
def _index(store: Store) -> Iterator[sqlite3.Connection]:
    """Yields the index of a store, an empty one where it is missing, broken or another store's."""
    store.require_current()
    with store.reading() as connection:
        ((store_id,),) = connection.execute("SELECT store_id FROM store_info").fetchall()
    path = store.path.with_name(store.path.name + ".words")
    try:
        index = _opened(path, store_id)
    except sqlite3.DatabaseError as error:
        if "fts5" in str(error):
            fix = "Use a Python whose SQLite has FTS5, as those of python.org do."
            raise StoreError("C615", "this Python cannot search: its SQLite has no FTS5.", fix=fix) from error
        if isinstance(error, sqlite3.OperationalError):  # it may not be written there
            with tempfile.TemporaryDirectory() as folder, closing(_opened(Path(folder) / "words", store_id)) as index:
                yield index
            return
        path.unlink(missing_ok=True)
        index = _opened(path, store_id)
    with closing(index):
        yield index


def _opened(path: Path, store_id: str) -> sqlite3.Connection:
    index = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    try:
        index.execute("BEGIN IMMEDIATE")
        index.execute("CREATE TABLE IF NOT EXISTS of_store (store_id TEXT NOT NULL)")
        if index.execute("SELECT store_id FROM of_store").fetchall() != [(store_id,)]:
            index.execute("DROP TABLE IF EXISTS words")
            index.execute("DELETE FROM of_store")
            index.execute("INSERT INTO of_store VALUES (?)", [store_id])
            index.execute(f"CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='{TOKENS}')")
        index.execute("COMMIT")
    except BaseException:
        index.close()
        raise
    return index


def _fill(index: sqlite3.Connection, store: Store) -> None:
    while True:
        index.execute("BEGIN IMMEDIATE")  # another search may fill it too: each looks what is missing when it may write
        newest = index.execute("SELECT rowid FROM words ORDER BY rowid DESC LIMIT 1").fetchone()
        query = "SELECT document_no, text FROM texts WHERE document_no > ? ORDER BY document_no LIMIT ?"
        with store.reading() as connection:
            texts = connection.execute(query, [newest[0] if newest else 0, CHUNK]).fetchall()
        index.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", texts)
        index.execute("COMMIT")
        if len(texts) < CHUNK:
            return


def _hits(store: Store, asked: str, scores: dict[int, float]) -> Iterator[Hit]:
    query = (
        "SELECT document_no, document_id, title, publisher, published_at, text FROM documents"
        " WHERE document_no IN (SELECT unnest($1::INTEGER[]))"
    )
    with store.reading() as connection:
        rows = {row[0]: row[1:] for row in connection.execute(query, [list(scores)]).fetchall()}
    for number, score in scores.items():
        document_id, title, publisher, published_at, text = rows[number]
        yield Hit(document_id, title, publisher, published_at, score, text, _spans(asked, text))


def _spans(asked: str, text: str) -> tuple[tuple[int, int], ...]:
    """Returns where the words stand in a text, as FTS5 itself finds them."""
    plain = text.replace(_OPEN, " ").replace(_CLOSE, " ").replace("\x00", " ")
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute(f"CREATE VIRTUAL TABLE words USING fts5(text, tokenize='{TOKENS}')")
        index.execute("INSERT INTO words VALUES (?)", [plain])
        query = "SELECT highlight(words, 0, ?, ?) FROM words WHERE words MATCH ?"
        found = index.execute(query, [_OPEN, _CLOSE, asked]).fetchone()
    spans, at = [], 0
    for part in re.split(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})", found[0] if found else ""):
        length = len(part) - 2 if part.startswith(_OPEN) else len(part)
        if part.startswith(_OPEN):
            spans.append((at, at + length))
        at += length
    return tuple(spans)
