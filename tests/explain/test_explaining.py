"""The way told of a record must be the way it came: its clause, its rule, and the line that holds the rule."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest

from communique import facts
from communique.explain.explaining import Explainer
from communique.explain.names import LETTERS, find, marks
from communique.explain.shapes import Explanation, ToldRecord
from communique.explain.sources import source
from communique.model.document import RawDocument
from communique.model.errors import CommuniqueError
from communique.pipeline import read_document, read_scene

TEXT = (
    "SUVA, May 4 (Example Wire) -- Foreign Minister Ana Prado of Uruguay met Foreign Minister Kofi Boateng of Ghana "
    "in Suva on Monday.\n\n"
    "Ghana strongly opposes the levy of Fiji on tuna, a joint statement said. Uruguay reaffirmed its support for the "
    "port of Tema and will send three survey ships to Ghana by 2027. Ghana accused Togo of spying. "
    "Iceland must open its files, Ghana said. The two sides signed a memorandum of understanding.\n\n"
    "Togo may oppose the plan. Economic ties."
)
RAW = RawDocument(text=TEXT, place="text", published_at="2026-05-04")


@cache
def explainer(text: str = TEXT) -> Explainer:
    return Explainer(RawDocument(text=text, place="text", published_at="2026-05-04"))


@cache
def everything() -> Explanation:
    return explainer().everything()


def told(rule: str) -> ToldRecord:
    """Returns the first record that a rule made."""
    found = [r for r in everything().records if r.origin.rule == rule]
    assert found, [(r.mark, r.origin.rule) for r in everything().records]
    return found[0]


def test_reading_with_the_scene_is_reading() -> None:
    reading, scene = read_scene(RAW)
    assert reading.to_json() == read_document(RAW).to_json()
    assert scene.text == TEXT


def test_every_record_is_told_once_with_its_own_words_and_source() -> None:
    reading = read_document(RAW)
    records = {r.id: r for family in LETTERS for r in getattr(reading, family)}
    assert len(records) > 6
    assert [r.id for r in everything().records] == list(marks(reading))
    for record in everything().records:
        assert record.evidence == records[record.id].evidence
        assert record.attribution == records[record.id].attribution
        assert TEXT[record.evidence.start : record.evidence.end] == record.evidence.exact


def test_every_rule_is_a_line_of_the_resources() -> None:
    for record in everything().records:
        assert record.sources, record.origin.rule
        first = record.sources[0]
        assert facts.table(first.table)
        if first.table.startswith("lexicon/") and "deontics" not in first.table:
            assert first.id == (record.origin.rule or "").split("+")[0].removeprefix("@")
            assert (first.fires and first.silent) or first.table.endswith("event_classes")


@pytest.mark.parametrize("name", ["stances", "claims", "encounters", "issued", "charges"])
def test_every_entry_of_the_lexicon_is_found_by_its_rule(name: str) -> None:
    table = f"lexicon/en/{name}"
    for row in facts.table(table):
        found = source(row["id"], lang="en")
        assert found is not None and (found.table, found.id) == (table, row["id"])
        assert found.fires == row["fires"] and "fires" not in found.row


@pytest.mark.parametrize(
    ("rule", "table", "key"),
    [
        ("deontic.must", "lexicon/en/deontics", "must"),
        ("event.consult", "ontology/event_types", "CONSULT"),
        ("event.agree", "ontology/event_types", "AGREE"),
    ],
)
def test_rules_named_for_a_word_or_a_type_are_found(rule: str, table: str, key: str) -> None:
    found = source(rule, lang="en")
    assert found is not None and (found.table, found.id) == (table, key)


@pytest.mark.parametrize("rule", ["", "no.such", "deontic.no-such-word", "event.no-such-type", "nothing"])
def test_an_unknown_rule_has_no_line(rule: str) -> None:
    assert source(rule, lang="en") is None


def test_the_clause_of_a_record_is_the_one_that_holds_its_words() -> None:
    clause = told("oppose.verb").clause
    assert (clause.predicate, clause.words.exact, clause.negated) == ("oppose", "opposes", False)
    assert clause.modifiers == ["strongly"]
    roles = {role.role: (role.words.exact, role.actors) for role in clause.roles}
    assert roles["subject"] == ("Ghana", ["GHA"])
    assert roles["object"][0].startswith("the levy of Fiji")
    assert [(up.relation, up.lemma) for up in clause.parents] == [("content", "say")]


def test_an_unfolded_predicate_tells_the_verbs_it_was_unfolded_from() -> None:
    clause = told("support.noun").clause
    assert (clause.predicate, clause.form, clause.light) == ("support", "noun", ["reaffirm"])


def test_the_modality_of_a_promise_is_told() -> None:
    clause = told("will.verb").clause
    assert (clause.predicate, clause.modality, clause.tense) == ("send", "will", "future")


def test_a_position_tells_the_line_of_its_act_too() -> None:
    assert [s.table for s in told("oppose.verb").sources] == ["lexicon/en/stances", "ontology/acts"]


def test_an_event_names_the_record_that_it_follows_from() -> None:
    event = next(r for r in everything().records if r.origin.rule == "event.agree")
    assert [each.mark for each in event.rests_on] == ["C1"]


def test_the_masked_sentence_hides_the_names_and_keeps_the_rest() -> None:
    sentence = everything().sentences[told("oppose.verb").sentence - 1]
    assert sentence.seen is not None
    assert "Ghana" not in sentence.seen and "strongly opposes the levy of" in sentence.seen


def test_two_names_of_one_kind_give_the_same_masked_sentence() -> None:
    seen = {explainer(f"{name} rejects the levy on tea.").sentence(1).sentences[0].seen for name in ("Chad", "Nauru")}
    assert len(seen) == 1 and None not in seen


# --- sentences ------------------------------------------------------------------------------------------------


def test_all_sentences_are_told_in_turn_with_their_records() -> None:
    reading = read_document(RAW)
    sentences = everything().sentences
    assert [s.number for s in sentences] == list(range(1, len(reading.coverage) + 1))
    for sentence, covered in zip(sentences, reading.coverage, strict=True):
        assert {each.id for each in sentence.records} == set(covered.records)
        assert sentence.reason == covered.reason
        assert not (sentence.records and sentence.near)


def test_a_sentence_alone_holds_all_its_records() -> None:
    number = told("support.noun").sentence
    found = explainer().sentence(number)
    assert [s.number for s in found.sentences] == [number]
    assert {r.mark for r in found.records} == {each.mark for each in found.sentences[0].records}
    assert len(found.records) >= 2


@pytest.mark.parametrize("number", [-1, 0, 99])
def test_a_number_of_no_sentence_is_an_error_with_the_range(number: int) -> None:
    with pytest.raises(CommuniqueError, match=r"C413.*1 to ") as caught:
        explainer().sentence(number)
    assert caught.value.code == "C413"


@pytest.mark.parametrize("text", ["", "  \n", "Economic ties", "日本語の文章です。", "Source: Example Wire"])
def test_texts_without_records_can_be_explained(text: str) -> None:
    found = explainer(text).everything()
    assert found.records == []
    assert len(found.sentences) == len(read_document(RawDocument(text=text, place="text")).coverage)


def test_the_explanation_is_json_with_every_field() -> None:
    data = msgspec.json.decode(everything().to_json())
    assert data["schema"] == "communique/explanation/1"
    assert msgspec.convert(data, Explanation) == everything()
    assert {"seen", "near", "clauses", "reason"} <= set(data["sentences"][0])


def test_explaining_twice_gives_the_same() -> None:
    assert Explainer(RAW).everything().to_json() == everything().to_json()


# --- names ----------------------------------------------------------------------------------------------------


def test_marks_number_each_family_in_the_order_of_the_reading() -> None:
    reading = read_document(RAW)
    known = marks(reading)
    for family, letter in LETTERS.items():
        ids = [record.id for record in getattr(reading, family)]
        assert [known[i] for i in ids] == [f"{letter}{n}" for n in range(1, len(ids) + 1)]


@pytest.mark.parametrize("mark", ["P1", "p1", " E2 ", "C1", "M1", "D1"])
def test_a_record_is_found_by_its_mark(mark: str) -> None:
    reading = read_document(RAW)
    assert marks(reading)[find(reading, mark)] == mark.strip().upper()


def test_a_record_is_found_by_its_id_and_by_the_beginning_of_it() -> None:
    reading = read_document(RAW)
    for ident in marks(reading):
        assert find(reading, ident) == ident
        assert find(reading, ident[:-2]) == ident
        assert find(reading, ident.partition(":")[2]) == ident


@pytest.mark.parametrize("name", ["P99", "Z1", "position:zz", "", " ", "P", "nothing"])
def test_an_unknown_name_lists_the_records(name: str) -> None:
    reading = read_document(RAW)
    with pytest.raises(CommuniqueError) as caught:
        find(reading, name)
    assert caught.value.code == "C410"
    assert all(f"{mark} ({ident})" in str(caught.value) for ident, mark in marks(reading).items())


def test_the_beginning_of_several_ids_lists_these_alone() -> None:
    reading = read_document(RAW)
    with pytest.raises(CommuniqueError) as caught:
        find(reading, "position:")
    assert caught.value.code == "C411"
    assert "P1 (" in str(caught.value) and "E1 (" not in str(caught.value)


def test_a_document_without_records_says_so() -> None:
    with pytest.raises(CommuniqueError, match="has none"):
        explainer("It rained.").named("P1")
