"""Anonymous sources, several missions, and officials who speak abroad: whose words they tell."""

from __future__ import annotations

import pytest

from communique import read


def _holders(text: str, act: str, **given: str) -> list[list[str]]:
    return [sorted(p.holders) for p in read(text, **given).positions if p.act == act]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("A source at the Beninese ministry of defence condemned the leak.", ["BEN"]),
        ("A source in the Peruvian presidency condemned the leak.", ["PER"]),
        ("A Kenyan government source condemned the leak.", ["KEN"]),
    ],
)
def test_a_source_in_an_organ_is_its_states(text: str, whose: list[str]) -> None:
    assert _holders(text, "condemn") == [whose]


def test_a_source_of_income_is_nobody() -> None:
    text = "Oil is Kenya's main source of income. Kenya condemned the raid."
    assert _holders(text, "condemn") == [["KEN"]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "The Embassies of Canada, Ghana and Norway in Lusaka condemn the arrests. We call on Zambia to act. "
            "The three missions support a free press.",
            ["CAN", "GHA", "NOR"],
        ),
        ("The Ambassadors of Peru and Chile to Kenya condemn the raid. We stand with Kenya.", ["CHL", "PER"]),
        ("Fiji, Samoa and Tonga condemn the raid. We call on Chad to act.", ["FJI", "TON", "WSM"]),
    ],
)
def test_several_who_take_a_stance_at_the_head_of_a_text_hold_it_together(text: str, whose: list[str]) -> None:
    reading = read(text)
    assert reading.document.provenance_tier == 1
    assert {tuple(sorted(p.holders)) for p in reading.positions} == {tuple(whose)}


@pytest.mark.parametrize(("one", "two", "ids"), [("Togo", "Benin", ["BEN", "TGO"]), ("Peru", "Chile", ["CHL", "PER"])])
def test_the_ministries_are_those_of_whom_it_was_told(one: str, two: str, ids: list[str]) -> None:
    text = f"The foreign ministries of {one} and {two} on Monday praised the vote. The ministries condemned the raid."
    assert _holders(text, "condemn") == [ids]


@pytest.mark.parametrize(("state", "ident", "other"), [("Albania", "ALB", "Serbia"), ("Bolivia", "BOL", "Chile")])
def test_an_official_abroad_is_of_the_state_whose_stances_he_tells(state: str, ident: str, other: str) -> None:
    text = (
        f"Oslo, June 3, BWN -- Foreign Minister Arben Hoxha spoke to reporters. He said {state} strongly rejects the "
        f'stands of {other}. Hoxha added that {state} is opposed to the levy. "We condemn the raid," Hoxha said.'
    )
    assert _holders(text, "condemn") == [[ident]]


@pytest.mark.parametrize(
    "capacity", ["In my national capacity", "Speaking in my capacity as the representative of Peru"]
)
def test_one_of_several_speaks_for_itself(capacity: str) -> None:
    text = (
        "Madam President,\nI make this statement on behalf of Chile and my own country, Peru. We praise the vote.\n"
        f"{capacity}, let me say that Peru supports the plan. We condemn the raid."
    )
    assert _holders(text, "praise") == [["CHL", "PER"]]
    assert _holders(text, "condemn") == [["PER"]]


@pytest.mark.parametrize("told", ["told the paper", "told the council"])
@pytest.mark.parametrize(("state", "ident"), [("Indonesia", "IDN"), ("Peru", "PER")])
def test_what_somebody_told_a_paper_is_no_description_of_it(told: str, state: str, ident: str) -> None:
    text = f"An envoy {told} that {state} was concerned about the plan."
    assert [p.holders for p in read(text).positions] == [[ident]]
