"""Short names that a text gives itself: "the Sahel Unity Front (SUF)", later "the SUF"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from communique.actors.context import Context
from communique.actors.factions import apart_sectors
from communique.actors.reference import Reference
from communique.actors.roles import category_of
from communique.actors.sectors import verdict
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_GIVEN = re.compile(r"(?<=\w)\s{1,2}\(([A-ZÀ-Þ][\w&-]{1,11})\)")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SHORT = re.compile(r"[A-Z][A-Z&-]{2,6}")  # a name in capitals by itself; "PM" is an office
_LINK = re.compile(r"\s+(?P<link>[a-z]+)\s+(?:[a-z]+\s+)?(?=[A-Z])")
_NAME = 90  # characters of the longest name that a short form is given for


@dataclass(frozen=True, slots=True)
class _Long:
    """A name that its text shortens: where it stands, and its words."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class ShortForms:
    """Tells which bodies in no table the short names of one document stand for."""

    context: Context
    words: Words
    given: dict[str, _Long] = field(default_factory=dict)
    acting: set[str] = field(default_factory=set)  # short names without a long one that act or speak in the text
    told: bool = False  # whether a text has such names at all
    _known: dict[str, Reference] = field(default_factory=dict)  # who the long name of an organ stood for

    def __post_init__(self) -> None:
        for found in _GIVEN.finditer(self.context.text) if "(" in self.context.text else ():
            start = _begins(self.context.text, found.start(), found[1])
            body = self._body_named(found) or self._body_behind(found.end()) if start is not None else ()
            if start is not None and (body or not self._is_listed(start, found.start())):
                name = " ".join(self.context.text[start : found.start()].split())
                if body:
                    self._known.setdefault(name, Reference(body, "actor"))
                self.given.setdefault(found[1], _Long(start, found.start(), name))
        self.told = bool(self.given)

    def _body_named(self, found: re.Match[str]) -> tuple[str, ...]:
        """Construction: "the Peace and Security Council (PSC)": whose a council is, by a name in no table."""
        known = self.context.name_at(found.start() - 1, found.start())
        own = self.context.name_at(found.start(1), found.end(1))
        return known.ids[:1] if own is None and known is not None and known.kind == "body" else ()

    def _body_behind(self, at: int) -> tuple[str, ...]:
        """Construction: "the Peace and Security Council (PSC) of the African Union": of which body a council is."""
        link = _LINK.match(self.context.text, at)
        if link is None or link["link"] not in words_of("side"):
            return ()
        behind = self.context.name_at(link.end(), link.end() + 1)
        return behind.ids[:1] if behind is not None and behind.kind == "body" else ()

    def _is_listed(self, start: int, end: int) -> bool:
        """Whether words are, or end in, a name of our tables or of a person, which have ids of their own."""
        names = self.context.names_in(start, end)
        ends = ("body", "institution", "metonym")  # "the Bank of Chad (BC)" ends in a state's name, and is none
        whole = any(n.end == end and (n.kind in ends or n.start <= start) for n in names)
        whole = whole or any(n.end == end and n.start <= start and not n.ids for n in self.context.names)  # an agency
        return whole or self.context.person_at(start, end) is not None

    def learn(self, phrase: Phrase) -> bool:
        """Construction: "the SUF rejected the offer", without a long name: a body, as "the GDP fell" tells of none.

        Returns whether the head of a phrase that speaks or takes a stance is such a name, which then is known.
        """
        head = self.context.text[phrase.head_start : phrase.head_end]
        listed = self.context.name_at(phrase.head_start, phrase.head_end) is not None
        told = phrase.inner or phrase.modifiers or phrase.possessor  # "the CEO of the firm"
        known = self.words.things.keys() | self.words.standing  # "the MFA"
        if listed or told or not _SHORT.fullmatch(head) or head.lower() in known:
            return False
        if category_of(head.lower()) is not None:
            return False
        self.acting.add(head)
        self.told = True
        return True

    def whose(self, phrase: Phrase) -> Reference | None:
        """Returns the body that a text shortens, by its long name or by its short one; None for all other phrases.

        An organ of a state ("the Ministry of Trade (MOT)") is its state's, as its noun tells.
        """
        if phrase.parts or phrase.pronoun:
            return None
        head = self.context.text[phrase.head_start : phrase.head_end]
        short = self.given.get(head)
        if short is not None:
            return self._known.get(short.name) or self._at_home(short, phrase) or self._reference(short, phrase)
        if head in self.acting:
            return Reference((head,), "unlisted")
        long = next((g for g in self.given.values() if g.start <= phrase.head_start < g.end), None)
        if long is None or phrase.head_start < phrase.start or self._is_inside(phrase, long):
            return None
        return None if self._is_organ(phrase, long) else self._noted(long, self._reference(long, phrase))

    def note(self, phrase: Phrase, found: Reference) -> None:
        """Notes who an organ of a state is by its long name, for its short one."""
        for long in self.given.values():
            if long.start <= phrase.head_start < long.end and not self._is_inside(phrase, long):
                self._noted(long, found)

    def _at_home(self, long: _Long, phrase: Phrase) -> Reference | None:
        """Construction: "the MFA said", before "the Ministry of Foreign Affairs (MFA)": of the state of the text."""
        words = (w.lower() for w in long.name.split())
        organs = [self.words.organs[w] for w in words if w in self.words.organs]
        if not any(acts for _, acts in organs) or _sector(long.name, self.context.lang) in apart_sectors():
            return None
        home = self.context.home or self.context.at_home(phrase.start)
        return Reference(home, "actor", sector="GOV") if len(home) == 1 else None

    def _noted(self, long: _Long, found: Reference) -> Reference:
        return self._known.setdefault(long.name, found)

    def _is_organ(self, phrase: Phrase, long: _Long) -> bool:
        """Whether a name is of an organ of a state: "the Ministry of Trade", but not "the Farmers' Party"."""
        organ = self.words.organs.get(phrase.head.lower())
        return organ is not None and organ[1] and _sector(long.name, self.context.lang) not in apart_sectors()

    def _is_inside(self, phrase: Phrase, long: _Long) -> bool:
        """Whether a phrase is but a part of a name: "Change" in "the Front for Change"."""
        before = self.context.text[long.start : phrase.start].split()
        return bool(before) and not {w.lower() for w in before} <= words_of("article")

    def _reference(self, long: _Long, phrase: Phrase) -> Reference:
        """Returns a body by its long name; rebels and parties, as the words before or in the name tell, are political.

        "The rebel Unity Front" has its sector from the word in small letters.
        """
        small = " ".join(w for w in self.context.text[phrase.start : long.start].split() if w.islower())
        sector = _sector(small, self.context.lang) or _sector(long.name, self.context.lang)
        political = sector in apart_sectors()
        kind = "actor" if political else "unlisted"
        return Reference((long.name,), kind, sector=sector if political else None, plural=phrase.plural)


def _sector(words: str, lang: str) -> str:
    return verdict(words, (), lang=lang).sector


def _begins(text: str, end: int, short: str) -> int | None:
    """Returns where the name begins whose words a short form has the first letters of, None where none does.

    Small words may be counted or left out: "the Front for Unity" is FU or FFU; one word may give several letters.
    """
    letters = "".join(c for c in short if c.isupper())
    line = max(text.rfind("\n", 0, end), text.rfind(". ", 0, end), end - _NAME)
    words = list(_WORD.finditer(text, max(0, line + 1), end))
    first = _spelt(letters, [m[0] for m in words]) if len(letters) > 1 else None
    return words[first].start() if first is not None else None


def _spelt(letters: str, words: list[str]) -> int | None:
    """Returns which word is the first of those that letters are the first of, read from the end."""
    if not letters or not words:
        return None
    word = words[-1]
    if word[0].upper() == letters[-1]:
        if len(letters) == 1 and word[0].isupper():
            return len(words) - 1
        found = _spelt(letters[:-1], words[:-1])
        if found is not None:
            return found
    return _spelt(letters, words[:-1]) if word.islower() else None
