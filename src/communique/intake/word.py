"""DOCX: paragraphs and tables in their order, and the core properties."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from communique.intake.blocks import clean
from communique.intake.part import Part, seekable
from communique.intake.properties import document_of
from communique.intake.rejection import Rejection, damaged
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEMPLATE = datetime(2013, 12, 23, 23, 15)  # of the template from which python-docx makes all its files
_LEFT_OUT = (
    *(f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "instrText", "footnoteReference")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the document of a DOCX file.

    Insertions of tracked changes count and deletions do not; headers, footers, notes and text boxes are left out.

    Raises:
        UnreadableError: C120, it is damaged; C121, it is too large.
    """
    from docx import Document

    data = part.whole()
    try:
        with seekable(part).open() as stream:
            document = Document(stream)
            text = "\n".join(_blocks(document)).strip("\n")
            facts = document.core_properties
            title, author, made = facts.title, facts.author, facts.created
    except Exception as error:  # of several kinds, as the bytes have it
        raise damaged("DOCX file", error) from error
    if not text.strip():
        yield part.rejected("C102", "there is no text in it.", "Give a file that holds the document's text.")
        return
    day = made.date().isoformat() if made and made.replace(tzinfo=None) != _TEMPLATE else None
    yield document_of(part, text, title=title, author=author, made=day, data=data, where="core")


def _blocks(document: Any) -> Iterator[str]:
    """Yields the lines of the text; blank ones stand between paragraphs, none between items or rows."""
    tight = False
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield ""
            yield from _rows(block)
            tight = False
            continue
        line = _paragraph(block._p)
        if line:
            mark = _mark(block)
            if not (tight and mark):
                yield ""
            yield f"{mark}{line}"
            tight = bool(mark)
    yield ""


def _rows(table: Any) -> Iterator[str]:
    for row in table._tbl.tr_lst:
        cells = []
        for cell in row.tc_lst:
            lines = (_paragraph(p) for p in cell.iter(f"{_W}p"))
            cells.append(" ".join(filter(None, lines)))
        line = " | ".join(filter(None, cells))
        if line:
            yield line


def _mark(paragraph: Any) -> str:
    """Returns what marks an item of a list, "" for other paragraphs."""
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    return "- " if style.startswith("List") or (numbered and not style.startswith("Heading")) else ""


def _paragraph(element: Any) -> str:
    """Returns the text of a paragraph as one sees it when all tracked changes are accepted."""
    pieces: list[str] = []
    stack = [element]
    while stack:
        node = stack.pop()
        if node.tag in _LEFT_OUT:
            continue
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}ptab"):
            pieces.append(" ")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            pieces.append("\n")
        elif node.tag == f"{_W}noBreakHyphen":
            pieces.append("-")
        stack.extend(reversed(node))
    return "\n".join(filter(None, (clean(line) for line in "".join(pieces).split("\n"))))
