"""Finds the names of states, bodies and seats of government in a text, whatever sentence they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick
from msgspec import Struct
from msgspec.structs import replace

from communique.actors.labels import Entity, entity
from communique.facts import Row, derived, table

__all__ = ["Gazetteer", "NameHit", "default", "entity"]

# Where one form is of two kinds, the first of these is meant.
_KINDS = ("blocked", "state", "body", "metonym", "capital", "adjective", "people")
NATIONAL = ("state", "adjective", "people", "capital")  # kinds of names that are a state's
_SAME = {"‘": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"}
_SPACES = re.compile(r"\s(?:\s+|(?<! ))")  # all white space but a single space
_SUM = re.compile(r" ?\$ ?\d")  # behind the name of the state whose money it is: "US $ 5 million"
_LETTERS_FOR_CAPITALS = 4  # a shorter name in capitals is an abbreviation of something else
_WORD_BEFORE = re.compile(r"(?:(?<=\s)|\A)((?:[^\W\d_]|[.'’-])+)\s+\Z")
_WORDS_AFTER = re.compile(r"\s([^\W\d_]+)\b(?![-'’]\w)(?:\s([^\W\d_]+))?")
_INITIAL = re.compile(r"[A-Z]\.\Z")
_REACH = 40  # characters beside a name in which the neighbouring words are sought


class NameHit(Struct, frozen=True, gc=False):
    """A name in the text, without article and possessive ending.

    `kind` is `state`, `adjective`, `people`, `capital`, `body`, `metonym`, or `blocked` (a longer name that holds
    a state's name and is not that state; it has no ids). Several `ids` stand where the form alone does not decide.
    """

    start: int
    end: int
    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """Word lists that tell a person's name from a state's."""

    like: dict[str, frozenset[str]]
    given: frozenset[str]
    honorifics: frozenset[str]
    not_names: frozenset[str]
    locative: frozenset[str]
    in_capitals: frozenset[str]
    office_of: re.Pattern[str]  # what stands before a state whose office is told: "the Premier of"


@dataclass(slots=True)
class Gazetteer:
    """All names with their ids, ready to be found in texts."""

    forms: dict[str, tuple[str, tuple[str, ...]]]
    _patterns: list[str]
    _automaton: AhoCorasick
    _words: _Words

    @classmethod
    def of(cls, forms: dict[str, tuple[str, tuple[str, ...]]]) -> Gazetteer:
        """Returns a gazetteer of `form -> (kind, ids)`; names of four letters and more also count in capitals."""
        every = {_same(form): found for form, found in forms.items()}
        for form, found in list(every.items()):
            if sum(map(str.isalpha, form)) >= _LETTERS_FOR_CAPITALS and not form.endswith("-"):
                every.setdefault(form.upper(), found)
        patterns = sorted(every)
        return cls(every, patterns, AhoCorasick(patterns), _words())

    def find(self, text: str, *, start: int = 0, end: int | None = None) -> tuple[NameHit, ...]:
        """Returns the names in `text[start:end]`, leftmost and longest first, in text order, without overlap.

        A form of several ids ("Congolese") keeps only the id that another name in the same stretch makes plain.

        >>> [hit.ids for hit in default().find("Kenya’s minister met Peruvian officials.")]
        [('KEN',), ('PER',)]
        """
        stop = len(text) if end is None else end
        hits: list[NameHit] = []
        for hit in self._longest(text, start, stop):
            money = "$" in text[hit.end : hit.end + 2] and _SUM.match(text, hit.end)
            if not money and not self._is_person(text, hit, start, stop) and not self._is_word(text, hit):
                hits.append(hit)
        return tuple(_narrowed(hits))

    def entity(self, actor_id: str) -> Entity | None:
        """Returns what is known of an id: label, kind, code, adjectives, regions; None for an unknown one."""
        return entity(actor_id)

    def _longest(self, text: str, start: int, stop: int) -> Iterator[NameHit]:
        plain, shift = _plain(text[start:stop])
        found = []
        for number, first, last in self._automaton.find_matches_as_indexes(plain, overlapping=True):
            if _bounded(plain, first, last):
                found.append((first, -last, number))
        reached = 0
        for first, negative, number in sorted(found):
            if first < reached:
                continue
            reached = -negative
            form = self._patterns[number]
            kind, ids = self.forms[form]
            end = reached - 1 if form.endswith("-") else reached
            yield NameHit(start + shift(first), start + shift(end - 1) + 1, kind, ids)

    def _is_person(self, text: str, hit: NameHit, start: int, stop: int) -> bool:
        """Returns True where a name such as "Jordan" or "Israel" is part of a person's name."""
        kinds = self._words.like.get(text[hit.start : hit.end])
        if not kinds:
            return False
        match = _WORD_BEFORE.search(text[max(start, hit.start - _REACH) : hit.start])
        before = match.group(1) if match else ""
        if "surname" in kinds and (before in self._words.given or before in self._words.honorifics):
            return True
        if "surname" in kinds and _INITIAL.match(before):
            return True
        if self._words.office_of.search(text[max(start, hit.start - _REACH) : hit.start]):
            return False  # "the Premier of Jordan Karaki" is Jordan's
        return "given" in kinds and self._is_given_name(text[hit.end : min(stop, hit.end + _REACH)], before)

    def _is_given_name(self, after: str, before: str) -> bool:
        """Returns True where one more capitalised word follows that looks like a surname, outside a headline."""
        match = _WORDS_AFTER.match(after)
        if not match or before.lower() in self._words.locative:
            return False
        word, further = match.group(1), match.group(2) or ""
        if not (word[0].isupper() and word[1:].islower()) or further[:1].isupper():
            return False
        if word.lower() in self._words.not_names or word in self.forms:
            return False
        return not word.endswith(("s", "ed", "ing"))

    def _is_word(self, text: str, hit: NameHit) -> bool:
        """Returns True for a name in capitals that is a common word, in a line of nothing but capitals."""
        if text[hit.start : hit.end] not in self._words.in_capitals:
            return False
        first = text.rfind("\n", 0, hit.start) + 1
        last = text.find("\n", hit.end)
        line = text[first : last if last >= 0 else len(text)]
        return " " in line.strip() and not any(map(str.islower, line))


@derived
def default() -> Gazetteer:
    """Returns the gazetteer of the shipped tables."""
    forms: dict[str, dict[str, list[str]]] = {}
    for form, kind, actor_id in _shipped():
        ids = forms.setdefault(form, {}).setdefault(kind, [])
        if actor_id and actor_id not in ids:
            ids.append(actor_id)
    return Gazetteer.of({form: _preferred(kinds) for form, kinds in forms.items()})


def _preferred(kinds: dict[str, list[str]]) -> tuple[str, tuple[str, ...]]:
    kind = min(kinds, key=_KINDS.index)
    return kind, tuple(kinds[kind])


def _shipped() -> Iterator[tuple[str, str, str]]:
    """Yields (form, kind, id) of every shipped name."""
    for row in table("actors/states"):
        yield from _state_forms(row)
    armed = {row["id"] for row in table("actors/group_sectors")}
    for row in table("actors/bodies"):
        for form in row["aliases"]:
            yield form, "body", row["id"]
            if row["id"] in armed and form.endswith("s") and " " in form:
                yield form[:-1], "body", row["id"]  # one of them: "a Rapid Support Force officer"
    for row in table("actors/metonyms"):
        for form in row["aliases"]:
            yield form, "metonym", row["state"]
    for row in table("actors/blocked"):
        yield row["id"], "blocked", ""


def _state_forms(row: Row) -> Iterator[tuple[str, str, str]]:
    for form in (row["label"], row["official"], *row["aliases"]):
        yield form, "state", row["id"]
    for column, kind in (("adjectives", "adjective"), ("people", "people"), ("capitals", "capital")):
        for form in row[column]:
            yield form, kind, row["id"]


def told_by_office(word: str) -> bool:
    """Returns whether a word is one of offices, their fields or times, and so no name of a person: "Foreign"."""
    return word.lower() in _words().not_names


@derived
def _words() -> _Words:
    roles = (word for row in table("actors/roles") for word in row["title"].split())
    portfolios = (word for row in table("actors/portfolios") for form in row["words"] for word in form.split())
    times = (row["name"].lower() for name in ("months", "weekdays") for row in table(f"layout/{name}"))
    no_name = (row["word"] for row in table("actors/not_names"))
    titles = (row for row in table("actors/honorifics") if row["kind"] == "honorific")
    return _Words(
        like={row["id"]: frozenset(row["kind"]) for row in table("actors/name_like")},
        given=frozenset(row["name"] for row in table("actors/given_names")),
        honorifics=frozenset(form for row in titles for form in row["forms"]),
        not_names=frozenset([*roles, *portfolios, *times, *no_name]),
        locative=frozenset(row["word"] for row in table("actors/not_names") if row["kind"] == "locative"),
        in_capitals=frozenset(row["word"] for row in table("actors/caps_words")),
        office_of=_before_state(),
    )


def _before_state() -> re.Pattern[str]:
    offices = {row["title"].split()[-1] for row in table("actors/roles")}
    owner = [row["word"] for row in table("actors/title_words") if row["kind"] == "owner"]
    known = ("|".join(sorted(map(re.escape, words), key=len, reverse=True)) for words in (offices, owner))
    return re.compile(r"\b(?:{})\s+(?:{})\s+\Z".format(*known), re.IGNORECASE)


class _Shift:
    """Maps an offset in the text with single spaces back to the text as it stands."""

    __slots__ = ("_at", "_lost")

    def __init__(self, runs: Iterable[tuple[int, int]]) -> None:
        self._at: list[int] = []
        self._lost = [0]
        for first, last in runs:
            self._lost.append(self._lost[-1] + last - first - 1)
            self._at.append(last - self._lost[-1])  # the first offset that is shifted by this run

    def __call__(self, offset: int) -> int:
        return offset + self._lost[bisect_right(self._at, offset)]


def _plain(text: str) -> tuple[str, _Shift]:
    """Returns the text with plain marks and single spaces, and the way back."""
    same = _same(text)
    runs = [match.span() for match in _SPACES.finditer(same)]
    return (_SPACES.sub(" ", same) if runs else same), _Shift(runs)


def _same(text: str) -> str:
    """Returns the text with plain apostrophes and hyphens."""
    if not text.isascii():
        for mark, plain in _SAME.items():
            text = text.replace(mark, plain)
    return text


def _bounded(text: str, first: int, last: int) -> bool:
    """Returns True where `text[first:last]` is not a part of a longer word or of an address on the net."""
    before = text[first - 1] if first else " "
    after = text[last : last + 2]
    if before.isalnum() or before in "_@":
        return False
    final = text[last - 1]
    if final == "-":
        return after[:1].isalpha()
    if not (final.isalnum() or final == "."):
        return True
    return not (after[:1].isalnum() or after[:1] == "_" or (after[:1] == "." and after[1:].islower()))


def _narrowed(hits: list[NameHit]) -> Iterator[NameHit]:
    """Yields the hits; one of several ids keeps the only id that another hit names alone."""
    plain = {hit.ids[0] for hit in hits if len(hit.ids) == 1}
    for hit in hits:
        named = tuple(actor_id for actor_id in hit.ids if actor_id in plain)
        yield replace(hit, ids=named) if len(hit.ids) > 1 and len(named) == 1 else hit
