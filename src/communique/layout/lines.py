"""The lines of a text with their offsets, and what stands between them."""

from __future__ import annotations

import re

from msgspec import Struct

_BREAK = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029](?:(?<=\r)\n)?")
_FORM_FEED = "\x0c"
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # such as a byte order mark at the head of a text


class Line(Struct, frozen=True, gc=False):
    """A line that is not blank: offsets without the blanks at its ends, and what stands before it.

    `gap`: a blank line (or the start of the text) stands before it. `page`: a form feed stands before it.
    `glued`: it goes on with the sentence of the line before, over a page break.
    """

    start: int
    end: int
    gap: bool
    page: bool
    glued: bool = False

    @property
    def length(self) -> int:
        """Returns the number of characters."""
        return self.end - self.start


def split_lines(text: str) -> list[Line]:
    """Returns the lines of `text` that are not blank; lines with blanks only count as blank."""
    found: list[Line] = []
    gap, page, at = True, False, 0
    while at <= len(text):
        match = _BREAK.search(text, at)
        stop = match.start() if match else len(text)
        raw = text[at:stop]
        body = raw.strip()
        if body and not body.isascii():
            body = body.strip(_UNSEEN).strip()
        if body:
            start = at + raw.index(body)
            found.append(Line(start, start + len(body), gap, page))
            gap = page = False
        elif not (match and match[0] == _FORM_FEED and stop == at):
            gap = True
        if match is None:
            break
        page = page or match[0] == _FORM_FEED
        at = match.end()
    return found
