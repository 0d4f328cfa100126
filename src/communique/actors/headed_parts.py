"""Who speaks below a line that names him: "Prime Minister of Palau", "(Mr. Lund, Norway)", amid words of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.actors.cue_words import cue, cues, small, speaking_self
from communique.actors.gazetteer import NameHit
from communique.actors.heading import heading_of
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference
from communique.model.document import Block, Layout, Turn

_LONG = 16  # words of the longest line that only names who speaks
_EDGE = 2  # blocks at the beginning and the end of a text in which its author is presented
_BYLINE = 40  # words of the longest block that presents him
_ENDED = re.compile(r"[.!?:;,…][\"'”’)]*\s*\Z")
_IN_BRACKETS = re.compile(r"\W*\(.*\)\W*\Z", re.DOTALL)
_OWN = ("state", "body", "adjective")


def headed_parts(
    text: str,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    turns: Sequence[Turn],
    issuers: Sequence[str],
    *,
    lang: str,
) -> tuple[tuple[int, int, Reference], ...]:
    """Returns the stretches below lines that name a speaker of another side than the issuers, up to the next turn.

    Somebody must say "we" or "I" there outside quotation marks: under a mere title of a section nobody speaks.
    """
    heads = [(b, side) for b in layout.blocks if (side := _side(text, b, names, persons, lang))]
    stops = sorted({turn.start for turn in turns} | {block.start for block, _ in heads} | {len(text)})
    found = []
    for block, side in heads:
        end = next(stop for stop in stops if stop > block.start)
        if side not in issuers and _speaks(text, layout, block.end, end, lang):
            found.append((block.end, end, Reference((side,), "actor", sector="GOV", form="speaker")))
    return tuple(found)


def _side(text: str, block: Block, names: Sequence[NameHit], persons: Sequence[PersonMention], lang: str) -> str | None:
    """Returns the one state or body of whose official a line is the name, with office or in brackets."""
    words = text[block.start : block.end]
    if block.kind not in ("heading", "paragraph", "item") or len(words.split()) > _LONG:
        return None
    bracketed = _IN_BRACKETS.match(words) is not None
    if _ENDED.search(words) and not bracketed:
        return None
    sides = {n.ids[0] for n in names if n.kind in _OWN and n.ids and block.start <= n.start and n.end <= block.end}
    sides |= {i for p in persons if block.start <= p.start < block.end for i in p.side_ids[:1]}
    if len(sides) != 1:
        return None
    side = next(iter(sides))
    if bracketed:
        return side if any(block.start <= p.start < block.end for p in persons) else None
    heading = heading_of(words, lang=lang)
    offices = {i for ids in heading.offices.values() for i in ids} | {i for p in heading.persons for i in p.side_ids}
    return side if side in offices and _only_names(words) and not _is_topic(words, block, names, lang) else None


def _is_topic(words: str, block: Block, names: Sequence[NameHit], lang: str) -> bool:
    """Construction: "Press Release Regarding the Decision of the Fijian Parliament": who is named is its topic."""
    first = next((n.start - block.start for n in names if n.kind in _OWN and n.start >= block.start), len(words))
    before = words[:first]
    return any(cues(lang, kind).search(before) is not None for kind in ("topic", "counterpart"))


def _only_names(words: str) -> bool:
    """Whether a line has no verb of a headline: each word but the small ones has a capital."""
    return all(word[:1].isupper() or word.lower() in _small() or not word[:1].isalpha() for word in words.split())


@facts.derived
def _small() -> frozenset[str]:
    rows = facts.table("actors/title_words")
    return frozenset(row["word"] for row in rows if row["kind"] in ("joiner", "link", "article", "here"))


def _speaks(text: str, layout: Layout, start: int, end: int, lang: str) -> bool:
    return any(not _quoted(layout, found.start()) for found in speaking_self(lang).finditer(text, start, end))


def _quoted(layout: Layout, offset: int) -> bool:
    return any(q.start <= offset < q.end for q in layout.quotes)


def author(text: str, layout: Layout, *, lang: str) -> str | None:
    """Construction: "Ana Salas is the foreign minister of Peru." over or below a text in the first person: whose it is.

    So is a line "By Ana Salas, Foreign Minister of Peru".
    """
    told = [b for b in layout.blocks if b.kind not in ("headline", "page_title")]
    for block in (*told[:_EDGE], *told[-_EDGE:]):
        words = text[block.start : block.end]
        if len(words.split()) > _BYLINE or not _presented(lang).match(words) or speaking_self(lang).search(words):
            continue
        heading = heading_of(words, lang=lang)
        sides = {i for ids in heading.offices.values() for i in ids[:1]}
        if len(sides) == 1:
            return sides.pop()
    return None


@facts.derived
def _presented(lang: str) -> re.Pattern[str]:
    """Returns how a line begins that presents an author: "By", "The writer is", a name with "is"."""
    writer, is_, by = (cue(lang, kind) for kind in ("author", "is", "byline"))
    name = r"(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,4})"
    who = rf"(?:(?:{small('definite')})\s+)?(?:{writer})|{name}"
    return re.compile(rf"\W*(?:(?:{by})\s|(?:{who}),?\s+(?:{is_})\s)", re.IGNORECASE)
