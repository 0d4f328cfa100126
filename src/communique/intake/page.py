"""HTML pages: the article without what stands around it, and what the page says of itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from communique.intake.blocks import clean, text_of, with_title
from communique.intake.decoding import known_binary
from communique.intake.given import SAVED, is_dated
from communique.intake.markup import decode_page, html_tree
from communique.intake.page_facts import Facts, Page, facts_of
from communique.intake.page_words import pattern
from communique.intake.part import Part, sha256
from communique.intake.rejection import Rejection, damaged
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

_KEPT = ("html", "body", "main", "article")
_INLINE = ("a", "b", "i", "em", "strong", "span", "font", "u", "sup", "sub", "small", "q", "cite", "abbr")
_SENTENCE = re.compile(r"\w+[\s,]+\w+[\s,]+\w+[\s,]+\w+.*[.!?][\"'”’)\]]*\s*$", re.DOTALL)
_NEAR = 400  # characters between a lead and the article that it leads to
_LINKS = 0.6  # share of a cell's or block's letters in links, from which on it is no text
_MANY = 0.5  # share of a page's letters that a block of one of these names may have and still be left out


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the document of a page.

    Raises:
        UnreadableError: C102, C103, C120, C121.
    """
    data = part.whole()
    binary = known_binary(data, place=part.place) if b"<" not in data else None
    if binary is not None:
        yield binary
        return
    source, odd = decode_page(data, part.charset)
    how = (*part.how, *((("text", odd),) if odd else ()))
    try:
        tree = html_tree(source)
    except Exception as error:  # of several kinds, as the bytes have it
        raise damaged("page", error) from error
    body = article(tree)
    facts = facts_of(Page(tree, source), body, address=part.address, how=how)
    text = with_title(body, facts.title)
    if not text.strip():
        yield part.rejected("C102", "there is no text in this page.", "Save it with its text, or as plain text.")
        return
    yield _document(part, facts, text, sha256(data))


def _document(part: Part, facts: Facts, text: str, original: str) -> RawDocument:
    when, how = facts.published_at, facts.how
    if when is None and part.saved_at and not is_dated(text, facts.title):
        when = part.saved_at
        how = (*how, ("published_at", f"{SAVED}; the page tells none"))
    return RawDocument(
        text=text,
        place=part.place,
        title=facts.title,
        published_at=when,
        publisher=facts.publisher,
        address=facts.address,
        original_sha256=original,
        how=how,
    )


def article(tree: Any) -> str:
    """Returns the text of a page's article, without navigation, notices and what else stands around it."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it discards is told by us
    tree = deepcopy(tree)
    _prune(tree)
    _unfold_tables(tree)
    leads = _leads(tree)
    _make_paragraphs(tree)
    inside = tree.find("body")
    whole = text_of(tree if inside is None else inside)
    found = bare_extraction(
        deepcopy(tree), favor_precision=True, include_comments=False, include_formatting=False, with_metadata=False
    )
    body = getattr(found, "body", None)
    text = text_of(body) if body is not None else ""
    return _with_lead(_in_order(text, whole), leads, whole) if text.strip() else whole


def _in_order(text: str, whole: str) -> str:
    """Returns the blocks of an article in the order in which they stand on the page."""
    at, placed = 0, []
    for block in text.split("\n\n"):
        found = whole.find(block)
        at = found if found >= 0 else at
        placed.append((at, block))
    return "\n\n".join(block for _, block in sorted(placed, key=lambda pair: pair[0]))


def _leads(tree: Any) -> list[str]:
    """Returns the sentences of elements that are called a lead."""
    lead = pattern("lead", whole=True)
    marked = (e for e in tree.iter("p", "div", "h2", "h3", "span") if lead.search(e.get("class") or ""))
    return [words for words in (clean(e.text_content()) for e in marked) if _SENTENCE.search(words)]


def _with_lead(text: str, leads: list[str], whole: str) -> str:
    """Returns the article with its lead, where that stands right before it and apart from it."""
    first = whole.find(next((b for b in text.split("\n\n") if _SENTENCE.search(b)), text))
    for lead in leads:
        at = whole.find(lead)
        if 0 <= at < first < at + len(lead) + _NEAR and lead not in text:
            return f"{lead}\n\n{text}"
    return text


def _prune(tree: Any) -> None:
    """Takes out what by its element, role or class stands around an article."""
    total = max(1, len(tree.text_content()))
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _KEPT or element.getparent() is None:
            continue
        marks = " ".join(element.get(key) or "" for key in ("class", "id", "role"))
        named = element.tag in ("nav", "footer", "aside") or (
            marks and pattern("around", whole=True).search(marks.replace("_", "-"))
        )
        if (named and len(element.text_content()) < _MANY * total) or (element.tag == "td" and _is_menu(element)):
            element.drop_tree()


def _make_paragraphs(tree: Any) -> None:
    """Makes paragraphs of blocks that hold sentences and no further blocks, such as leads often are."""
    for element in tree.iter("div"):
        if all(child.tag in _INLINE for child in element) and _SENTENCE.search(element.text_content()):
            element.tag = "p"
            element.attrib.pop("class", None)


def _is_menu(element: Any) -> bool:
    links = sum(len(link.text_content().strip()) for link in element.iter("a"))
    return bool(links) and links >= _LINKS * len("".join(element.text_content().split()))


def _unfold_tables(tree: Any) -> None:
    """Makes blocks of tables by which a page is laid out: those whose cells hold headings, blocks or many lines."""
    for table in list(tree.iter("table")):
        inner = sum(1 for name in ("h1", "h2", "h3", "div", "p", "table") for _ in table.iter(name))
        if inner - 1 or len(list(table.iter("br"))) > 3:
            for element in table.iter("table", "tbody", "tr", "td", "th"):
                element.tag = "div"
