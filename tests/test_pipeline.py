"""What holds of every reading: true offsets, full coverage, steady ids, the same bytes twice, no exceptions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import communique
from communique import facts, read
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.model.records import Evidence
from communique.pipeline import read_document, read_documents

DISPATCH = (
    "Kenya, Samoa agree to open border post - Example News Agency\n\n"
    "NAIROBI, May 4 (Example News Agency) -- Kenya and Samoa have declared their intention to open a joint post, a "
    "joint statement issued on Sunday said.\n\n"
    "The statement followed talks in Nairobi between Kenyan Foreign Minister Achieng Otieno and Samoa's Foreign "
    "Minister, Sina Faleolo. Faleolo visited Kenya from Friday\nto Sunday.\n\n"
    "Samoa welcomes Kenya’s initiative for safe shipping — and thanks Kenya for the repair of the "
    "harbour 🚢, said the "
    "statement. Both sides condemn piracy and reject unilateral coercive measures. “We oppose "
    "protectionism,” Faleolo "
    "said.\n\n"
    "Kenya will provide 2 million dollars for the port of Apia by 2027.\n"
)
JOINT = (
    "Joint Statement between Ghana and Nepal\n\nKathmandu, 3 May 2026\n\n"
    "1. The two sides reaffirmed their commitment to the purposes and principles of the UN Charter.\n\n"
    "2. They agreed to open a consulate, to train 200 nurses and to share data by 2028.\n\n"
    "3. Ghana reiterated its support for the sovereignty and territorial integrity of Nepal.\n"
)
RELEASE = (
    "Press Release by the Ministry of Foreign Affairs of Uruguay\n\nMontevideo, 2 May 2026\n\n"
    "We condemn the attack on the port of Banjul and call on all parties to return to talks. The Gambia has our full "
    "support. Uruguay does not recognise the annexation of the province.\n"
)
MASHED = (
    '　　Geneva,\tMay 4 (Example News Agency)--The Philippines’ envoy "urged" Côte d\'Ivoire\r\nto '
    "free the crew…\r\n\r\n"
    "— Türkiye’s reply?\u00a0Ankara “will not” accept it.\r\n"
)
TEXTS = {"dispatch": DISPATCH, "joint": JOINT, "release": RELEASE, "mashed": MASHED}
FAMILIES = ("encounters", "issued", "events", "positions", "commitments")


@cache
def reading(name: str) -> Reading:
    """Returns the reading of one of the texts."""
    return read(TEXTS[name], published_at="2026-05-04")


def evidences(found: Any) -> Iterator[tuple[int, int, str]]:
    """Yields every span with its words in a reading, wherever it stands."""
    if isinstance(found, dict):
        if {"start", "end", "exact"} <= found.keys():
            yield found["start"], found["end"], found["exact"]
        elif {"start", "end", "text"} <= found.keys() and found["start"] is not None:
            yield found["start"], found["end"], found["text"]
        for value in found.values():
            yield from evidences(value)
    elif isinstance(found, list):
        for value in found:
            yield from evidences(value)


def assert_true(text: str, found: Reading) -> None:
    """Checks what must hold of any reading of a text."""
    for start, end, words in evidences(msgspec.to_builtins(found)):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
    at = 0
    for item in found.coverage:
        assert at <= item.start < item.end <= len(text)
        assert not text[at : item.start].strip()
        assert bool(item.records) != bool(item.reason)
        at = item.end
    assert not text[at:].strip()


@pytest.mark.parametrize("name", TEXTS)
def test_offsets_are_true_and_every_character_is_covered_once(name: str) -> None:
    assert_true(TEXTS[name], reading(name))


@pytest.mark.parametrize("name", ["dispatch", "joint", "release"])
def test_the_texts_give_records(name: str) -> None:
    found = reading(name)
    assert found.positions
    assert found.warnings == []


@pytest.mark.parametrize("name", TEXTS)
def test_evidence_lies_in_one_sentence(name: str) -> None:
    found = reading(name)
    for family in FAMILIES:
        for record in getattr(found, family):
            for span in (record.evidence, *record.also):
                assert isinstance(span, Evidence)
                assert any(c.start <= span.start and span.end <= c.end for c in found.coverage), span.exact


@pytest.mark.parametrize("name", TEXTS)
def test_coverage_names_the_records_that_exist(name: str) -> None:
    found = reading(name)
    ids = [record.id for family in FAMILIES for record in getattr(found, family)]
    assert len(ids) == len(set(ids))
    assert {i for c in found.coverage for i in c.records} == set(ids)


@pytest.mark.parametrize("name", TEXTS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    again = read(TEXTS[name], published_at="2026-05-04")
    assert again.to_json() == reading(name).to_json()


def test_the_order_of_documents_changes_nothing() -> None:
    raws = [RawDocument(text=text, place=name, published_at="2026-05-04") for name, text in TEXTS.items()]
    there = [r.to_json() for r in read_documents(raws)]
    back = [r.to_json() for r in read_documents(reversed(raws))]
    assert there == back[::-1]


def test_ids_do_not_depend_on_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [record.id for family in FAMILIES for record in getattr(reading("dispatch"), family)]
    monkeypatch.setattr("communique.coding.reader.label", lambda ident: f"The Realm of {ident}")
    renamed = read(DISPATCH, published_at="2026-05-04")
    assert [record.id for family in FAMILIES for record in getattr(renamed, family)] == before
    assert {a.label for a in renamed.actors} != {a.label for a in reading("dispatch").actors}


def test_ids_depend_on_the_document() -> None:
    one, two = read("Peru condemned the raid."), read("Peru condemned the raid. ")
    assert one.document.id != two.document.id
    assert {p.id for p in one.positions}.isdisjoint(p.id for p in two.positions)


def test_the_run_names_program_facts_and_model() -> None:
    run = reading("joint").run
    assert run.program.startswith("communique ") and run.resources == facts.version() and len(run.model_sha256) == 64


def test_json_has_every_field_of_the_contract() -> None:
    found = json.loads(reading("dispatch").to_json())
    assert found["schema"] == "communique/reading/1"
    assert {"document", "actors", "persons", "coverage", "run", *FAMILIES} <= found.keys()
    position = found["positions"][0]
    assert {
        "holders",
        "holder_mode",
        "class",
        "act",
        "polarity",
        "negated",
        "rank",
        "modifiers",
        "iteration",
        "object",
        "issues",
        "toward",
        "conditions",
        "basis",
        "via_persons",
        "attribution",
        "evidence",
        "also",
        "origin",
        "id",
    } == position.keys()
    assert all(
        sum(r["origin"][k] is not None for k in ("rule", "model", "person")) == 1
        for family in FAMILIES
        for r in found[family]
    )


def test_records_stand_in_text_order() -> None:
    for name in TEXTS:
        for family in FAMILIES:
            starts = [r.evidence.start for r in getattr(reading(name), family)]
            assert starts == sorted(starts), (name, family)


def test_a_headline_alone_is_tier_five() -> None:
    body = (
        "NAIROBI, May 4 (Example News Agency) -- Rain fell in the north of the country on Sunday and roads were closed."
    )
    found = read(f"Kenya condemns raid on convoy\n\n{body}", published_at="2026-05-04")
    assert [(p.attribution.basis, p.attribution.tier) for p in found.positions] == [("headline", 5)]


FOREIGN = {
    "es": "El Gobierno del Perú condena el ataque contra el convoy y expresa su apoyo a las autoridades de Níger. "
    "La cancillería reitera su compromiso con la paz.",
    "fr": "Le ministère des affaires étrangères du Tchad condamne l'attaque contre le convoi et "
    "exprime son soutien aux "
    "autorités du Niger. Il réaffirme son attachement à la paix.",
    "de": "Das Außenministerium verurteilt den Angriff auf den Konvoi und bekräftigt seine "
    "Unterstützung für die Regierung "
    "von Niger. Es ruft alle Seiten zu Gesprächen auf.",
    "ru": "Министерство иностранных дел осуждает нападение на колонну и выражает поддержку правительству Нигера.",
    "zh": "外交部谴责对车队的袭击，并重申对尼日尔政府的支持。双方同意加强合作。",
    "ar": "تدين وزارة الخارجية الهجوم على القافلة وتؤكد دعمها لحكومة النيجر.",
}


@pytest.mark.parametrize("lang", FOREIGN)
def test_other_languages_are_not_coded_and_the_reading_says_so(lang: str) -> None:
    found = read(FOREIGN[lang])
    assert found.document.lang == lang
    assert all(getattr(found, family) == [] for family in FAMILIES)
    assert any(lang in warning for warning in found.warnings)
    assert {c.reason for c in found.coverage} <= {"not_understood", "furniture"}
    assert_true(FOREIGN[lang], found)


SMALL = [
    "",
    " ",
    "\n\n\n",
    ".",
    "?!",
    "\ufeff",
    "\x00",
    "a",
    "Peru",
    "—",
    '"',
    "“”",
    "...",
    "1.",
    "Peru " * 3000,
    "\u2028\u2029",
    "Peru condemned" + "\u200b" * 5 + " the raid.",
    "🇵🇪 welcomes 🇨🇱.",
    "PERU CONDEMNS THE RAID",
    "Peru\x00condemned the raid.",
]


@pytest.mark.parametrize("text", SMALL, ids=range(len(SMALL)))
def test_odd_texts_are_read(text: str) -> None:
    assert_true(text, read(text))


def test_line_ends_and_page_breaks_do_not_end_a_sentence() -> None:
    one = read("GENEVA, May 4 (Example News Agency) -- Peru and Chad condemned the raid on the convoy in the valley.")
    two = read("GENEVA, May 4 (Example News Agency) -- Peru and Chad condemned\nthe raid on the\nconvoy in the valley.")
    assert [(p.act, p.holders) for p in one.positions] == [(p.act, p.holders) for p in two.positions] != []
    assert two.positions[0].object is not None and "\n" in two.positions[0].object.exact


def test_the_mask_may_be_switched_off() -> None:
    raw = RawDocument(text=JOINT, place="text", published_at="2026-05-04")
    found = read_document(raw, mask=False)
    assert_true(JOINT, found)
    assert found.positions


def test_read_many_keeps_the_order() -> None:
    texts = ["Peru condemned the raid.", "Chad praised the court."]
    assert [r.positions[0].holders for r in communique.read_many(texts)] == [["PER"], ["TCD"]]


WORDS = st.sampled_from(
    [
        "Peru",
        "the United Arab Emirates",
        "Chad's",
        "condemned",
        "supports",
        "and",
        "that",
        "said",
        "its",
        "will",
        "not",
        "agreed to",
        "“",
        "”",
        '"',
        "the two sides",
        ",",
        ".",
        "\n",
        "\n\n",
        "-",
        "to",
        "open",
        "Foreign Minister Ana Silva",
        "on Monday",
        "5 million dollars",
        "—",
        "(",
        ")",
        "?",
        ";",
        ":",
        "expressed",
        "support for",
        "which",
        "We",
        "é",
        "🙂",
    ]
)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_order_of_the_genre_s_words_is_read(text: str) -> None:
    assert_true(text, read(text, published_at="2026-05-04"))


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert_true(text, read(text))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.integers(0, len(DISPATCH)), st.integers(0, len(DISPATCH)), st.text(max_size=5))
def test_any_cut_of_a_document_is_read(start: int, end: int, between: str) -> None:
    text = DISPATCH[:start] + between + DISPATCH[end:]
    assert_true(text, read(text, published_at="2026-05-04"))


def test_a_person_in_a_text_of_another_language_keeps_his_title() -> None:
    found = read(
        "Predsjednik Republike sastao se u Zagrebu s visiting President Ana Ruiz i rekao da je to dobro za sve."
    )
    assert found.document.lang != "en" and [p.name for p in found.persons] == ["Ana Ruiz"]
