"""Who a phrase is by what stands beside it in apposition: a name, an office, a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communique.actors.anaphors import Place
from communique.actors.belonging import Belonging
from communique.actors.context import Context, kind_of
from communique.actors.gazetteer import NameHit
from communique.actors.reference import Reference
from communique.actors.roles import category_of
from communique.actors.unlisted import described
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase


def _beside(phrase: Phrase) -> Iterator[Phrase]:
    return (p for p in phrase.inner if p.prep == "appositive")


def friend(context: Context, phrase: Phrase) -> NameHit | None:
    """Construction: "our friend Israel", "its neighbour, Uganda": whose thing it is and who it is are two."""
    for inner in _beside(phrase) if not phrase.plural else ():
        name = context.name_at(inner.head_start, inner.head_end)
        if name is not None and name.kind in ("state", "body") and inner.end - name.end <= 1:
            return name
    return None


def friend_in_office(context: Context, belonging: Belonging, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "his friend, the Sultan of Oman": whose the office is."""
    held = (p for p in _beside(phrase) if not phrase.plural and category_of(described(context, p)) is not None)
    return next((office for p in held if (office := belonging.office_of(p))), ())


def called(context: Context, resolve: Callable[[Phrase, Place], Reference], phrase: Phrase) -> Reference | None:
    """Construction: "the mediators, the African Union": the body or group that they are by name."""
    if not context.text[phrase.head_start].islower() or phrase.determiner not in words_of("definite"):
        return None
    if context.names_in(phrase.start, phrase.head_end):
        return None
    inner = next((p for p in _beside(phrase) if p.start >= phrase.head_end), None)
    if inner is None or inner.parts or not context.text[inner.head_start].isupper():
        return None
    found = resolve(inner, Place())
    body = found.kind == "actor" and not found.via and len(found.ids) == 1 and kind_of(found.ids[0]) != "state"
    return found if body else None


def held_by(context: Context, phrase: Phrase) -> str | None:
    """Returns the person whom an appositive behind an office names: "the Minister, the Hon Ana Salas"."""
    known = (context.person_at(p.head_start, p.head_end) for p in _beside(phrase) if p.start >= phrase.head_end)
    return next((person.name for person in known if person is not None), None)
