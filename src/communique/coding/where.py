"""Where an event is: the words of the place in its own clause (codebook, section 10)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from communique import facts
from communique.coding.cities import cities
from communique.coding.contexts import contexts
from communique.coding.happenings import Happening
from communique.coding.located import from_dateline, located
from communique.coding.meetings import Meeting
from communique.coding.scene import Scene
from communique.coding.when import beside, is_saying
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase
from communique.model.records import Event

_NAME = re.compile(r"(?<!\w)[^\W\d_a-z]\w*")
_MARK = re.compile(r"[,;:.]")
_NO_PLACE = frozenset({"body", "metonym", "people", "adjective"})  # kinds of names at the head of no place
_ORDER = ("inside", "at", "on", "goal")

Spot = tuple[int, int]  # where the words of a place stand


@facts.derived
def place_words(lang: str) -> dict[str, str]:
    """Returns the words of places by kind: prepositions, nouns beside a name, and nouns that are no place."""
    return {row["word"]: row["kind"] for row in facts.table(f"lexicon/{lang}/place_words")}


def placed(scene: Scene, happening: Happening) -> Happening:
    """Returns a dated event with its place, geography and contexts, as far as the text gives them."""
    record = happening.record
    spot = _meeting_spot(scene, happening) if record.place else None
    if record.place is None and not isinstance(happening.source, Meeting):
        spot = spot_of(scene, happening.clause, record)
        record = structs.replace(record, place=scene.words(*spot) if spot else None)
    if record.place is None:
        geo = from_dateline(scene, record)
    else:
        geo = located(scene, spot, record) if spot else None
    happening.record = structs.replace(record, geo=geo, contexts=contexts(scene, happening.clause, record))
    return happening


def _meeting_spot(scene: Scene, happening: Happening) -> Spot | None:
    """Returns where the words of a meeting's place stand: in its own sentence, else in the text."""
    words = (happening.record.place or "").split()
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)")
    sentence = scene.sentences[happening.clause.sentence]
    found = pattern.search(scene.text, sentence.start, sentence.end) or pattern.search(scene.text)
    return found.span() if found else None


def spot_of(scene: Scene, clause: Clause, record: Event) -> Spot | None:
    """Returns where the words of an event's place stand in its clause, None where the clause names none.

    Of a saying only a city counts in which something is said: what stands behind its nouns is where other things are.
    """
    saying = is_saying(record)
    if saying and (clause.tense == "future" or clause.modality in stance_words(scene.lang).coming):
        return None
    found = _first(scene, clause.obliques, saying=saying)
    if found is None and not saying:
        found = _struck(scene, clause, named=record.event_type == "ASSAULT") or _first(scene, _inner(clause))
    above = scene.above(clause)
    if found is None and above is not None and not saying and beside(clause):
        return spot_of(scene, above, record)
    return found


def _first(scene: Scene, phrases: Sequence[Phrase], *, saying: bool = False) -> Spot | None:
    """Returns the place behind the nearest kind of preposition, of one kind the first in the text."""
    words = place_words(scene.lang)
    found: list[tuple[int, int, Spot]] = []
    for phrase in phrases:
        kind = words.get(phrase.prep or "", "")
        if kind in _ORDER and not (saying and kind in ("on", "goal")):
            spot = _spot(scene, phrase, kind, words)
            if spot is not None and not (saying and not _is_city(scene, spot)):
                found.append((_ORDER.index(kind), spot[0], spot))
    return min(found)[2] if found else None


def _inner(clause: Clause) -> list[Phrase]:
    """Returns the prepositional phrases inside the objects and obliques: "attacked a base in Kaolack"."""
    outer = [q for p in (*clause.objects, *clause.obliques) for q in (p, *p.parts)]
    inner = [q for p in outer for q in p.inner]
    return [*inner, *(q for p in inner for q in p.inner)]


def _spot(scene: Scene, phrase: Phrase, kind: str, words: dict[str, str]) -> Spot | None:
    """Returns the words of a phrase that names a place: "southern Laos", "the border town of Bama", "the Dead Sea"."""
    head = phrase.head.lower()
    if phrase.kind != "noun" or phrase.pronoun or words.get(head) == "no_place":
        return None
    noun = words.get(head) == "spot"
    end = phrase.head_end
    if noun:
        beside = [p for p in phrase.inner if p.kind == "noun" and scene.text[p.head_start].isupper()]
        end = max([end, *(p.head_end for p in beside if not _MARK.search(scene.text, end, p.start))])
    if not _NAME.search(scene.text, phrase.start if noun else phrase.head_start, end):
        return None
    if scene.is_dated(phrase.start, end):
        return None
    if scene.context.person_at(phrase.start, end) is not None:
        return None
    if not noun and not _names_place(scene, phrase, kind):
        return None
    return phrase.start, end


def _names_place(scene: Scene, phrase: Phrase, kind: str) -> bool:
    """Whether a name at the head of a phrase may be a place behind a preposition of this kind."""
    name = scene.context.name_at(phrase.head_start, phrase.head_end)
    if kind == "on" or (name is not None and name.kind in _NO_PLACE):
        return False
    if kind == "inside":
        return True
    if name is not None and name.kind == "state":
        return False
    return kind == "at" or (name is None and bool(cities(scene.text[phrase.head_start : phrase.head_end])))


def _is_city(scene: Scene, spot: Spot) -> bool:
    name = scene.context.name_at(*spot)
    return (name is not None and name.kind == "capital") or (name is None and bool(cities(scene.words(*spot))))


def _struck(scene: Scene, clause: Clause, *, named: bool) -> Spot | None:
    """Returns the place that an act is done to: "entered the town of Bama", where `named` also "shelled Aden"."""
    for phrase in (q for p in clause.objects for q in (p.parts or (p,))):
        if phrase.kind != "noun" or scene.context.person_at(phrase.start, phrase.end):
            continue
        if place_words(scene.lang).get(phrase.head.lower()) == "spot":
            spot = _spot(scene, phrase, "inside", place_words(scene.lang))
            if spot is not None:
                return spot
        elif named and _is_city(scene, (phrase.start, phrase.head_end)):
            return phrase.start, phrase.head_end
    return None
