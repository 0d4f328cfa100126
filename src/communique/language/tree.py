"""A parsed sentence as plain tokens: the one shape that leaves the parser adapter, free of the parser's types."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from operator import attrgetter

from msgspec import Struct

_NONE: frozenset[str] = frozenset()
_PLACE = attrgetter("i")
_LEAF: list[Token] = []  # the children of every token that has none: a list for each would keep the collector busy


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


class Tree:
    """The tokens of one sentence and who governs whom.

    `labels` are all dependencies that a token has, or had before a repair, `words` its words in small letters: what
    has none of those that a construction needs need not be looked through for it.
    """

    __slots__ = (
        "_by_label",
        "_children",
        "_firsts",
        "_kinds",
        "_labelled",
        "_lasts",
        "_top",
        "labels",
        "tokens",
        "words",
    )

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.words = {token.text.lower() for token in tokens}
        self.labels: set[str] = set()
        self.index()

    def index(self) -> None:
        """Rebuilds the lists of children; to be called after heads have changed."""
        self._kinds: Sequence[Set[str]] = ()  # dependencies of each token's children, once settled
        self._by_label: dict[str, list[Token]] = {}  # the tokens of each dependency, once asked for
        self._labelled: dict[tuple[str, ...], Sequence[Token]] = {}  # and of several, as many ask for the same
        self._top = -1  # the token that governs itself
        self._children = [_LEAF] * len(self.tokens)
        self.labels.clear()
        self.labels.update([token.dep for token in self.tokens])
        for token in self.tokens:  # in text order, so that each child stands behind those before it
            head = token.head
            if head == token.i:
                if self._top < 0:
                    self._top = head
            elif below := self._children[head]:
                below.append(token)
            else:
                self._children[head] = [token]

    def _adopt(self, head: int, token: Token) -> None:
        below = self._children[head]
        if not below:
            self._children[head] = [token]
        elif below[-1].i < token.i:
            below.append(token)
        else:
            insort(below, token, key=attrgetter("i"))

    def settle(self) -> None:
        """Notes what each token has below it, now that nothing changes any more."""
        self._kinds = [{token.dep for token in below} if below else _NONE for below in self._children]
        tokens, number = self.tokens, len(self.tokens)
        firsts, lasts, sizes = [*range(number)], [*range(number)], [1] * number
        for i in self._downwards()[::-1]:
            head, first, last = tokens[i].head, firsts[i], lasts[i]
            if last - first + 1 != sizes[i]:
                firsts[i] = -1  # its words do not stand side by side
            if head != i:
                sizes[head] += sizes[i]
                if first < firsts[head]:
                    firsts[head] = first
                if last > lasts[head]:
                    lasts[head] = last
        self._firsts, self._lasts = firsts, lasts  # of each token's subtree

    def labelled(self, *deps: str) -> Sequence[Token]:
        """Returns the tokens that have one of `deps` now, in text order."""
        found = self._labelled.get(deps)
        if found is None:
            found = self._labelled[deps] = () if self.labels.isdisjoint(deps) else self._with(deps)
        return found

    def _with(self, deps: tuple[str, ...]) -> Sequence[Token]:
        known = self._by_label
        if not known:
            for token in self.tokens:
                known.setdefault(token.dep, []).append(token)
        if len(deps) == 1:
            return known.get(deps[0], ())
        present = [dep for dep in deps if dep in known]
        if len(present) == 1:  # as mostly
            return known[present[0]]
        found = [token for dep in present for token in known[dep]]
        found.sort(key=_PLACE)
        return found

    def kinds(self, i: int) -> Set[str]:
        """Returns the dependencies of the children of token `i`."""
        return self._kinds[i] if self._kinds else {token.dep for token in self._children[i]}

    def children(self, i: int, *deps: str) -> list[Token]:
        """Returns the children of token `i` in text order, only those with one of `deps` where given."""
        below = self._children[i]
        if not below or (deps and self._kinds and self._kinds[i].isdisjoint(deps)):
            return []
        return [token for token in below if token.dep in deps] if deps else below[:]

    def child(self, i: int, *deps: str) -> Token | None:
        """Returns the first child of token `i` with one of `deps`, or None."""
        below = self._children[i]
        if not below or (deps and self._kinds and self._kinds[i].isdisjoint(deps)):
            return None
        for token in below:
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
            self._adopt(head, token)

    def relabel(self, token: Token, dep: str) -> None:
        """Gives a token another dependency where it hangs."""
        self._kinds = ()
        self._by_label = {}
        self._labelled = {}
        self.labels.add(dep)
        token.dep = dep

    def root(self) -> Token:
        """Returns the token that governs itself."""
        return self.tokens[self._top]

    def subtree(self, i: int, *, without: frozenset[str] = frozenset()) -> Sequence[int]:
        """Returns the sorted indices of `i` and all below it, leaving out children whose dep is in `without`."""
        if self._kinds and self._firsts[i] >= 0 and self._kinds[i].isdisjoint(without):
            return range(self._firsts[i], self._lasts[i] + 1)
        found = [i, *[token.i for token in self._children[i] if token.dep not in without]]
        for j in islice(found, 1, None):  # which grows as it is read
            if self._children[j]:
                found.extend([token.i for token in self._children[j]])
        found.sort()
        return found

    def reach(self, i: int, *, without: frozenset[str] = frozenset()) -> tuple[int, int]:
        """Returns first and last of the neighbouring tokens around `i` that hang below it, as in `subtree`.

        A broken subtree has lost its far part.
        """
        if self._kinds and self._firsts[i] >= 0 and self._kinds[i].isdisjoint(without):
            return self._firsts[i], self._lasts[i]
        return around(self.subtree(i, without=without), i)

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


def around(indices: Iterable[int], i: int) -> tuple[int, int]:
    """Returns first and last of those indices that are neighbours of one another around `i`."""
    have = set(indices)
    first = last = i
    while first - 1 in have:
        first -= 1
    while last + 1 in have:
        last += 1
    return first, last
