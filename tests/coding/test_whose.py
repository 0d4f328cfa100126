"""Whose a text is by its title: joint texts on visits and meetings, readouts of visits, statements of governments."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document

BODY = "The two sides welcomed the truce. They agreed to set up a working group."


def sides(title: str, publisher: str | None = None, text: str = BODY) -> list[set[str]]:
    reading = read_document(RawDocument(text, "-", title=title, publisher=publisher))
    return [*(set(p.holders) for p in reading.positions), *(set(c.committers) for c in reading.commitments)]


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Joint Communique on the results of the visit of the President of Malawi to Samoa", None),
        ("Joint Statement on the visit of the President of Malawi to Samoa", "Ministry of Foreign Affairs of Samoa"),
        ("Joint Communiqué following the official visit of the Prime Minister of Malawi to Samoa", None),
        ("Joint Statement on the occasion of the State Visit of President Banda of Malawi to Samoa", None),
        ("Joint Statement on the Meeting of the Malawi-Samoa Bilateral Commission", None),
        ("Joint Media Release on the Malawi-Samoa Ministerial Consultations", None),
        (
            "Press release on the visit of the Foreign Minister of Malawi to Samoa",
            "Ministry of Foreign Affairs of Samoa",
        ),
    ],
)
def test_those_whose_visit_or_meeting_it_is_speak(title: str, publisher: str | None) -> None:
    assert sides(title, publisher) == [{"WSM", "MWI"}, {"WSM", "MWI"}]


def test_a_topic_of_one_state_is_no_side() -> None:
    text = "We welcome the truce. We will set up a working group."
    assert sides("Joint Statement of Samoa and Fiji on Malawi", None, text) == [{"WSM", "FJI"}, {"WSM", "FJI"}]


@pytest.mark.parametrize(
    "title",
    ["MFA Samoa statement on the raid", "Government of Samoa statement on the raid", "Samoa's position on the raid"],
)
def test_a_statement_of_a_government_is_its_own(title: str) -> None:
    text = "We welcome the truce. We will set up a working group."
    assert sides(title, None, text) == [{"WSM"}, {"WSM"}]


def test_a_group_whose_members_are_listed_speaks_as_the_group() -> None:
    text = (
        "We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United "
        "States, welcome the truce."
    )
    assert sides("G7 Foreign Ministers' Statement on Mali", None, text) == [{"G7"}]


def test_a_council_without_article_is_that_of_the_body() -> None:
    text = "Council strongly condemns the raid. Requests the AU Commission to submit a report."
    assert sides("Communiqué of the 1200th meeting of the AU Peace and Security Council", None, text) == [
        {"AU"},
        {"AU"},
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Press release of the Embassy of Malawi in Samoa",
        "Statement of Malawi's High Commission in Samoa",
        "Press release of the Consulate General of Malawi in Samoa",
        "Statement of the Permanent Mission of Malawi to the United Nations",
    ],
)
def test_where_an_embassy_is_speaks_nobody(title: str) -> None:
    assert sides(title, None, "We welcome the truce. We will set up a working group.") == [{"MWI"}, {"MWI"}]


def test_a_high_commission_is_its_states_as_an_embassy_is() -> None:
    for post in ("High Commission", "Embassy"):
        text = f"The {post} of Malawi in Samoa regrets the raid. The {post} thanks the Samoan police."
        assert sides(f"Note of the {post} of Malawi in Samoa", None, text) == [{"MWI"}, {"MWI"}]


@pytest.mark.parametrize("noun", ["deputies", "senators", "lawmakers"])
def test_members_of_a_parliament_that_speaks_are_of_its_state(noun: str) -> None:
    text = f"The Parliament of Malawi is alarmed at the raid in Samoa. The {noun} reject such acts."
    assert sides("Statement of the Parliament of Malawi on the raid in Samoa", None, text) == [{"MWI"}, {"MWI"}]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (None, "We regret the raid on Samoa's embassy. — Ministry of Foreign Affairs of Malawi (@MFA_Malawi)"),
        ("Statement", "We regret the raid in Samoa.\n\nMinistry of Foreign Affairs\nRepublic of Malawi\n4 May 2031"),
        ("On the raid", "We regret the raid in Samoa.\n\nEmbassy of Malawi\nApia"),
        ("Tweet by the Foreign Minister of Malawi", "We regret the raid."),
    ],
)
def test_an_organ_under_a_text_or_an_office_over_it_tells_whose_it_is(title: str | None, text: str) -> None:
    reading = read_document(RawDocument(text, "-", title=title))
    assert [set(p.holders) for p in reading.positions] == [{"MWI"}]
    assert reading.document.doctype == "press_release"


def test_what_a_paper_quotes_last_is_no_signature() -> None:
    text = 'We drove on to the coast. "We regret the raid," said the minister.\n\nApia, Samoa'
    reading = read_document(RawDocument(text, "-", title="A journey"))
    assert reading.document.provenance_tier == 4


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("STATEMENT ON MALAWI – 61st Ordinary Session of ECOWAS Heads of State, Lima, Peru, 3 July 2031", "ECOWAS"),
        ("Statement on Samoa - Tenth Meeting of the Ministers of ECOWAS, Suva, Fiji", "ECOWAS"),
    ],
)
def test_a_body_that_sat_speaks_alone(title: str, publisher: str) -> None:
    text = "The ministers welcomed the truce. They noted the need for talks."
    assert sides(title, publisher, text) == [{"ECOWAS"}, {"ECOWAS"}]


def test_a_group_speaks_in_what_one_of_its_members_publishes() -> None:
    text = "The African Group regrets the raid. We stand with Samoa."
    title = "Statement by the African Group on the raid in Samoa"
    assert {"African Group"} in sides(title, "Permanent Mission of Malawi", text)
    assert {"MWI"} not in sides(title, "Permanent Mission of Malawi", text)


@pytest.mark.parametrize("office", ["President of the Republic of Malawi", "King of Malawi", "President of Malawi"])
def test_who_proclaims_names_himself(office: str) -> None:
    text = (
        f"WHEREAS, the coast was struck;\n\nNOW, THEREFORE, I, ANA M. BANDA, {office}, do proclaim. We mourn the dead."
    )
    reading = read_document(RawDocument(text, "-", title="Proclamation No. 7", publisher="The Law Archive"))
    assert reading.document.parties == ["MWI"]


@pytest.mark.parametrize(("site", "holder"), [("bandapapers.mw", [{"MWI"}] * 2), ("bandapapers.fj", [])])
def test_a_site_of_the_state_that_its_title_names_speaks_as_we(site: str, holder: list[set[str]]) -> None:
    text = "We regret that the talks on the lake have failed. We reject the new levy."
    assert sides("Malawi and the lake", site, text) == holder


def test_members_of_the_media_ask() -> None:
    text = "Member of the Media: Does Malawi oppose the levy?\n\nMinister Banda: We support the levy of Samoa."
    assert sides("Media briefing by Minister Banda", "Government of Malawi", text) == [{"MWI"}]


def test_whom_a_body_receives_is_none_of_its_sides() -> None:
    text = "Leaders welcomed Ana Tala, the Prime Minister of Samoa. They condemned the raid."
    assert sides("Communique of the Leaders of the African Union", None, text) == [{"AU"}]
