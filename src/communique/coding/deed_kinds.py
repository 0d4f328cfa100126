"""What kinds of thing the words of a deed name."""

from __future__ import annotations

from communique.coding.deed_words import things_by_word
from communique.coding.deeds import Deed, Thing
from communique.coding.event_frames import slots

FORUM = "forum"
_SITE = "infra"  # what is built, and where something else is
_REFORM = frozenset({"reform", "reforms"})


def with_(thing: Thing, lang: str) -> bool:
    """Returns whether a preposition tells that something is done with whom a thing names."""
    return "with" in things_by_word(lang).get(thing.prep or "", ())


def names_kind(word: str, kind: str, lang: str) -> bool:
    """Returns whether a word names a thing of some kind."""
    return kind in things_by_word(lang).get(word.lower(), ())


def kinds(thing: Thing, lang: str) -> tuple[str, ...]:
    """Returns the kinds of a thing; a body is a forum unless one acts with it."""
    if thing.name == "forum":
        return () if with_(thing, lang) else (FORUM,)
    found = () if thing.name else things_by_word(lang).get(thing.word, ())
    return () if found == (_SITE,) and thing.prep in slots("place", lang) else found  # "storage in both ports"


def is_reform(deed: Deed, lang: str) -> bool:
    """Construction: "support the reform of the Security Council": what is to be done to a forum is done in it."""
    if len(deed.near) < 2 or _REFORM.isdisjoint(kinds(deed.near[0], lang)):
        return False
    owner = next((t for t in deed.near[1:] if t.head), deed.near[0])
    whose = owner.name == FORUM and owner.prep in slots("owner", lang)
    return whose or any(t.name == FORUM and not t.head for t in deed.near)  # "Security Council reform"
