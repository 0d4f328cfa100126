"""What the records of a reading are called: their ids, and their marks on the page of `read` (P3, C1, M2, D1, E4)."""

from __future__ import annotations

from communique.model.errors import CommuniqueError
from communique.model.reading import Reading

LETTERS = {"positions": "P", "commitments": "C", "encounters": "M", "issued": "D", "events": "E"}
_LISTED = 40  # records that an error names


def marks(reading: Reading) -> dict[str, str]:
    """Returns record id -> mark, in the order of the families."""
    return {
        record.id: f"{letter}{number}"
        for family, letter in LETTERS.items()
        for number, record in enumerate(reading.in_text_order(family), 1)
    }


def find(reading: Reading, name: str) -> str:
    """Returns the id of the record that a mark, an id or the beginning of an id names.

    Raises:
        CommuniqueError: C410, no record is called so; C411, several are.
    """
    known = marks(reading)
    wanted = name.strip()
    for ident, mark in known.items():
        if wanted == ident or wanted.upper() == mark:
            return ident
    found = [i for i in known if wanted and (i.startswith(wanted) or i.partition(":")[2].startswith(wanted))]
    if len(found) == 1:
        return found[0]
    if found:
        listed = _listed({ident: known[ident] for ident in found})
        raise CommuniqueError("C411", f"{name!r} begins the ids of {len(found)} records.", fix=f"Name one of {listed}.")
    if not known:
        raise CommuniqueError(
            "C410", f"no record is called {name!r}: the document has none.", fix="Leave it out to see why."
        )
    raise CommuniqueError("C410", f"no record is called {name!r}.", fix=f"The records are {_listed(known)}.")


def _listed(known: dict[str, str]) -> str:
    named = [f"{mark} ({ident})" for ident, mark in known.items()]
    rest = len(named) - _LISTED
    return ", ".join(named[:_LISTED]) + (f" and {rest} more" if rest > 0 else "")
