"""The comma behind a name whose office is masked with it: "the minister, Ama Diallo, said" reads "the NAME said"."""

from __future__ import annotations

import re

from communique.language.forms import finite_forms
from communique.language.grammar import grammar
from communique.model.view import Edit

_OFFICE = ","  # parts an office from the name behind it
_REACH = 90  # characters before an office within which a quotation has ended
_QUOTED = re.compile(r"[\"”’']\s[^,;:\"“”]{0,88}\Z")
_VERB = re.compile(r",\s(?:[a-z]+ly\s)?(?P<verb>[a-z]+)\b(?! by\b)")


def closing_comma(text: str, start: int, end: int, lang: str) -> list[Edit]:
    """Returns the edit that leaves out the comma behind a name, where its twin lies inside the masked words.

    `[start, end)` are an office and its holder behind a quotation. One comma alone parts a subject from its verb, and
    a parser then takes the subject for one more word of what was said.
    """
    if _OFFICE not in text[start:end] or not _QUOTED.search(text, max(0, start - _REACH), start):
        return []
    found = _VERB.match(text, end)
    if found is None or not (found["verb"] in grammar(lang).report_forms or found["verb"] in finite_forms(lang)):
        return []
    return [Edit(end, end + len(_OFFICE), "")]
