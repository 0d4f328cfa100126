"""Turns of speech in briefings and interviews: who is labelled to ask and who to answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.facts import derived, table
from communique.model.document import Block

_LABEL = re.compile(r"(?P<label>[A-Z][\w.'’ -]{0,48}?)\s*(?P<mark>:|--|—)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Turn:
    """A labelled stretch of speech: `[start, end)` of its blocks, where its label ends, and its kind.

    `kind` is `question`, `answer` or `speaker` (labelled with a name).
    """

    start: int
    label_end: int
    end: int
    kind: str
    label: str


@derived
def _kinds() -> dict[str, str]:
    return {row["label"].lower(): row["kind"] for row in table("layout/turns")}


def find_turns(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """Returns the turns of a text that labels its speakers ("Q:", "Answer:", "MS. OKELLO:"), in text order.

    A name counts as a label only where the text has a question label or at least three such labels.
    """
    found: list[tuple[int, int, str, str]] = []
    for block in blocks:
        if block.kind not in ("paragraph", "item"):
            continue
        match = _LABEL.match(text, block.start, block.end)
        if match is None or len(match["label"].split()) > 5:
            continue
        label = re.sub(r"[\s.]+", " ", match["label"]).strip().lower()
        kind = _kinds().get(label) or _kinds().get(label.split(" ")[0], "speaker")
        found.append((block.start, match.end(), kind, match["label"]))
    asked = any(kind == "question" for _, _, kind, _ in found)
    if not asked and len(found) < 3:
        return ()
    ends = [start for start, *_ in found[1:]] + [len(text)]
    return tuple(Turn(s, e, end, kind, label) for (s, e, kind, label), end in zip(found, ends, strict=True))
