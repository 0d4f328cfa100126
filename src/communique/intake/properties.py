"""What a file says of itself beside its text (PDF, DOCX), as far as it can be believed."""

from __future__ import annotations

import re

from communique.intake.blocks import clean
from communique.intake.given import SAVED, is_dated, publisher
from communique.intake.part import Part, sha256
from communique.layout.publishers import publisher_kind
from communique.model.document import RawDocument

_NO_TITLE = re.compile(
    r"(?:Microsoft Word|PowerPoint|Document\s?\d*$|Untitled|Doc\d*$|Title$)|\.\w{2,5}$", re.IGNORECASE
)


def document_of(
    part: Part,
    text: str,
    *,
    title: str | None,
    author: str | None,
    made: str | None,
    data: bytes,
    where: str,
    told: tuple[tuple[str, str], ...] = (),
) -> RawDocument:
    """Returns the document of a file, with those of its properties that can be believed.

    A title that programs give by themselves is none, an author counts where it is an institution, and the day on which
    the file was made, or an archive saved it, only where the text tells none.
    """
    how: dict[str, str] = dict(part.how + told)
    title = clean(title or "")
    if title and not _NO_TITLE.search(title):
        how["title"] = f"{where} properties: title"
    else:
        title = ""
    who = publisher([(author, "author")], part.address) if author and publisher_kind(author) else None
    if who is not None:
        how["publisher"] = f"{where} properties: author"
    when = made or part.saved_at
    if when is not None and not is_dated(text, title):
        named = f"{where} properties: the day on which the file was made" if made else SAVED
        how["published_at"] = f"{named}; the text tells none"
    return RawDocument(
        text=text,
        place=part.place,
        title=title or None,
        publisher=who[0] if who else None,
        published_at=when if "published_at" in how else None,
        address=part.address,
        original_sha256=sha256(data),
        how=tuple(how.items()),
    )
