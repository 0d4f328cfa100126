"""What an organisation's press service tells of a sitting is a report of what each speaker said."""

from __future__ import annotations

import pytest

from communique import read


def _coverage(body: str, first: str, second: str) -> str:
    return (
        f"{first.upper()} FOREIGN MINISTER CALLS FOR TRUCE\n\n3 October 2031\n\nPress Release\n{body}/9900\n\n"
        f"Peace was the best way forward, the {first} Foreign Minister, Ana Rey, told the General Assembly this "
        "afternoon, as it continued its general debate. He called on Togo to free the crew.\n\n"
        f"The Minister for Foreign Affairs of {second}, Ivo Lum, said that the embargo on Laos was unjust. He urged "
        "Togo to lift it.\n"
    )


@pytest.mark.parametrize("body", ["GA", "SC"])
@pytest.mark.parametrize(
    ("first", "second", "ids"), [("Gabonese", "Nepal", ("GAB", "NPL")), ("Fijian", "Belize", ("FJI", "BLZ"))]
)
def test_each_speaker_of_a_sitting_holds_what_he_said(body: str, first: str, second: str, ids: tuple[str, str]) -> None:
    reading = read(_coverage(body, first, second))
    assert (reading.document.doctype, reading.document.provenance_tier) == ("news_story", 4)
    assert reading.document.title == f"{first.upper()} FOREIGN MINISTER CALLS FOR TRUCE"
    asked = [(p.holders, p.attribution.speaker) for p in reading.positions if p.stance_class == "URGE"]
    assert asked == [([ids[0]], [ids[0]]), ([ids[1]], [ids[1]])]


def test_who_speaks_to_a_sitting_himself_is_no_report_of_it() -> None:
    text = "Statement by Gabon\n\nI have the honour to address the General Assembly this morning. We urge Togo to talk."
    assert read(text).document.provenance_tier != 4
