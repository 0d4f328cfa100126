"""The same stance in other forms of the act: who holds it, and whether it is held at all, stays what it is."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents

Stance = tuple[tuple[str, ...], str]


def stances(text: str, **facts: str) -> list[Stance]:
    """Returns holders and act of each position of a text that is held."""
    (reading,) = read_documents([RawDocument(text=text, place="x", **facts)])  # type: ignore[arg-type]
    return sorted((tuple(p.holders), p.act) for p in reading.positions if not p.negated)


@pytest.mark.parametrize(
    "who",
    [
        "the Togolese foreign minister, Ama Serwah,",
        "Togo's ambassador to the United Nations, Ama Serwah,",
        "the president of Togo, Kofi Mensah,",
        "his Togolese counterpart, Kofi Mensah,",
    ],
)
@pytest.mark.parametrize("said", ["told reporters", "said on Monday"])
def test_a_quotation_is_its_speakers_whose_name_stands_behind_the_office(who: str, said: str) -> None:
    assert stances(f'"We condemn the raid on the port," {who} {said}.') == [(("TGO",), "condemn")]
    assert stances(f'"I welcome the truce," {who} {said}.') == [(("TGO",), "welcome")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru responded by rejecting the levy.", "reject"),
        ("Peru angered Chile by condemning the levy.", "condemn"),
        ("Peru used the session to denounce the levy.", "deplore"),
        ("Peru cannot but regret the levy.", "regret"),
        ("Peru did not hesitate to condemn the levy.", "condemn"),
        ("Peru has never ceased to support the inquiry.", "support"),
    ],
)
def test_a_stance_by_means_of_another_act_is_held(text: str, told: str) -> None:
    assert stances(text) == [(("PER",), told)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru does not wish to condemn the levy.",
        "Peru did not want to support the inquiry.",
        "Peru did not respond by rejecting the levy.",
        "Chile said it would wait until Peru condemned the raid.",
        "Chile said that it would not sign until Peru supported the inquiry.",
    ],
)
def test_what_one_does_not_want_or_waits_for_is_not_held(text: str) -> None:
    assert all(holders != ("PER",) for holders, _ in stances(text))


@pytest.mark.parametrize(
    "text",
    [
        "In a statement condemning the raid, Nepal called for talks.",
        "The foreign ministry of Nepal, in a letter condemning the raid, called for talks.",
        "Nepal, condemning the raid on the port, called for talks.",
        "Nepal delivered a speech condemning the raid and called for talks.",
    ],
)
def test_what_a_text_says_is_said_by_who_speaks_in_it(text: str) -> None:
    assert stances(text) == [(("NPL",), "call_for"), (("NPL",), "condemn")]


@pytest.mark.parametrize(
    "text",
    [
        "Nepal was named in a letter condemning the raid.",
        "In Oman's letter condemning the raid, Nepal is accused of a breach of the truce.",
        "Nepal did not deliver a speech condemning the raid.",
    ],
)
def test_what_anothers_text_says_is_not_said_by_who_is_named_in_it(text: str) -> None:
    assert (("NPL",), "condemn") not in stances(text)


@pytest.mark.parametrize("marks", [("PP1", "OP1."), ("(PP2)", "(OP2)"), ("PP1bis:", "OP 3:"), ("", "3.")])
def test_the_paragraphs_of_a_resolution_are_its_bodys(marks: tuple[str, str]) -> None:
    text = f"The Human Rights Council,\n\n{marks[0]} Recalling its resolution on the delta,\n\n".replace(
        "\n\n ", "\n\n"
    )
    text += f"{marks[1]} Strongly condemns the raid on the convoy;"
    assert stances(text) == [(("UNHRC",), "condemn"), (("UNHRC",), "recall")]


@pytest.mark.parametrize(
    "told", ["Notes that the army of Chad shelled a village", "Notes that Mali has closed its port"]
)
def test_a_paragraph_without_a_subject_is_not_of_who_was_told_of_before(told: str) -> None:
    text = f"The General Assembly,\n\nRecalling its resolution on the delta,\n\n1. {told};\n\n2. Calls on Oman to help;"
    assert (("UNGA",), "call_for") in stances(text)


@pytest.mark.parametrize(
    ("felt", "told"),
    [
        ("alarmed by the raid on the port", "alarm"),
        ("deeply grateful for the help of the union", "appreciate"),
        ("opposed to the levy on timber", "oppose"),
        ("satisfied with the work of the fund", "welcome"),
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "{Felt}, Laos urged both sides to resume the talks.",
        "Laos, {felt}, urged both sides to resume the talks.",
        "Although {felt}, Laos urged both sides to resume the talks.",
        "The Lao government, {felt}, urged both sides to resume the talks.",
        "Laos declared itself {felt} and urged both sides to resume the talks.",
        "Laos is, and remains, {felt}, and urged both sides to resume the talks.",
    ],
)
def test_a_feeling_without_a_copula_is_its_subjects(form: str, felt: str, told: str) -> None:
    text = form.format(felt=felt, Felt=f"{felt[0].upper()}{felt[1:]}")
    assert stances(text) == sorted([(("LAO",), told), (("LAO",), "urge")])


def test_two_feelings_joined_are_two_stances() -> None:
    text = "Laos is alarmed by the raid on the port and opposed to the levy on timber."
    assert stances(text) == [(("LAO",), "alarm"), (("LAO",), "oppose")]


@pytest.mark.parametrize(
    "text",
    [
        "Laos is neither alarmed by the raid nor opposed to the levy.",
        "If alarmed by the raid, Laos will speak.",
        "The forum, open to the press, was held in Laos.",
    ],
)
def test_no_feeling_is_made_of_what_is_not_felt(text: str) -> None:
    assert stances(text) == []


def test_what_a_text_voices_by_a_noun_is_said_by_who_speaks_in_it() -> None:
    text = "In a statement expressing its support for the inquiry, Laos called for talks."
    assert stances(text) == [(("LAO",), "call_for"), (("LAO",), "support")]
    assert stances("Laos stressed its endorsement of the road map.") == [(("LAO",), "endorse")]
