"""Of which body an office is that a text names without one and that only bodies have: "the Secretary-General"."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.context import kind_of
from communique.actors.gazetteer import NameHit
from communique.actors.roles import is_office, office_of
from communique.actors.words_in_names import words_of
from communique.facts import Row, derived, table


def body_of_office(office: str, names: Sequence[NameHit], before: int, *, proper: bool) -> tuple[str, ...]:
    """Returns the body of an office, given in small letters, that stands bare at an offset; empty where none is told.

    It is the body named last before it, that of which this one is a part; where no body is named at all, a `proper`
    office ("The Secretary-General") is of the one for which it stands alone.
    """
    row = _rows().get(office_of(office) or "") if is_office(office) else None
    if row is None:
        return ()
    bodies = [n for n in names if n.kind == "body" and n.ids and kind_of(n.ids[0]) == "body"]
    last = next((n.ids[0] for n in reversed(bodies) if n.end <= before), None)
    if last is None:
        return (row["body"],) if proper and not [n for n in bodies if n.ids[0] not in _parts(row)] else ()
    return (row["body"],) if last in _parts(row) else (last,)


def body_of_titled(title: str, names: Sequence[NameHit], before: int) -> tuple[str, ...]:
    """Returns the body of a person's office: "Ana Roy, Under-Secretary-General for Peace", whatever he is in it for."""
    words = title.lower().split()
    for at, word in enumerate(words):
        if word in words_of("side"):
            return ()  # "secretary-general of the front"
        if word in words_of("link"):
            words = words[:at]
            break
    return body_of_office(" ".join(words), names, before, proper=True)


def _parts(row: Row) -> frozenset[str]:
    return frozenset((row["body"], *row["parts"]))


@derived
def _rows() -> dict[str, Row]:
    return {row["office"]: row for row in table("actors/body_offices")}
