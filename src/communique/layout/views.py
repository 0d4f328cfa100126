"""The view of a sentence: what a parser should read, with the exact map back to the stored text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from communique.facts import derived
from communique.layout.furniture import is_bare_number, is_page_number
from communique.layout.words import hyphen_parts
from communique.model.view import Edit, View

_PAGE_LINE = re.compile(r"[\n\r\x0c][\n\r\x0c \t]{0,60}([^\n\r\x0c]{1,30}?)[ \t]*(?=[\n\r\x0c])")
_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\([^()\s]{1,500}\)")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,10}(?:\s[^<>]{0,200})?/?>")
_BREAK_TAG = re.compile(r"<(?:br|p|div|li|/p|/div|/li)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6});")
_EMPHASIS = re.compile(
    r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*]{1,400}?)(?<=[^\s*\\])\1(?!\*)|(?<![\w\\_])(_{1,2})(?=[^\s_])([^_]{1,400}?)(?<=[^\s_\\])\3(?![\w_])"
)
_STRAY = re.compile(r"(?<!\\)\*{2,3}|^#{1,6}\s+|^>\s+|^\*(?=\w)|(?<=[.!?\"”])\*$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~$&\"'])")
_SPLIT = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})([-‐\u00ad])[ \t]{0,9}[\n\r\x0c]\s{0,99}([^\W\d_]{1,40})")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_MARKS = re.compile("[’‘‛ʼ´`′“”„‟«»″]")
_PLAIN = {"’": "'", "‘": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'"}
_MARKED = re.compile(
    rf"[\n\r\x0c\[<>&*_#\\{_INVISIBLE.pattern[1:-1]}{_MARKS.pattern[1:-1]}]"
)  # some step may find something
_BLANKS = re.compile(r"\s(?:\s+|(?<! ))")  # all white space but a single space
_EDGES = re.compile(r"^\s+|\s+$")


def sentence_view(text: str, start: int, end: int) -> View:
    """Returns the sentence `text[start:end]` as a parser should see it, with its map back to `text`.

    Line breaks, tabs and runs of blanks are one space; words split over a line break are joined; markdown and
    HTML marks, page numbers and invisible characters are gone; quotation marks and apostrophes are straight.

    Example:
        >>> view = sentence_view("The **Govern-\\nment** of\\n Chad spoke.", 0, 37)
        >>> view.text
        'The Government of Chad spoke.'
    """
    view = View.of(text, start, end)
    if "-" in view.text and (joints := list(_prefixes(view.text))):
        view = view.edit(joints)
    if not _MARKED.search(view.text):
        return _blanks(view)
    for step in (_pages, _links, _tags, _hyphens, _emphasis, _strays, _escapes, _marks):
        edits = list(step(view.text))
        if edits:
            view = view.edit(edits)
    return _blanks(view)


def _blanks(view: View) -> View:
    if "  " in view.text or not view.text.isprintable():  # as all white space is but the space
        view = view.edit([Edit(m.start(), m.end(), " ") for m in _BLANKS.finditer(view.text)])
    if not (view.text[:1].isspace() or view.text[-1:].isspace()):
        return view
    edges = [Edit(m.start(), m.end(), "") for m in _EDGES.finditer(view.text)]
    return view.edit(edges)


def _pages(text: str) -> Iterator[Edit]:
    for match in _PAGE_LINE.finditer(text):
        if not is_page_number(match[1]):
            continue
        # Digits alone on a line may be a year that was wrapped: only with a blank line or form feed near them.
        loose = re.search(r"\n\s*\n|\x0c|\r\n\s*\r\n", text[match.start() : match.end() + 4])
        if loose or not is_bare_number(match[1]):
            yield Edit(match.start(1), match.end(1), "")


def _links(text: str) -> Iterator[Edit]:
    for match in _LINK.finditer(text):
        yield Edit(match.start(), match.start(1), "")
        yield Edit(match.end(1), match.end(), "")


def _tags(text: str) -> Iterator[Edit]:
    for match in _TAG.finditer(text):
        yield Edit(match.start(), match.end(), " " if _BREAK_TAG.match(match[0]) else "")
    for match in _ENTITY.finditer(text):
        plain = html.unescape(match[0])
        if plain != match[0]:
            yield Edit(match.start(), match.end(), plain)


def _hyphens(text: str) -> Iterator[Edit]:
    for match in _SPLIT.finditer(text):
        joined = is_split_word(match[1], match[3]) or match[2] == "\u00ad"
        yield Edit(match.start(2) if joined else match.end(2), match.start(3), "")


def _prefixes(text: str) -> Iterator[Edit]:
    """Joins a prefix to its word ("to co-host", "de-escalated"), which parsers take for three words."""
    for match in _prefix_pattern().finditer(text):
        yield Edit(match.end() - 1, match.end(), "")


@derived
def _prefix_pattern() -> re.Pattern[str]:
    parts = "|".join(sorted(hyphen_parts("prefix")))
    return re.compile(rf"(?<![\w-])(?:{parts})-(?=[a-z]{{3}})", re.IGNORECASE)


def is_split_word(first: str, second: str) -> bool:
    """Returns whether the parts on both sides of a line break are plainly one word ("govern", "ment")."""
    if not second.islower():
        return False
    if second in hyphen_parts("ending") or (first + second).lower() in hyphen_parts("whole"):
        return True
    if second in hyphen_parts("word"):
        return False
    return any(second.endswith(tail) and len(second) - len(tail) <= 3 for tail in hyphen_parts("tail"))


def _emphasis(text: str) -> Iterator[Edit]:
    for match in _EMPHASIS.finditer(text):
        inner = 2 if match[1] else 4
        yield Edit(match.start(), match.start(inner), "")
        yield Edit(match.end(inner), match.end(), "")


def _strays(text: str) -> Iterator[Edit]:
    for match in _STRAY.finditer(text):
        yield Edit(match.start(), match.end(), "")


def _escapes(text: str) -> Iterator[Edit]:
    for match in _ESCAPE.finditer(text):
        yield Edit(match.start(), match.start(1), "")


def _marks(text: str) -> Iterator[Edit]:
    for match in _MARKS.finditer(text):
        yield Edit(match.start(), match.end(), _PLAIN.get(match[0], '"'))
    for match in _INVISIBLE.finditer(text):
        yield Edit(match.start(), match.end(), "")
