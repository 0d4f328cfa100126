"""Reports of agencies and papers: whose the statements, talks and promises are that they tell of."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading


def _stances(reading: Reading) -> set[tuple[str, str]]:
    return {("+".join(sorted(p.holders)), p.act) for p in reading.positions}


def _promises(reading: Reading) -> list[tuple[str, str]]:
    return [("+".join(sorted(c.committers)), c.actions[0].exact) for c in reading.commitments]


@pytest.mark.parametrize(
    ("a", "b", "adjective"), [("Peru", "Chad", "Chadian"), ("Norway", "Fiji", "Fijian"), ("Ghana", "Oman", "Omani")]
)
def test_a_text_taken_up_by_another_noun_is_its_issuers(a: str, b: str, adjective: str) -> None:
    text = (
        f"The foreign ministry of {a} issued a statement condemning the {adjective} raid.\n\n"
        "The communiqué also denounces the arrest of two sailors."
    )
    reading = read(text, publisher="The Kathmandu Post")
    assert {h for p in reading.positions for h in p.holders} == {reading.positions[0].holders[0]}
    assert len(reading.positions) == 2


@pytest.mark.parametrize(("a", "b", "ident"), [("Chadian", "Mali", "TCD"), ("Peruvian", "Chile", "PER")])
def test_a_statement_that_was_not_told_of_is_of_the_organ_that_spoke(a: str, b: str, ident: str) -> None:
    text = (
        f"The {a} Defence Ministry said the army of {b} shelled two villages. It added that the road was closed.\n\n"
        f"The statement underlined that the government of {b} was responsible for the attack.\n\n"
        f"- Denial of a raid in {b}\n\n"
        f"The ministry then denied news of a raid."
    )
    assert {(ident, "stress"), (ident, "reject")} <= _stances(read(text, publisher="Anadolu Agency"))


_ITEMS = (
    "The {0}-{1} cabinet ended with a declaration signed by President Ali Roy of {0} and Premier Ana Lund of {1}.\n\n"
    "{2}\n\n1. Welcome the opening of the bridge.\n\n2. Agree on the importance of the forum.\n\n"
    "3. Pledge to pursue their work against hunger."
)


@pytest.mark.parametrize("lead", ["The two parties:", "The two countries:", "Both sides:"])
@pytest.mark.parametrize(("a", "b", "ids"), [("Chad", "Oman", "OMN+TCD"), ("Peru", "Ghana", "GHA+PER")])
def test_items_behind_the_two_parties_open_with_bare_verbs(lead: str, a: str, b: str, ids: str) -> None:
    reading = read(_ITEMS.format(a, b, lead), publisher="The Kathmandu Post")
    assert {(ids, "welcome"), (ids, "agree_that")} <= _stances(reading)
    assert (ids, "to pursue their work against hunger") in _promises(reading)


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("The meeting highlighted the ties between the two nations.", "stress"),
        ("Discussions covered the fisheries accord.", "discuss"),
        ("Discussions included the future of aid.", "discuss"),
        ("The talks reaffirmed the need for reform.", "stress"),
    ],
)
def test_the_talks_of_a_report_speak_for_those_who_met(told: str, act: str) -> None:
    lead = "Prime Minister Ana Vatu of Fiji met the President of Chad, Ali Roy, in Nadi yesterday."
    assert ("FJI+TCD", act) in _stances(read(f"{lead}\n\n{told}", publisher="The Kathmandu Post"))


def test_what_a_report_has_those_do_who_met_is_promised_and_what_another_will_do_is_not() -> None:
    lead = "President Ana Vatu of Fiji met the President of Chad in Nadi yesterday."
    text = f"{lead}\n\nThe two governments will continue joint work on trade. Peru will raise its tariffs."
    assert _promises(read(text, publisher="The Kathmandu Post")) == [("FJI+TCD", "continue joint work on trade")]


@pytest.mark.parametrize("what", ["Necessary measures will be taken", "Countermeasures will be adopted"])
def test_one_side_promises_measures_that_will_be_taken(what: str) -> None:
    reading = read(f"{what} to protect the border.", publisher="Ministry of Foreign Affairs of Peru")
    assert [c.committers for c in reading.commitments] == [["PER"]]


@pytest.mark.parametrize(
    ("words", "partners"),
    [
        ("to advance the Lima outcomes", []),
        ("to back Lima's bid", ["PER"]),
        ("to support the talks of the Lima government", ["PER"]),
    ],
)
def test_a_capital_before_a_thing_is_where_it_was_agreed(words: str, partners: list[str]) -> None:
    commitments = read(f"Ghana pledged {words}.").commitments
    assert [c.partners for c in commitments] == [partners]


@pytest.mark.parametrize(
    "lead",
    [
        "The leaders of Laos and Togo held bilateral talks at the State House in Lomé on Saturday.",
        "The foreign ministers of Laos and Togo met in Lomé on Tuesday to discuss trade, officials said.",
    ],
)
def test_a_report_that_opens_with_two_leaders_is_no_joint_statement(lead: str) -> None:
    reading = read(f"Togo\n\n{lead}\n\nThe host, President Ana Vatu, said Togo welcomed the talks.")
    assert reading.document.doctype == "news_story"
    assert reading.document.provenance_tier == 4


@pytest.mark.parametrize(
    "sentence",
    [
        "Oman's minister criticised remarks by Chad's envoy in which he said that Oman had broken the truce.",
        "Oman's minister criticised a letter in which Chad claimed that Oman had broken the truce.",
    ],
)
def test_what_is_said_in_remarks_that_another_blames_is_theirs(sentence: str) -> None:
    assert _stances(read(sentence)) == {("OMN", "deplore"), ("TCD", "affirm")}


def test_who_withholds_recognition_does_not_recognise() -> None:
    (stance,) = read("Peru withheld recognition of the new government of Mali.").positions
    assert (stance.holders, stance.act, stance.polarity) == (["PER"], "not_recognise", -1)


@pytest.mark.parametrize(
    ("opening", "ids"),
    [
        ("The ministers of foreign affairs of Peru, Chile, Malta and Fiji met in Lima.", "CHL+FJI+MLT+PER"),
        ("We—the Republic of Fiji and the Republic of Peru—meet in Suva on 22 May 2023.", "FJI+PER"),
        ("We—the Caribbean Community, Fiji and Peru—meet in Suva on 22 May 2023.", "CARICOM+FJI+PER"),
        (
            "We—the Caribbean Community, represented at this meeting by Belize, Grenada and Jamaica, and the "
            "Republic of Peru—meet in Lima on 22 May 2023.",
            "CARICOM+PER",
        ),
    ],
)
def test_a_text_that_opens_with_several_sides_is_theirs_whoever_publishes_it(opening: str, ids: str) -> None:
    reading = read(f"{opening}\n\nThere must be justice.", publisher="Ministry of Foreign Affairs of Peru")
    assert reading.document.doctype == "joint_statement"
    assert _stances(reading) >= {(ids, "affirm")}


def test_ministers_who_met_with_ones_own_minister_named_are_told_of_by_him() -> None:
    lead = "The ministers of foreign affairs of Peru, Chile, Malta and Fiji met in Lima."
    text = f"{lead}\n\nPeru's Foreign Minister Ana Lund welcomed the talks."
    assert read(text, publisher="Ministry of Foreign Affairs of Peru").document.doctype != "joint_statement"


@pytest.mark.parametrize(
    ("sentence", "promise"),
    [
        ("Peru's parliament voted to send troops to Mali.", ("PER", "to send troops to Mali")),
        ("Fiji elected to withdraw from the pact with Oman.", ("FJI", "to withdraw from the pact with Oman")),
        ("Under the accord, Peru will supply gas to Chad.", ("PER", "supply gas to Chad")),
        ("Under the treaty Oman will reduce its fleet.", ("OMN", "reduce its fleet")),
    ],
)
def test_votes_and_what_an_accord_has_somebody_do_are_promises(sentence: str, promise: tuple[str, str]) -> None:
    assert _promises(read(sentence, publisher="The Kathmandu Post")) == [promise]


def test_who_will_receive_so_much_promises_nothing() -> None:
    assert read("Peru said that Chad will receive 300 tons of rice.").commitments == []


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Peru accused Chad of breaking the truce.", ("PER", "affirm")),
        ("Oman and Fiji accused each other of burning the bridge.", ("FJI+OMN", "affirm")),
        ("Peru blamed Chad for the collapse of the talks.", ("PER", "deplore")),
        ("Oman charged that Fiji had violated its airspace.", ("OMN", "affirm")),
    ],
)
def test_charges_and_blame_are_stances_of_who_makes_them(sentence: str, stance: tuple[str, str]) -> None:
    assert stance in _stances(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Peru, Iran and Chad were among the countries that condemned the raid.", ("IRN+PER+TCD", "condemn")),
        ("Chile is one of the states that oppose the levy.", ("CHL", "oppose")),
    ],
)
def test_who_is_among_those_who_took_a_stance_took_it(sentence: str, stance: tuple[str, str]) -> None:
    assert _stances(read(sentence)) == {stance}


def test_the_presidents_of_a_list_are_the_sides_whatever_the_headline_is_about() -> None:
    head = "Lake presidents discuss Chad, security"
    lead = "The presidents of Peru, Chile, Ghana discussed trade at a meeting in Accra on Monday."
    reading = read(f"{head}\n\n{lead}\n\nThe presidents called for talks.", title=head, publisher="ERR News")
    assert ("CHL+GHA+PER", "call_for") in _stances(reading)


@pytest.mark.parametrize(("state", "ident", "other"), [("Peru", "PER", "Oman"), ("Norway", "NOR", "Fiji")])
def test_who_is_quoted_as_saying_says_it(state: str, ident: str, other: str) -> None:
    said = read(f"Foreign Minister Ana Lund of {state} was quoted as saying that {other} must leave the reef.")
    told = read(f'"{other} must leave the reef," Foreign Minister Ana Lund of {state} was cited as telling reporters.')
    assert _stances(said) == _stances(told) == {(ident, "demand")}


@pytest.mark.parametrize(
    ("a", "b", "of_a", "of_b"), [("Peru", "Oman", "Peruvian", "Omani"), ("Ghana", "Fiji", "Ghanaian", "Fijian")]
)
@pytest.mark.parametrize(
    "words",
    [
        "The paper quoted {of_b} Foreign Minister Luc Roy as saying that {b} rejects the plan.",
        '"{b} rejects the plan," a spokesman quoted Roy as saying on Monday.',
        "The talks failed, radio reported, citing {of_b} Foreign Minister Luc Roy as saying {b} rejects the plan.",
    ],
)
def test_whom_others_quote_says_it(a: str, b: str, of_a: str, of_b: str, words: str) -> None:
    lead = f"{of_a} Foreign Minister Ana Lund met {of_b} Foreign Minister Luc Roy in Suva.\n\n"
    reading = read(lead + words.format(b=b, of_b=of_b), publisher="The Kathmandu Post")
    (stance,) = (p for p in reading.positions if p.act == "reject")
    assert [h for p in read(f"{b} rejects the plan.").positions for h in p.holders] == stance.holders
    assert stance.attribution.speaker == stance.holders


@pytest.mark.parametrize(("giver", "ident", "taker"), [("Peru", "PER", "Oman"), ("Ghana", "GHA", "Fiji")])
def test_in_a_note_speaks_who_hands_it(giver: str, ident: str, taker: str) -> None:
    handed = f"{giver} handed a note to the Embassy of {taker}, in which it rejects the ruling."
    sent = f"{giver} sent the envoy of {taker} a letter in which it rejects the ruling."
    assert _stances(read(handed)) == _stances(read(sent)) == {(ident, "reject")}
    received = f"{taker} received a letter from {giver} in which it rejects the ruling."
    assert _stances(read(received)) == {(ident, "reject")}
