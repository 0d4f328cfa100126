"""Who speaks where a government's or a bloc's own text leaves it to be understood."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading
from tests.coding.documents import release, wire


def published(text: str, publisher: str, title: str | None = None) -> Reading:
    return read(text, publisher=publisher, title=title, published_at="2024-03-05")


def stances(reading: Reading) -> list[tuple[list[str], str]]:
    return [(p.holders, p.act) for p in reading.positions]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("All parties are urged to lay down their arms.", "urge"),
        ("Our citizens are advised to avoid all travel to Mali.", "call_for"),
        ("Malta is called upon to release the crew.", "call_for"),
        ("The Government of Malta is invited to respect the treaty.", "encourage"),
        ("The insinuations of Malta are emphatically rejected.", "reject"),
        ("The step taken by Malta is welcomed.", "welcome"),
    ],
)
def test_who_is_urged_in_the_text_of_one_side_is_urged_by_it(sentence: str, act: str) -> None:
    assert stances(release(sentence)) == [(["URY"], act)]
    assert wire(sentence).positions == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Malta was urged to release the crew in May.",
        "Guests are required to hold a visa.",
        "Oman has been asked to act.",
    ],
)
def test_what_was_urged_before_or_is_a_rule_is_nobodys_demand(sentence: str) -> None:
    assert all(p.stance_class not in ("URGE", "OPPOSE") for p in release(sentence).positions)


def test_what_is_widely_condemned_is_so_by_others() -> None:
    assert stances(release("The raid of Malta is condemned.")) == [(["URY"], "condemn")]
    assert all(act != "condemn" for _, act in stances(release("The raid of Malta is widely condemned.")))


@pytest.mark.parametrize(
    "sentence",
    [
        "Uruguay thanks Palau for having shown its commitment to peace.",
        "Uruguay appreciates Samoa for having kept the truce and shown its adherence to the treaty.",
    ],
)
def test_the_commitment_that_another_is_thanked_for_is_not_ones_own(sentence: str) -> None:
    assert all(p.stance_class == "EVALUATE" for p in release(sentence).positions)


def test_a_statement_on_a_joint_statement_is_of_who_makes_it() -> None:
    title = "Foreign Ministry Statement on the Joint Statement of the G7"
    found = published("The Ministry welcomes the joint statement.", "Ministry of Foreign Affairs of Nepal", title)
    assert (found.document.doctype, stances(found)) == ("press_release", [(["NPL"], "welcome")])


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Uruguay is engaging the Government of Peru at the highest level.", "CONSULT"),
        ("Peruvian soldiers engaged rebel fighters near Puno.", "ASSAULT"),
    ],
)
def test_who_engages_a_government_talks_with_it(sentence: str, event: str) -> None:
    assert [e.event_type for e in release(sentence).events] == [event]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Fiji's view, the sanctions are unjust.",
        "In the words of Fiji, the blockade of the strait is a crime.",
        "The blockade of the strait, in the estimation of Fiji, is a crime.",
    ],
)
def test_whose_view_or_words_it_is_says_so(sentence: str) -> None:
    assert [p.holders for p in wire(sentence).positions] == [["FJI"]]


@pytest.mark.parametrize(
    "sentence", ["In view of the storm, Fiji closed the port.", "Tonga has trust in the words of Fiji."]
)
def test_what_is_done_in_view_of_something_is_no_view(sentence: str) -> None:
    assert all(p.act != "affirm" for p in wire(sentence).positions)


def test_the_words_of_the_other_side_are_its_own_in_a_readout() -> None:
    told = "Minister Kalns met the Foreign Minister of Gabon, Ada Mba. Minister Mba thanked Latvia. "
    found = published(told + "In her view, the sanctions are unjust.", "Ministry of Foreign Affairs of Latvia")
    assert stances(found)[-1] == (["GAB"], "affirm")


@pytest.mark.parametrize(
    "sentence", ["The Embassy in Hanoi stands ready to assist.", "The Consulate in Lagos is ready to help."]
)
def test_a_post_abroad_is_not_of_the_state_that_it_is_in(sentence: str) -> None:
    found = published(sentence, "Ministry of Foreign Affairs of Iceland")
    assert [c.committers for c in found.commitments] == [["ISL"]]


def test_a_government_in_a_capital_is_of_the_state() -> None:
    found = published("The government in Hanoi stands ready to assist.", "Ministry of Foreign Affairs of Iceland")
    assert [c.committers for c in found.commitments] == [["VNM"]]


@pytest.mark.parametrize(
    "opening",
    [
        "The Prime Minister spoke to the President of Kenya. ",
        "The Prime Minister spoke to Kenya's President. ",
        "The Prime Minister spoke to the President of the Republic of Kenya. ",
    ],
)
def test_an_office_told_with_its_state_is_of_it_when_told_again(opening: str) -> None:
    found = published(opening + "The President praised Fiji.", "Office of the Prime Minister of Fiji")
    assert stances(found)[-1] == (["KEN"], "praise")
    both = published(opening + "The Prime Minister and President condemned the coup.", "Government of Fiji")
    assert set(both.positions[-1].holders) == {"FJI", "KEN"}


def test_an_office_that_a_side_names_alone_at_first_is_its_own() -> None:
    told = "The President met the President of Kenya. The President praised the truce in Chad."
    assert stances(published(told, "Government of Fiji"))[-1] == (["FJI"], "praise")


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("G7 Declaration", "1. We, the Leaders of the Group of Seven, met in Apia. "),
        ("Chairman's Statement of the Summit of the G7", "The Leaders met in Apia. "),
    ],
)
def test_a_bloc_speaks_in_its_declaration(title: str, opening: str) -> None:
    found = read(opening + "The Leaders condemn the raids in Chad.", title=title, published_at="2024-03-05")
    assert stances(found) == [(["G7"], "condemn")]


def test_the_general_assembly_speaks_in_its_resolution() -> None:
    text = "The General Assembly,\nRecalling its resolution 73/1,\n1. Demands that Tonga withdraw from Samoa;"
    assert {tuple(p.holders) for p in read(text).positions} == {("UNGA",)}


@pytest.mark.parametrize(
    ("assembly", "whose"),
    [
        ("General Assembly of the Organization of American States", "OAS"),
        ("Kent General Assembly", "Kent General Assembly"),
    ],
)
def test_the_general_assembly_of_another_is_not_that_of_the_nations(assembly: str, whose: str) -> None:
    found = wire(f"The {assembly} condemned the coup in Chad.").positions
    assert [p.holders for p in found] == [[whose]]


def test_views_are_exchanged_between_those_of_a_courtesy_call() -> None:
    told = (
        "Ambassador Roka paid a courtesy call on the Foreign Minister of Peru, Ana Rey. Views were exchanged on trade."
    )
    found = published(told, "Embassy of Nepal in Lima")
    assert [(sorted(h), act) for h, act in stances(found)] == [(["NPL", "PER"], "discuss")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The tirade of Nauru is a reflection of its growing isolation.", "affirm"),
        ("The smear campaigns of Nauru carry no credibility.", "affirm"),
        ("Trust cannot be optional for some.", "affirm"),
        ("The right of Samoa to choose is not up for debate.", "affirm"),
        ("Nauru has nobody but itself to blame.", "affirm"),
        ("What is needed now is a truce in Chad.", "affirm"),
        ("Nauru would do well to reconsider.", "call_for"),
        ("We add our voice to those calling for dialogue in Chad.", "call_for"),
        ("We were united in our opposition to the siege of Chad.", "oppose"),
    ],
)
def test_a_side_says_so_without_a_verb_of_stance(sentence: str, act: str) -> None:
    assert stances(release(sentence)) == [(["URY"], act)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some say that sanctions are wrong.",
        "It is said that the blockade is a crime.",
        "Critics argue that Chad should pay.",
        "Many experts claim that the treaty is void.",
    ],
)
def test_what_others_are_said_to_say_is_no_stance_of_who_speaks(sentence: str) -> None:
    assert published(sentence, "Ministry for Foreign Affairs of Sweden", "Speech by Minister Holm").positions == []


def test_what_one_says_oneself_is_ones_own() -> None:
    found = published(
        "We say that sanctions are wrong.", "Ministry for Foreign Affairs of Sweden", "Speech by Minister Holm"
    )
    assert stances(found) == [(["SWE"], "affirm")]


@pytest.mark.parametrize(
    "sentence",
    ["Uruguay wishes to assure the public that the border is calm.", "Uruguay wishes to inform that talks were held."],
)
def test_what_one_wishes_to_tell_is_no_wish(sentence: str) -> None:
    assert all(p.act != "favour" for p in release(sentence).positions)


@pytest.mark.parametrize("group", ["African Group", "Arab Group"])
def test_a_group_speaks_through_a_member(group: str) -> None:
    found = published(
        "The Group is alarmed by the raids in Fiji.",
        "Permanent Mission of Lebanon to the United Nations",
        f"Statement on behalf of the {group}",
    )
    assert stances(found) == [([group], "alarm")]


@pytest.mark.parametrize(
    "opening",
    [
        "Foreign Minister Sato received the copies of credentials of the Ambassador of Brazil, Lucas Prado. ",
        "The Ambassador of Brazil, Lucas Prado, presented his credentials to President Sato. ",
    ],
)
def test_credentials_are_handed_over_at_a_meeting(opening: str) -> None:
    found = published(opening + "Views were exchanged on trade.", "Government of Palau")
    assert [sorted(m.sides) for m in found.encounters] == [["BRA", "PLW"]]


def test_states_behind_a_label_are_the_topic_of_who_publishes() -> None:
    title = "Press release: consultations between the foreign ministries of Serbia and Tunisia"
    found = published("The two sides discussed trade.", "Ministry of Foreign Affairs of Serbia", title)
    assert found.document.doctype != "joint_statement"
    assert [p.attribution.speaker for p in found.positions] == [["SRB"]]


def test_who_heads_a_delegation_travels_nowhere() -> None:
    assert release("The Tunisian side was headed by Director General Ben Amor.").encounters == []


@pytest.mark.parametrize(
    "opening",
    [
        "The Prime Minister spoke to President Obiang this afternoon. ",
        "The Prime Minister held a telephone conversation with Chancellor Obiang. ",
    ],
)
def test_a_leader_whom_ones_own_spoke_with_is_not_ones_own(opening: str) -> None:
    found = published(opening + "They discussed the truce in Chad.", "Office of the Prime Minister of Fiji")
    assert all(set(p.holders) == {"FJI", "Obiang"} for p in found.positions)
    assert [[a.id for a in e.actors] for e in found.events if e.event_type == "CONSULT"] == [["FJI", "Obiang"]]


def test_of_two_prime_ministers_who_met_one_is_anothers() -> None:
    told = "Prime Minister Rabuka met with Prime Minister Obiang in Suva. Prime Minister Obiang thanked Fiji."
    assert stances(published(told, "Office of the Prime Minister of Fiji"))[-1] == (["Obiang"], "appreciate")


def test_a_minister_whom_ones_own_leader_spoke_with_is_ones_own() -> None:
    told = "The Prime Minister spoke with Finance Minister Prasad. Minister Prasad rejected the sanctions on Chad."
    assert stances(published(told, "Office of the Prime Minister of Fiji"))[-1] == (["FJI"], "reject")


def test_both_before_two_officers_is_no_group() -> None:
    told = "The Prime Minister spoke to the President of Kenya. The United States and Peru must help Chad. "
    both = "Both the Prime Minister and President condemned the coup."
    assert set(published(told + both, "Office of the Prime Minister of Fiji").positions[-1].holders) == {"FJI", "KEN"}


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("It is in this spirit that Uruguay rejects the raid on Chad.", "reject"),
        ("It is for this reason that we condemn the coup in Chad.", "condemn"),
        ("It is against this background that Uruguay welcomes the truce.", "welcome"),
    ],
)
def test_why_one_holds_a_stance_is_no_stance_of_its_own(sentence: str, act: str) -> None:
    assert stances(release(sentence)) == [(["URY"], act)]
    assert release("It is against this backdrop that the choir sang.").positions == []


def test_the_envoy_whom_a_side_summons_is_of_the_state_that_it_named() -> None:
    told = "The regime in Caracas has shown contempt for its people. We have summoned the chargé d'affaires."
    charge, event = [e for e in release(told).events if e.event_type == "ACCUSE"]
    assert [a.id for a in event.recipients] == [a.id for a in charge.recipients] == ["VEN"]
    (other,) = [
        e for e in release("Chad shut the road. We summoned the envoy of Peru.").events if e.event_type == "ACCUSE"
    ]
    assert [a.id for a in other.recipients] == ["PER"]
