"""Persons whom an apposition introduces: "his Togolese counterpart, Ama Mensah"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from communique.actors.apposed import held_by
from communique.actors.context import Context
from communique.actors.reference import Reference
from communique.model.clause import Phrase

_APPOSED = re.compile(r",\s+([A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+){1,3})(?=\s*[,.;])")


def introduced(context: Context, phrase: Phrase, found: Reference) -> Reference:
    """Construction: "his Togolese counterpart, Ama Mensah": the appositive person has the side of the phrase.

    The person is remembered by surname, whether or not a title stands before the name. Of "the Minister, the Hon
    Ana Salas" it is she, and not who held such an office before.
    """
    if len(found.via) == 1 and phrase.inner and (name := held_by(context, phrase)) not in (None, *found.via):
        return replace(found, via=(name or "",))
    if found.via or len(found.ids) != 1 or found.kind != "actor" or not (phrase.inner or found.form == "person"):
        return found
    apposed = [name for p in phrase.inner if p.prep == "appositive" and (name := _apposed(context, p)) is not None]
    for name in apposed or _after(context, phrase, found):
        context.learned.setdefault(name, found.ids)
        context.introduced.setdefault(name.split(" ")[-1], (name, found.ids))
        return replace(found, via=(name,))
    return found


def _after(context: Context, phrase: Phrase, found: Reference) -> list[str]:
    """Returns the name between commas right after a person's description, where the parse holds it apart."""
    end = phrase.core_end or phrase.end
    name = _APPOSED.match(context.text, end) if found.form == "person" and not found.plural else None
    if name is None or context.names_in(end, name.end()) or context.person_at(end, name.end()):
        return []
    return [" ".join(name.group(1).split())]


def _apposed(context: Context, phrase: Phrase) -> str | None:
    """Returns the person's name that an appositive is: a known person, or two to four capitalised words."""
    person = context.person_at(phrase.head_start, phrase.head_end)
    if person is not None:
        return person.name
    words_ = re.sub(r"\s+", " ", context.text[phrase.start : phrase.core_end or phrase.end])
    proper = re.fullmatch(r"[A-ZÀ-Þ][\w.'’-]+(?: [\w'’-]+){0,2} [A-ZÀ-Þ][\w'’-]+", words_)
    return words_ if proper and not context.names_in(phrase.start, phrase.end) else None
