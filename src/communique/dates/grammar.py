"""The rules of the date grammar, compiled from `lexicon/<lang>/dates`.

A rule's `pattern` is a regular expression in which a blank is a gap (which may hold one line break), `{kind}` is a
word of that kind or one of the shapes below and fills the slot of its name, `{kind:slot}` fills another slot,
`{=kind}` fills none, and «...» bounds the hit where the pattern looks at words around it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from communique.dates.words import GAP, expression, kinds_of, kinds_with_words, norm, values
from communique.facts import Row, derived, remembered, table
from communique.model.vocabulary import Vocabulary

_PLACE = re.compile(r"\{(=?)([a-z_]+)(?::([a-z0-9]+))?\}")
_DASH = r"[^\S\n]*[-–—−‑][^\S\n]*"
_YEAR = r"(?<![\w$€£#./])(?:1[89]|20)\d\d(?!\w|%|[.,:]\d|[-/][a-z]|[-/]\d\d?(?!\d))"
_BEFORE_DAY = r"(?<!\d[.,:/])(?<![\w$€£#])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_AFTER_DAY = r"(?!\w|%|,\d{3}(?!\d)|[.:/]\d)"
_FOUR_DIGITS = re.compile(r"\d{4}")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d\d?(?!\d)")
_YEARS = frozenset({"year"})
NUMBER = "number"  # among the kinds that rules need: one or two digits
_BRACKETS = re.compile(r"\([^()]*\)[?*]?")
_MIN_CUE = 4  # letters
_MOST = 3  # words of one kind that a rule needs


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a date: its expression, what its slots hold, and how they are read."""

    id: str
    pattern: str
    kinds: Mapping[str, str]  # slot -> kind of word or shape
    fixed: Mapping[str, str]  # slots with a value of the rule's own
    reading: str
    needs: frozenset[tuple[str, int]]  # kinds of word without which the rule cannot match, each numbered by its words
    cues: tuple[str, ...]  # letters of which every match holds one; empty where none are known
    unless_before: str | None  # kind of word that must not stand before the hit
    unless_after: str | None
    lower: bool  # a capital inside a sentence makes the words a name ("Budapest Today")
    future: bool  # only where the sentence speaks of the future

    @property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, compiled when a text first needs it: most rules are for rare ways to write dates."""
        return _compiled(self.pattern)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@derived
def rules(lang: str) -> tuple[Rule, ...]:
    """Returns the compiled rules of a language, in the order of their ids."""
    return tuple(compiled(row, lang) for row in table(f"lexicon/{lang}/dates"))


@derived
def _needed(lang: str) -> dict[str, frozenset[str]]:
    """Returns the kinds of each date word as far as a rule cannot match without them."""
    needs = frozenset({kind for rule in rules(lang) for kind, _ in rule.needs})
    return {word: needs & set(kinds) for word, kinds in kinds_of(lang).items() if not needs.isdisjoint(kinds)}


@derived
def _vocabulary(lang: str) -> Vocabulary:
    return Vocabulary(_needed(lang))


@remembered(500)
def _ready(words: tuple[frozenset[str], ...], numbers: int, lang: str) -> tuple[Rule, ...]:
    """Returns the rules that may match where words of such kinds stand and so many numbers."""
    told = Counter(kind for kinds in words for kind in kinds)
    told[NUMBER] = numbers
    known = _numbered(told)
    return tuple(rule for rule in rules(lang) if rule.needs <= known)


def date_words(text: str, start: int, end: int, lang: str) -> list[tuple[int, frozenset[str]]]:
    """Returns the words of which every date has one: where each begins, in text order, and its kinds."""
    kinds = _needed(lang)
    found = [(match.start(), _YEARS) for match in _FOUR_DIGITS.finditer(text, start, end)]
    found += [(start + at, kinds[word]) for at, _, word in _vocabulary(lang).places(text[start:end])]
    return sorted(found, key=itemgetter(0))


def rules_for(
    words: Iterable[tuple[int, frozenset[str]]], text: str, start: int, end: int, lang: str
) -> tuple[Rule, ...]:
    """Returns the rules that may match in `text[start:end]`, by the date words and the numbers that it holds."""
    kinds = tuple([told for _, told in words])
    return _ready(kinds, min(len(_SHORT_NUMBER.findall(text, start, end)), _MOST), lang) if kinds else ()


def _numbered(kinds: Mapping[str, int]) -> frozenset[tuple[str, int]]:
    """Returns each kind once for the first of its words, the second and so on, as far as rules count them."""
    return frozenset((kind, at) for kind, count in kinds.items() for at in range(min(count, _MOST)))


def slots(rule: Rule, match: re.Match[str], lang: str) -> dict[str, str]:
    """Returns the values of a match: table values for words, the digits for shapes."""
    filled = dict(rule.fixed)
    for slot, words in match.groupdict().items():
        if words is None or slot == "hit":
            continue
        kind = rule.kinds.get(slot)
        if kind is None or kind in _shapes(lang):
            filled[slot] = words
        else:
            filled[slot] = words if words.isdigit() else values(kind, lang)[norm(words)]
    return filled


def compiled(row: Row, lang: str) -> Rule:
    """Returns the rule of an entry.

    Raises:
        KeyError: the pattern names a kind that the table of words does not have.
    """
    kinds: dict[str, str] = {}

    def place(match: re.Match[str]) -> str:
        silent, kind, slot = match.groups()
        if kind in _joints(lang):
            return _joints(lang)[kind]
        body = _shapes(lang).get(kind) or expression(kind, lang)
        if silent:
            return f"(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', body)})"
        if "(?P<" in body:
            return re.sub(r"[?]P<[a-z]+>", rf"?P<{slot}>", body) if slot else body
        kinds[slot or kind] = kind
        return f"(?P<{slot or kind}>{body})"

    pieces = row["pattern"].replace("«", "(?P<hit>").replace("»", ")").replace(" ", GAP)
    return Rule(
        id=row["id"],
        pattern=_PLACE.sub(place, pieces),
        kinds=kinds,
        fixed=row.get("slots", {}),
        reading=row["reading"],
        needs=_numbered(Counter(row["needs"])),
        cues=_cues(row["pattern"], frozenset(row["needs"]), lang),
        unless_before=row.get("unless_before"),
        unless_after=row.get("unless_after"),
        lower=row.get("lower", False),
        future=row.get("future", False),
    )


def _cues(pattern: str, needs: frozenset[str], lang: str) -> tuple[str, ...]:
    """Returns letters of the words of one kind that must stand besides what a rule needs, none where they are short.

    What stands in brackets need not stand.
    """
    left, bare = "", pattern
    while left != bare:
        left, bare = bare, _BRACKETS.sub("", bare)
    wanted = {word for kind in needs if kind in kinds_with_words(lang) for word in values(kind, lang)}
    found: list[list[str]] = []
    for _, kind, _ in _PLACE.findall(bare):
        known = values(kind, lang).keys() if kind in kinds_with_words(lang) else ()
        if not wanted.issuperset(known):
            found.append(sorted({max(word.split(), key=len) for word in known}))
    best = max(found, key=lambda words: min(map(len, words)), default=[])
    return tuple(best) if best and min(map(len, best)) >= _MIN_CUE else ()


@derived
def _joints(lang: str) -> Mapping[str, str]:
    """Returns what stands between the parts of a date; it fills no slot."""
    to = rf"(?:{_DASH}|{GAP}{expression('range', lang)}{GAP})"
    return {
        "sep": rf"(?:{GAP}?,{GAP}?|{GAP})",
        "to": to,
        "to_and": rf"(?:{to}|,?{GAP}{expression('join', lang)}{GAP})",
    }


@derived
def _shapes(lang: str) -> Mapping[str, str]:
    """Returns the shapes: what is written with digits and signs. A shape with a group fills it with less than
    it matches (a day without its suffix)."""
    suffixes = sorted(values("suffix", lang))
    ranged = "".join(rf"|(?<=\d(?i:{s})-)" for s in suffixes)  # "5th-7th March", not "COVID-19"
    suffix = rf"(?i:{'|'.join(suffixes)})"
    suffix = rf"(?:{suffix}|<sup>{suffix}</sup>)"
    before = rf"{_BEFORE_DAY}(?:(?<![^\W\d]-){ranged})"
    return {
        "day": rf"{before}(?P<day>{_DAY}){suffix}?{_AFTER_DAY}",
        "nth": rf"{before}(?P<nth>{_DAY}){suffix}{_AFTER_DAY}",
        "year": _YEAR,
        "digits": r"(?<![\w.,])\d{1,3}(?!\w|[.,]\d)",
        "quarter_number": r"(?<!\w)[Qq](?P<quarter>[1-4])(?!\w)",
        "decade": r"(?<!\w)(?P<decade>(?:1[89]|20)\d0)['’]?s(?!\w)",
        "short_year": rf"(?<![\w$€£#./-])(?P<year>(?:1[89]|20)\d\d){_DASH}(?P<short>\d\d)(?![\w-])",
        "year_month_day": r"(?<![\w/.-])(?P<year>(?:1[89]|20)\d\d)(?P<mark>[-/.])(?P<month>\d\d)(?P=mark)"
        r"(?P<day>\d\d)(?!\d|[/-]|\.\d)",
        "two_numbers_year": r"(?<![\w/.-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>(?:1[89]|20)\d\d)(?!\w|[/-]|\.\d)",
    }
