"""What a page says of itself: title, publisher, date and address, each with where in the page it stands."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from communique.intake.blocks import clean
from communique.intake.given import iso_date, publisher
from communique.intake.page_words import names_for, pattern
from communique.layout.publishers import publisher_entry, publisher_kind
from communique.layout.words import fold

_SAVED = re.compile(r"saved from url=\(\d+\)(https?://\S+?)\s*-->|SingleFile\s+url:\s*(https?://\S+)", re.IGNORECASE)
_ARTICLES = re.compile(r"Article|BlogPosting|Report|PressRelease|SpeechText|NewsMediaText")
_PARTS = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|_]\s*")
_TITLED = ("h1", "h2", "h3", "span", "p", "font", "b", "strong")
_TITLE_CLASS = re.compile(r"(?:title|headline)(?![\w-]*(?:bar|site|page_top))", re.IGNORECASE)
_LONGEST = 400  # characters of a title
_SHORT = 160  # characters of an element that holds a date and little else


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of a page, and (field, reason) pairs that say how each was found."""

    title: str | None
    publisher: str | None
    published_at: str | None
    address: str | None
    how: tuple[tuple[str, str], ...]


class Page:
    """A page's tree with what is looked up in it often."""

    def __init__(self, tree: Any, source: str) -> None:
        self.tree, self.source = tree, source
        self.meta = dict(_meta(tree))
        self.linked = list(_linked_data(tree))


def facts_of(page: Page, text: str, *, address: str | None, how: tuple[tuple[str, str], ...]) -> Facts:
    """Returns what a page says of itself.

    Args:
        page: the page.
        text: the text of its article, at whose head its title may stand in no heading.
        address: where it was obtained, if that is known.
        how: what is known of how facts were found.
    """
    where = (address, dict(how).get("address", "given")) if address else _address(page)
    title = _title(page, [block for block in text.split("\n\n")[:3] if "\n" not in block])
    suffix = _suffix(page, title[0] if title else "")
    who = publisher([*_sites(page), *suffix], where[0] if where else None)
    when = _published(page, title[0] if title else "")
    found = {"title": title, "publisher": who, "published_at": when, "address": where}
    reasons = {field: fact[1] for field, fact in found.items() if fact is not None}
    return Facts(
        **{field: fact[0] if fact is not None else None for field, fact in found.items()},
        how=tuple((dict(how) | reasons).items()),
    )


def _meta(tree: Any) -> Iterator[tuple[str, str]]:
    """Yields names and contents of meta elements, the first of each name last, so that it stays in a dictionary."""
    for element in reversed(list(tree.iter("meta"))):
        value = clean(element.get("content") or "")
        if value:
            for key in ("property", "name", "itemprop"):
                if element.get(key):
                    yield element.get(key).strip().lower(), value


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yields the objects of JSON-LD, articles first."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                found.extend(_objects(json.loads(script.text or "", strict=False)))
            except (ValueError, RecursionError):
                continue
    yield from sorted(found, key=lambda item: not _ARTICLES.search(str(item.get("@type"))))


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    items = value if isinstance(value, list) else [value]
    for item in items[:100]:
        if isinstance(item, dict):
            yield item
            if isinstance(item.get("@graph"), list):
                yield from (each for each in item["@graph"][:100] if isinstance(each, dict))


def _words(value: Any) -> str | None:
    """Returns a value of JSON-LD as words: a string, the name of an object, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("url")
    return clean(html.unescape(value)) or None if isinstance(value, str) else None


def _title(page: Page, heads: list[str]) -> tuple[str, str] | None:
    """Returns the title: a heading that the page's other titles bear out, or the first of these."""
    told = [(_words(item.get("headline")), "html JSON-LD headline") for item in page.linked[:1]]
    told += [(page.meta.get(name), f"html meta {name}") for name in names_for("meta_title")]
    element = page.tree.find(".//title")
    told.append((clean(element.text_content()) if element is not None else None, "html title"))
    names = [(title, how) for title, how in told if title]
    for heading, how in [*((h, "html heading") for h in _headings(page.tree)), *((h, "the first line") for h in heads)]:
        if _may_be_title(heading, page) and any(_bears_out(name, heading) for name, _ in names):
            return heading, f"{how}, as in {names[0][1]}"
    marked = next(((words, "an element made for the title") for words in _marked(page.tree)), None)
    if marked and (not names or any(_bears_out(name, marked[0]) for name, _ in names)):
        return marked
    return names[0] if names else next(((h, "html heading") for h in _headings(page.tree)), None)


def _may_be_title(heading: str, page: Page) -> bool:
    """Returns whether a heading may be the title of a document, which the name of a site or publisher is not."""
    sites = {fold(name) for name, _ in _sites(page) if name}
    return 8 <= len(heading) <= _LONGEST and fold(heading) not in sites and publisher_entry(heading) is None


def _headings(tree: Any) -> list[str]:
    """Returns headings that may be the title: those of the first level, then the first of the second."""
    first = [clean(element.text_content()) for element in list(tree.iter("h1"))[:5]]
    second = [clean(element.text_content()) for element in list(tree.iter("h2"))[:5]]
    return [heading for heading in first + second if heading]


def _marked(tree: Any) -> Iterator[str]:
    """Yields the words of elements that are called title or headline."""
    for element in tree.xpath("//body//*[@class or @id]"):
        if _TITLE_CLASS.search(f"{element.get('class')} {element.get('id')}"):
            words = clean(element.text_content())
            if 8 <= len(words) <= _LONGEST:
                yield words


def _bears_out(name: str, heading: str) -> bool:
    one, two = fold(name), fold(heading)
    if two in one or (one in two and len(two) <= len(one) + 80):
        return True
    words = set(one.split())
    return len(two.split()) >= 4 and len(words & set(two.split())) >= 0.7 * len(set(two.split()))


def _suffix(page: Page, title: str) -> list[tuple[str | None, str]]:
    """Returns what the page's title has beside the document's own: most often the name of the site."""
    element = page.tree.find(".//title")
    whole = clean(element.text_content()) if element is not None else ""
    parts = [part for part in _PARTS.split(whole) if fold(part) and fold(part) not in fold(title)]
    known = [part for part in parts if publisher_kind(part) and (" " in part.strip() or publisher_entry(part))]
    last = [
        part for part in parts[-1:] if title and fold(whole).startswith(fold(title)) and fold(title) not in fold(part)
    ]
    return [(part, "html title") for part in (*known, *last)]


def _sites(page: Page) -> list[tuple[str | None, str]]:
    site, *sites = names_for("meta_site")
    found: list[tuple[str | None, str]] = [(page.meta.get(site), f"html meta {site}")]
    found += [(_words(item.get("publisher")), "html JSON-LD publisher") for item in page.linked[:1]]
    found += [(page.meta.get(name), f"html meta {name}") for name in sites]
    return [(name, how) for name, how in found if name and not name.startswith(("http://", "https://"))]


def _address(page: Page) -> tuple[str, str] | None:
    told: list[tuple[Any, str]] = [
        (element.get("href"), "html link canonical")
        for element in page.tree.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    ]
    told.append((page.meta.get("og:url"), "html meta og:url"))
    told += [(item.get(key), "html JSON-LD url") for item in page.linked[:1] for key in ("url", "mainEntityOfPage")]
    saved = _SAVED.search(page.source[:4096])
    told.append((saved[1] or saved[2] if saved else None, "the browser's note of where the page was saved from"))
    return next(((url, how) for url, how in ((_url(value), how) for value, how in told) if url), None)


def _url(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id")
    if not isinstance(value, str) or len(value) > 2000:
        return None
    value = value.strip()
    try:
        whole = value.startswith(("http://", "https://")) and urlsplit(value).hostname
    except ValueError:
        return None
    return value if whole and not re.search(r"\s", value) else None


def _published(page: Page, title: str) -> tuple[str, str] | None:
    told: list[tuple[Any, str]] = [
        (item.get(key), f"html JSON-LD {key}") for key in ("datePublished", "dateCreated") for item in page.linked
    ]
    told += [(page.meta.get(name), f"html meta {name}") for name in names_for("meta_date")]
    for value, how in told:
        found = iso_date(value) if isinstance(value, str) else None
        if found is not None:
            return found, how
    return _shown(page.tree, title)


def _shown(tree: Any, title: str) -> tuple[str, str] | None:
    """Returns the date that the page shows in an element made for dates, behind its title rather than before it."""
    before: tuple[str, str] | None = None
    behind = False
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        behind = behind or (
            element.tag in _TITLED and bool(title) and fold(clean(element.text_content())) == fold(title)
        )
        found = _dated(element) if behind or before is None else None
        if found is not None and not _is_around(element):
            if behind:
                return found
            before = found
    return before


def _dated(element: Any) -> tuple[str, str] | None:
    """Returns the date of an element that is made for one by its name, property or class."""
    if element.tag == "time":
        found = iso_date(element.get("datetime")) or iso_date(clean(element.text_content()))
        return (found, "html time") if found else None
    marks = " ".join(element.get(key) or "" for key in ("class", "id", "itemprop", "property"))
    if element.tag in ("html", "head", "body", "meta") or not pattern("day", whole=False).search(marks):
        return None
    if pattern("now", whole=False).search(marks):
        return None
    words = element.get("content") or clean(element.text_content())
    found = iso_date(words) if len(words) <= _SHORT else None
    return (found, "a date that the page shows") if found else None


def _is_around(element: Any) -> bool:
    """Returns whether an element lies in the head or the foot of the site, which may show the day of the visit."""
    for above in element.iterancestors("header", "nav", "footer", "aside"):
        if next(above.iterancestors("article", "main"), None) is None:
            return True
    return False
