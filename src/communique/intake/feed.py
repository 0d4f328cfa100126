"""Feeds: RSS and Atom, item by item; what an item holds in full is its text, else its summary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from communique.intake.blocks import clean, with_title
from communique.intake.given import iso_date, publisher
from communique.intake.markup import html_text, xml_options
from communique.intake.part import Part, sha256
from communique.intake.rejection import Rejection, UnreadableError, damaged
from communique.layout import publisher_entry
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_DATES = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\w{1,7}|[a-zA-Z]{2,8});")
_PARTS = re.compile(r"\s*(?:[|:»>]|\s[-–—/]\s)\s*")
_FIX = "Save the feed again, or its items as JSONL."


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the items of a feed in its order; only one of them is held in memory.

    Raises:
        UnreadableError: C102, it has no item; C120, it is damaged.
    """
    number = 0
    try:
        for number, (head, item) in enumerate(_items(part), 1):
            yield _document(head, item, part, f"{part.place}:{number}")
    except UnreadableError:
        raise
    except Exception as error:  # of lxml and fastfeedparser, of several kinds
        raise damaged("feed", error) from error
    if not number:
        raise UnreadableError("C102", "the feed holds no item.", _FIX)


def _items(part: Part) -> Iterator[tuple[Any, Any]]:
    """Yields each item with the feed's own head, a tree that lacks items."""
    from lxml import etree

    head = None
    with part.open() as stream:
        for _, item in etree.iterparse(stream, tag=("{*}item", "{*}entry"), recover=True, **xml_options()):
            if head is None:
                head = deepcopy(item.getroottree().getroot())
                for other in list(head.iter("{*}item", "{*}entry")):
                    other.getparent().remove(other)
            yield head, item
            before = item.getprevious()
            if before is not None and before.tag == item.tag:
                item.getparent().remove(before)
            item.clear()


def _document(head: Any, item: Any, part: Part, place: str) -> RawDocument | Rejection:
    from lxml import etree

    entry, feed = _parsed(head, item)
    title = _plain(entry.get("title") or "") or None
    body, where = _body(entry)
    if not body and not title:
        return Rejection("C111", place, "the item has neither a title nor a text.", _FIX)
    address = entry.get("link") or part.address
    who = publisher(_publishers(item, feed), address or feed.get("link"))
    when, named = _published(item)
    how = {
        "title": "feed title" if title else "",
        "text": where,
        "publisher": who[1] if who else "",
        "published_at": f"feed {named}" if when else "",
        "address": "feed link" if entry.get("link") else "",
    }
    return RawDocument(
        text=with_title(body, title),
        place=place,
        external_id=entry.get("id"),
        title=title,
        published_at=when,
        publisher=who[0] if who else None,
        address=address,
        original_sha256=sha256(etree.tostring(item, with_tail=False)),
        how=(*part.how, *((field, reason) for field, reason in how.items() if reason)),
    )


def _parsed(head: Any, item: Any) -> tuple[Any, Any]:
    """Returns an item and its feed as fastfeedparser reads a feed of this one item."""
    import fastfeedparser
    from lxml import etree

    whole = deepcopy(head)
    parent = item.getparent()
    place = whole if parent.tag == whole.tag else whole.find(f".//{parent.tag}")
    (whole if place is None else place).append(deepcopy(item))
    parsed = fastfeedparser.parse(etree.tostring(whole, encoding="utf-8", xml_declaration=True))
    return (parsed.entries[0] if parsed.entries else {}), parsed.feed


def _body(entry: Any) -> tuple[str, str]:
    """Returns the text of an item, and whether it is its content or its summary."""
    summary = entry.get("description") or ""
    for content in entry.get("content") or []:
        value = content.get("value") or ""
        text = _plain_lines(value) if content.get("type") in ("text", "text/plain") else _text(value)
        if text:
            return text, "feed summary" if value == summary else "feed content"
    text = _text(summary)
    return text, "feed summary" if text else ""


def _text(value: str) -> str:
    return html_text(value) if _MARKUP.search(value) else _plain_lines(value)


def _plain_lines(value: str) -> str:
    return "\n\n".join(filter(None, (clean(block) for block in re.split(r"\n\s*\n", value))))


def _plain(value: str) -> str:
    return clean(html_text(value) if _MARKUP.search(value) else value)


def _published(item: Any) -> tuple[str | None, str]:
    """Returns the day of an item as it is written, with its own offset, which the parser would bring to UTC."""
    for name in _DATES:
        element = item.find(f"{{*}}{name}")
        found = iso_date(element.text) if element is not None else None
        if found is not None:
            return found, name
    return None, ""


def _publishers(item: Any, feed: Any) -> Iterator[tuple[str | None, str]]:
    source = item.find("{*}source")
    if source is not None:
        inner = source.find("{*}title")
        yield (inner.text if inner is not None else source.text), "feed source"
    own = item.find("{*}publisher")
    yield (own.text if own is not None else None), "feed item publisher"
    yield feed.get("publisher"), "feed publisher"
    title = _plain(feed.get("title") or "")
    yield title, "feed title"
    yield from ((part, "feed title") for part in _PARTS.split(title) if publisher_entry(part))
