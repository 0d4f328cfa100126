"""A settled tree answers as one that is still repaired does, and repairs change what a tree answers."""

from __future__ import annotations

from itertools import product

import pytest

from communique.language.tree import Token, Tree

WORDS = ["Kenya", ",", "Chad", "and", "Peru", "sent", "the", "aid", "that", "was", "asked", "for", "to", "Fiji"]
HEADS = [5, 0, 0, 2, 2, 5, 7, 5, 10, 10, 7, 10, 7, 12]
DEPS = [
    "nsubj",
    "punct",
    "conj",
    "cc",
    "conj",
    "ROOT",
    "det",
    "dobj",
    "nsubjpass",
    "auxpass",
    "relcl",
    "prep",
    "prep",
    "pobj",
]
# the same with "that" hung under the verb, so that the words of the relative clause do not stand side by side
BROKEN = [5, 0, 0, 2, 2, 5, 7, 5, 5, 10, 7, 10, 7, 12]


def tree(heads: list[int]) -> Tree:
    rows = zip(WORDS, heads, DEPS, strict=True)
    return Tree([Token(i, word, word, "NN", dep, head, i, i + 1) for i, (word, head, dep) in enumerate(rows)])


@pytest.mark.parametrize("heads", [HEADS, BROKEN])
def test_a_settled_tree_answers_as_before(heads: list[int]) -> None:
    before, settled = tree(heads), tree(heads)
    settled.settle()
    for i, without in product(range(len(WORDS)), (frozenset[str](), frozenset({"conj", "cc"}), frozenset({"relcl"}))):
        assert list(settled.subtree(i, without=without)) == list(before.subtree(i, without=without))
        assert settled.reach(i, without=without) == before.reach(i, without=without)
        assert settled.kinds(i) == before.kinds(i)
        assert settled.children(i, "conj", "prep") == before.children(i, "conj", "prep")


def test_the_reach_of_a_broken_subtree_has_lost_its_far_part() -> None:
    settled = tree(BROKEN)
    settled.settle()
    assert settled.subtree(7) == [6, 7, 9, 10, 11, 12, 13]
    assert settled.reach(7) == (6, 7)


def test_a_repair_changes_what_is_labelled_and_who_hangs_where() -> None:
    repaired = tree(HEADS)
    assert [t.text for t in repaired.labelled("conj")] == ["Chad", "Peru"]
    assert list(repaired.labelled("iobj")) == []
    repaired.attach(12, 5, "dative")
    repaired.relabel(repaired.tokens[13], "iobj")
    assert [t.text for t in repaired.labelled("dative", "iobj", "dobj")] == ["aid", "to", "Fiji"]
    assert [t.text for t in repaired.children(5)] == ["Kenya", "aid", "to"]
    assert repaired.root().text == "sent"
    assert [t.text for t in repaired.children(1)] == []
