"""Who speaks as "we" where neither title nor publisher tells it: what he calls his own, and lines above his words."""

from __future__ import annotations

import pytest

from communique import read

OWN = [
    ("My country, Togo, will support the plan.", "TGO"),
    ("Togo, my country, will support the plan.", "TGO"),
    ("I bring you greetings from the Government and people of Tonga.", "TON"),
    ("We in Latvia know what occupation means.", "LVA"),
    ("On behalf of the people of Palau, I thank you.", "PLW"),
    ("As President of Guyana, I know the forest.", "GUY"),
    ("The Kenyan delegation believes that the Council must act.", "KEN"),
    ("Bhutan has always opposed the arms race.", "BTN"),
]


@pytest.mark.parametrize(("words", "state"), OWN, ids=[words for words, _ in OWN])
def test_who_speaks_is_told_by_what_he_calls_his_own(words: str, state: str) -> None:
    text = f"Mr. President, the war in Yemen goes on. {words} We condemn the raids on the villages."
    reading = read(text, title="Statement at the conference")
    assert reading.document.parties == [state]
    assert [p.holders for p in reading.positions if p.act == "condemn"] == [[state]]


def test_a_statement_made_by_another_on_behalf_of_a_group_is_not_one_s_own() -> None:
    text = (
        "Madam President, we align ourselves with what Sweden said on behalf of the African Union. We condemn the coup."
    )
    reading = read(text, title="Statement by Norway in the Security Council")
    assert [p.holders for p in reading.positions if p.act == "condemn"] == [["NOR"]]


def test_a_state_speaks_for_a_group_and_then_for_itself() -> None:
    text = (
        "Mr. President,\n\nI have the honour to speak on behalf of the Group of 77. We regret the cuts.\n\n"
        "In my national capacity, I would like to add this. We condemn the blockade.\n"
    )
    reading = read(text, title="Statement by the Permanent Representative", publisher="Permanent Mission of Cuba")
    assert [(p.holders, p.act) for p in reading.in_text_order("positions") if p.stance_class == "EVALUATE"] == [
        (["G77"], "regret"),
        (["CUB"], "condemn"),
    ]


def test_lines_that_name_speakers_stand_over_their_words() -> None:
    text = (
        "Excerpts from the debate\n\nPresident of Palau\n\nWe urge all states to cut emissions.\n\n"
        "H.E. Mr. Enele Lafaele, Prime Minister of Tuvalu\n\nWe reject the idea that islands must simply move.\n"
    )
    reading = read(text, title="Leaders at the podium", publisher="Island Review")
    held = {p.act: p.holders for p in reading.positions}
    assert (held["urge"], held["reject"]) == (["PLW"], ["TUV"])


def test_a_line_over_a_report_is_no_speaker() -> None:
    text = (
        "The summit of the lake states ended on Friday.\n\nPrime Minister of Chad\n\n"
        'The premier opened the session. "We reject the plan," the envoy of Togo told reporters.\n'
    )
    reading = read(text, title="What they said", publisher="The Lake Courier")
    assert [p.holders for p in reading.positions if p.act == "reject"] == [["TGO"]]


def test_who_is_called_to_speak_speaks_next() -> None:
    text = (
        "The President: I now give the floor to the representative of Mali.\n\n"
        "Mr. Diallo (interpretation from French): We regret the failure of the talks.\n\n"
        "Mr. Olsen (Norway): I speak on behalf of the Nordic countries. My delegation supports the draft.\n"
    )
    reading = read(text, title="Security Council: 3110th meeting", publisher="United Nations")
    held = {p.act: p.holders for p in reading.positions}
    assert held["regret"] == ["MLI"]
    assert held["support"] != ["UN"]


def test_paragraphs_that_ask_and_answer_are_an_interview() -> None:
    text = (
        "Laura Mora, the foreign minister of Costa Rica, spoke with the Courier about Nauru.\n\n"
        "What is your view of the vote?\n\nWe condemn the fraud.\n\n"
        "Do you support sanctions?\n\nWe are opposed to any use of force.\n"
    )
    reading = read(text, title="The vote in Nauru", publisher="Daily Courier")
    held = {p.act: p.holders for p in reading.positions}
    assert (held["condemn"], held["oppose"]) == (["CRI"], ["CRI"])


@pytest.mark.parametrize(
    "line", ["By Ana Salas, Prime Minister of Belize", "Ana Salas is the prime minister of Belize."]
)
def test_the_author_of_an_article_speaks_in_it(line: str) -> None:
    text = f"{line}\n\nWe reject the idea that small states can do nothing. We urge the G20 to act.\n"
    reading = read(text, title="Our reef, our future", publisher="The Guardian")
    assert {tuple(p.holders) for p in reading.positions if p.stance_class != "ASSERT"} == {("BLZ",)}


def test_an_editor_is_no_state() -> None:
    text = "We welcome the treaty. We urge the government to publish it.\n\nJohn Roy is the editor of the Chad desk.\n"
    assert not read(text, title="Our view", publisher="Daily Nation").positions


def test_a_group_takes_up_who_says_so() -> None:
    text = "What is the role of BRICS? The opposition said they reject the draft, but they want talks with Peru."
    reading = read(text, title="Remarks by the Minister of Samoa", publisher="Government of Samoa")
    assert {tuple(p.holders) for p in reading.positions} == {("opposition",)}


def test_questions_by_bare_letters_are_nobody_s_stance() -> None:
    text = (
        "Q Chad opposes the levy. What is your view?\n\nA We support the levy.\n\n"
        "Q Will the truce hold?\n\nA Samoa welcomes the truce.\n"
    )
    reading = read(text, title="Regular press conference", publisher="Government of Samoa")
    assert [(p.holders, p.act) for p in reading.in_text_order("positions")] == [
        (["WSM"], "support"),
        (["WSM"], "welcome"),
    ]


def test_who_is_presented_over_an_interview_gives_it() -> None:
    text = (
        "The ambassador of Ghana to Peru, Kofi Mensah, talked to the Courier about trade.\n\n"
        "Q: How are relations?\nA: We support the bid of Peru for the Council.\n\n"
        "Q: What about Chile?\nA: We condemn the raid.\n"
    )
    reading = read(text, title='Ambassador: "We are friends of Peru"', publisher="Lima Courier")
    assert {tuple(p.holders) for p in reading.positions} == {("GHA",)}


def test_a_name_that_answers_the_press_is_of_the_side_that_it_calls_its_own() -> None:
    text = (
        "CCTV: How do you see Africa?\n\nLin Mei: Laos will continue to support its friends.\n\n"
        "Bloomberg: A firm wants to buy the port. What is your response?\n\nLin Mei: We oppose the sale.\n"
    )
    reading = read(text, title="Spokesperson on Africa", publisher="Daily Bulletin")
    assert [p.holders for p in reading.positions if p.act == "oppose"] == [["LAO"]]
