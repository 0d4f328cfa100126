"""Groups and persons in no table: "hundreds of students", "police", known by their noun or their capitals."""

from __future__ import annotations

import re

from communique import facts
from communique.actors.context import kind_of
from communique.actors.gazetteer import NATIONAL
from communique.actors.named import code_of, names_in
from communique.actors.sectors import UNIDENTIFIED, names_group, official_sectors, verdict
from communique.coding.event_frames import act_class, classes_of, slots
from communique.coding.scene import Scene
from communique.model.clause import Phrase
from communique.model.records import EventActor

_SIGNS = re.compile(r"['’]s?\Z|[.]")
_NOWHERE = frozenset({"sea", "place"})  # kinds of longer names that hold a state's and are nobody
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


_POSSESSIVE = re.compile(r"['’]s?$")


def unlisted_of(scene: Scene, head: Phrase, phrase: Phrase) -> EventActor | None:
    """Returns a group or person in no table ("hundreds of students", "police"), known by its noun or its capitals.

    Who acts for a state has the state's id, as "Greek customs officers" have; others have the words of their mention.
    """
    start, end = phrase.start, phrase.core_end or phrase.end
    own = scene.text[head.head_start : head.head_end]
    proper = own[:1].isupper() and (head.proper or own.isupper())
    if not proper and not names_group(own, lang=scene.lang) and not _in_two_words(head, own, scene.lang):
        return None
    if proper and scene.resolver.words.things.get(head.head.lower(), "place") != "place":
        return None  # "the Paris Agreement", "Vision 2030"
    if proper and _is_water(scene, head):
        return None  # "a tanker in the Gulf of Thailand"
    placed = phrase.prep in slots("place", scene.lang)
    if proper and (placed or scene.is_dated(start, end)):
        return None  # "talks in Iquitos", "in October": a place or a date
    if placed and phrase.determiner is None and not (phrase.plural or phrase.modifiers or phrase.possessor):
        return None  # "came into force"
    if not proper and _is_act(head, scene.lang):
        return None  # "sealed off a rally"
    name = _name(_named_words(scene, head, min(end, head.core_end or head.end)), scene.lang)
    if not name:
        return None
    words = scene.text[start:end]
    known = _sector(scene.text[head.start : head.core_end or head.end], words, scene.lang)
    if known is None and not proper and (placed or _is_site(head, scene.lang)):
        return None  # "in towns"
    flag = _flag(scene, start, head.head_start) if "-" in words else None
    if flag is not None:
        return EventActor(id=flag, code=flag, sector=known, text=words, start=start, end=end)
    owner = _owner(scene, head, (start, end))
    return EventActor(
        id=owner if owner and (known in official_sectors() or kind_of(owner) == "body") else name,
        code=(code_of(owner) or None) if owner else None,
        sector=known,
        text=words,
        start=start,
        end=end,
    )


def _is_act(head: Phrase, lang: str) -> bool:
    """Whether a noun names what is done and not who does it: "a rally", "the protests"."""
    return act_class(head, lang=lang) is not None and set(slots("people", lang)).isdisjoint(classes_of(head, lang=lang))


def _named_words(scene: Scene, head: Phrase, end: int) -> str:
    """Returns the words that name a group: without where or when it is, "villagers in the north" are villagers."""
    beside = {*slots("place", scene.lang), *slots("aside", scene.lang), *slots("standing", scene.lang)}
    inside = () if head.proper else [p for p in head.inner if p.prep in beside and head.head_end < p.start < end]
    spans = [at for p in beside if " " in p and (at := scene.text.find(f" {p} ", head.head_end, end)) > 0]
    if spans and not head.proper:  # "activists ahead of a rally"
        return scene.text[head.start : min(spans)]
    first = min(inside, key=lambda p: p.start, default=None)
    if first is None:
        return scene.text[head.start : end]
    words = scene.text[head.start : first.start].rstrip()
    return words[: -len(first.prep or "")].rstrip(" ,") if words.lower().endswith(first.prep or "") else words


def _is_water(scene: Scene, head: Phrase) -> bool:
    """Whether a name stands in that of a sea or of another place that is called after a state."""
    longer = scene.context.blocked_at(head.head_start, head.head_end)
    return longer is not None and scene.text[longer.start : longer.end] in _waters()


@facts.derived
def _waters() -> frozenset[str]:
    return frozenset(row["id"] for row in facts.table("actors/blocked") if row["kind"] in _NOWHERE)


def _owner(scene: Scene, head: Phrase, words: tuple[int, int]) -> str | None:
    """Returns whose people are meant: of the state or body before the noun ("UN troops") or behind "of", else named.

    "Victims of a Malian raid" are not Mali's.
    """
    raids = [p for p in head.inner if (done := act_class(p, lang=scene.lang)) is not None and done.type == "ASSAULT"]
    whose = [p for p in head.inner if p.prep in slots("owner", scene.lang) and p not in raids]
    spans = [(words[0], head.head_start), *((p.start, p.head_end) for p in whose)]
    near = [n for span in spans for n in scene.context.names_in(*span) if n.kind in (*NATIONAL, "body")]
    far = (n for n in scene.context.names_in(*words) if n.kind in NATIONAL)
    inside = near or [n for n in far if not any(p.start <= n.start < p.end for p in raids)]
    return inside[0].ids[0] if inside else None


def _flag(scene: Scene, start: int, end: int) -> str | None:
    """Construction: "a Danish-owned tanker", "a South Korean-flagged ship": of whose state a vessel is."""
    before = scene.text[start:end].split()
    ways = slots("flying", scene.lang)
    word = next((w for w in before if w.rpartition("-")[2].lower() in ways and "-" in w), None)
    if word is None:
        return None
    named = scene.text[start : scene.text.index(word, start)] + word.rpartition("-")[0]
    name = next((n for n in names_in(named) if n.kind in NATIONAL), None)
    return name.countries[0] if name is not None and len(name.countries) == 1 else None


@facts.remembered(1_000)
def _sector(words: str, around: str, lang: str) -> str | None:
    """Returns the sector that words tell, None where they tell none; the names that count are those `around` them."""
    told = verdict(words, names_in(around), lang=lang).sector
    return told if told and told != UNIDENTIFIED else None


def _in_two_words(head: Phrase, own: str, lang: str) -> bool:
    """Whether a noun stands for people with the word before it: "asylum seekers", not "correspondent banking"."""
    if not head.modifiers or (own.isalpha() and own.lower() not in _second_words(lang)):
        return False
    return verdict(f"{head.modifiers[-1]} {own}", (), lang=lang).words.endswith(f" {own}")


@facts.derived
def _second_words(lang: str) -> frozenset[str]:
    """Returns the last words of the nouns of several words that stand for people, in small letters."""
    forms = [form for row in facts.table(f"lexicon/{lang}/sector_nouns") for form in row["forms"]]
    forms += [form for row in facts.table("actors/roles") for form in (row["title"], *row["plurals"])]
    return frozenset(_SIGNS.sub("", form.lower().rpartition(" ")[2]) for form in forms if " " in form)


def _name(words: str, lang: str) -> str:
    """Returns the words of a mention without its article and what counts it: "About 40 students" are "students"."""
    left = _ARTICLE.sub("", words).split()
    while len(left) > 1 and (left[0].lower() in counting(lang) or any(c.isdigit() for c in left[0])):
        left.pop(0)
    return _POSSESSIVE.sub("", " ".join(left))


@facts.derived
def counting(lang: str) -> frozenset[str]:
    """Returns the words that count things: "six", "hundreds", "about"."""
    numerals = {r["word"] for r in facts.table(f"lexicon/{lang}/measures") if r["kind"] in ("numeral", "magnitude")}
    return frozenset(numerals | set(slots("count", lang)))


def _is_site(head: Phrase, lang: str) -> bool:
    """Whether a noun is a place: "towns", "the coast"."""
    return not set(slots("site", lang)).isdisjoint(classes_of(head, lang=lang))
