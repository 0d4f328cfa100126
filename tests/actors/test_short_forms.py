"""Bodies in no table: by the short form that a text gives them, by a name in capitals, by names that go on."""

import pytest

from communique import read
from tests.coding.documents import wire


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("The rebel Unity Front (UF) rejected the offer of Togo. The UF demanded a truce.", ["Unity Front"] * 2),
        ("The Front for Hope (FFH) rejected the offer of Togo. The FFH urged Togo to talk.", ["Front for Hope"] * 2),
        ("The Nauru Farmers' Party (NFP) condemned the raid. The NFP urged Togo to act.", ["Nauru Farmers' Party"] * 2),
        ("The Ministry of Trade (MOT) of Togo welcomed the talks with Nauru. The MOT praised Nauru.", ["TGO"] * 2),
        ("The United Arab Emirates (UAE) rejected the offer of Togo. The UAE urged Togo to talk.", ["ARE"] * 2),
        ("The Democratic Republic of the Congo (DRC) condemned the raid. The DRC urged Togo to act.", ["COD"] * 2),
        ("The Peace and Security Council (PSC) of the African Union rejected it. The PSC urged Togo.", ["AU"] * 2),
        ("The Ministerial Council (MC) of the GCC rejected the offer of Togo. The MC urged Togo to talk.", ["GCC"] * 2),
        ("The Bank of Fiji (BF) rejected the offer of Togo. The BF urged Togo to talk.", ["Bank of Fiji"] * 2),
        ("The DKF rejected the offer by Togo.", ["DKF"]),
        ("The League for Reform condemned the raid on Togo.", ["League for Reform"]),
        ("The Justice Party of Nauru condemned the raid on Togo.", ["Justice Party of Nauru"]),
        ("Farmers' Union urged Togo to free the teachers.", ["Farmers' Union"]),
    ],
)
def test_a_body_is_known_by_its_long_name(text: str, holders: list[str]) -> None:
    assert [i for p in wire(text).positions for i in p.holders] == holders


def test_a_body_in_capitals_agrees_beside_a_government() -> None:
    found = wire("The DKF and the government of Togo agreed to free prisoners.").commitments
    assert [set(c.committers) for c in found] == [{"DKF", "TGO"}]


@pytest.mark.parametrize(
    "text",
    [
        "The GDP of Togo fell. The free trade agreement (FTA) with Nauru was signed.",
        "The CEO of the firm praised the harvest.",
        "Late Monday Togo urged Nauru to act.",
        "TOGO REJECTS OFFER BY NAURU",
    ],
)
def test_things_and_offices_are_no_such_bodies(text: str) -> None:
    assert {i for p in wire(text).positions for i in p.holders} <= {"TGO"}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("LIMA, May 5 (Reuters) - The House of Deputies condemned the raid by Togo on Monday.", "PER"),
        ("The Chamber of Deputies of Nauru condemned the raid by Togo.", "NRU"),
        ("The Association of Farmers in Nauru condemned the raid by Togo.", "Association of Farmers"),
        ("The Committee for the Rights of Workers condemned the raid by Togo.", "Committee for the Rights of Workers"),
    ],
)
def test_a_name_that_goes_on_may_be_of_an_organ(text: str, holder: str) -> None:
    assert [p.holders for p in wire(text).positions] == [[holder]]


def test_a_ministry_is_not_of_the_state_that_it_judges() -> None:
    text = (
        "Togo on Tuesday slammed Nauru for closing the border. Togo urged Nauru to reopen it.\n\n"
        "The interior ministry condemned Togo's claims."
    )
    assert [p.holders for p in wire(text).positions if p.act == "condemn"] == [["NRU"]]


def test_a_short_form_of_a_ministry_may_stand_before_its_long_one() -> None:
    found = read(
        "SUVA, May 5 (Reuters) - Tonga must free the crew, the MFA said. An envoy of Tonga was called to the Ministry "
        "of Foreign Affairs (MFA)."
    )
    assert [i for p in found.positions for i in p.holders] == ["FJI"]


def test_the_short_form_of_an_agency_is_no_side() -> None:
    found = wire("The Ghana News Agency (GNA) reported a raid. Togo must withdraw, GNA reported.")
    assert "Ghana News Agency" not in {i for p in found.positions for i in p.holders}
