"""Labels of speakers with other marks: on a line of their own, in bold, with a stop or a dash."""

from __future__ import annotations

import pytest

from communique.layout.building import lay_out
from communique.layout.turns import find_turns

SAID = (
    ("ROY", "Good day to you all."),
    ("Q", "Will Fiji sign the pact?"),
    ("ROY", "It will sign in May."),
    ("Q", "And what of the talks with Oman?"),
    ("ROY", "They go on."),
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Q: ", "MS. ROY: "),
        ("Q. ", "MS. ROY: "),
        ("QUESTION: ", "MS. ROY: "),
        ("Question - ", "MS. ROY - "),
        ("QUESTION – ", "MS. ROY – "),
        ("**Question:** ", "**Ms. Roy:** "),
        ("**Q**: ", "**MS. ROY**: "),
        ("Question:\n", "MS. ROY:\n"),
        ("Question:\n\n", "MS. ROY:\n\n"),
        ("QUESTION\n\n", "MS. ROY\n\n"),
        ("Reuters: ", "Roy: "),
        ("Q\u00a0: ", "MS.\u00a0ROY\u00a0: "),
    ],
)
def test_who_asks_and_who_answers(asked: str, told: str) -> None:
    text = "Press briefing\n\n" + "\n\n".join((asked if who == "Q" else told) + words for who, words in SAID) + "\n"
    turns = find_turns(text, lay_out(text).blocks)
    assert [turn.kind == "question" for turn in turns] == [False, True, False, True, False]
    assert [text[turn.label_end : turn.end].strip() for turn in turns] == [words for _, words in SAID]


@pytest.mark.parametrize(
    "text", ["NATO - the alliance met. It left.", "FIJI\n\nThe talks went on.\n\nCHAD\n\nThey ended."]
)
def test_capitals_alone_are_no_label(text: str) -> None:
    assert find_turns(text, lay_out(text).blocks) == ()
