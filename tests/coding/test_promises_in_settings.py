"""Promises in longer sentences: what stands beside a promise changes neither who promises nor what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.model.records import Commitment
from communique.pipeline import read_documents
from tests.coding.test_promised import promise

FORUM = "coordinate_multilaterally"
MISSED = 1  # of the promises in one setting
DEEDS = (
    "open a consulate in Suva",
    "send 500 troops to the mission",
    "provide 12 million euros to the fund by 2031",
    "ratify the convention by the end of the year",
    "lift visa requirements for sailors",
    "build a school in Tonga",
    "broaden ties between universities",
    "buy 300,000 tonnes of wheat",
    "refrain from the use of force",
    "withdraw its troops from the border area",
    "exchange intelligence on smugglers",
    "protect the rights of minorities",
    "close its coal plants by 2030",
    "accept 5,000 refugees",
    "impose sanctions on the junta",
    "invest 3 billion dollars in railways",
    "modernise its navy",
    "allow inspectors to visit the plant",
)
SIDES = (("Latvia", "Latvian"), ("Zambia", "Zambian"), ("Peru", "Peruvian"), ("Nepal", "Nepalese"))
SETTINGS: dict[str, Callable[[str, str, str], str]] = {
    "in which paper": lambda who, of, do: f"In a letter to the Security Council, {who} pledged to {do}.",
    "in which paper, behind": lambda who, of, do: f"{who} pledged to {do} in a letter to the Security Council.",
    "in line with": lambda who, of, do: f"{who} pledged to {do}, in line with its obligations under the charter.",
    "so as to": lambda who, of, do: f"{who} pledged to {do} so as to ease tension in the region.",
    "with whose support": lambda who, of, do: f"With the support of Jordan, {who} will {do}, the ministry said.",
    "according to": lambda who, of, do: f"According to the {of} foreign ministry, {who} will {do}.",
    "on which day": lambda who, of, do: f"{who} said on Monday it would {do}.",
    "in quotation marks": lambda who, of, do: f'"{who} will {do}," said Foreign Minister Ama Serwah of {who}.',
    "in a participle": lambda who, of, do: f"{who} thanked Jordan for its support, pledging to {do}.",
    "in a clause beside": lambda who, of, do: f"{who}, which has pledged to {do}, thanked Jordan for its support.",
    "in a noun": lambda who, of, do: f"{of} Foreign Minister Ama Serwah repeated her country's promise to {do}.",
    "in a decision taken": lambda who, of, do: f"{who} has taken the decision to {do}.",
    "in a decision that": lambda who, of, do: f"The {of} cabinet decided on Thursday that {who} would {do}.",
    "in a word given": lambda who, of, do: f"{who} gave its word that it would {do}.",
    "in a guarantee": lambda who, of, do: f"{who} guaranteed that it would {do}.",
    "in a stand": lambda who, of, do: f"{who} said it stood by its commitment to {do}.",
    "told on a day": lambda who, of, do: f"{who} told Jordan on Monday it would {do}.",
    "going on": lambda who, of, do: f"{who} said it would mourn the dead. It would also {do}.",
    "if another does": lambda who, of, do: f"{who} pledged to {do} if Jordan does the same.",
}
Made = tuple[tuple[str, ...], str, int, str | None, str | None]


def _made(reading: Reading) -> set[Made]:
    return {(tuple(c.committers), c.type, c.specificity, c.quantity, c.deadline) for c in reading.commitments}


def _read(texts: list[str]) -> list[set[Made]]:
    return [_made(r) for r in read_documents([RawDocument(text=text, place=str(n)) for n, text in enumerate(texts)])]


@pytest.fixture(scope="module")
def alone() -> list[set[Made]]:
    return _read([f"{SIDES[n % len(SIDES)][0]} pledged to {deed}." for n, deed in enumerate(DEEDS)])


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_promise_is_the_same_in_a_longer_sentence(setting: str, alone: list[set[Made]]) -> None:
    texts = [SETTINGS[setting](*SIDES[n % len(SIDES)], deed) for n, deed in enumerate(DEEDS)]
    lost = [text for text, own, made in zip(texts, alone, _read(texts), strict=True) if not own <= made]
    assert len(lost) <= MISSED, lost


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        # the aim that is told in so many words is not what is promised
        ("Togo pledged to buy 40 buses in order to fight crime.", "trade_investment", 3),
        ("Oman will build a library in Mali with a view to improving security, its envoy said.", "other", 2),
        # nor is the meeting at which it was said, unless one acts in a body of states
        ("Chile pledged to accept 300 refugees at the summit in Lima.", "other", 3),
        ("Chile and Fiji agreed to raise the matter at the next session of the World Health Organization.", FORUM, 3),
    ],
)
def test_what_stands_beside_a_promise_does_not_tell_its_type(sentence: str, expected: str, level: int) -> None:
    made = promise(sentence)
    assert (made.type, made.specificity) == (expected, level)


def _only(text: str) -> Commitment | None:
    reading = next(iter(read_documents([RawDocument(text=text, place="one")])))
    assert len(reading.commitments) <= 1
    return reading.commitments[0] if reading.commitments else None


@pytest.mark.parametrize(
    ("sentence", "side", "force"),
    [
        ("Ghana decided that it would close the quarry.", "GHA", 6),
        ("Estonia resolved that it would host no foreign bases.", "EST", 5),
        ("Fiji guaranteed that it would keep the harbour open.", "FJI", 5),
        ("Malta's decision to send a hospital ship was announced on Friday.", "MLT", 6),
        ("Qatar made an offer to host the talks.", "QAT", 2),
        ("Kuwait said it stood by its pledge to rebuild the bridge.", "KWT", 5),
        ("Tonga has volunteered to host the next session.", "TON", 2),
    ],
)
def test_other_words_of_promising(sentence: str, side: str, force: int) -> None:
    made = _only(sentence)
    assert made is not None
    assert (made.committers, made.force) == ([side], force)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana decided that Togo would pay for the damage.",
        "Fiji guaranteed that prices would stay low.",
        "Analysts said Ghana would close the quarry. It would also cut tariffs on steel.",
        "Estonia had promised in 1998 to ratify the treaty.",
        "Oman gave money to Fiji to sign the convention.",
        "Malta wants to sign a pact with Tonga.",
        "The offer to buy the mill was read aloud in Qatar.",
        "A volunteer painted the fence in Tonga.",
    ],
)
def test_what_another_does_is_not_promised(sentence: str) -> None:
    assert _only(sentence) is None
