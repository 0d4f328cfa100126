"""Stories: documents that repeat one another, in groups, with which came first and what each later one is to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from communique.linking.verdict import kind_of

Order = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True)
class Member:
    """A document that may belong to a story: when it was published, as far as known, and its number of words."""

    id: str
    day: str | None  # first day of publication, ISO
    published_at: str | None
    words: int

    @property
    def order(self) -> Order:
        """By publication, unknown days last; of one time the longest first, which is whole; then by id."""
        return (self.day or "9999", self.published_at or "", -self.words, self.id)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that tell the same story."""

    one: str
    other: str
    of_one: float
    of_other: float
    similarity: float
    same_words: bool


@dataclass(frozen=True, slots=True)
class Repeat:
    """A later document of a story: the first one, the one that it was compared with, what it is to that, how alike."""

    id: str
    first: str
    compared_with: str
    kind: str
    similarity: float


def stories(members: Mapping[str, Member], pairs: Iterable[Pair]) -> list[Repeat]:
    """Returns the later documents of all stories; the same for any order of pairs.

    Documents of one story need not all be alike: a story that grows links its first form with its last through those
    between. Each later document is compared with the earliest one of its story that it is alike to.
    """
    group = {id_: id_ for id_ in members}
    beside: dict[str, list[Pair]] = {}
    for pair in pairs:
        _join(group, pair.one, pair.other)
        beside.setdefault(pair.one, []).append(pair)
        beside.setdefault(pair.other, []).append(pair)
    by_group: dict[str, list[str]] = {}
    for id_ in members:
        by_group.setdefault(_root(group, id_), []).append(id_)
    found = []
    for ids in by_group.values():
        first, *later = sorted(ids, key=lambda id_: members[id_].order)
        found += [_repeat(members, first, id_, beside[id_]) for id_ in later]
    return sorted(found, key=lambda repeat: repeat.id)


def _repeat(members: Mapping[str, Member], first: str, later: str, pairs: list[Pair]) -> Repeat:
    pair = min(pairs, key=lambda p: members[_other(p, later)].order)
    with_ = _other(pair, later)
    has, of_later = (pair.of_one, pair.of_other) if pair.one == with_ else (pair.of_other, pair.of_one)
    words = (members[with_].words, members[later].words)
    return Repeat(later, first, with_, kind_of(words, has, of_later, same_words=pair.same_words), pair.similarity)


def _other(pair: Pair, id_: str) -> str:
    return pair.other if pair.one == id_ else pair.one


def _join(group: dict[str, str], one: str, other: str) -> None:
    a, b = _root(group, one), _root(group, other)
    group[max(a, b)] = min(a, b)


def _root(group: dict[str, str], id_: str) -> str:
    while group[id_] != id_:
        group[id_] = group[group[id_]]
        id_ = group[id_]
    return id_
