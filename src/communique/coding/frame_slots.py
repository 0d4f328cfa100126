"""What fills a slot of a frame's notation in a clause: its object, what a preposition governs, a clause."""

from __future__ import annotations

from communique import facts
from communique.coding.facets import noun_kind
from communique.model.clause import Clause, Phrase

_KINDS = frozenset({"infinitive", "gerund", "doing", "norm"})  # of what a preposition governs
_AS = "as"
_LOOSE = frozenset({"for", "on"})  # prepositions that the parser hangs under an addressee


@facts.derived
def _also(lang: str) -> dict[str, tuple[str, ...]]:
    return {row["prep"]: tuple(row["also"]) for row in facts.table(f"lexicon/{lang}/prepositions")}


def slots_also(slot: str, lang: str) -> tuple[str, ...]:
    """Returns a slot with those of its preposition's other forms: ("on+infinitive", "upon+infinitive")."""
    prep, plus, what = slot.partition("+")
    return (slot, *(f"{other}{plus}{what}" for other in _also(lang).get(prep, ())))


def filled(slot: str, clause: Clause) -> tuple[Phrase, ...]:
    """Returns the phrases that fill a slot of the lexicon's notation (see the head of stances.toml)."""
    if slot in ("object", "object+as") and names_it(clause):  # "what it described as an insult"
        return (*clause.objects, *(p for p in clause.obliques if p.prep == _AS))
    if slot == "object":
        return _of_kind("noun", clause.objects)
    if slot == "itself":  # "reiterated its full support"
        return (whole(clause),)
    if slot == "gerund":
        return _of_kind("gerund", clause.objects) or _of_kind("gerund", clause.complements)
    if slot == "that:will":
        return _of_kind("that", clause.complements)
    if slot in ("infinitive", "that", "quote"):
        return _of_kind(slot, clause.complements)
    if slot == "subject":
        return clause.subjects
    if slot == "clause":
        return (whole(clause),)
    if slot == "object+object":  # "consider the treaty the basis of trade"
        return clause.objects if len(clause.objects) > 1 else ()
    prep, _, what = slot.partition("+")
    if what and what not in _KINDS:
        return _with_preposition(prep, what, clause)
    if what == "infinitive" and prep == "for":  # "called for all prisoners to be freed"
        return tuple(p for p in _of_kind(what, clause.complements) if p.prep == prep)
    behind = _standing_behind(prep, clause)
    if not behind and what != "infinitive" and prep in _LOOSE:  # "thanked the minister for X": "the minister for X"
        behind = tuple(p for o in clause.objects[:1] if not o.parts for p in o.inner if p.prep == prep)
    if not behind:
        return ()
    if what == "infinitive":
        return _of_kind(what, clause.complements)
    if what == "gerund":
        return _of_kind(what, behind)
    nouns = _of_kind("noun", behind)
    return tuple(p for p in nouns if (noun_kind(p.head) or "norm") == what) if what in ("doing", "norm") else nouns


def _with_preposition(first: str, prep: str, clause: Clause) -> tuple[Phrase, ...]:
    """Construction: "described the plan as a trick", "referred to the offer as a trick": of whom the latter is said."""
    if first == "object":
        within = [p for o in clause.objects for i in o.inner for p in (i, *i.inner)]
        return clause.objects if any(p.prep == prep for p in (*clause.obliques, *within)) else ()
    behind = tuple(p for p in _standing_behind(first, clause) if p.kind == "noun")
    inside = (i for o in behind for i in o.inner)
    return behind if any(p.prep == prep for p in (*clause.obliques, *inside)) else ()


def names_it(clause: Clause) -> bool:
    """Returns whether a clause names its fronted object: "what Peru called an insult", "what it described as one"."""
    if not clause.finite or clause.passive or not clause.objects or clause.objects[0].start > clause.predicate.start:
        return False
    return len(clause.objects) > 1 or any(p.prep == _AS for p in clause.obliques)


def _of_kind(kind: str, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return tuple([p for p in phrases if p.kind == kind]) if phrases else phrases


def _standing_behind(prep: str, clause: Clause) -> tuple[Phrase, ...]:
    """Returns what a preposition governs, of it only what stands behind the verb where anything does.

    "On behalf of Fiji, I congratulate you on your election": what stands behind the verb is its own. So it is where a
    clause completes it: "On the border, they agreed to meet" sets a topic.
    """
    there = [p for p in clause.obliques if p.prep == prep]
    if not there:
        return ()
    behind = [p for p in there if p.start > clause.predicate.start]
    left = clause.passive and not clause.objects  # "Fiji was called on to act"
    return tuple(behind or (() if clause.complements and not left else there))


def whole(clause: Clause) -> Phrase:
    """Returns a clause as a phrase, from its subject to its end: what is asserted as it stands."""
    before = [p.start for p in clause.subjects if p.start < p.end and p.start < clause.predicate.start]
    start = min([clause.start, clause.predicate.start, *before])
    at = clause.predicate
    return Phrase(start, clause.end, at.lemma, at.start, at.end, "clause", core_end=clause.end)
