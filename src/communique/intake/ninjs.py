"""ninjs: the JSON of news agencies, versions 1 to 3, one item, a list of them, or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from communique.intake.blocks import clean
from communique.intake.decoding import decode
from communique.intake.given import iso_date, publisher
from communique.intake.markup import html_text
from communique.intake.part import Part, sha256
from communique.intake.rejection import Rejection, UnreadableError
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_FIX = "Give one ninjs item, a list of them, or one a line, in UTF-8."
_BODIES = ("body_xhtml", "body_html", "body_text")
_DATES = ("contentcreated", "firstcreated", "versioncreated")
_MARKUP = ("html", "xhtml", "xml", "nitf")


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of a ninjs file.

    Raises:
        UnreadableError: C110, it is no JSON; C121, it is too large.
    """
    text = decode(part.whole(), place=part.place)
    if isinstance(text, Rejection):
        yield text
        return
    items = _items(text)
    for number, item in enumerate(items, 1):
        place = part.place if len(items) == 1 else f"{part.place}:{number}"
        yield (
            _document(item, part, place)
            if isinstance(item, dict)
            else Rejection("C110", place, "the item is no JSON object.", _FIX)
        )


def _items(text: str) -> list[Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        try:
            value = [json.loads(line) for line in text.split("\n") if line.strip()]
        except (ValueError, RecursionError):
            raise UnreadableError("C110", f"this is not JSON: {error}.", _FIX) from error
    return value if isinstance(value, list) else [value]


def _document(item: Mapping[str, Any], part: Part, place: str) -> RawDocument | Rejection:
    body, field = _body(item)
    if not body:
        fix = "Give items that hold their text (body_text, body_xhtml, or bodies)."
        return Rejection("C111", place, "the item has no body that holds text.", fix)
    title = _value(item, "headline", "headlines") or _string(item.get("title"))
    address = next((u for u in (item.get("uri"), *_links(item)) if str(u).startswith(("http://", "https://"))), None)
    agency = (_named(item.get("provider")), _string(item.get("source")), _string(item.get("copyrightholder")))
    kinds = ("ninjs provider", "ninjs source", "ninjs copyrightholder")
    infosources = [(_named(s), "ninjs infosources") for s in _list(item.get("infosources"))]
    who = publisher([*zip(agency, kinds, strict=True), *infosources], address)
    dates = [(iso_date(_string(item.get(key))), f"ninjs {key}") for key in _DATES]
    when = next(((value, how) for value, how in dates if value), (None, ""))
    how = {"text": f"ninjs {field}", "published_at": when[1], "publisher": who[1] if who else ""}
    how |= {"title": "ninjs headline" if title else "", "address": "ninjs uri" if address else ""}
    return RawDocument(
        text=body if not title or body.startswith(title) else f"{title}\n\n{body}",
        place=place,
        external_id=_string(item.get("uri")) or _string(item.get("guid")),
        title=title,
        published_at=when[0],
        publisher=who[0] if who else None,
        address=address,
        original_sha256=sha256(json.dumps(item, ensure_ascii=True, sort_keys=True).encode()),
        how=(*part.how, *((key, reason) for key, reason in how.items() if reason)),
    )


def _body(item: Mapping[str, Any]) -> tuple[str, str]:
    """Returns the text of an item, and where it stood."""
    found = [(name, _string(item.get(name)), name != "body_text") for name in _BODIES]
    for body in _list(item.get("bodies")):
        if isinstance(body, dict):
            kind = str(body.get("contenttype") or body.get("contentType") or body.get("mimetype") or "")
            found.append(("bodies", _string(body.get("value")), any(mark in kind for mark in _MARKUP)))
    for name, value, marked in found:
        text = (html_text(value) if marked else value.strip()) if value else ""
        if text:
            return text, name
    return "", ""


def _value(item: Mapping[str, Any], name: str, names: str) -> str | None:
    for value in (item.get(name), *_list(item.get(names))):
        value = value.get("value") if isinstance(value, dict) else value
        if isinstance(value, str) and clean(value):
            return clean(value)
    return None


def _links(item: Mapping[str, Any]) -> Iterator[Any]:
    for link in (*_list(item.get("altids")), *_list(item.get("links")), *_list(item.get("associations"))):
        if isinstance(link, dict):
            yield link.get("href") or link.get("value")
    yield item.get("canonical")


def _named(value: Any) -> str | None:
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
