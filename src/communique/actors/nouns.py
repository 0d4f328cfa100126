"""The nouns of a phrase that tell a sector: organs, trades, crowds; and the segments that small words part it into."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from communique.actors.named import Named
from communique.facts import Row, derived, table

_WORD = re.compile(r"[^\W_](?:[\w.'’-]*\w)?|&|,")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_GAP = 3  # characters between the words of one noun: a blank, a possessive ending
_LINKS = ("of", "at", "other", "joiner")

Forms = dict[str, tuple[tuple[tuple[str, ...], "Noun"], ...]]


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun tells.

    `rank` says how it bears on others: `armed` prevails over soldiers and leaders, `organ` decides as head and as
    modifier, `trade` as head unless an organ stands before it, `adjective` only over what is less, `generic` takes
    the sector of what it belongs to, `kin` is somebody's family, `crowd` is told by nothing. `office` marks those who
    hold an office, `abroad` those who mostly are in another country than their own; `code` is the international code
    where no state is named; `alone` marks nouns that are adjectives before a small word ("major powers").
    """

    sector: str
    rank: str
    office: bool
    abroad: bool
    code: str
    alone: bool
    line: str


class Found(Struct, frozen=True, gc=False):
    """A noun in the phrase."""

    start: int
    end: int
    noun: Noun


class Segment(Struct, frozen=True, gc=False):
    """A stretch of the phrase behind one small word; `link` is the word's kind: "", `of`, `at`, `other`, `joiner`.

    `past` is where a word such as "former" stands, -1 where none does; `other` whether words stand in it that are
    neither nouns nor articles.
    """

    start: int
    end: int
    link: str
    nouns: tuple[Found, ...]
    past: int
    other: bool


class _Token(Struct, frozen=True, gc=False):
    start: int
    end: int
    lower: str
    small: bool


@dataclass(slots=True)
class _Run:
    """A segment while it is read."""

    link: str
    start: int
    nouns: list[Found] = field(default_factory=list)
    past: int = -1
    other: bool = False


@derived
def small_words(lang: str) -> dict[str, str]:
    """Returns the kinds of the small words that part phrases, and of the words joined to names ("-backed")."""
    return {row["word"]: row["kind"] for row in table(f"lexicon/{lang}/phrase_words")}


def segments(text: str, named: Sequence[Named], *, lang: str) -> tuple[Segment, ...]:
    """Returns the phrase in segments; words inside names tell no noun, and a small word inside a noun parts nothing."""
    tokens, small, forms = list(_tokens(text, named, lang)), small_words(lang), _forms(lang)
    runs = [_Run("", 0)]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        size, noun = _noun(tokens, at, lang) if token.lower in forms else (1, None)
        kind = small.get(token.lower, "other" if token.lower == "," else "")
        if noun is not None:
            runs[-1].nouns.append(Found(token.start, tokens[at + size - 1].end, noun))
        elif kind in _LINKS:
            runs.append(_Run(kind, token.start))
        elif kind == "past":
            runs[-1].past = token.start
        elif kind != "article":
            runs[-1].other = True
        at += size
    ends = [run.start for run in runs[1:]] + [len(text)]
    parts = zip(runs, ends, strict=True)
    return tuple([Segment(run.start, end, run.link, tuple(run.nouns), run.past, run.other) for run, end in parts])


def _tokens(text: str, named: Sequence[Named], lang: str) -> Iterator[_Token]:
    """Yields the words outside names, without possessive ending and dots; see `_whole` for hyphens."""
    for match in _WORD.finditer(text):
        start, end = match.span()
        if named and any(n.start < end and start < n.end for n in named):
            continue
        written = match.group()
        word = _plain(written)
        if "-" not in word:
            yield _Token(start, start + len(word), word, written[:1].islower())
            continue
        for first, last in _parts(word, lang):
            yield _Token(start + first, start + last, word[first:last], written[first : first + 1].islower())


def _plain(word: str) -> str:
    if word.isalpha():
        return word.lower()
    return _POSSESSIVE.sub("", word).lower().replace(".", "").replace("’", "'")


def _parts(word: str, lang: str) -> Iterator[tuple[int, int]]:
    """Yields the stretches of a word that count: "ex-minister" is two words, "anti-government" and "rebel-held" one
    that is no noun, "soldier-politician" its last part."""
    head, hyphen, _ = word.partition("-")
    if not hyphen or word in _forms(lang):
        yield 0, len(word)
    elif small_words(lang).get(head) == "past":
        yield 0, len(head)
        yield len(head) + 1, len(word)
    elif small_words(lang).get(head) != "prefix" and (last := word.rpartition("-")[2]) in _forms(lang):
        yield len(word) - len(last), len(word)
    else:
        yield 0, len(word)


def _noun(tokens: Sequence[_Token], at: int, lang: str) -> tuple[int, Noun | None]:
    """Returns the longest noun at a token, whose words stand close together: how many words, and its meaning."""
    for form, noun in _forms(lang).get(tokens[at].lower, ()):
        stop = at + len(form)
        if tuple(t.lower for t in tokens[at:stop]) != form or not _near(tokens[at:stop]):
            continue
        if noun.alone and stop < len(tokens) and tokens[stop].small and not small_words(lang).get(tokens[stop].lower):
            continue
        return len(form), noun
    return 1, None


def _near(tokens: Sequence[_Token]) -> bool:
    """Whether no name stands between the tokens."""
    return all(two.start - one.end <= _GAP for one, two in itertools.pairwise(tokens))


@derived
def _forms(lang: str) -> Forms:
    """Returns the nouns by their first word, the longest first; the lexicon's own meaning goes before a title's."""
    found: dict[tuple[str, ...], Noun] = {}
    for row in table(f"lexicon/{lang}/sector_nouns"):
        noun = _meaning(row, f"lexicon/{lang}/sector_nouns:{row['id']}")
        for form in row["forms"]:
            found.setdefault(tuple(_plain(word) for word in form.split()), noun)
    categories = {row["id"]: row for row in table("actors/category_sectors")}
    for row in table("actors/roles"):
        category = categories.get(row["category"])
        for form in (row["title"], *row["plurals"]) if category else ():
            noun = _meaning(category or {}, f"actors/roles:{row['title']}")
            found.setdefault(tuple(_plain(word) for word in form.split()), noun)
    by_first: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
    for words, noun in found.items():
        by_first.setdefault(words[0], []).append((words, noun))
    return {first: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for first, group in by_first.items()}


def _meaning(row: Row, line: str) -> Noun:
    return Noun(
        sector=row.get("sector", ""),
        rank=row["rank"],
        office=row.get("office") == "yes",
        abroad=row.get("abroad") == "yes",
        code=row.get("code", ""),
        alone=row.get("alone") == "yes",
        line=line,
    )
