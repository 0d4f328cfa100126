"""Organs of states and bodies that are called like a body's: "the Armenian Security Council" is no UN council."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.gazetteer import NameHit, default
from communique.actors.words import words
from communique.actors.words_in_names import of_the, words_of
from communique.facts import derived

_OWNERS = frozenset({"state", "adjective", "body"})
_OWNING = re.compile(r"(?:['’]s?)?\s+")
_NEAR = 24  # characters before a name in which its owner's stands


def without_own_organs(text: str, hits: Sequence[NameHit], *, lang: str = "en") -> tuple[NameHit, ...]:
    """Returns the names without those of a body that a state or another body owns there: "Chad's Security Council".

    So are those of whom the text names otherwise: "the General Assembly of the Union", "the Virginia General Assembly".
    """
    kept: list[NameHit] = []
    for at, hit in enumerate(hits):
        before, behind = kept[-1] if kept else None, hits[at + 1] if at + 1 < len(hits) else None
        owned = before is not None and before.kind in _OWNERS and _OWNING.fullmatch(text, before.end, hit.start)
        owned = owned or (
            behind is not None and behind.kind in _OWNERS and of_the(lang).fullmatch(text, hit.end, behind.start)
        )
        owned = owned or _called(lang).search(text, max(0, hit.start - _NEAR), hit.start)
        if hit.kind == "body" and owned and _is_organ(text[hit.start : hit.end], lang):
            continue
        kept.append(hit)
    return tuple(kept)


@derived
def _called(lang: str) -> re.Pattern[str]:
    """Returns what stands before an organ that is called after a place: "the Virginia General Assembly"."""
    small = "|".join(sorted(words_of("definite") | words_of("owner")))
    return re.compile(rf"\b(?i:{small})\s+[A-ZÀ-Þ][a-zà-þ]+\s+$")


def _is_organ(name: str, lang: str) -> bool:
    """Whether a body's name is a mere organ's, without the name of the body: "Security Council"."""
    first, _, last = name.rpartition(" ")
    known = words(lang)
    organ = last.lower() in known.organs or known.groups.get(last.lower()) == "organ"
    return bool(first) and organ and not default().find(first)
