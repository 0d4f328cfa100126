"""The body before which a state speaks: "this Assembly" in a speech at the general debate of the United Nations."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.context import Context, kind_of
from communique.actors.gazetteer import NameHit, default
from communique.actors.labels import entities, entity
from communique.actors.reference import Reference
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase


def venues(title: Sequence[NameHit], publisher: str | None) -> tuple[str, ...]:
    """Returns the bodies that the title of a text names, and those in the name of what publishes it."""
    names = (*title, *(default().find(publisher) if publisher else ()))
    return tuple(dict.fromkeys(i for n in names if n.kind == "body" for i in n.ids[:1]))


def sitting(context: Context, phrase: Phrase) -> Reference | None:
    """Returns the body that a state calls "this Assembly": of the venues one with the noun in its name, or its organ.

    "This Council" of a body with several councils is none of them.
    """
    noun = context.text[phrase.head_start : phrase.head_end]
    near = (phrase.determiner or "") in words_of("here") and not (phrase.modifiers or phrase.plural)
    if not near or not noun[:1].isupper() or [kind_of(i) for i in context.issuers] != ["state"]:
        return None
    named = [i for i in context.venues if (known := entity(i)) is not None and noun in known.label.split()]
    found = named[:1] or _organs(context.venues, noun)
    return Reference(tuple(found), "actor", start=phrase.start, end=phrase.end) if len(found) == 1 else None


def _organs(venues: Sequence[str], noun: str) -> list[str]:
    """Returns the bodies whose names are that of a venue with the noun: the general assembly of a union."""
    labels = {known.label for i in venues if (known := entity(i)) is not None}
    bodies = ((i, known.label) for i, known in entities().items() if known.kind == "body")
    return [i for i, label in bodies if noun in label.split() and any(label.startswith(f"{v} ") for v in labels)]
