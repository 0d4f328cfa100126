"""WARC archives: the pages, texts and PDF files that servers gave, each with its address and the day it was saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from communique.intake.part import LARGEST, Part, of_bytes, seekable
from communique.intake.rejection import Rejection, UnreadableError, damaged
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from collections import Counter

    from communique.intake.desk import Desk

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_HOW = (("address", "WARC-Target-URI"),)


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of an archive, one record at a time.

    Redirects, errors of servers, and records of other media types are counted and told.

    Raises:
        UnreadableError: C120, it is damaged.
    """
    archive = seekable(part)
    yield from desk.take_members(part, lambda passed: _members(archive, passed))


def _members(part: Part, passed: Counter[str]) -> Iterator[Part | Rejection]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit
    try:
        with part.open() as stream:
            for record in ArchiveIterator(stream, record_types=kinds, parse_http=True, auto_decode="all"):
                over = _passed_over(record)
                if over is not None:
                    passed[over] += 1
                else:
                    yield _member(part, record)
    except (UnreadableError, GeneratorExit):
        raise
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":  # the library is in Rust
            raise damaged("WARC archive", error) from error
        raise


def _passed_over(record: Any) -> str | None:
    """Returns as what a record is passed over, None where it may hold a document."""
    if str(record.headers.get("WARC-Type")) == "revisit":
        return "saved before"
    address = _address(record)
    status = record.http_headers.status_code if record.http_headers is not None else 200
    if status is not None and 300 <= status < 400:
        return "redirect"
    if status != 200:
        return f"status {status}"
    if urlsplit(address).path == "/robots.txt":
        return "robots.txt"
    media = _media(record)
    return None if media in _ENDINGS else media or "without media type"


def _member(part: Part, record: Any) -> Part | Rejection:
    address = _address(record)
    data = record.reader.read(LARGEST + 1)
    member = part.member(address, of_bytes(data, address).open)
    if len(data) > LARGEST:
        message = f"it is larger than {LARGEST // 1_000_000} MB, which no single document is."
        return member.rejected("C121", message, "Leave it out.")
    saved: datetime | None = record.record_date
    return Part(
        member.place,
        f"page{_ENDINGS[_media(record)]}",
        member.open,
        inside=True,
        depth=member.depth,
        charset=record.http_charset,
        address=address or None,
        saved_at=saved.date().isoformat() if saved else None,
        how=_HOW if address else (),
    )


def _address(record: Any) -> str:
    """Returns the address of a record, as it can be written."""
    found = str(record.headers.get("WARC-Target-URI") or "").strip("<> ")
    return found.encode("utf-8", "replace").decode()


def _media(record: Any) -> str:
    kind = record.http_content_type if record.http_headers is not None else record.headers.get("Content-Type")
    return str(kind or "").partition(";")[0].strip().lower()
