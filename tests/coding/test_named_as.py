"""What somebody called or described something as is a claim of his, wherever the thing stands."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document


def stances(text: str) -> list[tuple[list[str], str, str | None, list[str]]]:
    """Returns holders, act, object and whom each position of a wire sentence is toward."""
    reading = read_document(RawDocument(f"NAIROBI, 4 March 2026 (Constructed) -- {text}", "example"))
    return [(p.holders, p.act, p.object and p.object.exact, p.toward) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            "Kenya closed the border over what it called repeated violations of its airspace by Somalia.",
            (["KEN"], "affirm", "what it called repeated violations of its airspace", ["SOM"]),
        ),
        (
            'The step follows what Ghanaian officials described as "provocative acts" by Togo.',
            (["GHA"], "deplore", 'what Ghanaian officials described as "provocative acts" by Togo', ["TGO"]),
        ),
        (
            "Peru recalled its envoy after what its government termed unacceptable interference by Norway.",
            (["PER"], "deplore", "what its government termed unacceptable interference by Norway", ["NOR"]),
        ),
        (
            "Fiji left the talks in response to what it called Tonga's illegal ban on its tea.",
            (["FJI"], "reject", "what it called Tonga's illegal ban on its tea", ["TON"]),
        ),
        (
            'Oman called the flights "grave breaches" of the accord.',
            (["OMN"], "affirm", 'the flights "grave breaches" of the accord', []),
        ),
    ],
)
def test_what_a_thing_is_called_is_claimed(text: str, stance: tuple[list[str], str, str, list[str]]) -> None:
    assert stance in stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "Togo demanded the return of what it calls its occupied islands.",
        "Chile is ready for talks under what it called fair terms.",
        'Ghana denounced what it called "serious violations" by Togo.',
    ],
)
def test_what_is_named_inside_a_stance_is_no_second_one(text: str) -> None:
    assert not [act for _, act, _, _ in stances(text) if act == "affirm"]
