"""Organs of states and bodies that are called like a body's: "the Armenian Security Council" is no UN council."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.gazetteer import NameHit, default
from communique.actors.words import words

_OWNERS = frozenset({"state", "adjective", "body"})
_OWNING = re.compile(r"(?:['’]s?)?\s+")


def without_own_organs(text: str, hits: Sequence[NameHit], *, lang: str = "en") -> tuple[NameHit, ...]:
    """Returns the names without those of a body that a state or another body owns there: "Chad's Security Council"."""
    kept: list[NameHit] = []
    for hit in hits:
        before = kept[-1] if kept else None
        owned = before is not None and before.kind in _OWNERS and _OWNING.fullmatch(text, before.end, hit.start)
        if hit.kind == "body" and owned and _is_organ(text[hit.start : hit.end], lang):
            continue
        kept.append(hit)
    return tuple(kept)


def _is_organ(name: str, lang: str) -> bool:
    """Whether a body's name is a mere organ's, without the name of the body: "Security Council"."""
    first, _, last = name.rpartition(" ")
    known = words(lang)
    organ = last.lower() in known.organs or known.groups.get(last.lower()) == "organ"
    return bool(first) and organ and not default().find(first)
