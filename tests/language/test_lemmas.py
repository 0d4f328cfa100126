"""Remembered lemmas are those that the model's own components give, word for word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from communique.intake import read_path
from communique.language import lemmas, model
from communique.language.lemmas import STEPS, Lemmas, stands_in
from communique.model.document import RawDocument
from communique.pipeline import parser_views

TESTS = Path(__file__).resolve().parents[1]
WORDY = [
    "We can't let 's say it; they'd gone, I'll go, you're right and she 's left.",
    "Let's see what it was that Chad's better envoys had done, did, do and been doing.",
    "The axes, bases, data, media, crises, aircraft, men, women and children were lying there.",
    "Fiji felt that it left, fell, saw, saws, bound, founded, found, lay and laid better and best plans.",
    "NATIONS UNITED; Talks, TALKS, talks 2nd 21st 3,000 3.5bn e-mails (co-operated) x-rays.",
    "There is no need, there are needs, there were others; those, these, whose, which, that.",
    "He himself, herself, themselves, mine, theirs, us, me, him, her, them.",
]


@pytest.fixture(scope="module")
def nlp() -> Any:
    return model.load().nlp


def told(doc: Any) -> list[tuple[str, str, str, str, str]]:
    """Returns word, tag, dependency, coarse class and lemma of each word, as the whole pipeline gave them."""
    return [(t.text, t.tag_, t.dep_, t.pos_, t.lemma_) for t in doc if not t.is_space]


def remembered(known: Lemmas, words: list[tuple[str, str, str, str, str]]) -> list[str]:
    return known.of([w[0] for w in words], [w[1] for w in words], [w[2] for w in words])


def test_the_model_is_of_the_kind_whose_lemmas_can_be_remembered(nlp: Any) -> None:
    assert stands_in(nlp)
    assert model.load().lemmas is not None
    assert set(STEPS) <= set(nlp.pipe_names)


@pytest.mark.parametrize("text", WORDY)
def test_words_of_every_class_have_the_lemmas_of_the_model(nlp: Any, text: str) -> None:
    words = told(nlp(text))
    known = Lemmas(nlp)
    for _ in range(2):  # worked out, and remembered
        assert remembered(known, words) == [w[4] for w in words]


def test_the_words_of_constructed_documents_have_the_lemmas_of_the_model(nlp: Any) -> None:
    raws = [item for item in read_path(str(TESTS / "gold" / "documents.jsonl")) if isinstance(item, RawDocument)]
    known, total, differing = Lemmas(nlp), 0, []
    for words in map(told, nlp.pipe(view.text for raw in raws for view in parser_views(raw).values())):
        total += len(words)
        differing += [(w, lemma) for w, lemma in zip(words, remembered(known, words), strict=True) if lemma != w[4]]
    assert total > 5_000
    assert differing == []


def test_what_is_remembered_has_room_for_so_many_words_and_no_more(nlp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "_ROOM", 5)
    known = Lemmas(nlp)
    words = [("envoys", "NNS", "nsubj"), ("met", "VBD", "ROOT"), ("ministers", "NNS", "dobj")]
    for n in range(20):
        triples = [*words, (f"port{n}s", "NNS", "dep")]
        assert known.of(*(list(column) for column in zip(*triples, strict=True)))[:3] == ["envoy", "meet", "minister"]
        assert len(known._known) <= 5
