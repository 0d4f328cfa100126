"""Turns of an interview without labels: paragraphs that only ask, and the answers below each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from communique.facts import derived, table
from communique.model.document import Block, Turn

_ASKS = re.compile(r"\?[\"'”’)*_\s]*\Z")
_QUOTED = ('"', "“", "‘", "«")
_LONG = 700  # characters of the longest question
_SEVERAL = 2  # questions by which an interview is told


def unlabelled(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """Returns the questions and answers of a text in which paragraphs that ask stand over others that do not.

    Two such questions at least must be asked of somebody: "How do you see the talks?". Who asks himself in a speech
    says no "you", and what is asked inside quotation marks a report tells.
    """
    told = [b for b in blocks if b.kind in ("paragraph", "item", "heading")]
    asking = [b for b in told if _is_question(text, b)]
    answered = [b for b, behind in pairwise(told) if b in asking and behind not in asking]
    addressed = [b for b in answered if _to_whom().search(text, b.start, b.end)]
    dashed = bool(answered) and all(b.kind == "item" for b in answered)  # "- How do you see it?", "- It goes on."
    if len(answered) < _SEVERAL or len(addressed) < (1 if dashed else _SEVERAL):
        return ()
    if not dashed and 2 * len(addressed) < len(answered):
        return ()
    starts = sorted({start for b in asking for start in (b.start, b.end)})
    questions = {b.start for b in asking}
    ends = [*starts[1:], len(text)]
    kinds = (("question" if start in questions else "answer") for start in starts)
    spans = zip(starts, ends, kinds, strict=True)
    return tuple(Turn(start, start, end, kind, "") for start, end, kind in spans if text[start:end].strip())


def _is_question(text: str, block: Block) -> bool:
    words = text[block.start : block.end].strip()
    return len(words) < _LONG and _ASKS.search(words) is not None and not words.startswith(_QUOTED)


@derived
def _to_whom() -> re.Pattern[str]:
    words = [row["word"] for row in table("lexicon/en/pronouns") if row["kind"] == "addressee"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
