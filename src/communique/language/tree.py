"""A parsed sentence as plain tokens: the one shape that leaves the parser adapter, free of the parser's types."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from itertools import islice

from msgspec import Struct

_NONE: frozenset[str] = frozenset()


class Token(Struct, gc=False):
    """One token. `start` and `end` are offsets into the stored text; `name` is the kind of a masked name.

    A masked name begins with its article ("the Comoros"); `name_start` is where the name itself begins.

    `head` is the index of the governing token (its own index at the root). Repairs may change `head`, `dep`,
    `tag` and `lemma`; nothing else changes after parsing.
    """

    i: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    name: str | None = None
    name_start: int | None = None


@dataclass(slots=True)
class Tree:
    """The tokens of one sentence and who governs whom."""

    tokens: list[Token]
    _children: list[list[Token]] = field(default_factory=list)
    _deps: list[Set[str]] = field(default_factory=list)  # of each token's children, once the tree is settled

    def __post_init__(self) -> None:
        self.index()

    def index(self) -> None:
        """Rebuilds the lists of children; to be called after heads have changed."""
        self._deps = []
        self._children = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                self._children[token.head].append(token)

    def settle(self) -> None:
        """Notes which children each token has, now that nothing changes any more: most are asked for in vain."""
        self._deps = [{token.dep for token in below} if below else _NONE for below in self._children]

    def children(self, i: int, *deps: str) -> list[Token]:
        """Returns the children of token `i` in text order, only those with one of `deps` where given."""
        if deps and self._deps and self._deps[i].isdisjoint(deps):
            return []
        below = self._children[i]
        return [token for token in below if token.dep in deps] if deps and below else below[:]

    def child(self, i: int, *deps: str) -> Token | None:
        """Returns the first child of token `i` with one of `deps`, or None."""
        if deps and self._deps and self._deps[i].isdisjoint(deps):
            return None
        for token in self._children[i]:
            if not deps or token.dep in deps:
                return token
        return None

    def attach(self, i: int, head: int, dep: str) -> None:
        """Hangs token `i` under `head` as `dep`."""
        self._deps = []
        token = self.tokens[i]
        if token.head != i:
            self._children[token.head].remove(token)
        token.head, token.dep = head, dep
        if head != i:
            insort(self._children[head], token, key=lambda other: other.i)

    def root(self) -> Token:
        """Returns the token that governs itself."""
        return next(token for token in self.tokens if token.head == token.i)

    def subtree(self, i: int, *, without: frozenset[str] = frozenset()) -> list[int]:
        """Returns the sorted indices of `i` and all below it, leaving out children whose dep is in `without`."""
        found = [i, *[token.i for token in self._children[i] if token.dep not in without]]
        for j in islice(found, 1, None):  # which grows as it is read
            if self._children[j]:
                found.extend([token.i for token in self._children[j]])
        found.sort()
        return found

    def depth(self) -> int:
        """Returns the longest way from the root down, steps between coordinated tokens not counted."""
        root = self.root().i
        below = [(root, 0)]
        for i, deep in below:  # which grows as it is read
            below.extend([(token.i, deep + (token.dep != "conj")) for token in self._children[i]])
        return max(deep for _, deep in below)

    def ancestors(self, i: int) -> Iterator[Token]:
        """Yields the governors of token `i`, nearest first; ends at the root."""
        seen = {i}
        while self.tokens[i].head != i and self.tokens[i].head not in seen:
            i = self.tokens[i].head
            seen.add(i)
            yield self.tokens[i]
