"""Trees of markup to text: paragraphs with blank lines between them, list items, table rows, line breaks."""

from __future__ import annotations

import re
from typing import Any

from communique.layout.words import fold

# HTML, the TEI-like names of trafilatura, and NITF.
_PARAGRAPHS = frozenset(
    (
        *("p", "div", "head", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "quote", "section", "article"),
        *("pre", "code", "ul", "ol", "dl", "list", "table", "figure", "address", "main", "header", "footer"),
        *("aside", "center", "fieldset", "form", "nav", "body", "html", "td", "th", "cell", "hl1", "hl2"),
        *("block", "hedline", "title", "byline", "dateline"),
    )
)
_LINES = frozenset(["li", "item", "tr", "row", "dt", "dd"])
_TIGHT = frozenset(["li", "item", "td", "th", "cell"])  # a paragraph that fills one of these is no paragraph of its own
_DROPPED = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed"),
        *("button", "select", "input", "textarea", "nav", "media", "audio", "video", "figure", "figcaption"),
        *("graphic",),
    )
)
_BLANKS = re.compile(r"[ \t\r\n\f\v\u00a0\u2002-\u200a\u202f\u3000]+")
_EMPTY_CELLS = re.compile(r"^\|(?: \|)*(?: |$)|(?: \|)+$")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def text_of(tree: Any) -> str:
    """Returns the text of an lxml tree, block by block.

    A blank line stands between paragraphs and headings, a line break between the items of a list (each after "- " or
    its number), the rows of a table (their cells parted by " | ") and where the markup breaks a line; two line breaks
    together part paragraphs.
    """
    out = _Out()
    _walk(tree, out)
    return out.text()


class _Out:
    """The text that comes together."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._line: list[str] = []
        self._breaks = 0  # line breaks before the next words

    def words(self, words: str | None) -> None:
        if words:
            self._line.append(words)

    def mark(self, mark: str) -> None:
        """Puts a mark before the next words of a line that has none."""
        self.end(1)
        self._line.append(mark)

    def end(self, breaks: int) -> None:
        """Ends the line; so many line breaks stand at least before what comes next."""
        line = _EMPTY_CELLS.sub("", clean("".join(self._line)))
        self._line = []
        if line and line != "-":
            if self._pieces:
                self._pieces.append("\n" * max(1, min(2, self._breaks)))
            self._pieces.append(line)
            self._breaks = breaks
        else:
            self._breaks = max(self._breaks, breaks)

    def line_break(self) -> None:
        """Breaks the line; a second one without words between them parts paragraphs."""
        empty = not clean("".join(self._line))
        self.end(1)
        self._breaks = 2 if empty else self._breaks

    def text(self) -> str:
        self.end(0)
        return "".join(self._pieces)


def clean(words: str) -> str:
    """Returns words on one line, without invisible characters."""
    return _BLANKS.sub(" ", _UNWRITABLE.sub("", _INVISIBLE.sub("", words))).strip()


def with_title(text: str, title: str | None) -> str:
    """Returns the text with its title as the first paragraph, and nowhere else near its head."""
    if not title:
        return text
    blocks = text.split("\n\n") if text else []
    wanted = fold(title)
    if blocks and fold(blocks[0].partition("\n")[0]) == wanted:
        blocks[0] = blocks[0].partition("\n")[2]  # a page that breaks lines where others make paragraphs
    kept = [block for at, block in enumerate(blocks) if block and (at > 5 or fold(block.lstrip("# ")) != wanted)]
    return "\n\n".join([title, *kept])


def _walk(tree: Any, out: _Out) -> None:
    """Goes through a tree without recursion: pages nest deeper than Python does."""
    stack: list[tuple[Any, bool]] = [(tree, True)]
    while stack:
        element, opening = stack.pop()
        name = _name(element)
        if not opening:
            _close(element, name, out)
            out.words(element.tail if element is not tree else None)
            continue
        stack.append((element, False))
        if name is None or name in _DROPPED:
            continue
        _open(element, name, out)
        out.words(element.text)
        stack.extend((child, True) for child in reversed(element))


def _open(element: Any, name: str, out: _Out) -> None:
    if name in ("br", "lb"):
        out.line_break()
    elif name in ("td", "th", "cell"):
        if element.getprevious() is not None:
            out.words(" | ")
    elif name in ("li", "item"):
        out.mark(f"{_number(element)} ")
    elif name in _LINES:
        out.end(1)
    elif name in _PARAGRAPHS and _name_of_parent(element) not in _TIGHT:
        out.end(2)
    elif name in _PARAGRAPHS and element.getprevious() is not None:
        out.end(1)


def _close(element: Any, name: str | None, out: _Out) -> None:
    if name in ("td", "th", "cell") or name is None:
        return
    if name in _LINES:
        out.end(1)
    elif name in _PARAGRAPHS and _name_of_parent(element) not in _TIGHT:
        out.end(2)


def _name(element: Any) -> str | None:
    """Returns the local name of an element, None for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else None


def _name_of_parent(element: Any) -> str | None:
    parent = element.getparent()
    return _name(parent) if parent is not None else None


def _number(element: Any) -> str:
    parent = element.getparent()
    if parent is not None and "ol" in (_name(parent), parent.get("rend")):
        same = [child for child in parent if _name(child) == _name(element)]
        start = parent.get("start") or "1"
        return f"{(int(start) if start.isdigit() and len(start) < 6 else 1) + same.index(element)}."
    return "-"
