"""Meetings that a text tells in passing, and documents told by what is said in them."""

from __future__ import annotations

import pytest

from communique import read

DAY = "2024-05-15"  # a Wednesday


def met(text: str, publisher: str | None = None) -> list[tuple[str, str, str | None, str]]:
    """Returns kind, sides, start and status of the encounters of a text of 15 May 2024."""
    found = read(text, published_at=DAY, publisher=publisher).encounters
    return [(e.kind, " ".join(sorted(e.sides)), e.start, e.status) for e in found]


def issued(text: str) -> list[tuple[str, str]]:
    """Returns issuers and status of the issued documents of a text of 15 May 2024."""
    return [(" ".join(sorted(i.issuers)), i.status) for i in read(text, published_at=DAY).issued]


TALKED = [
    ("Tunisia's minister discussed the levy with Foreign Minister Rezek of Malta in Sfax.", "MLT TUN", None),
    ("The premier of Peru said that she had the chance to raise it with President Ek of Cuba.", "CUB PER", None),
    ("On Monday the envoy of Chad reviewed the truce with the prime minister of Niger.", "NER TCD", "2024-05-13"),
]


@pytest.mark.parametrize(("text", "sides", "start"), TALKED)
def test_what_was_discussed_with_whom_on_a_day_or_occasion_is_told_as_talks(
    text: str, sides: str, start: str | None
) -> None:
    assert met(text) == [("talks", sides, start, "occurred")]


VISITED = [
    ("A delegation led by Laotian Trade Minister Kham Souk arrived in Suva on Monday.", "FJI LAO", "occurred"),
    ("A delegation headed by the Kenyan trade minister, Mary Otieno, visited Kampala.", "KEN UGA", "occurred"),
    ("The Thai prime minister is expected in Vientiane next week.", "LAO THA", "planned"),
    ("The president of Ghana is due in Lomé on Friday.", "GHA TGO", "planned"),
    ("The king of Tonga came to Wellington in February.", "NZL TON", "occurred"),
    ("The premier of Samoa will go on to Suva.", "FJI WSM", "planned"),
    ("Peru's minister has just returned from Santiago.", "CHL PER", "occurred"),
    ("During a stopover in Nairobi the premier of Malta planted a tree.", "KEN MLT", "occurred"),
]


@pytest.mark.parametrize(("text", "sides", "status"), VISITED)
def test_a_visit_is_told_by_who_heads_is_awaited_comes_or_returns(text: str, sides: str, status: str) -> None:
    assert [(kind, s, how) for kind, s, _, how in met(text)] == [("visit", sides, status)]


SITTINGS = [
    ("The pact was clinched at last week's summit of the African Union in Lusaka.", "summit", "AU", "occurred"),
    ("Malta welcomes the summit of the African Union in Lusaka in February.", "summit", "AU", "occurred"),
    ("Ahead of the NATO summit in Riga in July, Norway raised its budget.", "summit", "NATO", "planned"),
    ("There was a meeting between the envoys of Chad and Niger in Lomé on Friday.", "meeting", "NER TCD", "occurred"),
    ("There will be talks between Peru and Chile in Lima in June.", "talks", "CHL PER", "planned"),
    ("Peru's envoy co-chaired a dialogue with Chile on Monday.", "meeting", "CHL PER", "occurred"),
]


@pytest.mark.parametrize(("text", "kind", "sides", "status"), SITTINGS)
def test_a_sitting_with_its_day_or_its_sides_is_a_meeting(text: str, kind: str, sides: str, status: str) -> None:
    assert [(k, s, how) for k, s, _, how in met(text)] == [(kind, sides, status)]


@pytest.mark.parametrize("to", ["for discussions", "to hold talks"])
def test_what_one_travels_for_is_a_meeting_too(to: str) -> None:
    text = f"The foreign minister of Paraguay will travel to Luanda on Monday {to} with his Angolan counterpart."
    assert [m[:2] for m in met(text)] == [("visit", "AGO PRY"), ("talks", "AGO PRY")]


def test_what_was_raised_at_our_meeting_names_whom_we_met() -> None:
    text = "I raised this with Foreign Minister Rezek of Malta at our meeting in Lima in March."
    assert met(text, "Ministry of Foreign Affairs of Samoa") == [("talks", "MLT WSM", "2024-03", "occurred")]


OWN = [
    ("The next round of consultations with Norway will be held in Oslo in June.", "NOR WSM", "2024-06", "planned"),
    (
        "The next session of the Joint Commission with Peru will be held in Lima in June.",
        "PER WSM",
        "2024-06",
        "planned",
    ),
    ("A meeting with the Kenyan side took place on Monday.", "KEN WSM", "2024-05-13", "occurred"),
    ("It is a pleasure to welcome my friend Ana Roe, the Peruvian foreign minister.", "PER WSM", None, "occurred"),
    ("It is a great pleasure as always to meet with my colleague, the Dutch minister.", "NLD WSM", None, "occurred"),
]


@pytest.mark.parametrize(("text", "sides", "start", "status"), OWN)
def test_a_text_of_one_side_leaves_unsaid_that_it_met_others(
    text: str, sides: str, start: str | None, status: str
) -> None:
    assert [m[1:] for m in met(text, "Ministry of Foreign Affairs of Samoa")] == [(sides, start, status)]


def test_a_conference_with_a_name_is_not_of_the_two_of_a_text() -> None:
    text = "We met the premier of Haiti last week. In July we will host the Fourth Conference on Small States."
    assert [m[1] for m in met(text, "Government of Jamaica")] == ["HTI JAM"]


@pytest.mark.parametrize(
    "text",
    ["Tonga's premier called his Fijian counterpart on Monday.", "Peru's king called the envoy of Chad by Friday."],
)
def test_a_day_beside_a_call_makes_it_no_appeal(text: str) -> None:
    assert [m[0] for m in met(text)] == ["call"]


def test_a_day_of_another_meeting_is_not_that_of_this_one() -> None:
    twice = "Hungary's minister said he had met the Belarusian leader in Minsk and would meet him again in July."
    assert {m[2:] for m in met(twice)} == {(None, "occurred"), ("2024-07", "planned")}
    assert [m[2] for m in met("It was the first meeting between Cyprus and Turkey since 2017.")] == [None]
    assert [m[2] for m in met("He is the first Kazakh president to visit Finland since 2013.")] == [None]


def test_who_is_now_somewhere_visits_and_what_is_called_off_is_cancelled() -> None:
    assert [m[:2] for m in met("President Sow of Mali is currently in Lima.")] == [("visit", "MLI PER")]
    text = "Peru regrets the cancellation of the talks between Sudan and South Sudan."
    assert [m[1:] for m in met(text)] == [("SDN SSD", None, "cancelled")]


def test_a_tour_goes_where_it_takes_one() -> None:
    text = "Vice President Ana Ruiz of Colombia is on a tour of Africa that will take her to Kenya, Ghana and Senegal."
    assert [m[:2] for m in met(text)] == [("visit", "COL GHA KEN SEN")]


def test_a_visit_and_the_visit_in_return_are_two() -> None:
    text = "The premier of Kenya visited Malawi in March. The president of Malawi visited Kenya in March."
    assert [m[1] for m in met(text)] == ["KEN MWI", "KEN MWI"]


SILENT = [
    "Aid worth 20 million dollars will go to Malawi, the minister of Norway said.",
    "The Norwegian delegation came to the conclusion that Malawi needs help.",
    "The envoy said there was a need for talks between Armenia and Azerbaijan.",
    "The accord should lead to a meeting between the presidents of Serbia and Kosovo.",
    "A ceasefire is expected in Sudan next week, the envoy of Kenya said.",
    "Denmark and Canada share the view that the Arctic is calm, the ministers said on Tuesday.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_wished_or_goes_elsewhere_is_no_meeting(text: str) -> None:
    assert met(text) == []


GIVEN_OUT = [
    ("The foreign ministry of Malaysia said in a statement that it was following the case.", "MYS"),
    ("A Fijian foreign ministry statement said the drills were routine.", "FJI"),
    ('"Our policy is unchanged," a statement by the trade ministry of Peru read.', "PER"),
    ("The chairman of the African Union was quoted as saying in a letter seen by this paper that he agreed.", "AU"),
]


@pytest.mark.parametrize(("text", "who"), GIVEN_OUT)
def test_an_organ_that_speaks_in_a_statement_gave_it_out(text: str, who: str) -> None:
    assert issued(text) == [(who, "issued")]


NOT_GIVEN_OUT = [
    "The minister of Ghana said in a note to the press that the border was open.",
    "When will Vietnam publish the formal text on the award?",
    "The premier of Mali stressed the importance of ending the war, keeping the peace and reaching a deal with Niger.",
    "The premier of Mali stressed the importance of ending the war while reaching a deal with Niger.",
]


@pytest.mark.parametrize("text", NOT_GIVEN_OUT)
def test_what_is_asked_wished_or_said_to_the_press_is_no_document(text: str) -> None:
    assert issued(text) == []


ISSUED = [
    ("Ghana freed ten sailors under terms of a truce with the rebels.", "GHA rebels", "adopted"),
    ("Under a deal with the European Union, Mauritania has stopped boats leaving.", "EU MRT", "adopted"),
    ("The text of the treaty between Finland and Estonia was initialled in Tallinn.", "EST FIN", "signed"),
    ("Peru welcomes the adoption of resolution 2725 by the Security Council on 2 May 2024.", "UNSC", "adopted"),
    ("Peru's envoy signed a Memorandum of Understanding with Cuba on mining.", "CUB PER", "signed"),
    ("A truce between Chad and the rebels was signed on Monday.", "TCD rebels", "signed"),
    ("The foreign ministry of Chile sent a diplomatic note to Peru on Monday.", "CHL", "issued"),
]


@pytest.mark.parametrize(("text", "who", "status"), ISSUED)
def test_whose_document_is_told_in_passing(text: str, who: str, status: str) -> None:
    assert issued(text) == [(who, status)]


@pytest.mark.parametrize(
    "text",
    ["Under the agreement with Oman, Iraq will pay in oil.", "Under a deal with Oman, Iraq could pay in oil."],
)
def test_a_known_or_supposed_accord_that_is_acted_on_is_none_of_the_day(text: str) -> None:
    assert issued(text) == []


def test_a_mission_with_its_days_is_a_visit() -> None:
    text = "The plan followed the goodwill mission of the African Union to Guinea from 3 to 5 May 2024."
    assert met(text) == [("visit", "AU GIN", "2024-05-03", "occurred")]


def test_a_group_in_no_table_signs_too() -> None:
    assert issued("Benin signed a truce with the rebels on Monday.") == [("BEN rebels", "signed")]
