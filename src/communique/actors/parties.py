"""The sides of a document: who issues it, and between whom it is, in their order of mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from communique import facts
from communique.actors.context import sides_in_order
from communique.actors.gazetteer import Gazetteer, NameHit, entity
from communique.actors.persons import PersonMention
from communique.model.document import Layout

_CODE = re.compile(r"\b[A-Z]{3}\b")


@cache
def _cues(lang: str, kind: str) -> re.Pattern[str]:
    words = [row["word"] for row in facts.table(f"lexicon/{lang}/party_cues") if row["kind"] == kind]
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words) + r")\b", re.IGNORECASE)


def title_sides(title: str, gazetteer: Gazetteer, persons: Sequence[PersonMention], *, lang: str) -> list[str]:
    """Returns the sides that a title names, what it names as its topic ("on Libya") left out."""
    topic = _cues(lang, "topic").search(title)
    end = topic.start() if topic else len(title)
    return sides_in_order(gazetteer.find(title), persons, 0, end)


def issuers(
    *, tier: int, doctype: str, publisher_state: str | None, parties: Sequence[str], title: str | None
) -> tuple[str, ...]:
    """Returns who speaks in a primary text: both sides of a joint one, else the publisher's state or first party."""
    if tier == 1:
        return tuple(parties)
    if tier not in (2, 3):
        return ()
    if publisher_state:
        return (publisher_state,)
    code = next((c for c in _CODE.findall(title or "") if (known := entity(c)) and known.kind == "state"), None)
    if code and not parties:
        return (code,)
    return tuple(parties[:1])


def parties(
    *,
    text: str,
    title: str | None,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    from_title: Sequence[str],
    publisher_state: str | None,
    doctype: str,
    tier: int,
    lang: str,
) -> tuple[str, ...]:
    """Returns the sides of a document in their order of mention.

    A title's sides come first; where it names fewer than two, the sides named in the first sentence of the body
    that meets, speaks or agrees join. A readout's or joint text's list of participants adds to them. A text of one
    side alone has that side.
    """
    found = list(from_title)
    code = next((c for c in _CODE.findall(title or "") if (known := entity(c)) and known.kind == "state"), None)
    if code is not None and code not in found and doctype == "speech":
        return (code,)
    alone = doctype in ("press_release", "speech", "other", "press_briefing", "remarks") and tier == 2
    if alone:
        return (publisher_state,) if publisher_state else tuple(found[:1]) or _first(text, title, layout, names, persons, lang=lang)[:1]
    if publisher_state and doctype == "readout" and publisher_state not in found:
        found.insert(0, publisher_state)
    bodies = [i for i in from_title if (known := entity(i)) is not None and known.kind == "body"]
    if len(found) < 2 and not (bodies and tier == 1):
        if bodies and doctype in ("joint_statement", "resolution"):
            return tuple(found)
        found = list(dict.fromkeys([*found, *_first(text, title, layout, names, persons, lang=lang)]))
    if tier in (1, 2):
        found += [i for i in _participants(text, layout, names, persons, lang) if i not in found]
    return tuple(found)


def _first(
    text: str,
    title: str | None,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    *,
    lang: str,
) -> tuple[str, ...]:
    """Returns the sides of the headline, else of the first body sentences until two are named, topics left out."""
    found: list[str] = []
    if layout.headline is not None:
        found = sides_in_order(names, persons, layout.headline.start, layout.headline.end)
    for sentence in [s for s in layout.sentences if s.kind in ("body", "item")][:2]:
        if len(found) >= 2:
            break
        topic = _cues(lang, "subject").search(text, sentence.start, sentence.end)
        end = topic.start() if topic else sentence.end
        found += [i for i in sides_in_order(names, persons, sentence.start, end) if i not in found][:2]
    if not found:
        code = next((c for c in _CODE.findall(title or "") if (known := entity(c)) and known.kind == "state"), None)
        found = [code] if code else []
    return tuple(found)


def _participants(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], lang: str
) -> list[str]:
    found: list[str] = []
    for sentence in layout.sentences:
        if sentence.kind in ("body", "item") and _cues(lang, "participants").search(text, sentence.start, sentence.end):
            found += sides_in_order(names, persons, sentence.start, sentence.end)
    return list(dict.fromkeys(found))
