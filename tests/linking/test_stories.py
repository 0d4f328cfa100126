"""Groups of documents that repeat one another: the same in every order, with the first one told."""

from __future__ import annotations

from itertools import permutations

from communique.linking.stories import Member, Pair, stories

A = Member("doc:a", "2025-03-05", "2025-03-05", 100)
B = Member("doc:b", "2025-03-04", "2025-03-04", 60)
C = Member("doc:c", None, None, 100)
D = Member("doc:d", "2025-03-04", "2025-03-04", 100)
MEMBERS = {member.id: member for member in (A, B, C, D)}
PAIRS = [
    Pair("doc:a", "doc:b", 0.5, 0.95, 0.48, same_words=False),
    Pair("doc:a", "doc:c", 1.0, 1.0, 1.0, same_words=True),
    Pair("doc:c", "doc:d", 0.9, 0.9, 0.8, same_words=False),
]


def test_the_first_is_the_earliest_and_of_one_day_the_longest() -> None:
    found = stories(MEMBERS, PAIRS)
    assert {(r.id, r.first) for r in found} == {("doc:a", "doc:d"), ("doc:b", "doc:d"), ("doc:c", "doc:d")}


def test_each_is_compared_with_the_earliest_that_it_is_like() -> None:
    found = {r.id: (r.compared_with, r.kind, r.similarity) for r in stories(MEMBERS, PAIRS)}
    assert found == {
        "doc:a": ("doc:b", "extended", 0.48),
        "doc:b": ("doc:a", "shortened", 0.48),
        "doc:c": ("doc:d", "changed", 0.8),
    }


def test_no_order_of_pairs_or_members_makes_a_difference() -> None:
    expected = stories(MEMBERS, PAIRS)
    for pairs in permutations(PAIRS):
        assert stories(dict(reversed(MEMBERS.items())), pairs) == expected


def test_two_stories_stay_two() -> None:
    found = stories(MEMBERS, [PAIRS[0], PAIRS[2]])
    assert {(r.id, r.first) for r in found} == {("doc:a", "doc:b"), ("doc:c", "doc:d")}
