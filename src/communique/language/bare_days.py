"""A day right behind a verb: "Fiji condemned Friday the raid" reads "Fiji condemned the raid"."""

from __future__ import annotations

import re

from communique import facts
from communique.language.forms import finite_forms
from communique.layout.words import function_words
from communique.model.view import Edit, View

_PAST = "ed"


@facts.derived
def _days(lang: str) -> tuple[str, ...]:
    """Returns the days of the week, between blanks: " Friday "."""
    del lang
    return tuple(f" {row['name']} " for row in facts.table("layout/weekdays"))


@facts.derived
def _pattern(lang: str) -> re.Pattern[str]:
    """Returns the pattern of a day behind a verb that opens no span of days ("served Monday to Friday")."""
    days = "|".join(day.strip() for day in _days(lang))
    return re.compile(rf"\b(?P<verb>[a-z]+)(?P<day> (?:{days}))(?! \w+ (?:{days})) (?P<next>[\w\"“]+)")


def without_bare_days(view: View, lang: str) -> View:
    """Leaves out a day that stands, without a preposition, between a verb and what follows.

    A parser takes such a day for the object, or reads it into the object's name. Its date is read from the text.
    """
    if not any(map(view.text.__contains__, _days(lang))):
        return view
    edits = [
        Edit(found.start("day"), found.end("day"), "")
        for found in _pattern(lang).finditer(view.text)
        if (found["verb"].endswith(_PAST) or found["verb"] in finite_forms(lang)) and _goes_on(found["next"], lang)
    ]
    return view.edit(edits) if edits else view


def _goes_on(word: str, lang: str) -> bool:
    """Whether a word opens what follows a verb, and is no noun that the day belongs to ("planned Friday talks")."""
    return not word[0].islower() or word in function_words(lang)
