"""Encounters and issued documents: who met whom, where and when, and which texts came of it."""

from __future__ import annotations

from typing import Any

import pytest

from communique import read
from communique.model.reading import Reading
from communique.model.records import Encounter
from tests.coding.documents import joint, readout, wire


def only(reading: Reading) -> Encounter:
    """Returns the one encounter of a reading."""
    found = reading.encounters
    assert len(found) == 1, [(e.kind, e.sides, e.evidence.exact) for e in found]
    return found[0]


MEETINGS = [
    ("The foreign minister of Ghana met with his Togolese counterpart in Accra.", "meeting", ["GHA", "TGO"]),
    ("The president of Peru met the prime minister of Chile in Lima.", "meeting", ["PER", "CHL"]),
    ("The president of Latvia conferred with the prime minister of Malta.", "talks", ["LVA", "MLT"]),
    ("The foreign ministers of Chile and Bolivia met on Thursday.", "meeting", ["CHL", "BOL"]),
    ("The foreign ministers of Chile and Bolivia held talks on Thursday.", "talks", ["CHL", "BOL"]),
    ("The premier of Samoa held talks with the president of Palau.", "talks", ["WSM", "PLW"]),
    ("The defence ministers of Mali and Niger held a meeting on Sunday.", "meeting", ["MLI", "NER"]),
    ("The leaders of Kenya and Uganda held a summit in Nairobi.", "summit", ["KEN", "UGA"]),
    ("The prime minister of Iceland held a phone call with the president of Finland.", "call", ["ISL", "FIN"]),
    ("The premier of Samoa phoned the president of Palau.", "call", ["WSM", "PLW"]),
    ("President Anna Weber of Liechtenstein spoke with Prime Minister Tomas Rezek of Malta.", "call", ["LIE", "MLT"]),
    ("Foreign Minister Juan Ortega of Paraguay visited Angola.", "visit", ["PRY", "AGO"]),
    ("Foreign Minister Lina Haddad of Tunisia travelled to Cyprus.", "visit", ["TUN", "CYP"]),
    ("President Maria Lopes of Portugal hosted Prime Minister Ahmed Saleh of Jordan.", "meeting", ["PRT", "JOR"]),
    ("The text followed talks between the foreign ministers of Laos and Nepal.", "talks", ["LAO", "NPL"]),
    ("The note followed a meeting between the envoys of Qatar and Sudan.", "meeting", ["QAT", "SDN"]),
    ("The pact followed Foreign Minister Ana Silva's visit to Guyana, Brazil said.", "visit", None),
]


@pytest.mark.parametrize(("sentence", "kind", "sides"), MEETINGS)
def test_kind_and_sides(sentence: str, kind: str, sides: list[str] | None) -> None:
    found = only(wire(sentence))
    assert (found.kind, found.status) == (kind, "occurred")
    if sides is not None:
        assert sorted(found.sides) == sorted(sides)


def test_a_visit_has_visitor_and_host() -> None:
    for sentence, visitor, host in [
        ("Foreign Minister Juan Ortega of Paraguay visited Angola.", "PRY", "AGO"),
        ("Prime Minister Otto Lind of Sweden arrived in Nairobi on Monday.", "SWE", "KEN"),
        ("President Anna Weber of Liechtenstein paid a visit to Fiji.", "LIE", "FJI"),
    ]:
        found = only(wire(sentence))
        assert (found.kind, found.visitor, found.host) == ("visit", visitor, host), sentence


def test_a_meeting_has_neither_visitor_nor_host() -> None:
    found = only(wire("The foreign ministers of Chile and Bolivia met on Thursday."))
    assert (found.visitor, found.host) == (None, None)


DATES = [
    ("The foreign ministers of Chile and Bolivia met on Thursday.", "2026-04-30", "Thursday"),
    ("The foreign ministers of Chile and Bolivia met on Monday.", "2026-05-04", "Monday"),
    ("The foreign ministers of Chile and Bolivia met on Sunday.", "2026-05-03", "Sunday"),
    ("The foreign ministers of Chile and Bolivia met today.", "2026-05-04", "today"),
    ("The foreign ministers of Chile and Bolivia met yesterday.", "2026-05-03", "yesterday"),
    ("The foreign ministers of Chile and Bolivia met on April 12.", "2026-04-12", "April 12"),
    ("The foreign ministers of Chile and Bolivia met on 12 April 2025.", "2025-04-12", "12 April 2025"),
    ("The foreign ministers of Chile and Bolivia met in March 2025.", "2025-03", "March 2025"),
    ("The foreign ministers of Chile and Bolivia met in 2024.", "2024", "2024"),
    ("The foreign ministers of Chile and Bolivia met in Lima.", None, None),
]


@pytest.mark.parametrize(("sentence", "start", "words"), DATES)
def test_dates_resolve_against_the_dateline(sentence: str, start: str | None, words: str | None) -> None:
    found = only(wire(sentence))
    assert found.start == start
    assert (found.date_text is None) if words is None else words in (found.date_text or "")


def test_without_a_dateline_the_day_of_publication_counts() -> None:
    text = "The foreign ministers of Chile and Bolivia met on Sunday in Lima on fisheries, and they agreed on a plan."
    assert only(read(text, published_at="2026-05-04")).start == "2026-05-03"
    assert only(read(text)).start is None


def test_a_span_of_days_has_start_and_end() -> None:
    found = only(wire("Foreign Minister Juan Ortega of Paraguay visited Angola from April 27 to 29."))
    assert (found.start, found.end) == ("2026-04-27", "2026-04-29")


PLACES = [
    ("The foreign minister of Ghana met his Togolese counterpart in Accra.", "Accra"),
    ("The leaders of Kenya and Uganda held a summit in Nairobi on Sunday.", "Nairobi"),
    ("The foreign ministers of Chile and Bolivia met on Thursday.", None),
]


@pytest.mark.parametrize(("sentence", "place"), PLACES)
def test_the_place_is_what_the_words_name(sentence: str, place: str | None) -> None:
    found = only(wire(sentence)).place
    assert found is None if place is None else place in (found or "")


def test_participants_with_their_roles() -> None:
    found = only(wire("President Anna Weber of Liechtenstein met Prime Minister Tomas Rezek of Malta in Vaduz."))
    assert {(p.person, p.side) for p in found.participants} == {("Anna Weber", "LIE"), ("Tomas Rezek", "MLT")}
    assert {p.role for p in found.participants} == {"President", "Prime Minister"}


MERGED = [
    "The foreign ministers of Chile and Bolivia held talks on Thursday. The meeting between the "
    "foreign ministers of Chile and Bolivia lasted an hour.",
    "President Anna Weber of Liechtenstein met Prime Minister Tomas Rezek of Malta in Vaduz. Weber "
    "and Rezek met for two hours.",
    "The foreign minister of Ghana met with his Togolese counterpart. The note was issued after "
    "talks between the foreign ministers of Ghana and Togo.",
]


@pytest.mark.parametrize("text", MERGED)
def test_two_mentions_of_one_meeting_are_one(text: str) -> None:
    reading = wire(text)
    found = only(reading)
    assert len(found.also) == 1
    assert text.index(found.also[0].exact) > text.index(found.evidence.exact)


def test_meetings_on_other_days_or_of_other_sides_are_others() -> None:
    for text in (
        "The foreign ministers of Chile and Bolivia met on Thursday. The foreign ministers of Chile and "
        "Bolivia met on April 2.",
        "The foreign ministers of Chile and Bolivia met on Thursday. The foreign ministers of Chile and "
        "Peru met on Thursday.",
    ):
        assert len(wire(text).encounters) == 2, text


def test_talks_inside_a_visit_take_its_dates() -> None:
    text = (
        "Foreign Minister Lina Haddad of Tunisia visited Cyprus from April 27 to 29. The foreign "
        "ministers of Tunisia "
        "and Cyprus held talks in Nicosia."
    )
    found = {e.kind: e for e in wire(text).encounters}
    assert (found["visit"].start, found["visit"].end) == ("2026-04-27", "2026-04-29")
    assert (found["talks"].start, found["talks"].end) == ("2026-04-27", "2026-04-29")


PLANNED = [
    "The foreign ministers of Chile and Bolivia will meet on May 12.",
    "Foreign Minister Juan Ortega of Paraguay will visit Angola next week.",
    "The leaders of Kenya and Uganda will hold a summit in June.",
]


@pytest.mark.parametrize("sentence", PLANNED)
def test_planned_meetings(sentence: str) -> None:
    reading = wire(sentence)
    found = only(reading)
    assert found.status == "planned"
    assert found.start is None or found.start > "2026-05-04"
    assert [(e.event_type) for e in reading.events] == ["AGREE"]


NONE = [
    "The foreign ministers of Chile and Bolivia did not meet.",
    "If the presidents of Chile and Bolivia meet, the border may open.",
    "Tourists from Chile visited the museum in Bolivia.",
    "Bolivia met its targets.",
    "Chile held talks about talks.",
    "The talks of the town were about rain.",
    "Portugal welcomed the decision of Jordan.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_no_encounter(sentence: str) -> None:
    assert wire(sentence).encounters == []


def test_a_readout_s_meeting_names_both_sides() -> None:
    found = only(
        readout(
            "The Foreign Minister met with the Foreign Minister of Mongolia, Ganzorig Batbayar, in Luxembourg today."
        )
    )
    assert (sorted(found.sides), found.start) == (["LUX", "MNG"], "2026-05-04")
    assert found.attribution.basis == "document_voice"


def test_a_reporter_s_account_is_the_narrator_s() -> None:
    said = only(wire("The foreign ministers of Chile and Bolivia met on Thursday.")).attribution
    assert (said.basis, said.speech_mode, said.speaker) == ("narrator", "narrated", ["Example News Agency"])


# --- issued documents -----------------------------------------------------------------------------------------

PAPERS = [
    ("Peru and Chile issued a joint statement on Friday.", "joint statement", ["PER", "CHL"], "issued", "2026-05-01"),
    (
        "The ministers of Fiji and Tonga signed a memorandum of understanding on fisheries.",
        "memorandum",
        ["FJI", "TON"],
        "signed",
        None,
    ),
    (
        "The leaders of Kenya and Rwanda adopted a joint declaration.",
        "joint declaration",
        ["KEN", "RWA"],
        "adopted",
        None,
    ),
    ("A joint communique was issued by Oman and Iraq.", "joint communique", ["OMN", "IRQ"], "issued", None),
    (
        "Nepal and Laos will sign an agreement on air services in June.",
        "agreement",
        ["NPL", "LAO"],
        "planned",
        "2026-06",
    ),
    ("The presidents of Cuba and Haiti signed a treaty on extradition.", "treaty", ["CUB", "HTI"], "signed", None),
]


@pytest.mark.parametrize(("sentence", "kind", "issuers", "status", "day"), PAPERS)
def test_issued_documents(sentence: str, kind: str, issuers: list[str], status: str, day: str | None) -> None:
    (found,) = wire(sentence).issued
    assert (kind in found.kind, sorted(found.issuers), found.status, found.date) == (True, sorted(issuers), status, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru issued new coins on Friday.",
        "The player signed for a club in Tonga.",
        "Chile and Peru did not sign the agreement.",
        "The statement was long.",
    ],
)
def test_no_document(sentence: str) -> None:
    assert wire(sentence).issued == []


def test_two_mentions_of_one_document_are_one() -> None:
    (found,) = wire("Peru and Chile issued a joint statement on Friday. The statement was issued in Lima.").issued
    assert len(found.also) == 1


@pytest.mark.parametrize(
    ("frame", "sentence"), [(joint, "The two sides signed an agreement on visas and a protocol on fisheries.")]
)
def test_two_documents_are_two(frame: Any, sentence: str) -> None:
    assert [p.kind for p in frame(sentence).issued] == ["agreement", "protocol"]


TOLD = [
    # received, called on, telephoned, spoke by phone, sent
    ("President Anna Weber of Liechtenstein received the ambassador of Fiji on Sunday.", "meeting", ["LIE", "FJI"]),
    ("President Anna Weber of Liechtenstein received her friend, the Sultan of Oman.", "meeting", ["LIE", "OMN"]),
    ("The ambassador of Fiji was received on Sunday by President Maria Lopes of Portugal.", "meeting", ["FJI", "PRT"]),
    ("The ambassador of Fiji called on President Maria Lopes of Portugal.", "meeting", ["FJI", "PRT"]),
    ("The ambassador of Fiji paid a courtesy call on the prime minister of Malta.", "meeting", ["FJI", "MLT"]),
    ("The premier of Samoa held a telephone conversation with the president of Palau.", "call", ["WSM", "PLW"]),
    ("Samoa sent a delegation to Wellington.", "visit", ["WSM", "NZL"]),
    ("Prime Minister Otto Lind of Sweden left for Nairobi on Monday.", "visit", ["SWE", "KEN"]),
    ("Foreign Minister Ana Silva of Brazil is in Nairobi to attend a forum on water.", "visit", ["BRA", "KEN"]),
    # the noun as what was held, and as the setting of what was said
    ("A meeting between the presidents of Gabon and Togo was held in Libreville.", "meeting", ["GAB", "TGO"]),
    ("The EU-Japan summit took place in Brussels.", "summit", ["EU", "JPN"]),
    ("During talks with his Tongan counterpart Sione Vea, Foreign Minister Ratu Bale of Fiji praised the ferry.",
     "talks", ["FJI", "TON"]),
    ("After meeting with King Sione Vea of Tonga, President Ratu Bale of Fiji said the ferry would sail.",
     "meeting", ["FJI", "TON"]),
    ("The foreign ministers of Angola and Cuba co-chaired the Joint Commission in Luanda.", "meeting", ["AGO", "CUB"]),
    ("The summit of the Gulf Cooperation Council opened in Doha on Sunday.", "summit", ["GCC"]),
    # several at once
    ("The president of Peru held a video call with the premiers of France, Germany and Italy.", "call",
     ["PER", "FRA", "DEU", "ITA"]),
    ("The pact was signed by Minister Ana Silva of Brazil and Minister Juan Ortega of Paraguay.", "ceremony",
     ["BRA", "PRY"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "sides"), TOLD)
def test_the_many_ways_to_tell_a_meeting(sentence: str, kind: str, sides: list[str]) -> None:
    found = only(wire(sentence))
    assert (found.kind, sorted(found.sides), found.status) == (kind, sorted(sides), "occurred")


STATUS = [
    ("The foreign minister of Ghana is due to meet his Togolese counterpart on Wednesday.", "planned", "2026-05-06"),
    ("A summit between President Anna Weber of Malta and King Sione Vea of Tonga is planned for February.",
     "planned", "2027-02"),
    ("Fiji prepared its paper ahead of the talks between the ministers of Laos and Nepal.", "planned", None),
    ("The prime minister of Peru invited President Anna Weber of Malta to visit Lima.", "planned", None),
    ("The president of Bulgaria postponed a trip to Hungary that was planned for June.", "cancelled", None),
    ("Foreign Minister Ana Silva of Brazil was to have visited Oslo in June.", "cancelled", "2026-06"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "status", "start"), STATUS)
def test_what_is_to_come_and_what_will_not_be(sentence: str, status: str, start: str | None) -> None:
    found = only(wire(sentence))
    assert found.status == status
    assert start is None or found.start == start


WISHED = [
    "Peru called for talks between the ministers of Laos and Nepal.",
    "Peru could meet the president of Chile one day.",
    "The ambassador of Fiji called on Portugal to ratify the treaty.",
    "The president of Peru welcomed the decision of Prime Minister Tomas Rezek of Malta.",
    "Mongolia and Laos voiced their commitment to consulting each other.",
    "Kenyan ministers met in Nairobi on Sunday.",
    "Foreign Minister Ana Silva of Brazil visited Brasilia on Sunday.",
]


@pytest.mark.parametrize("sentence", WISHED)
def test_what_is_wished_or_at_home_is_no_encounter(sentence: str) -> None:
    assert wire(sentence).encounters == []


def test_who_is_called_visiting_visits_the_one_who_meets_them() -> None:
    text = "Prime Minister Tomas Rezek of Malta and visiting Tongan President Sione Vea held talks on Sunday."
    found = {e.kind: e for e in wire(text).encounters}
    assert (found["visit"].visitor, found["visit"].host, found["visit"].start) == ("TON", "MLT", None)
    assert sorted(found["talks"].sides) == ["MLT", "TON"]
    assert {p.name: [r.title for r in p.roles] for p in wire(text).persons}["Sione Vea"] == ["President"]


def test_talks_are_a_part_of_the_visit_of_their_sides() -> None:
    text = (
        "Foreign Minister Lina Haddad of Tunisia visited Cyprus from April 27 to 29. On April 28 the foreign ministers "
        "of Tunisia and Cyprus held talks in Nicosia."
    )
    found = {e.kind: e for e in wire(text).encounters}
    assert (found["talks"].start, found["talks"].part_of) == ("2026-04-28", found["visit"].id)
    assert found["visit"].part_of is None


def test_a_date_inside_a_relative_clause_is_not_the_meeting_s() -> None:
    text = (
        "Prime Minister Otto Lind of Sweden, who arrived in Nairobi on Friday, was received on Sunday by President "
        "Grace Wanjiru of Kenya."
    )
    assert {e.kind: e.start for e in wire(text).encounters} == {"visit": "2026-05-01", "meeting": "2026-05-03"}


ISSUED = [
    ("Peru and Chile said in a joint statement that the tunnel would open.", ["PER", "CHL"], "issued"),
    ("Fiji signed a memorandum of understanding with Tonga on fisheries.", ["FJI", "TON"], "signed"),
    ("A treaty between Mali and Niger was signed in Pretoria on Sunday.", ["MLI", "NER"], "signed"),
    ("Kenya welcomed the signing in Pretoria of a treaty between Mali and Niger.", ["MLI", "NER"], "signed"),
    ("The leaders of Kenya and Rwanda adopted a joint declaration.", ["KEN", "RWA"], "adopted"),
    ("A protocol between Oman and Iraq will be signed in June.", ["OMN", "IRQ"], "planned"),
    ("By Decree 2207, the president of Paraguay closed the border post.", ["PRY"], "issued"),
]


@pytest.mark.parametrize(("sentence", "issuers", "status"), ISSUED)
def test_whose_document_and_what_became_of_it(sentence: str, issuers: list[str], status: str) -> None:
    found = wire(sentence).issued
    assert [(sorted(i.issuers), i.status) for i in found] == [(sorted(issuers), status)]


NOT_ISSUED = [
    "The ministers of Fiji and Tonga agreed to issue the following statement.",
    "The foreign ministry of Paraguay issued the following statement on Friday.",
    "Gabon honours Resolution 9107 adopted by the Security Council.",
    "Nepal told Fiji of the resolutions adopted by the Security Council on fishing.",
    "In statements published in a daily, the minister of Ghana said that the border would stay closed.",
    "Samoa recalled the agreement on the border signed in 1994.",
    "Bolivia hailed the conclusion of a ceasefire agreement in Guinea.",
    "The African Union endorsed the roadmap of Guinea.",
    "Peru called on Chile to sign the treaty.",
    "Peru and Chile did not sign an agreement.",
    "Peru decided to conclude an agreement with Chile.",
    "Peru respects the treaty signed in 1929.",
    "Chad fails to fulfil its obligations under the trilateral statement of 10 November 2020.",
    "Nepal and Bhutan reached agreement that transit matters.",
]


@pytest.mark.parametrize("sentence", NOT_ISSUED)
def test_what_is_only_asked_for_or_known_is_no_issued_document(sentence: str) -> None:
    assert wire(sentence).issued == []


def test_two_memoranda_are_two_documents_and_one_named_again_is_one() -> None:
    two = "Fiji and Tonga signed a memorandum on fisheries and a memorandum on space."
    again = "Fiji and Tonga signed a memorandum on fisheries. The memorandum was signed in Suva."
    assert (len(wire(two).issued), len(wire(again).issued)) == (2, 1)


def test_persons_listed_behind_commas_all_sit_at_the_meeting() -> None:
    text = (
        "Foreign Minister Celia Duarte of Paraguay received the Foreign Minister of Bolivia, Iván Quiroga, and the "
        "Foreign Minister of Uruguay, Rafael Sosa, on Sunday."
    )
    assert sorted(only(wire(text)).sides) == ["BOL", "PRY", "URY"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Chile agreed to hold regular consultations.",
        "Kenya hosted the talks between the parties to the conflict.",
        "Will the president of Peru meet the president of Chile?",
    ],
)
def test_no_meeting_is_fixed_or_told(sentence: str) -> None:
    assert wire(sentence).encounters == []


def test_of_a_meeting_that_was_set_and_called_off_the_last_word_counts() -> None:
    found = only(wire("A meeting between the ministers of Moldova and Malta that was set for June was cancelled."))
    assert found.status == "cancelled"


def test_a_visit_that_is_prepared_or_looked_forward_to_is_still_to_come() -> None:
    for words in ("They took stock of the preparations for", "The two ministers look forward to"):
        text = f"{words} the visit of the President of Chile to Ghana in March."
        reading = read(text, title="Statement by the Minister of Ghana", published_at="2024-11-05")
        assert [(e.kind, e.visitor, e.status, e.start) for e in reading.encounters] == [
            ("visit", "CHL", "planned", "2025-03")
        ]


def test_officers_counted_in_figures_are_sent_and_do_not_visit() -> None:
    assert [e.kind for e in wire("Kenya will send 200 police officers to Haiti.").encounters] == []
    assert [e.kind for e in wire("Kenya sent a special envoy to Haiti.").encounters] == ["visit"]


def test_a_statement_is_of_the_ministry_that_says_something_in_it() -> None:
    text = "Kenya will send help to Haiti, its interior ministry said in a statement issued on Sunday."
    assert [(i.kind, i.issuers) for i in wire(text).issued] == [("statement", ["KEN"])]
    text = "Malta backs Fiji in the dispute with Oman, the Maltese government said in a decree published on Friday."
    assert [(i.kind, i.issuers) for i in wire(text).issued] == [("decree", ["MLT"])]


@pytest.mark.parametrize(
    ("sentence", "kind", "issuers"),
    [
        ("Peru and Ecuador agreed to lift visas, according to a joint communique.", "joint communique", ["ECU", "PER"]),
        ("Laos and Oman will step up trade, a joint statement said on Friday.", "joint statement", ["LAO", "OMN"]),
        ("In a final communique, the ministers of the African Union welcomed the truce.", "final communique", ["AU"]),
    ],
)
def test_a_text_of_several_sides_that_speaks_was_issued(sentence: str, kind: str, issuers: list[str]) -> None:
    assert [(i.kind, sorted(i.issuers)) for i in wire(sentence).issued] == [(kind, issuers)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Chile agreed to explore the early conclusion of a treaty on fishing.",
        "Kenya and Malta hope for the signing of the trade agreement by June.",
        "Kenya and Malta discussed the signing of an agreement on ports.",
        "Kenya endorses the common position of the union.",
    ],
)
def test_what_is_hoped_for_or_endorsed_is_not_issued(sentence: str) -> None:
    assert wire(sentence).issued == []


UNTOLD = [
    "The minister of Peru said there was no consultation between Peru and Chad.",
    "Peru hopes that talks between Chad and Mali could produce a truce.",
    "Peru is ready for talks with Chad.",
]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_talks_denied_or_only_possible_are_none(sentence: str) -> None:
    assert wire(sentence).encounters == []


@pytest.mark.parametrize(
    ("setting", "kind"),
    [("in a phone call", "call"), ("during a meeting in Muscat", "meeting"), ("at a summit in Doha", "summit")],
)
def test_what_several_discuss_at_a_meeting_tells_that_they_met(setting: str, kind: str) -> None:
    (met,) = wire(f"The Saudi crown prince and the Iraqi prime minister discussed oil {setting}.").encounters
    assert (met.kind, sorted(met.sides)) == (kind, ["IRQ", "SAU"])


def test_who_speaks_alone_of_a_meeting_met_nobody_there() -> None:
    assert wire("The Iraqi prime minister discussed oil at a meeting of his cabinet.").encounters == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan and Peru affirmed that their ties are guided by the principles laid down in the United Nations Charter.",
        "Questions related to the conclusion of a border treaty between Fiji and Peru were discussed.",
        "Japan and Peru mourn those who died in such a senseless act of violence.",
    ],
)
def test_what_is_mentioned_is_no_document_issued(sentence: str) -> None:
    assert wire(sentence).issued == []


STAGES_AND_OCCASIONS = [
    ("Peru and Chile wrapped up the second phase of their negotiations on gas.", "talks", ["CHL", "PER"]),
    ("Peru and Chile completed the main part of their water talks.", "talks", ["CHL", "PER"]),
    (
        "The foreign minister of Kenya had the opportunity to meet with her Omani counterpart.",
        "meeting",
        ["KEN", "OMN"],
    ),
    (
        'President Ana Silva of Chile said: "Here I had a chance to talk with the Indian premier."',
        "call",
        ["CHL", "IND"],
    ),
    (
        "The remarks of the Kenyan foreign minister came in a meeting with her Omani counterpart.",
        "meeting",
        ["KEN", "OMN"],
    ),
    (
        "The levy was raised in talks with officials of Armenia, the foreign ministry of Georgia said.",
        "talks",
        ["ARM", "GEO"],
    ),
    ("The Cuban foreign minister held a fraternal exchange with the Nicaraguan minister.", "talks", ["CUB", "NIC"]),
    ("The king of Tonga is in Mexico, where he arrived on Tuesday.", "visit", ["MEX", "TON"]),
    (
        "Fiji will not pay, Foreign Minister Ana Tora said. The remarks came in talks with her Tongan counterpart.",
        "talks",
        ["FJI", "TON"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "sides"), STAGES_AND_OCCASIONS)
def test_a_part_of_talks_a_chance_to_meet_and_where_words_fell_tell_a_meeting(
    text: str, kind: str, sides: list[str]
) -> None:
    assert [(e.kind, sorted(e.sides), e.status) for e in wire(text).encounters] == [(kind, sides, "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Mali and Niger should lead to peace, Togo said.",
        "Togo said that negotiations between Mali and Niger must go on.",
        "Togo hopes that talks between Mali and Niger will bring peace.",
    ],
)
def test_talks_as_a_topic_of_what_ought_to_be_are_no_meeting(text: str) -> None:
    assert wire(text).encounters == []


def test_who_welcomes_talks_held_elsewhere_or_discusses_a_meeting_sits_at_none_of_them() -> None:
    elsewhere = "Togo stressed the importance of the talks with Mali held in Lima on January 23."
    between = "Togo discussed a letter on the meeting between the president of Mali and the king of Tonga in Lima."
    assert [sorted(e.sides) for e in wire(between).encounters] == [["MLI", "TON"]]
    assert all("TGO" not in e.sides for e in wire(elsewhere).encounters)


@pytest.mark.parametrize("town", ["Havana", "Cuba's capital"])
def test_where_two_leaders_meet_is_not_whose_they_are(town: str) -> None:
    text = f"Peru and Chile agreed to a truce. Cuban President Ana Ruiz hosted talks between the two leaders in {town}."
    assert sorted(only(read(text)).sides) == ["CHL", "PER"]


@pytest.mark.parametrize(
    "text",
    [
        "In a phone call with his Algerian counterpart, Egypt's Foreign Minister Omar Tal offered condolences.",
        "During a meeting with Peru's Foreign Minister Ana Salas, Chile's Foreign Minister Juan Soto called for calm.",
    ],
)
def test_what_is_wished_at_a_meeting_is_said_at_it(text: str) -> None:
    assert len(read(text, published_at="2024-03-05").encounters) == 1


def test_what_is_offered_is_no_meeting_yet() -> None:
    assert not read("Egypt's Foreign Minister Omar Tal offered help in talks with Sudan.").encounters


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Fiji's Foreign Minister Luke Tora took part in a meeting with his Chadian and Georgian counterparts.",
            ["FJI", "GEO", "TCD"],
        ),
        ("At talks with her Fijian and Samoan colleagues, Tonga's foreign minister praised it.", ["FJI", "TON", "WSM"]),
        ("Peru's premier Ana Lau spoke on the phone with Egyptian President Omar Tal.", ["EGY", "PER"]),
        ("Peru's president talked over the telephone with the president of Chile.", ["CHL", "PER"]),
    ],
)
def test_who_meets_counterparts_or_phones_is_one_of_them(text: str, sides: list[str]) -> None:
    assert [sorted(e.sides) for e in read(text, published_at="2024-03-05").encounters] == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's minister Luke Tora praised talks between Chad and Georgia.",
        "Peru's president spoke on the role of the phone with great care.",
    ],
)
def test_who_only_tells_of_talks_meets_nobody(text: str) -> None:
    assert all("FJI" not in e.sides and "PER" not in e.sides for e in read(text).encounters)


@pytest.mark.parametrize("sentence", ["Speaking next to", "Standing next to"])
def test_beside_whom_one_speaks_is_nobody_one_calls(sentence: str) -> None:
    reading = read(f"{sentence} the Togolese premier, Kenyan President Paul Otieno said trade would grow.")
    assert [m.kind for m in reading.encounters if m.kind == "call"] == []


@pytest.mark.parametrize("means", ["a suitable forum for consultations", "the mechanism for negotiations"])
def test_what_serves_for_talks_is_no_talk(means: str) -> None:
    text = f"LIMA, 4 May (Wire) - Chad and Peru praised the council as {means} between Chad and Peru."
    assert read(text, title="Chad, Peru issue statement").encounters == []


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("The vote fell at a summit of the 9-member African Union.", [("summit", ["AU"])]),
        ("SADC suspended Togo on Monday, a delegate at an online summit said.", [("summit", ["SADC"])]),
        (
            "The truce, clinched after talks in Lima, halted fighting between Togo and Oman.",
            [("talks", ["OMN", "TGO"])],
        ),
        ("The 6th Togo-Oman Joint Commission came to a close.", [("meeting", ["OMN", "TGO"])]),
        ("The ministry of Togo summoned the Omani envoy and handed him a note.", [("meeting", ["OMN", "TGO"])]),
        ("A member of the Togo-Oman Joint Commission resigned.", []),
        ("During the meeting, Premier Ana Ruiz of Peru welcomed Premier Ole Lund of Denmark to Lima.", []),
    ],
)
def test_meetings_that_a_report_tells_by_the_way(text: str, met: list[tuple[str, list[str]]]) -> None:
    assert [(e.kind, sorted(e.sides)) for e in wire(text).encounters] == met


def test_other_persons_met_are_another_meeting() -> None:
    text = (
        "Premier Ana Ruiz of Peru held talks with her Danish counterpart Ole Lund, paid a courtesy visit to President "
        "Bo Holm of Denmark, and met with Danish Speaker Lise Krag. Ruiz also met Lund on trade."
    )
    found = wire(text).encounters
    assert [sorted(e.sides) for e in found] == [["DNK", "PER"]] * 3
    assert [e.kind for e in found] == ["talks", "meeting", "meeting"]


def test_another_summit_is_not_the_one_that_was_told() -> None:
    text = "SADC suspended Togo on Monday, a delegate at an online summit said. SADC would hold another summit in May."
    assert [e.status for e in wire(text).encounters] == ["occurred", "planned"]


def test_a_delegation_that_one_opts_to_send_is_a_planned_visit() -> None:
    found = only(wire("Togo refused recognition, opting rather to send a delegation to Oman to weigh the terms."))
    assert (found.kind, sorted(found.sides), found.status) == ("visit", ["OMN", "TGO"], "planned")


def test_whom_a_minister_abroad_calls_on_is_who_the_apposition_names() -> None:
    body = (
        "Danish Foreign Affairs Minister Ole Lund visited Togo on 12 December 2001.\n\nMr Lund called on the Prime "
        "Minister, the Hon Amos Otieno, and held talks with the Minister for Foreign Affairs, the Hon Ama Mensah."
    )
    told = read(body, title="Togo visit", publisher="Minister for Foreign Affairs of Denmark").encounters
    assert [{p.person for p in e.participants} for e in told[1:]] == [
        {"Ole Lund", "Amos Otieno"},
        {"Ole Lund", "Ama Mensah"},
    ]
