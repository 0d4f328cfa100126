"""A day between a subject and its verb: "Fiji on Friday voiced concern" reads "Fiji, on Friday, voiced concern"."""

from __future__ import annotations

import re

from communique import facts
from communique.language.forms import finite_forms
from communique.language.grammar import Grammar
from communique.model.view import Edit, View


@facts.derived
def _on(lang: str) -> tuple[str, ...]:
    """Returns the words before a day, between blanks: " on "."""
    return tuple(
        sorted(f" {row['word']} " for row in facts.table(f"lexicon/{lang}/date_words") if "on" in row["kinds"])
    )


@facts.derived
def _pattern(lang: str) -> re.Pattern[str]:
    """Returns the pattern of a weekday or a day of a month behind "on", with what stands on both sides."""
    on = "|".join(re.escape(word.strip()) for word in _on(lang))
    months = "|".join(sorted({re.escape(row["name"]) for row in facts.table("layout/months")}))
    weekdays = "|".join(re.escape(row["name"]) for row in facts.table("layout/weekdays"))
    day = rf"(?:{weekdays}|(?:{months}) \d{{1,2}}|\d{{1,2}} (?:{months}))"
    # A word is tried from its first character only: a text may be one word of a million.
    word = r"(?<![\w.'’-])[.'’-]*+(?P<who>[^\W\d][\w.'’-]*+)"
    return re.compile(rf"{word}(?P<opens> )(?:{on}) {day}(?P<closes> )(?P<verb>[a-z]+)\b")


def with_day_aside(view: View, words: Grammar, lang: str) -> View:
    """Sets the day that parts a name or an office from its verb in commas.

    A parser takes a verb right behind a day for a participle or a noun: "on Friday voiced concern".
    """
    if not any(map(view.text.__contains__, _on(lang))):
        return view
    edits: list[Edit] = []
    for found in _pattern(lang).finditer(view.text):
        who = found["who"]
        if found["verb"] in finite_forms(lang) and (who[0].isupper() or who.lower() in words.speaking):
            edits += [Edit(found.start(gap), found.end(gap), ", ") for gap in ("opens", "closes")]
    return view.edit(edits) if edits else view
