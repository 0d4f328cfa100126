"""Who is harmed where the words that hold them only point back: "four others", "their convoy", "fired at them".

"Two Chadian soldiers died and four were hurt", "six guards were hurt when rebels stormed their base": those who are
counted, or whose a thing is, are told in the clause above.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from communique.coding.acts import Act
from communique.coding.event_frames import classes_of, slots
from communique.coding.event_parties import Argument, parties
from communique.coding.scene import Scene
from communique.coding.unlisted import counting
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

_SEIZED = "COERCE"
_HARMS = frozenset({"ASSAULT", _SEIZED})
_RIOT = "riot"  # a mode of protest that hurts
_SIDE_BY_SIDE = frozenset({"coordinate", "content"})


def harmed_above(scene: Scene, clause: Clause, act: Act, found: Mapping[int, Act]) -> list[EventActor]:
    """Returns who the clause above tells was harmed, where this one only points back to them."""
    above = _before(scene, clause)
    if above is None or (act.type not in _HARMS and act.mode != _RIOT):
        return []
    if clause.relation in _SIDE_BY_SIDE and clause.objects:
        beside = found.get(above.number)
        if beside is not None and beside.type in _HARMS and all(_is_of(scene, p, clause) for p in clause.objects):
            return [a for a in _first(scene, (Argument(p, above) for p in above.objects)) if a.code is not None]
    if act.type == _SEIZED:
        return []
    if clause.relation in _SIDE_BY_SIDE and all(only_counted(scene, p) for p in clause.objects) and clause.objects:
        return _first(scene, (Argument(p, above) for p in (*above.objects, *above.subjects)))
    if clause.mark not in slots("while", scene.lang) or not any(_points_back(p) for p in _hit(clause)):
        return []
    harm = found.get(above.number)
    suffers = above.objects if above.passive else above.subjects if _dies(scene, above, harm) else ()
    return _first(scene, (Argument(p, above) for p in suffers))


def _before(scene: Scene, clause: Clause) -> Clause | None:
    """Returns the clause above one, or the one before it of what is said: "said Chad held two men and hit a third"."""
    if clause.relation != "content" or not clause.subjects:
        return scene.above(clause)
    told = [c for c in scene.below(clause.parent) if c.relation == "content" and c.start < clause.predicate.start]
    same = (c for c in reversed(told) if c.number != clause.number)
    return next(
        (c for c in same if {p.head_start for p in c.subjects} == {p.head_start for p in clause.subjects}), None
    )


def _is_of(scene: Scene, phrase: Phrase, clause: Clause) -> bool:
    """Construction: "arrested six sailors and seized a boat", "seized a boat and held its crew": whose a thing is."""
    if any(a.code is not None for a in parties(scene, Argument(phrase, clause))):
        return False
    kinds = set(classes_of(phrase, lang=scene.lang))
    thing = bool(kinds & set(slots("owned", scene.lang))) and not kinds & set(slots("people", scene.lang))
    return thing or (phrase.possessor is not None and phrase.possessor.pronoun)


def _dies(scene: Scene, clause: Clause, act: Act | None) -> bool:
    """Whether a clause tells that its subject died: "ten soldiers died when"."""
    verb = clause.predicate.lemma in slots("dying", scene.lang)
    return verb or (act is not None and any(t.phrase in clause.subjects for t in act.targets))


def _hit(clause: Clause) -> Iterator[Phrase]:
    yield from clause.objects
    yield from clause.recipients
    yield from clause.obliques


def _points_back(phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun, or somebody's whom a pronoun names: "them", "their convoy"."""
    return phrase.pronoun or (phrase.possessor is not None and phrase.possessor.pronoun)


def only_counted(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether a phrase counts without a noun: "four", "two others"."""
    words = scene.words(phrase.start, phrase.head_end).lower().split()
    return all(word in counting(scene.lang) or word in slots("further", scene.lang) or word.isdigit() for word in words)


def _first(scene: Scene, arguments: Iterator[Argument]) -> list[EventActor]:
    return next((named for argument in arguments if (named := parties(scene, argument))), [])
