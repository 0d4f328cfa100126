"""Markdown: the text without its marks, and what its front matter says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.intake.decoding import decode
from communique.intake.given import iso_date, publisher
from communique.intake.markup import html_text
from communique.intake.part import Part, sha256
from communique.intake.rejection import Rejection
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z_-]{1,30}):[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"""^(["'])(.*)\1$""")


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the document of a Markdown file.

    Raises:
        UnreadableError: C121, it is too large.
    """
    from markdown_it import MarkdownIt

    data = part.whole()
    source = decode(data, place=part.place)
    if isinstance(source, Rejection):
        yield source
        return
    front = _FRONT.match(source)
    text = html_text(MarkdownIt("commonmark").enable("table").render(source[front.end() if front else 0 :]))
    if not text:
        yield part.rejected("C102", "there is no text in it.", "Give a file that holds the document's text.")
        return
    told = {m[1].lower(): _QUOTED.sub(r"\2", m[2]) for m in _PAIR.finditer(front[1])} if front else {}
    address = told.get("url") or told.get("address") or part.address
    who = publisher([(told.get("publisher") or told.get("source"), "front matter")], address)
    when = iso_date(told.get("published_at") or told.get("date"))
    found = {"title": told.get("title"), "published_at": when, "address": address}
    how = {field: "front matter" for field, value in found.items() if value} | dict(part.how)
    yield RawDocument(
        text=text,
        place=part.place,
        title=found["title"],
        published_at=when,
        publisher=who[0] if who else None,
        doctype=told.get("doctype"),
        address=address,
        original_sha256=sha256(data),
        how=tuple((how | ({"publisher": who[1]} if who else {})).items()),
    )
