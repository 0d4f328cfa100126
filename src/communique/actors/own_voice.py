"""Who speaks for himself by what is said of him, whatever state is named there: "Ana Ruiz, a lawyer from Togo"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from communique.actors.cue_words import small
from communique.actors.named_again import PersonMention
from communique.actors.nouns import segments, small_words
from communique.actors.sectors import official_sectors, verdict
from communique.actors.words_in_names import name_words
from communique.facts import derived, remembered, table

_REACH = 120  # characters behind a name in which it stands what its bearer is
_BEFORE = 60  # characters before a title in which the body stands whose officer he is
_STOP = re.compile(r"[,.;:()\"“”\n]")
_TRADE, _ORGAN = "trade", "organ"


@remembered(4_000)
def speaks_for_himself(words: str, *, lang: str = "en") -> bool:
    """Whether words tell of a person who speaks for no state: of a trade, or of a body that is none of a state's.

    >>> speaks_for_himself("a historian at the University of Lomé"), speaks_for_himself("the envoy of Togo")
    (True, False)
    >>> speaks_for_himself("spokesman for the Fijian trade unions"), speaks_for_himself("the press spokesman")
    (True, False)
    """
    told = verdict(words, (), lang=lang)
    if told.head is None:
        return False
    first, *behind = (part for part in segments(words, (), lang=lang) if part.nouns)
    if any(n.noun.sector in _opposed() for n in first.nouns):
        return True  # "an opposition lawmaker"
    trade = told.head.rank == _TRADE and told.head.sector == told.sector in _trades()
    if not trade and told.sector not in _civic():
        return False
    if any(n.noun.sector in official_sectors() and n.noun.rank == _ORGAN for part in behind for n in part.nouns):
        return False  # "an economist at the ministry"
    if trade or (told.head.sector == told.sector and not told.head.office):
        return True
    apart = told.words not in words[first.start : first.end]
    return apart and name_words().not_names.get(told.words.lower()) != "organ"  # "of the Bank of Togo"


@remembered(4_000)
def of_another(words: str, *, lang: str = "en") -> bool:
    """Whether an office or organ that a state is named with does not act for it: it is no more held, or is a body's.

    >>> of_another("the former Fijian premier"), of_another("the Fijian premier"), of_another("Fiji's trade unions")
    (True, False, True)
    """
    first = next((part for part in segments(words, (), lang=lang) if part.nouns), None)
    if first is None:
        return False
    office = first.nouns[-1]
    opens = words[office.start : office.end].split(" ")[0].lower()  # "former president" is one noun
    left = 0 <= first.past < office.start or small_words(lang).get(opens) == "past"
    return (left and office.noun.office) or speaks_for_himself(words, lang=lang)


def of_no_state(text: str, mention: PersonMention) -> PersonMention:
    """Returns a mention without side where its title is of somebody who speaks for no state.

    Construction: "Ana Ruiz, president of the Fijian Chamber of Commerce", "Fijian trade union leader Ana Ruiz",
    "Fijian Football Association president Ana Ruiz".
    """
    if not mention.title or mention.category is None:
        return mention
    if mention.start == mention.name_start:
        words = _behind(text, mention.name_end)
    else:
        words = text[mention.start : mention.name_start]
        body = _institution(text, mention.start) if words[:1].islower() else ""
        words = body if body and speaks_for_himself(body) else words
    if not speaks_for_himself(words):
        return mention
    return replace(mention, end=mention.name_end, side_ids=(), category=None)


def tells_of_no_state(text: str, start: int, mention: PersonMention) -> bool:
    """Whether words before a name from `start` on, or in apposition behind it, are of one who speaks for no state."""
    if text[mention.name_end : mention.name_end + 1] == "," and speaks_for_himself(_behind(text, mention.name_end)):
        return True
    before = text[start : mention.name_start]
    if not before.strip():
        return False
    body = _institution(text, mention.start) if before != text[mention.start : mention.name_start] else ""
    return speaks_for_himself(before) or (bool(body) and speaks_for_himself(body))


def _behind(text: str, end: int) -> str:
    """Returns what stands behind a name, from its comma to the next mark."""
    start = end + len(text[end : end + 2]) - len(text[end : end + 2].lstrip(", "))
    stop = _STOP.search(text, start, start + _REACH)
    return text[start : stop.start() if stop else start + _REACH]


def _institution(text: str, start: int) -> str:
    """Returns the words with capitals right before a title, which are what it is of: "Fijian Rugby Union chairman"."""
    found = _capitals().search(text, max(0, start - _BEFORE), start)
    return found.group() if found else ""


@derived
def _capitals() -> re.Pattern[str]:
    """Returns words with capitals at the end of what stands before a title, with small ones between them."""
    return re.compile(rf"(?:[A-ZÀ-Þ][\w'’-]{{0,30}}\s(?:(?:{small('link', 'joiner')})\s)?){{2,6}}\Z")


@derived
def _civic() -> frozenset[str]:
    """Returns the sectors whose people speak for no state."""
    return frozenset(row["id"] for row in table("ontology/sectors") if row["own_voice"] == "yes")


@derived
def _opposed() -> frozenset[str]:
    """Returns the sectors of groups that stand against their government."""
    return frozenset(row["id"] for row in table("ontology/sectors") if row["own_voice"] == row["apart"] == "yes")


@derived
def _trades() -> frozenset[str]:
    """Returns the sectors of whom a mere trade makes nobody speak for a state: lawyers among the courts."""
    rows = table("ontology/sectors")
    return _civic() | {row["id"] for row in rows if row["private"] == "yes"}
