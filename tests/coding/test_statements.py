"""What a side's own statement, letter or speech says of itself, of others and of what it is about."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

MINISTRY = "Ministry of Foreign Affairs of Norway"


def _statement(text: str, *, title: str = "Statement by the Spokesperson", publisher: str = MINISTRY) -> Reading:
    return read(text, title=title, publisher=publisher)


def _speech(text: str) -> Reading:
    title = "Statement by the President of Ghana at the General Debate"
    return read(text, title=title, publisher="UN General Debate")


def _stances(reading: Reading) -> list[tuple[str, str, list[str]]]:
    return sorted(("+".join(p.holders), p.act, p.toward) for p in reading.positions)


def _triples(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    return [(e.event_type, [str(a.id) for a in e.actors], [str(a.id) for a in e.recipients]) for e in reading.events]


@pytest.mark.parametrize(
    ("title", "publisher", "text", "toward"),
    [
        (
            "Statement by the Spokesperson on Togo",
            MINISTRY,
            "We thank Ghana for its help. We urge the authorities to free the reporters.",
            ["TGO"],
        ),
        (
            "Statement on the elections in Chad",
            "European Union",
            "The EU thanks Niger for its observers. We urge the authorities to open the borders.",
            ["TCD"],
        ),
        (
            "Statement by the Spokesperson",
            MINISTRY,
            "Togo jailed ten reporters. We urge the authorities to free them.",
            ["TGO"],
        ),
    ],
)
def test_the_authorities_are_of_the_state_that_the_text_is_about(
    title: str, publisher: str, text: str, toward: list[str]
) -> None:
    urged = [p.toward for p in _statement(text, title=title, publisher=publisher).positions if p.act == "urge"]
    assert urged == [toward]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I have directed the Minister of Trade to suspend all talks with Togo.", "THREATEN"),
        ("The Prime Minister instructed the Minister of Health to send doctors to Chad.", "AGREE"),
    ],
)
def test_of_one_s_own_people_one_asks_nothing(text: str, kind: str) -> None:
    told = _triples(_statement(text))
    assert [t[0] for t in told if t[0] in ("REQUEST", "THREATEN", "AGREE")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Norway vowed to sever ties with Ghana.",
        "Norway will halt all trade with Togo, the premier said.",
        "Kenya promised to cut off relations with Peru.",
    ],
)
def test_a_promise_to_end_relations_is_a_threat(text: str) -> None:
    assert [e.event_type for e in read(text).events] == ["THREATEN"]


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("We share Ghana's concern about the flow of arms across the border.", []),
        ("We share the concerns of Kenya about the arrests.", []),
        ("We voice our concern over the arrests in Togo.", ["TGO"]),
    ],
)
def test_whose_concern_one_shares_is_not_blamed(text: str, blamed: list[str]) -> None:
    told = _triples(_statement(text))
    assert [i for kind, _, to in told if kind == "ACCUSE" for i in to] == blamed


@pytest.mark.parametrize(
    "text",
    [
        "Fiji met Samoa. They met in May. They signed. They left. Norway deplores the continued blockade of Cuba.",
        "Fiji met Samoa. They met in May. They signed. They left. Norway condemns the partition of Chad.",
    ],
)
def test_who_suffers_is_not_blamed(text: str) -> None:
    assert not [t for t in _triples(_statement(text)) if t[0] == "ACCUSE"]


def test_with_whom_one_joins_in_a_call_is_not_called_on() -> None:
    told = _triples(_statement("We join the African Union in calling on Chad to free the reporters."))
    assert [to for kind, _, to in told if kind == "REQUEST"] == [["TCD"]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru and Ghana are of the view that aid should be sent to Chad to support the police.", "believe"),
        ("Peru and Ghana agreed that a request should be made to Kenya to back the mission.", "agree_that"),
    ],
)
def test_what_nobody_is_said_to_do_supports_nothing(text: str, act: str) -> None:
    assert [p.act for p in read(text).positions] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru acknowledges that the group will go on talking with the government of Chad.", "acknowledge_fact"),
        ("Peru acknowledges that the talks with the authorities of Togo were slow.", "acknowledge_fact"),
        ("Peru acknowledges that the islet is part of the territory of Chile.", "acknowledge_claim"),
        ("Peru acknowledges that Chad has sovereignty over the strip.", "acknowledge_claim"),
    ],
)
def test_a_status_is_what_is_said_of_something(text: str, act: str) -> None:
    assert [p.act for p in read(text).positions] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "I wish to convey to you, on behalf of my country, our heartfelt congratulations on your election.",
            "praise",
        ),
        ("I extend to you, Mr. President, my sincere congratulations on your election.", "praise"),
        ("May I also thank Kenya for its report.", "appreciate"),
        ("I would be remiss if I did not thank Japan for its aid.", "appreciate"),
        ("It gives us great pleasure to welcome the truce in Mali.", "welcome"),
        ("Our foremost task is to reopen the clinics.", "follow_policy"),
    ],
)
def test_polite_and_roundabout_openings_say_what_they_open(text: str, act: str) -> None:
    assert [(p.holders, p.act) for p in _speech(text).positions] == [(["GHA"], act)]


def test_we_in_what_others_say_is_who_speaks() -> None:
    reading = _speech("The World Bank has told us that we will soon face a crisis.")
    assert not [c for c in reading.commitments if c.committers == ["World Bank"]]


@pytest.mark.parametrize(
    "text",
    [
        "Noting our deep concern over the war, we call for talks.",
        "We note our concern at the raid, and call for talks.",
    ],
)
def test_a_feeling_that_is_noted_is_one_stance(text: str) -> None:
    assert {p.act for p in _speech(text).positions} == {"serious_concern" if "deep" in text else "concern", "call_for"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru warned that if debt grows, Ghana will face a crisis.",
        "Chad cautioned that if the truce fails, all would suffer.",
    ],
)
def test_a_condition_behind_that_is_no_question(text: str) -> None:
    assert [p.act for p in read(text).positions] == ["warn"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The Ministry expresses its strong condemnation and denunciation of the raid in Mali.", ["condemn"]),
        ("Norway voices its alarm and concern over the arrests in Togo.", ["alarm"]),
        ("Norway condemns and rejects the raid in Mali.", ["condemn", "reject"]),
    ],
)
def test_nouns_alike_under_one_verb_are_one_stance(text: str, acts: list[str]) -> None:
    assert sorted(p.act for p in _statement(text).positions) == acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The results of this vote will not be recognised.", "not_recognise"),
        ("No threat will be accepted.", "reject"),
        ("Such acts will never be tolerated.", "reject"),
        ("The efforts of Kuwait are highly appreciated.", "appreciate"),
    ],
)
def test_what_a_statement_refuses_or_values_is_its_issuer_s(text: str, act: str) -> None:
    assert [(p.holders, p.act) for p in _statement(text).positions] == [(["NOR"], act)]


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("We welcome the firm communiqué of the Arab League denouncing the coup in Mali.", ["Arab League"]),
        ("We welcome the letter from Kenya denouncing the coup in Chad.", ["KEN"]),
    ],
)
def test_a_text_speaks_for_its_own_author(text: str, accuser: list[str]) -> None:
    reading = _statement(text)
    assert [(p.act, p.holders) for p in reading.positions] == [("welcome", ["NOR"]), ("deplore", accuser)]
    assert [who for kind, who, _ in _triples(reading) if kind == "ACCUSE"] == [accuser]


def test_whose_condemnation_is_welcomed_did_not_do_what_it_condemns() -> None:
    told = _triples(_statement("We welcome the African Union's swift condemnation of the coup."))
    assert [t[0] for t in told] == ["SUPPORT"]


@pytest.mark.parametrize(
    ("text", "helped"),
    [
        ("Norway and Kenya pledged continued support for Chad.", ["TCD"]),
        ("Norway and Kenya agreed to deepen their ties.", []),
    ],
)
def test_several_may_promise_help_to_another(text: str, helped: list[str]) -> None:
    reading = read(text, title="Joint Statement by Norway and Kenya")
    assert [c.beneficiaries for c in reading.commitments] == [helped]
    assert [to for kind, _, to in _triples(reading) if kind == "AGREE"] == [helped]


FORCES = [
    ("Statement on the Situation in Lesotho", "The army must return to barracks. We urge the police to stop."),
    ("Statement on Events", "We condemn the raid by the army in Lesotho. We urge the police to show restraint."),
]


@pytest.mark.parametrize(("title", "text"), FORCES)
def test_the_army_in_a_text_on_another_state_is_that_state_s(title: str, text: str) -> None:
    found = read(text, title=title, publisher="Ministry of Foreign Affairs of Kenya").positions
    assert {i for p in found if p.stance_class == "URGE" for i in p.toward} == {"LSO"}


def test_its_own_army_is_of_who_speaks_where_others_are_only_thanked() -> None:
    text = "The government thanks Japan for its aid. The army will continue the search."
    found = read(text, title="Statement on the Floods", publisher="Ministry of Foreign Affairs of Kenya")
    assert [c.committers for c in found.commitments] == [["KEN"]]


@pytest.mark.parametrize(
    ("text", "publisher", "side"),
    [
        (
            "LIMA (Andina) - The Foreign Ministry issued the following statement: We condemn the raid of Fiji.",
            "Andina",
            "PER",
        ),
        (
            "HAVANA (Prensa Latina) - The Ministry of Foreign Affairs released a note, a statement which reads as"
            " follows: We condemn the raid of Fiji.",
            "Prensa Latina",
            "CUB",
        ),
        (
            "ACCRA, March 3 (GNA) - A spokesman for the Foreign Ministry of Ghana gave the following answer to a"
            " question put by GNA as regards the raid of Fiji:\n\nWe condemn the raid of Fiji.",
            "GNA",
            "GHA",
        ),
    ],
)
def test_what_an_agency_prints_is_of_the_ministry_that_it_names(text: str, publisher: str, side: str) -> None:
    found = read(text, publisher=publisher).positions
    assert [(p.holders, p.attribution.basis) for p in found if p.act == "condemn"] == [([side], "document_voice")]


def test_what_is_taken_up_by_a_pronoun_is_of_whom_it_was() -> None:
    text = "Peru and Oman held talks in Lima. Peru noted the remarks of Chad's minister and rejected them."
    found = read(text)
    assert [p.toward for p in found.positions if p.act == "reject"] == [["TCD"]]
    assert [[a.id for a in e.recipients] for e in found.events if e.event_type == "REJECT"] == [["TCD"]]


def test_a_crime_at_one_s_mission_is_no_charge_against_whom_a_question_was_about() -> None:
    text = (
        "Question: The king of Tonga has condemned the arrest of the traders. What do you say?\n\n"
        "Spokesperson: We strongly condemn the vandalism at our embassy. We will be hosting the premier of Fiji in May."
    )
    found = read(text, publisher="Ministry of Foreign Affairs of Peru")
    assert all(a.id != "TON" for e in found.events for a in e.recipients)
    assert [e.sides for e in found.encounters] == [["PER", "FJI"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "They must be wondering what comes next in Fiji.",
        "The people of Fiji must have suffered.",
        "It is difficult for me to answer that.",
        "This is a provisional translation of the remarks on Fiji.",
        "The notes that follow are a summary of the talks with Fiji.",
    ],
)
def test_what_one_supposes_or_says_of_the_text_is_no_stance(sentence: str) -> None:
    assert not _speech(sentence).positions


@pytest.mark.parametrize("verb", ["bring its ships home", "wring no more concessions", "cling to the truce"])
def test_a_verb_in_ing_is_asked_for(verb: str) -> None:
    assert [p.act for p in _speech(f"Fiji must {verb}.").positions] == ["demand"]


@pytest.mark.parametrize(
    "guest", ["Ana Tala, the Prime Minister of Fiji", "the representatives of Fiji", "Minister Roy"]
)
def test_guests_are_greeted_in_statements_too(guest: str) -> None:
    assert not _statement(f"The Ministry welcomed {guest}.").positions
    assert _statement("The Ministry welcomed the offer of Minister Roy of Fiji.").positions


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("Leaders welcomed the truce in Fiji. They condemned the raid.", ["joint", "joint"]),
        ("The Heads of State condemned the raid in Fiji.", ["joint"]),
        ("The African Union condemns the raid in Fiji.", ["unilateral"]),
        ("We condemn the raid in Fiji.", ["unilateral"]),
        ("Those who raided Fiji must be brought to justice.", ["document"]),
        ("The raid in Fiji is regrettable.", ["document"]),
    ],
)
def test_who_acts_for_a_body_in_the_plural_holds_jointly(text: str, modes: list[str]) -> None:
    title = "Communique of the Leaders of the African Union"
    found = _statement(text, title=title, publisher="African Union").positions
    assert [(p.holders, p.holder_mode) for p in found] == [(["AU"], mode) for mode in modes]


def test_what_a_joint_text_says_without_a_holder_is_the_document_s() -> None:
    text = "The two sides welcomed the truce. Such raids are crimes. The need for talks was underlined."
    found = _statement(text, title="Joint Statement of Norway and Peru", publisher="Ministry").positions
    assert [p.holder_mode for p in found] == ["joint", "document", "document"]
