"""What a notebook shows of a reading: every record, nothing that runs, and no text that breaks out of its cell."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import read
from communique.cli.page import CLAIMS
from communique.model.reading import Reading
from communique.model.records import Evidence
from communique.notebook import MOST, html
from tests.cli import readings

VOID = {"br"}
ALLOWED = {"div", "style", "p", "table", "caption", "thead", "tbody", "tr", "th", "td", "br", "bdi", "strong"}


class Page(HTMLParser):
    """Holds the tags, attributes and text of a page, and whether its tags close in order."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.orderly = True
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.orderly = self.orderly and bool(self.open) and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page(reading: Reading | None = None) -> Page:
    return Page((reading or readings.reading())._repr_html_())


def changed(**fields: object) -> Reading:
    """Returns the made reading with fields of its first position changed."""
    reading = readings.reading()
    first = msgspec.structs.replace(reading.positions[0], **fields)
    return msgspec.structs.replace(reading, positions=[first, *reading.positions[1:]])


def test_the_head_names_the_document_and_what_records_are() -> None:
    text = page().text
    for words in (readings.TITLE, CLAIMS, "wire story", "Example Wire", "2025-03-03", "Uruguay, Ghana", "made-1"):
        assert words in text
    assert "4, a report that quotes a document or an official" in text


@pytest.mark.parametrize("mark", ["P1", "P2", "P3", "C1", "M1", "D1", "E1"])
def test_every_record_has_a_row(mark: str) -> None:
    assert f'<th scope="row">{mark}</th>' in html(readings.reading())


def test_a_position_tells_holder_act_object_word_and_rule() -> None:
    row = next(r for r in html(readings.reading()).split("<tr>") if ">P1<" in r)
    for words in ("Ghana", "oppose", "OPPOSE, against", "illegal fishing", "tier ", "stances/oppose"):
        assert words in row


def test_holders_have_the_labels_of_the_project_even_where_the_text_never_names_them() -> None:
    reading = read("We oppose the levy.", title="Press Release by the Ministry of Foreign Affairs of Uruguay")
    assert [p.holders for p in reading.positions] == [["URY"]]
    assert "<td>Uruguay</td>" in html(reading)


def test_families_without_records_have_no_table() -> None:
    empty = page(readings.empty())
    assert not [tag for tag, _ in empty.tags if tag == "caption"]
    assert "No records were found in this document." in empty.text


def test_tables_can_be_read_aloud() -> None:
    seen = page()
    tables = [tag for tag, _ in seen.tags if tag == "table"]
    assert len([tag for tag, _ in seen.tags if tag == "caption"]) == len(tables) - 1
    assert [a for t, a in seen.tags if t == "table" and a.get("aria-label")]
    assert all(attrs.get("scope") in ("row", "col") for tag, attrs in seen.tags if tag == "th")


def test_nothing_runs_and_nothing_is_fetched() -> None:
    source = html(readings.reading())
    seen = Page(source)
    assert {tag for tag, _ in seen.tags} <= ALLOWED
    assert not re.search(r"https?:|url\(|@import|javascript:|\bsrc=|\bhref=", source)
    assert not [name for _, attrs in seen.tags for name in attrs if name.startswith("on")]


def test_colours_are_those_of_the_page_around_it() -> None:
    style = html(readings.reading()).partition("</style>")[0]
    assert set(re.findall(r"(?<![-\w])(?:color|background):([^;}]+)", style)) == {"inherit", "transparent"}


@pytest.mark.parametrize(
    "words",
    ["<script>alert(1)</script>", "</td></table>", 'a "b" & c', "<!-- ", "&lt;", "</style>", "<img src=x onerror=y>"],
)
def test_words_of_a_text_stay_words(words: str) -> None:
    reading = changed(object=Evidence(start=0, end=len(words), exact=words), via_persons=[words], issues=[words])
    document = msgspec.structs.replace(reading.document, title=words, publisher=words)
    seen = page(msgspec.structs.replace(reading, document=document, warnings=[words]))
    assert seen.orderly and not seen.open
    assert {tag for tag, _ in seen.tags} <= ALLOWED
    assert seen.text.count(" ".join(words.split())) >= 6


@given(st.text(max_size=40))
def test_any_words_keep_the_page_whole(words: str) -> None:
    reading = changed(object=Evidence(start=0, end=len(words), exact=words), holders=[words])
    source = html(reading)
    seen = Page(source)
    assert seen.orderly and not seen.open
    assert {tag for tag, _ in seen.tags} <= ALLOWED
    assert source.encode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", source)


def test_line_breaks_in_words_are_spaces() -> None:
    words = "illegal\r\nfishing\x0b in\u2028the gulf"
    assert "“<bdi>illegal fishing in the gulf</bdi>”" in html(changed(object=Evidence(start=0, end=9, exact=words)))


def test_half_a_surrogate_pair_can_still_be_shown() -> None:
    assert html(changed(via_persons=["A\ud800"])).encode("utf-8")


def test_many_records_are_counted_and_cut() -> None:
    reading = readings.reading()
    many = msgspec.structs.replace(reading, positions=reading.positions[:1] * (MOST + 7))
    text = page(many).text
    assert f"Positions ({MOST + 7})" in text and "7 more are in the reading" in text
    assert f"P{MOST} " in text and f"P{MOST + 1} " not in text


def test_coverage_and_warnings_are_told() -> None:
    reading = msgspec.structs.replace(readings.reading(), warnings=["look here"])
    text = page(reading).text
    assert f"{len(reading.coverage)} sentences, " in text and "warning: look here" in text


def test_a_reading_is_still_the_same_json() -> None:
    reading = readings.reading()
    before = reading.to_json()
    html(reading)
    assert reading.to_json() == before and "_repr_html_" not in before
