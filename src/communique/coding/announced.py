"""Whose a text is that an officer hands out: "A spokesman for Chad's government said:" and then what he said."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.context import sides_in_order
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.roles import SPEAKING, category_of
from communique.actors.words import words
from communique.attribution.cues import cue_kinds
from communique.model.clause import Clause
from communique.model.document import Layout

_OPENS = 240  # characters at the beginning of a text in which it says who speaks, before a colon
_REST = 0.9  # the share of what stands behind the colon that one quotation is


def announced(
    text: str,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    clauses: Sequence[Clause],
    lang: str,
) -> tuple[str, ...]:
    """Returns the side whose spokesperson or statement a text names before a colon, behind which it has only that.

    Of a joint statement they are all. The words stand in paragraphs of their own, or are one quotation from there to
    the end.
    """
    opens = (s for s in layout.sentences if s.kind in ("body", "item") or text[s.start : s.end].rstrip().endswith(":"))
    first = next(opens, None)
    colon = text.find(":", first.start, first.start + _OPENS) if first is not None else -1
    if first is None or colon < 0 or "\n\n" in text[first.start : colon]:
        return ()
    if not (text[colon + 1 :].lstrip(" ").startswith("\n") or _is_one_quotation(text, layout, colon + 1)):
        return ()
    said = [c for c in clauses if c.sentence == first.number and c.predicate.start < colon]
    told = {w.strip(",'’") for w in text[first.start : colon].lower().split()}
    printed = not words(lang).documents.isdisjoint(told) and not words(lang).following.isdisjoint(told)
    if not (printed or any(cue_kinds(lang).get(c.predicate.lemma) == "verb" for c in said)):
        return ()
    if not printed and not any(category_of(w) == SPEAKING for w in told):
        return ()
    sides = sides_in_order(names, persons, first.start, colon)
    return tuple(sides if printed and not words(lang).jointly.isdisjoint(told) else sides[:1])


def _is_one_quotation(text: str, layout: Layout, start: int) -> bool:
    """Whether one quotation begins behind a colon and runs to the end of a text, near enough."""
    rest = len(text[start:].strip())
    quote = next((q for q in layout.quotes if start <= q.start and not text[start : q.start].strip(" \n\"“”'‘")), None)
    return quote is not None and quote.end - quote.start >= rest * _REST
