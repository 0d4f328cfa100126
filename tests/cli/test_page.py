"""The page must show every record with its holder, its words and its source, and the text as it stands."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.cli.marked import marked, shown
from communique.cli.page import CLAIMS, render
from communique.model.records import Evidence
from tests.cli import readings

WIDTHS = (40, 60, 76, 80, 100, 200)
MARK = re.compile(r"\[[PCMDE]\d+(?: [PCMDE]\d+)*\] ")


def page(*, width: int = 100, color: bool = False) -> str:
    return render(readings.TEXT, readings.reading(), label=readings.label, width=width, color=color)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_head_names_the_document_and_what_records_are() -> None:
    head = page().split("[M1]")[0]
    for words in (
        readings.TITLE,
        CLAIMS,
        "wire story",
        "Example Wire",
        "2025-03-03",
        "4, a report that quotes a document or an official",
        "Uruguay (URY), Ghana (GHA)",
        "ACCRA, 2025-03-03, Example Wire",
        "made-1",
    ):
        assert words in head


def test_marks_stand_before_the_evidence_and_change_no_word() -> None:
    plain = marked(readings.TEXT, readings.reading()).plain
    assert "[M1 E1] Foreign Minister Ana Prado" in plain
    assert "[M1] Uruguay and Ghana speak" in plain  # a further mention of the same meeting
    assert "[P2] Uruguay reaffirmed its support for the port of Tema and [C1] will send" in plain
    assert MARK.sub("", plain) == readings.TEXT


@pytest.mark.parametrize("width", WIDTHS)
def test_every_record_is_on_the_page_at_every_width(width: int) -> None:
    text = page(width=width)
    for name in ("M1", "D1", "P1", "P2", "P3", "C1", "E1"):
        assert re.search(rf"^ ?{name}\b", text, re.MULTILINE), name
    headings = [line for line in text.splitlines() if re.fullmatch(r"[A-Z][a-z ]+ \(\d\)", line)]
    assert headings == ["Encounters (1)", "Issued documents (1)", "Positions (3)", "Commitments (1)", "Events (1)"]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    from rich.cells import cell_len

    assert max(cell_len(line) for line in page(width=width).splitlines()) <= width


def test_a_position_tells_who_what_on_what_and_on_whose_word() -> None:
    row = flat(
        render(readings.TEXT, readings.reading(), label=readings.label, width=60, color=False).split("\nP2\n")[1]
    )
    assert row.startswith(
        "who Uruguay stance support SUPPORT, for reaffirmed on what “the port of Tema” toward: Ghana "
        "on whose word Uruguay, Ghana carried, tier 4 by: stances/oppose"
    )


def test_a_commitment_tells_its_force_sum_and_date() -> None:
    row = flat(page(width=60).split("\nC1\n")[1])
    for words in (
        "force 4 of 6",
        "specificity 3 of 3",
        "quantity: three survey ships",
        "deadline: 2027",
        "due: 2027-01-01 to 2027-12-31",
    ):
        assert words in row


def test_the_foot_accounts_for_every_sentence_and_shows_warnings() -> None:
    text = flat(page())
    assert "6 sentences, 5 with records, 1 without: not political 1." in text
    assert "warning: the dateline names no year" in text


def test_colours_and_underlines_are_only_for_terminals() -> None:
    assert "\x1b[" in page(color=True)
    assert "\x1b" not in page()


@pytest.mark.parametrize(
    ("text", "safe"),
    [("a\x1b[2Jb", "a\ufffd[2Jb"), ("a\r\nb", "a\nb"), ("a\fb", "a\nb"), ("a\x00b\x9bc", "a\ufffdb\ufffdc")],
)
def test_a_text_cannot_steer_the_terminal(text: str, safe: str) -> None:
    assert shown(text) == safe


def test_square_brackets_in_a_text_are_words_and_no_markup() -> None:
    assert "日本語 [text]" in page()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6), st.text(min_size=60, max_size=90))
def test_overlapping_evidence_never_changes_the_words(spans: list[tuple[int, int]], text: str) -> None:
    made = readings.reading()
    positions = [
        msgspec.structs.replace(made.positions[0], evidence=Evidence(start=at, end=at + size, exact=""))
        for at, size in spans
    ]
    plain = marked(text, msgspec.structs.replace(readings.empty(), positions=positions)).plain
    for number, (at, size) in enumerate(sorted(spans), 1):  # marks count in the order of the text
        if at < len(text):
            assert re.search(rf"\[[^\]]*\bP{number}\b[^\]]*\](?: |$)", plain), (number, at, size)
    if not MARK.search(text):
        assert MARK.sub("", plain + " ").rstrip() == shown(text).rstrip()
