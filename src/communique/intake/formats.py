"""The table of formats: which reader takes which bytes, by what they begin with first and by the ending second."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from communique.intake.decoding import binary_kind
from communique.intake.part import Part

_ROOT = (
    r"(?:\ufeff|\xef\xbb\xbf)?\s*"
    r"(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE\s+{root}\b[^>\[]*(?:\[.*?\]\s*)?>\s*)*<{root}\b"
)


def _root(names: str) -> re.Pattern[str]:
    """Returns the pattern of a document of markup whose first element has one of these names."""
    return re.compile(_ROOT.format(root=rf"(?:[\w-]{{1,20}}:)?(?:{names})"), re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module of `communique.intake` that reads it, how its bytes begin, and the endings of its files.

    With `both`, bytes and ending must fit: the beginning alone would not tell it from others.
    """

    reader: str
    begins: re.Pattern[str] | None = None  # read as Latin-1, or as UTF-16 where a mark says so
    endings: tuple[str, ...] = ()
    both: bool = False


_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".jsp", ".php")
_NINJS = re.compile(
    r"\s*[\[{](?!\s*\"text\"\s*:)(?=.*?\"(?:body_\w+|bodies|versioncreated|headlines)\"\s*:)", re.DOTALL
)

# To add a format: write its module with `read(part, desk)`, and add its line here. The first line that fits counts.
FORMATS: tuple[Format, ...] = (
    Format("word", re.compile(r"PK\x03\x04.*(?:word/|_rels/|\[Content_)", re.DOTALL), (".docx", ".docm"), both=True),
    Format("zipped", re.compile(r"PK(?:\x03\x04|\x05\x06)")),
    Format("packed", re.compile(r"\x1f\x8b|BZh[1-9]|\xfd7zXZ\x00|.{257}ustar", re.DOTALL)),
    Format("pdf", re.compile(r"(?:\xef\xbb\xbf)?\s*%PDF-\d")),
    Format("warc", re.compile(r"WARC/[01]\.\d+\r?\n")),
    Format("newsml", _root("newsItem|newsMessage|nitf")),
    Format("feed", _root("rss|feed|RDF")),
    Format("page", _root(r"html|head|body|title|meta|!DOCTYPE\s+html"), _PAGES),
    # What is called so and does not begin so is broken: its reader says what is wrong with it.
    Format("pdf", None, (".pdf",)),
    Format("word", None, (".docx", ".docm")),
    Format("zipped", None, (".zip",)),
    Format("packed", None, (".gz", ".tgz", ".bz2", ".xz", ".tar")),
    Format("warc", None, (".warc",)),
    Format("plain", None, (".txt",)),
    Format("ninjs", _NINJS),
    Format("jsonl", None, (".jsonl", ".ndjson")),
    Format("sheet", None, (".csv", ".tsv", ".tab")),
    Format("markdown", None, (".md", ".markdown", ".mdown")),
    Format("feed", None, (".rss", ".atom")),
    Format("plain"),
)

_DOCUMENTS = frozenset(ending for row in FORMATS for ending in row.endings) | {".json", ".xml"}

# Files that belong to saved pages or to the system, and hold no document. They are passed over in folders and archives.
_NO_DOCUMENTS = frozenset(
    (
        *(".css", ".js", ".mjs", ".map", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".png"),
        *(".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".mp3", ".mp4", ".m4a", ".m4v"),
        *(".mov", ".avi", ".webm", ".ogg", ".wav", ".exe", ".dll", ".so", ".dylib", ".class", ".pyc", ".py"),
        *(".sh", ".bat", ".ini", ".cfg", ".lock", ".duckdb", ".wal", ".words", ".sqlite", ".db", ".parquet"),
        *(".arrow", ".feather", ".pickle", ".bin", ".iso", ".dmg", ".url", ".lnk", ".torrent"),
    )
)


def format_of(part: Part, head: bytes) -> str:
    """Returns the module that reads a part, by its first bytes and its ending."""
    text = _as_text(head)
    for row in FORMATS:
        fits = row.begins is not None and row.begins.match(text) is not None
        ends = part.ending in row.endings
        if (fits and ends) if row.both else (fits or ends or row == FORMATS[-1]):
            return row.reader
    raise AssertionError("the last format takes all")


def passed_over(part: Part, head: bytes) -> str | None:
    """Returns as what a part that was found beside others is passed over, None where it may hold a document.

    What is called as a document is one, and rejected where it is broken.
    """
    if part.ending in _NO_DOCUMENTS:
        return part.ending
    if part.ending in _DOCUMENTS or format_of(part, head) not in ("plain", "jsonl", "sheet", "markdown"):
        return None
    kind = binary_kind(head)
    return kind if kind is not None and not kind.endswith(("document", "archive")) else None


def is_hidden(name: str) -> bool:
    """Returns whether a name is one that systems hide or leave behind beside documents."""
    parts = PurePosixPath(name).parts
    return any((p.startswith((".", "~$")) and p not in (".", "..")) or p == "__MACOSX" for p in parts) or bool(
        parts and parts[-1] in ("Thumbs.db", "desktop.ini", "Icon\r")
    )


def _as_text(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace")
    return head.decode("latin-1")
