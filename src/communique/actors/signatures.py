"""Who signs a text: "Ana Soto, Permanent Representative of Chile", "Embassy of Chile" under what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.actors.cue_words import either, small
from communique.actors.gazetteer import NameHit
from communique.actors.words import words

_END = 300  # characters at the end of a text in which its signature stands
_OWNERS = ("state", "adjective")
_WORD = r"[(\[]?[@#]?[A-ZÀ-Þ0-9][\w.'’/@&-]*[)\],:;]*"  # "Ministry", "(@MFA)", "2031"
_NAMES = r"(?-i:[A-ZÀ-Þ][\w.'’-]*|[a-z]{1,3})"  # a word in capitals, a small word
_CLOSES = re.compile(
    rf"(?:[,;]?[ \t]+(?:{_NAMES}|\d+)[)]?){{0,10}}[.,]?[ \t]*(?:\n|\Z)"
)  # behind the state of an office
_LINE = re.compile(r"\n|[.!?\"”’)]\s+[-–—]+\s*")  # behind which a signature begins


def signed_by(text: str, names: Sequence[NameHit], lang: str) -> str | None:
    """Returns the state whose officer signs a text in its last lines, None where none does."""
    office, start = _offices(lang), max(0, len(text.rstrip()) - _END)
    for name in reversed(names):
        if name.start < start:
            return None
        line = text.rfind("\n", 0, name.start) + 1
        if name.kind == "state" and name.ids and line and office.fullmatch(text, line, name.start):
            return name.ids[0] if _CLOSES.match(text, name.end) else None
    return None


def signed_below(text: str, names: Sequence[NameHit], lang: str) -> str | None:
    """Construction: "We regret the raid. — Ministry of Trade of Chile": the state whose organ stands under a text.

    Nothing but names, a place and a day stands there, on lines of their own or behind a dash.
    """
    end = len(text.rstrip())
    for mark in _LINE.finditer(text, max(0, end - _END), end):
        if not _signature(lang).fullmatch(text, mark.end(), end):
            continue
        signing = [n for n in names if mark.end() <= n.start < end and n.kind in _OWNERS and n.ids]
        named = re.findall(r"\w+", text[mark.end() : end])
        organ = any(word[0].isupper() and word.lower() in words(lang).organs for word in named)
        return signing[0].ids[0] if signing and organ else None
    return None


@facts.derived
def _signature(lang: str) -> re.Pattern[str]:
    """Returns an expression for capitalised words with small ones between them: "Embassy of the Republic of Chile"."""
    between = rf"(?:{small('owner', 'article', 'joiner')}|{either(words(lang).sites)})"
    return re.compile(rf"\s*(?:[^\w\s]+\s+)?{_WORD}(?:\s+(?:{between}\s+){{0,2}}{_WORD}){{1,30}}")


@facts.derived
def _offices(lang: str) -> re.Pattern[str]:
    """Returns an expression for a line up to the state of an office: "Ambassador and Permanent Representative of"."""
    offices = {row["title"].split()[-1] for row in facts.table("actors/roles")}
    owner = facts.words_of_kind(f"lexicon/{lang}/phrase_words", "of")
    known = [either(listed) for listed in (offices, owner)]
    return re.compile(
        rf"\W*(?:{_NAMES},?\s+){{0,8}}(?:{known[0]})\s+(?:{known[1]})\s+(?:{_NAMES}\s+){{0,3}}", re.IGNORECASE
    )
