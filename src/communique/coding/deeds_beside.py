"""What stands beside a deed and is no part of it: the day, the paper it is promised in, the aim it is to serve."""

from __future__ import annotations

from collections.abc import Iterable

from communique import facts
from communique.actors.labels import entity
from communique.coding.deed_words import things_by_word
from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_GIVEN = frozenset({"aid", "relief", "money"})
_BODIES = frozenset({"body", "group"})
_BEYOND = frozenset({"IGO", "EUR", "UNO"})  # codes of bodies of states, and not of armed groups or charities
_LONGEST = 40  # characters of words that tell an aim


def is_beside(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Returns whether an oblique of a clause tells nothing of what is done: through whom, when, in which letter.

    What stands before the subject sets the scene ("with the support of Chad, Niger will V"); a body of states in
    which one acts is told wherever it stands.
    """
    if is_forum(scene, phrase):
        return False
    if phrase.prep in slots("aside", scene.lang):  # through whom or when
        return not is_aid(scene, phrase)
    return (
        is_manner(scene, phrase)
        or _opens(scene, clause, phrase)
        or _is_day(scene, phrase)
        or _is_occasion(scene, clause, phrase)
    )


def is_manner(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether a phrase tells how or where a thing is said or why: "in line with", "in a letter to"."""
    known = slots("manner_heads", scene.lang)
    return phrase.prep in slots("manner_preps", scene.lang) and phrase.head.lower() in known


def _opens(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase stands before the subject of a clause, and names nobody with whom or for whom one acts."""
    first = min((p.start for p in clause.subjects if p.start < clause.predicate.start), default=0)
    acted_with = phrase.prep in slots("company", scene.lang) or phrase.prep in slots("given", scene.lang)
    named = name_of(scene, phrase) is not None or phrase.pronoun
    return phrase.end <= first and not (acted_with and named)


def _is_occasion(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Construction: "pledged to send two ships at the conference": of what has an object, where it was promised."""
    known = slots("occasions", scene.lang)
    there = bool(clause.objects) and phrase.prep in slots("held_at", scene.lang) and phrase.head.lower() in known
    return there and not any(is_forum(scene, q) for q in phrase.inner)  # "at the next session of the council"


def _is_day(scene: Scene, phrase: Phrase) -> bool:
    return not phrase.inner and not phrase.parts and scene.is_dated(phrase.head_start, phrase.head_end)


def in_order_to(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause tells in so many words to what end something else is done: "in order to V"."""
    at = clause.predicate.start
    before = " ".join(scene.text[max(0, at - _LONGEST) : at].lower().split())
    return before.endswith(tuple(slots("in_order_to", scene.lang)))


@facts.derived
def _aid(lang: str) -> frozenset[str]:
    rows = facts.table(f"lexicon/{lang}/promise_things")
    return frozenset(word for row in rows if row["thing"] in _GIVEN for word in row["words"])


def is_aid(scene: Scene, phrase: Phrase) -> bool:
    """Construction: "will support Chad through a package of assistance": what it is done by is what is given."""
    named = (phrase.head, *phrase.modifiers, *(p.head for p in phrase.inner))
    return not _aid(scene.lang).isdisjoint(word.lower() for word in named)


def is_forum(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether a phrase names a body of states."""
    return name_of(scene, phrase) == "forum"


def _of_states(ids: Iterable[str]) -> bool:
    named = (entity(i) for i in ids)
    return any(one is not None and one.code in _BEYOND for one in named)


def name_of(scene: Scene, phrase: Phrase) -> str | None:
    """Returns what kind of name heads a phrase: a `forum`, a `side`, or None; a person is of a side."""
    for name in scene.context.names_in(phrase.start, phrase.end):
        if name.start <= phrase.head_start < name.end:
            return "forum" if name.kind in _BODIES and _of_states(name.ids) else "side"
    people = scene.context.persons_in(phrase.start, phrase.end)
    named = phrase.pronoun and phrase.head.lower() not in things_by_word(scene.lang)  # "them", and not "each other"
    return "side" if named or any(p.start <= phrase.head_start < p.end for p in people) else None
