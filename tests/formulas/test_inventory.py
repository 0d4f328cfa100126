"""The inventory is whole, fair in form and consistent, and its examples hold."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from communique import facts
from communique.formulas.inventory import Issue, is_starter, issue, issues
from communique.formulas.match import find
from communique.model.errors import ResourceError

ROWS = facts.tables("formulas")
NAME = re.compile(r"[A-ZÀ-ÞÅ][\w’'\-]*(?:\s+(?:of\s+|and\s+)?(?:the\s+)?[A-ZÀ-ÞÅ][\w’'\-]*)*")
KINDS = {"formula", "policy", "practice", "proposition", "initiative", "text", "vision", "relationship", "topic"}


def found(sentence: str) -> set[str]:
    return {hit.issue for hit in find(sentence)}


@pytest.mark.parametrize(("key", "sentence"), [(row["id"], text) for row in ROWS for text in row["fires"]])
def test_issue_is_found_in_its_example_and_no_other(key: str, sentence: str) -> None:
    hits = found(sentence)
    assert key in hits
    assert hits - {key} <= issue(key).also


@pytest.mark.parametrize(("key", "sentence"), [(row["id"], text) for row in ROWS for text in row["silent"]])
def test_issue_is_not_found_where_it_is_silent(key: str, sentence: str) -> None:
    assert key not in found(sentence)


def test_ids_are_unique_and_kinds_known() -> None:
    assert Counter(row["id"] for row in ROWS).most_common(1)[0][1] == 1
    assert {entry.kind for entry in issues()} <= KINDS
    assert sum(is_starter(entry.id) for entry in issues()) == 46


@pytest.mark.parametrize("entry", issues(), ids=lambda entry: entry.id)
def test_relations_hold_both_ways(entry: Issue) -> None:
    assert all(entry.id in issue(other).contrasts_with for other in entry.contrasts_with)
    assert all(issue(other).part_of == entry.id for other in entry.parts)
    assert entry.part_of is None or entry.id in issue(entry.part_of).parts
    assert entry.id not in entry.contrasts_with
    assert not any(entry.id in issue(other).yields_to for other in entry.yields_to)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_wording_says_where_it_is_from(row: facts.Row) -> None:
    assert row["patterns"]
    wordings = (*issue(row["id"]).wordings, *issue(row["id"]).unless)
    assert all(wording.regex.groups == 0 for wording in wordings)
    assert all(re.fullmatch(r"starter:[\w-]+|constructed", entry["origin"]) for entry in row["patterns"])
    assert row["neutral_description"].endswith(".")


def test_no_two_examples_are_the_same_but_for_names() -> None:
    masked = Counter(
        re.sub(r"\d+", "0", NAME.sub("N", text)) for row in ROWS for text in (*row["fires"], *row["silent"])
    )
    assert [text for text, times in masked.items() if times > 1] == []


def test_unknown_issue_is_an_error_with_a_code() -> None:
    with pytest.raises(ResourceError) as caught:
        issue("no-such-issue")
    assert caught.value.code == "C307"
