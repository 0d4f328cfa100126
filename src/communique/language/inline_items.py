"""A list inside one sentence: "The Council: (a) condemned X; (b) urged Y to V" is read without its marks."""

from __future__ import annotations

import re

from communique.facts import derived, table
from communique.model.view import Edit, View

_MARK = r"(?:\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)|[-–•])"
_FIRST = re.compile(rf"(?P<mark>\s?:\s+{_MARK})\s+(?=[a-z])")
_NEXT = re.compile(rf"(?P<mark>\s?[;,]\s+(?:\w{{2,3}}\s+)?{_MARK})\s+(?=[a-z])")


@derived
def _joiner() -> str:
    """Returns the word that joins the last item of a list to those before it."""
    return next(str(row["word"]) for row in table("actors/title_words") if row["kind"] == "joiner")


def without_item_marks(view: View) -> View:
    """Leaves out the marks of a list that goes on in one sentence behind a colon, with commas between its items.

    A parser reads the marks as words and the items as clauses without a subject. A list of one item is none.
    """
    first = _FIRST.search(view.text) if ":" in view.text else None
    items = [*_NEXT.finditer(view.text, first.end())] if first is not None else []
    if first is None or not items:
        return view
    edits = [Edit(first.start("mark"), first.end("mark"), "")]
    edits += [Edit(item.start("mark"), item.end("mark"), ",") for item in items[:-1]]
    comma = "," if len(items) > 1 else ""
    edits.append(Edit(items[-1].start("mark"), items[-1].end("mark"), f"{comma} {_joiner()}"))
    return view.edit(edits)
