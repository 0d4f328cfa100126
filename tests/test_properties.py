"""What holds of the reading of any text that can be put together from sentences, names, quotes and odd characters."""

from __future__ import annotations

import json

import msgspec
from fuzz.read_fuzz import FAMILIES, faults_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique import read
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document, read_documents

SENTENCES = st.sampled_from(
    [
        "Peru condemned the raid on the convoy in Niger.",
        "Fiji and Malta agreed to open a joint school by 2028.",
        "Kenyan Foreign Minister Achieng Otieno met Samoan President Sina Faleolo in Apia on Monday.",
        "Latvia will provide 2 million dollars for the port of Lome.",
        "Qatar called on all parties to return to talks.",
        "The two sides reaffirmed their commitment to peace.",
        "She said that her country would never recognise the annexation.",
        "“We welcome the decision of Ghana,” the minister said.",
        "Nepal rejects unilateral coercive measures and thanks Laos for its support",
        "If Oman agrees, Chile will host the summit in May.",
        "Rain fell in the north of the country.",
        "It expressed concern at the arrest of two envoys of Benin, which Togo denied.",
    ]
)
NAMES = st.sampled_from(["Peru", "the U.S.", "Côte d’Ivoire", "Kenya’s", "UN", "Ana Soto", "President", "Mr. Okri"])
QUOTES = st.sampled_from(["“", "”", '"', "'", "‘", "’", "«", "»", "(", ")", "[", "]", "（", "）", "**", "_", "<b>"])
ODD = st.sampled_from(
    [
        "\x00",
        "\u200b",
        "\u202e",
        "\u0301",
        "\ufeff",
        "\u00ad",
        "\u2028",
        "İ",
        "ß",
        "🚢",
        "中",
        "ع",
        "…",
        "—",
        "\t",
        "\u3000",
    ]
)
LAYOUT = st.sampled_from(
    [
        *("\n", "\n\n", "\r\n", "\r", "\x0c", "\n- ", "\n1. ", "\n(a) ", "\n# ", "\nQ: ", "\nMR. SOTO: ", "\n* * *\n"),
        *("Source: Peru\n", "LIMA, May 4 (Andina) -- ", "\nJoint Statement\n\n", "\n- 3 -\n", "govern-\nment ", "ENDS"),
    ]
)
GLUE = st.sampled_from([" ", " ", " ", "", ", ", " and ", "; ", ". ", "  "])
PIECE = st.one_of(SENTENCES, SENTENCES, NAMES, QUOTES, ODD, LAYOUT, st.text(max_size=4))
TEXTS = st.lists(st.tuples(PIECE, GLUE).map("".join), max_size=14).map("".join)
BESIDE = st.one_of(st.none(), NAMES, ODD, SENTENCES, st.just("2026-05-04"))

bounded = settings(deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


@settings(bounded, max_examples=70)
@given(TEXTS)
def test_readings_are_true_and_account_for_every_sentence(text: str) -> None:
    reading = read(text, published_at="2026-05-04")
    assert faults_of(text, reading) == []
    for family in FAMILIES:
        for record in getattr(reading, family):
            for span in (record.evidence, *record.also):
                assert any(c.start <= span.start and span.end <= c.end for c in reading.coverage)


@settings(bounded, max_examples=25)
@given(TEXTS)
def test_readings_are_the_same_twice_and_through_json(text: str) -> None:
    reading = read(text)
    written = reading.to_json()
    assert read(text).to_json() == written
    assert msgspec.json.decode(written, type=Reading) == reading
    assert json.loads(reading.to_json(indent=2)) == json.loads(written)


@settings(bounded, max_examples=12)
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_documents_are_read_alike_alone_and_together(texts: list[str]) -> None:
    raws = [RawDocument(text, f"text {n}") for n, text in enumerate(texts)]
    assert list(read_documents(raws)) == [read_document(raw) for raw in raws]


@settings(bounded, max_examples=60)
@given(SENTENCES, BESIDE, BESIDE, BESIDE, BESIDE)
def test_what_stands_beside_a_text_cannot_make_its_reading_untrue(
    text: str, title: str | None, published_at: str | None, publisher: str | None, doctype: str | None
) -> None:
    reading = read(text, title=title, published_at=published_at, publisher=publisher, doctype=doctype)
    assert faults_of(text, reading) == []


@settings(bounded, max_examples=40)
@given(TEXTS, st.sampled_from(["\n\n", "\n\n\n", "\r\n\r\n"]))
def test_blanks_around_a_text_only_move_its_records(text: str, around: str) -> None:
    def found(reading: Reading, by: int) -> list[tuple[str, int, int]]:
        return [
            (family, record.evidence.start - by, record.evidence.end - by)
            for family in FAMILIES
            for record in getattr(reading, family)
        ]

    assert found(read(around + text + around), len(around)) == found(read(text), 0)
