"""NewsML-G2 and NITF: the XML of news agencies, item by item. No entity is expanded and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from communique.intake.blocks import clean, text_of, with_title
from communique.intake.given import iso_date, publisher
from communique.intake.markup import html_text, xml_options
from communique.intake.part import Part, sha256
from communique.intake.rejection import Rejection, UnreadableError, damaged
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_FIX = "Give items that hold their text (contentSet with inlineXML or inlineData)."
_DATES = ("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")
_SOURCES = ("contentMeta/infoSource", "itemMeta/provider", "contentMeta/creditline", "rightsInfo/copyrightHolder")
_NITF_DATES = (
    ("head/docdata/date.release", "norm"),
    ("head/docdata/date.issue", "norm"),
    ("head/pubdata", "date.publication"),
)


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the news items of a file, one at a time.

    Raises:
        UnreadableError: C102, there is no item of text in it; C120, it is damaged.
    """
    from lxml import etree

    number = 0
    try:
        with part.open() as stream:
            events = etree.iterparse(stream, tag=("{*}newsItem", "{*}nitf"), **xml_options())
            for _, item in events:
                if _inside(item, "newsItem"):
                    continue  # NITF as the content of an item
                number += 1
                yield _document(item, part, f"{part.place}:{number}" if _inside(item, "itemSet") else part.place)
                item.clear()
    except etree.LxmlError as error:
        raise damaged("NewsML-G2 file", error) from error
    if not number:
        raise UnreadableError("C102", "it holds no news item with a text.", _FIX)


def _inside(item: Any, name: str) -> bool:
    return next(item.iterancestors(f"{{*}}{name}"), None) is not None


def _document(item: Any, part: Part, place: str) -> RawDocument | Rejection:
    from lxml import etree

    body, where = _body(item)
    if not body:
        return Rejection("C111", place, "the item has no text.", _FIX)
    title, titled = _first(item, ("contentMeta/headline", "itemMeta/title", "body.head/hedline/hl1", "head/title"))
    address = next((link for link in (_attribute(item, "contentSet/remoteContent", "href"),) if _is_url(link)), None)
    who = publisher(_publishers(item), address or part.address)
    when, dated = _published(item)
    guid = item.get("guid") or _attribute(item, "head/docdata/doc-id", "id-string")
    how = {
        "title": titled,
        "text": where,
        "publisher": who[1] if who else "",
        "published_at": dated,
        "address": "NewsML-G2 remoteContent" if address else "",
    }
    return RawDocument(
        text=with_title(body, title),
        place=place,
        external_id=guid,
        title=title,
        published_at=when,
        publisher=who[0] if who else None,
        address=address or part.address,
        original_sha256=sha256(etree.tostring(item, with_tail=False)),
        how=(*part.how, *((field, reason) for field, reason in how.items() if reason)),
    )


def _body(item: Any) -> tuple[str, str]:
    """Returns the text of an item, and where it stood."""
    for content in item.iterfind("{*}contentSet/{*}inlineXML"):
        inner = _find(content, ("nitf/body/body.content", "html/body", "body")) if len(content) else None
        text = text_of(inner if inner is not None else content)
        if text:
            return text, "NewsML-G2 inlineXML"
    for content in item.iterfind("{*}contentSet/{*}inlineData"):
        value = content.text or ""
        marked = "html" in (content.get("contenttype") or "")
        text = html_text(value) if marked else value.strip()
        if text:
            return text, "NewsML-G2 inlineData"
    inner = _find(item, ("body/body.content",))
    return (text_of(inner), "NITF body.content") if inner is not None else ("", "")


def _find(item: Any, paths: tuple[str, ...]) -> Any:
    for path in paths:
        found = item.find("/".join(f"{{*}}{step}" for step in path.split("/")))
        if found is not None:
            return found
    return None


def _first(item: Any, paths: tuple[str, ...]) -> tuple[str | None, str]:
    for path in paths:
        element = _find(item, (path, f"body/{path}"))
        value = clean("".join(element.itertext())) if element is not None else ""
        if value:
            return value, f"{_kind(item)} {path.rpartition('/')[2]}"
    return None, ""


def _kind(item: Any) -> str:
    return "NITF" if item.tag.rpartition("}")[2] == "nitf" else "NewsML-G2"


def _attribute(item: Any, path: str, name: str) -> str | None:
    element = _find(item, (path,))
    return element.get(name) if element is not None else None


def _is_url(value: str | None) -> bool:
    return bool(value) and str(value).startswith(("http://", "https://"))


def _publishers(item: Any) -> Iterator[tuple[str | None, str]]:
    for path in _SOURCES:
        element = _find(item, (path,))
        if element is not None:
            name = _find(element, ("name",))
            value = clean("".join((name if name is not None else element).itertext()))
            yield value or element.get("literal"), f"NewsML-G2 {path.rpartition('/')[2]}"
    yield _attribute(item, "head/docdata/doc.copyright", "holder"), "NITF doc.copyright"
    yield _attribute(item, "head/pubdata", "name"), "NITF pubdata"


def _published(item: Any) -> tuple[str | None, str]:
    for path in _DATES:
        element = _find(item, (path,))
        found = iso_date(element.text) if element is not None else None
        if found is not None:
            return found, f"NewsML-G2 {path.rpartition('/')[2]}"
    for path, name in _NITF_DATES:
        found = iso_date(_attribute(item, path, name))
        if found is not None:
            return found, f"NITF {path.rpartition('/')[2]}"
    return None, ""
