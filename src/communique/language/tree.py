"""A parsed sentence as plain tokens: the one shape that leaves the parser adapter, free of the parser's types."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice

from msgspec import Struct

_NONE: frozenset[str] = frozenset()


class Token(Struct, gc=False):
    """One token. `start` and `end` are offsets into the stored text; `name` is the kind of a masked name.

    A masked name begins with its article ("the Comoros"); `name_start` is where the name itself begins.

    `head` is the index of the governing token (its own index at the root). Repairs may change `head` and `dep`, by
    the methods of the tree, `tag` and `lemma`; nothing else changes after parsing.
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
    _top: int = 0  # the token that governs itself
    _labels: set[str] = field(default_factory=set)  # every dependency that a token has, or had before a repair
    _kinds: list[Set[str]] = field(default_factory=list)  # dependencies of each token's children, once settled
    _firsts: list[int] = field(default_factory=list)  # the first token of each token's subtree, once settled
    _lasts: list[int] = field(default_factory=list)  # the last of it
    _sizes: list[int] = field(default_factory=list)  # the number of them

    def __post_init__(self) -> None:
        self.index()

    def index(self) -> None:
        """Rebuilds the lists of children; to be called after heads have changed."""
        self._kinds = []
        self._children = [[] for _ in self.tokens]
        self._labels = {token.dep for token in self.tokens}
        roots: list[Token] = []
        for token in self.tokens:
            (self._children[token.head] if token.head != token.i else roots).append(token)
        self._top = roots[0].i if roots else 0

    def settle(self) -> None:
        """Notes what each token has below it, now that nothing changes any more."""
        self._kinds = [{token.dep for token in below} if below else _NONE for below in self._children]
        tokens, number = self.tokens, len(self.tokens)
        firsts, lasts, self._sizes = [*range(number)], [*range(number)], [1] * number
        for i in self._downwards()[:0:-1]:
            head = tokens[i].head
            self._sizes[head] += self._sizes[i]
            if firsts[i] < firsts[head]:
                firsts[head] = firsts[i]
            if lasts[i] > lasts[head]:
                lasts[head] = lasts[i]
        self._firsts, self._lasts = firsts, lasts

    def labelled(self, *deps: str) -> Iterator[Token]:
        """Yields the tokens with one of `deps` in text order, as they are labelled when their turn comes."""
        if not self._labels.isdisjoint(deps):
            for token in self.tokens:
                if token.dep in deps:
                    yield token

    def kinds(self, i: int) -> Set[str]:
        """Returns the dependencies of the children of token `i`."""
        return self._kinds[i] if self._kinds else {token.dep for token in self._children[i]}

    def children(self, i: int, *deps: str) -> list[Token]:
        """Returns the children of token `i` in text order, only those with one of `deps` where given."""
        if deps and self._kinds and self._kinds[i].isdisjoint(deps):
            return []
        below = self._children[i]
        return [token for token in below if token.dep in deps] if deps and below else below[:]

    def child(self, i: int, *deps: str) -> Token | None:
        """Returns the first child of token `i` with one of `deps`, or None."""
        if deps and self._kinds and self._kinds[i].isdisjoint(deps):
            return None
        for token in self._children[i]:
            if not deps or token.dep in deps:
                return token
        return None

    def attach(self, i: int, head: int, dep: str) -> None:
        """Hangs token `i` under `head` as `dep`."""
        token = self.tokens[i]
        if token.head != i:
            self._children[token.head].remove(token)
        token.head = head
        self.relabel(token, dep)
        if head != i:
            insort(self._children[head], token, key=lambda other: other.i)

    def relabel(self, token: Token, dep: str) -> None:
        """Gives a token another dependency where it hangs."""
        self._kinds = []
        self._labels.add(dep)
        token.dep = dep

    def root(self) -> Token:
        """Returns the token that governs itself."""
        return self.tokens[self._top]

    def subtree(self, i: int, *, without: frozenset[str] = frozenset()) -> Sequence[int]:
        """Returns the sorted indices of `i` and all below it, leaving out children whose dep is in `without`."""
        if self._kinds and self._kinds[i].isdisjoint(without):
            first, last = self._firsts[i], self._lasts[i]
            if last - first + 1 == self._sizes[i]:  # the words stand side by side
                return range(first, last + 1)
        found = [i, *[token.i for token in self._children[i] if token.dep not in without]]
        for j in islice(found, 1, None):  # which grows as it is read
            if self._children[j]:
                found.extend([token.i for token in self._children[j]])
        found.sort()
        return found

    def depth(self) -> int:
        """Returns the longest way from the root down, steps between coordinated tokens not counted."""
        deep = [0] * len(self.tokens)
        for i in self._downwards()[1:]:
            token = self.tokens[i]
            deep[i] = deep[token.head] + (token.dep != "conj")
        return max(deep)

    def _downwards(self) -> list[int]:
        """Returns the indices of the root and all below it, each behind the token that governs it."""
        order = [self._top]
        for i in order:  # which grows as it is read
            if self._children[i]:
                order.extend([token.i for token in self._children[i]])
        return order

    def ancestors(self, i: int) -> Iterator[Token]:
        """Yields the governors of token `i`, nearest first; ends at the root."""
        seen = {i}
        while self.tokens[i].head != i and self.tokens[i].head not in seen:
            i = self.tokens[i].head
            seen.add(i)
            yield self.tokens[i]
