"""What words tell of a group: whether it is armed, a side or a people, and what name it has of its own."""

from __future__ import annotations

import re

from communique.actors.context import Context
from communique.actors.party_names import party_name
from communique.actors.sectors import Verdict, verdict
from communique.actors.words import Words
from communique.actors.words_in_names import without_article, words_of
from communique.facts import remembered
from communique.model.clause import Phrase

_NEAR = 9  # characters between a noun and what it is of
_BESIDE = "appositive"  # how a name stands beside a noun
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:\s+(?:of\s+(?:the\s+)?|for\s+(?:the\s+)?)?[A-ZÀ-Þ][\w'’-]*)+")
_PARTY = "PTY"
_ARMED = "UAF"


def is_side(context: Context, words: Words, phrase: Phrase, told: Verdict) -> bool:
    """Whether the words are of the sides of a treaty, which are no political parties: "the parties".

    "The Justice Party" is one by its name.
    """
    head = context.text[phrase.head_start : phrase.head_end]
    if told.sector == _ARMED and words.groups.get(phrase.head.lower()) == "side":
        return True  # "the warring sides"
    if told.sector != _PARTY or told.words.lower() != head.lower():
        return False
    name = None if phrase.plural else own_name(context, words, phrase)
    return name is None or (" " not in name and head[:1].isupper())


def is_people(context: Context, words: Words, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a group or several people: not "a rebel", "rebel bases", "opposition to"."""
    head = context.text[phrase.head_start : phrase.head_end]
    if phrase.head.lower() in words.things:
        return False
    noun = by_head(head, context.lang).head
    if noun is None or noun.rank == "crowd" or any(p.prep in words_of("aimed") for p in phrase.inner):
        return False
    return phrase.plural or noun.rank not in ("armed", "trade") or head.lower() in words.bands


def own_name(context: Context, words: Words, phrase: Phrase) -> str | None:
    """Returns the name of a group: "rebels of the Justice Front", "the rebel Front for Unity", not whose it is."""
    text = context.text
    party = party_name(text, phrase, context.names_in(phrase.start, phrase.head_start))
    if party is not None:
        return party
    owner = phrase.possessor
    begin = owner.end if owner is not None and owner.start == phrase.start else phrase.start
    spans = [(begin, phrase)] if text[phrase.head_start].isupper() else []
    named = {_BESIDE, *words_of("band")}  # "rebels of the Justice Front"
    spans += [(p.start, p) for p in phrase.inner if p.prep in named and text[p.head_start].isupper()]
    for start, holding in spans:
        armed = text[start : holding.head_end].istitle() and is_armed(holding.head, context.lang)
        close = holding.head_end if armed else max(holding.core_end or holding.end, holding.head_end)
        found = [m for m in _NAME.finditer(text, start, close) if m.start() <= holding.head_start < m.end()]
        name = without_article(" ".join(found[-1].group().split())) if found else ""
        end = holding.head_end
        if name and not context.person_at(found[-1].start(), end) and not _is_known(context, start, end):
            return name
    return None


def _is_known(context: Context, start: int, end: int) -> bool:
    """Whether words are the very name of a state or a body, with nothing of their own."""
    names = context.names_in(start, end)
    return bool(names) and names[-1].end == end


def is_described(words: Words, phrase: Phrase) -> bool:
    """Construction: "the opposition coalition", "Tuareg rebels": with a word of their own before the noun."""
    plain = words.counts.keys() | words.quantifiers.keys()
    return any(m.lower() not in plain and not m[:1].isdigit() for m in phrase.modifiers)


def own_words(context: Context, words: Words, phrase: Phrase) -> str:
    """Returns the words of a mention without article and count: "About 40 Malian rebels" are "Malian rebels"."""
    near = (p for p in phrase.inner if p.prep in words_of("side") and p.start - phrase.head_end < _NEAR)
    end = next((p.end for p in near), phrase.head_end)  # "the rebels and the army of Chad" are two
    left = context.text[phrase.start : max(end, phrase.head_end)].split()
    counts = [i for i, word in enumerate(left[:-1]) if word[:1].isdigit()]
    del left[: counts[-1] + 1 if counts else 0]
    small = words_of("article") | words_of("definite") | words.counts.keys()
    while len(left) > 1 and left[0].lower() in small:
        left.pop(0)
    return " ".join(left)


def is_armed(head: str, lang: str) -> bool:
    """Whether a noun tells of people in arms: "Rebels of the Justice Front", where it is no name."""
    noun = by_head(head, lang).head
    return noun is not None and noun.rank == "armed"


@remembered(4096)
def by_head(head: str, lang: str) -> Verdict:
    """Returns what a noun alone tells of a sector."""
    return verdict(head, (), lang=lang)
