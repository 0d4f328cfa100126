"""In whose capital a text without a publisher is issued: its ministry, place and day stand above or below it."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

BODY = (
    "The Foreign Minister met the Ambassador of Togo, Kofi Adjei, on Monday. The Minister expressed concern at the "
    "closure of the border. The Ambassador thanked the Minister for the help."
)
RELEASE = f"Press Release\n\n{BODY}"


def _stances(reading: Reading) -> list[tuple[list[str], str]]:
    return [(sorted(p.holders), p.act) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (f"Ministry of Foreign Affairs\nGaborone\n\n{RELEASE}\n", "BWA"),
        (f"{RELEASE}\n\nMinistry of Foreign Affairs\nSuva\n12 May 2014\n", "FJI"),
        (f"{RELEASE}\n\nMinistry of External Relations, Lima\n", "PER"),
        (f"{RELEASE}\n\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n12 MAY 2014\n", "SGP"),
        (f"Foreign Minister receives Ambassador of Togo\n\n{BODY}\n\nThimphu\nMay 12, 2014\n", "BTN"),
        (f"Press Release on the border\n\nMaseru, 12 May 2014: {BODY}\n", "LSO"),
    ],
)
def test_a_text_is_of_the_state_in_whose_capital_it_is_issued(text: str, side: str) -> None:
    reading = read(text)
    assert _stances(reading) == [([side], "concern"), (["TGO"], "appreciate")]
    assert [sorted(e.sides) for e in reading.encounters] == [sorted([side, "TGO"])]


@pytest.mark.parametrize(
    "foot",
    ["Embassy of Togo\nGaborone\n12 May 2014", "The talks were held in Gaborone in May 2014.", "See also: Gaborone"],
)
def test_an_embassy_or_a_mere_place_issues_nothing_for_where_it_is(foot: str) -> None:
    reading = read(f"Press Release\n\nThe raid was discussed. The Minister expressed concern at it.\n\n{foot}\n")
    assert all("BWA" not in p.holders for p in reading.positions)


def test_a_body_that_sits_there_is_not_the_state() -> None:
    text = (
        "Press Release\n\nAddis Ababa, 12 May 2014: The African Union Commission expressed concern at the raid in Chad."
    )
    assert all("ETH" not in p.holders for p in read(text).positions)


def test_an_office_that_is_told_beside_another_s_is_the_issuer_s() -> None:
    text = (
        "Press Release on the visit of the Foreign Minister of Togo\n\nGaborone, 12 May 2014: The Foreign Minister met "
        "the Foreign Minister of Togo, Kofi Adjei, on Monday. The Minister expressed concern at the closure of the "
        "border. The visiting Minister thanked the Government for the help."
    )
    reading = read(text)
    assert _stances(reading) == [(["BWA"], "concern"), (["TGO"], "appreciate")]
    assert [sorted(e.sides) for e in reading.encounters] == [["BWA", "TGO"]]


@pytest.mark.parametrize("both", ["Both Ministers", "The two Ministers", "The Ministers"])
def test_of_several_meetings_both_ministers_are_the_two_of_their_paragraph(both: str) -> None:
    text = (
        "Visit of Foreign Minister Ana Lau to Suva, Fiji\n\nForeign Minister Ana Lau, who is in Suva, Fiji for a "
        "meeting of ministers, met her counterparts from Samoa and Peru.\n\nPeruvian Foreign Minister Rosa Salas "
        f"briefed Minister Lau on the reefs. {both} agreed on the importance of schools.\n\n"
        "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n26 OCTOBER 2011\n"
    )
    assert [sorted(p.holders) for p in read(text).positions if p.act == "agree_that"] == [["PER", "SGP"]]
