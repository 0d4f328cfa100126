"""PDF: the text of its pages in the order of reading, and what the file says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from communique.intake.part import Part
from communique.intake.pdf_pages import HYPHEN, Line, paragraphs
from communique.intake.properties import document_of
from communique.intake.rejection import Rejection, UnreadableError, damaged
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_LARGEST = 256_000_000  # bytes of a file, most of which may be pictures
_FEW = 20  # letters, below which a document has no text
_MANY = 20_000  # pages
_MADE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
_BROKEN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x01\x03-\x08\x0e-\x1f]")
_SCAN_FIX = "Recognise its text first (for example with ocrmypdf), and give that file."


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the document of a PDF file.

    Raises:
        UnreadableError: C120, it is damaged; C121, it is too large; C122, it is encrypted; C123, it holds no text.
    """
    import pypdfium2

    data = part.whole(_LARGEST)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            message = "this PDF file is encrypted, and needs a password."
            raise UnreadableError("C122", message, "Save it without its password.") from error
        raise damaged("PDF file", error) from error
    try:
        pages = [_lines(document[number]) for number in range(min(len(document), _MANY))]
        facts = document.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        raise damaged("PDF file", error) from error
    finally:
        document.close()
    text = "\n\n".join(paragraphs(pages))
    _require_text(text, len(pages))
    made = _MADE.match(facts.get("CreationDate", ""))
    found = document_of(
        part,
        text,
        title=facts.get("Title"),
        author=facts.get("Author"),
        made="-".join(filter(None, made.groups())) if made else None,
        data=data,
        where="PDF",
        told=_blank(pages),
    )
    yield found


def _require_text(text: str, pages: int) -> None:
    """Returns where there is text that can be read.

    Raises:
        UnreadableError: C123: the pages are pictures, or their letters have no meaning.
    """
    letters = sum(char.isalnum() for char in text)
    if letters < _FEW:
        raise UnreadableError("C123", f"its {pages} pages hold no text, as scans do not.", _SCAN_FIX)
    if len(_BROKEN.findall(text)) > 0.1 * letters:
        raise UnreadableError("C123", "its fonts do not tell which letters they show.", _SCAN_FIX)


def _blank(pages: list[list[Line]]) -> tuple[tuple[str, str], ...]:
    blank = [str(number) for number, page in enumerate(pages, 1) if not page]
    if not blank:
        return ()
    listed = ", ".join(blank[:20]) + (" ..." if len(blank) > 20 else "")
    return (("text", f"{len(blank)} of {len(pages)} pages hold no text: {listed}"),)


def _lines(page: Any) -> list[Line]:
    """Returns the lines of a page in the order in which the file has them."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    try:
        codes = [pdfium.FPDFText_GetUnicode(text_page, at) for at in range(text_page.count_chars())]
        found: list[Line] = []
        start = 0
        for at, code in enumerate([*codes, 10]):
            if code in (10, 13) or (code in (2, 0xFFFE) and at > start):
                stop = at + 1 if code in (2, 0xFFFE) else at
                line = _line(text_page, codes, start, stop)
                found.extend([line] if line else [])
                start = at + 1
        return found
    finally:
        text_page.close()
        page.close()


def _line(text_page: Any, codes: list[int], start: int, stop: int) -> Line | None:
    shown = [at for at in range(start, stop) if codes[at] > 32 and codes[at] not in (0xA0, 0xFFFE)]
    if not shown:
        return None
    words = "".join(HYPHEN if code in (2, 0xFFFE) else chr(code) for code in codes[start:stop] if code)
    words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    left, bottom, _, top = text_page.get_charbox(shown[0], loose=True)
    right = text_page.get_charbox(shown[-1], loose=True)[2]
    return Line(words, left, right, top, bottom)
