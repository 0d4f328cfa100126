"""What the heading of a text tells of its sides: beside whom one speaks, and whose the persons are whom it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique import facts
from communique.actors.context import sides_in_order
from communique.actors.cue_words import cues, either
from communique.actors.gazetteer import NameHit, default
from communique.actors.name_tokens import tokens_of
from communique.actors.organ_owners import owner_of_organ
from communique.actors.persons import PersonMention, persons_among
from communique.actors.roles import ABROAD, LEADING, SPEAKING, category_of, office_of
from communique.actors.title_sides import dateline_names
from communique.actors.title_starts import may_begin_title
from communique.actors.titles import Title, read_title
from communique.actors.words import words
from communique.actors.words_in_names import Token, words_of

_BARE_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}")
_GOVERNMENT = "GOV"
_STATES = frozenset({"state", "adjective", "people"})
_SPOKEN = frozenset({"speech", "remarks", "press_briefing", "press_release"})


@dataclass(frozen=True, slots=True)
class Heading:
    """The names of a title, the states to which it tells of a visit or whom it tells met, and whose its offices are.

    Offices stand there by category, organs by their noun.
    """

    title: str
    hits: tuple[NameHit, ...]
    persons: tuple[PersonMention, ...]
    offices: dict[str, tuple[str, ...]]
    visited: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    unsaid: frozenset[str] = frozenset()  # offices of which the title does not tell whose they are

    def about(self, own: Sequence[str]) -> str | None:
        """Returns the one state besides those who speak that a title names: "Statement by the Union on Peru"."""
        where = dateline_names(self.title, self.hits)
        told = (h for h in self.hits if h.kind in (*_STATES, "capital") and h.ids and h.start not in where)
        others = {h.ids[0] for h in told if h.ids[0] not in own}
        return others.pop() if len(others) == 1 else None

    def strangers(self, lang: str) -> frozenset[str]:
        """Returns the surname of the one in office whom a title tells met, of no side: "Call with Minister Roy".

        Of two behind the word one is the text's own: "Meeting between President Roy and President Salas".
        """
        met = cues(lang, "met").search(self.title)
        behind = [p for p in self.persons if met is not None and p.start >= met.end()]
        abroad = (p for p in behind if p.category in LEADING or office_of(p.title or "") == ABROAD)
        return frozenset(p.name.split(" ")[-1] for p in abroad if not p.side_ids and len(behind) == 1)

    @property
    def official(self) -> bool:
        """Whether a title names an office."""
        return bool(self.unsaid or self.offices) or any(p.category for p in self.persons)


def heading_of(title: str, *, lang: str) -> Heading:
    """Returns what a title names."""
    hits = default().find(title)
    tokens = tokens_of(title, hits, 0, len(title))
    persons = persons_among(title, tokens)
    titles = [*_titles(tokens)]
    told = {**_held(titles, persons), **_offices(tokens, titles), **_organs(title, hits, lang)}
    visited, met = _visited(title, hits, lang), _met(title, hits, persons, lang)
    return Heading(title, tuple(hits), persons, told, visited, met, _unsaid(tokens, titles))


def _held(titles: Sequence[Title], persons: Sequence[PersonMention]) -> dict[str, tuple[str, ...]]:
    """Construction: "Meeting with Chancellor Weber of Austria": whose the one office of its kind in a title is."""
    alone = Counter(title.category for title in titles)
    return {p.category: p.side_ids[:1] for p in persons if p.category and p.side_ids and alone[p.category] == 1}


def _met(title: str, hits: Sequence[NameHit], persons: Sequence[PersonMention], lang: str) -> tuple[str, ...]:
    """Construction: "Readout of a call with Peru on trade", "Roy meets his Chadian counterpart": whom one met."""
    met = cues(lang, "met").search(title)
    matter = cues(lang, "matter").search(title, met.end()) if met else None
    return tuple(sides_in_order(hits, persons, met.end(), matter.start() if matter else len(title))) if met else ()


def organ_sectors(heading: Heading, *, lang: str) -> frozenset[str]:
    """Returns the sectors, apart from governments, of the organs that a title names before its topic: parliaments."""
    topic, known = cues(lang, "topic").search(heading.title), words(lang).organs
    named = re.findall(r"\w+", heading.title[: topic.start() if topic else None].lower())
    return frozenset(known[word][0] for word in named if word in known) - {_GOVERNMENT}


def _visited(title: str, hits: Sequence[NameHit], lang: str) -> tuple[str, ...]:
    """Construction: "Minister Roy concludes visit to Peru", "Roy travels to Lima": the one state where one goes."""
    to = visiting(lang)
    told = {h.ids[0] for h in hits if h.kind in ("state", "capital") and h.ids and to.search(title, 0, h.start)}
    return tuple(told) if len(told) == 1 else ()


@facts.derived
def visiting(lang: str) -> re.Pattern[str]:
    """Returns what stands before the place of a visit ("visit to"), at the end of what stands before it."""
    rows = (row["word"] for row in facts.table(f"lexicon/{lang}/meeting_words") if row["kind"] == "visited")
    return re.compile(rf"\b(?:{either(rows)})\s+(?:the\s+)?$", re.IGNORECASE)


@facts.derived
def visit_words(lang: str) -> frozenset[str]:
    """Returns the nouns and verbs of going somewhere, without what stands before the place: "visit", "arrived"."""
    rows = (row["word"] for row in facts.table(f"lexicon/{lang}/meeting_words") if row["kind"] == "visited")
    return frozenset(words.split()[0] for words in rows)


@facts.derived
def pairing() -> re.Pattern[str]:
    """Returns what may stand between two names that are paired: "and the", a hyphen."""
    joiners, articles = ("|".join(map(re.escape, sorted(words_of(kind)))) for kind in ("joiner", "article"))
    return re.compile(rf"\s*(?:{joiners}|[-–/])\s*(?:(?:{articles})\s+)?", re.IGNORECASE)


def paired_with_another(heading: Heading, own: str | None) -> list[tuple[PersonMention, PersonMention]]:
    """Returns whom a title pairs with one of another side: "Remarks by President Roy and President Salas of Peru".

    The first is of no stated side, or of the own one.
    """
    pairs = pairwise(heading.persons)
    joined = ((a, b) for a, b in pairs if pairing().fullmatch(heading.title, a.end, b.start))
    return [(a, b) for a, b in joined if b.side_ids and own not in b.side_ids and (not a.side_ids or own in a.side_ids)]


def _organs(title: str, hits: Sequence[NameHit], lang: str) -> dict[str, tuple[str, ...]]:
    """Returns whose the organs of a title are that are no offices: "Chad's Foreign Ministry"."""
    named = words(lang).organs.keys() & set(title.lower().split())
    found = {o: owner_of_organ(title, hits, o, lang=lang) for o in named if category_of(o) is None}
    return {organ: owner for organ, owner in found.items() if owner}


def beside(
    title: str, heading: Heading, issuers: Sequence[str], body: Sequence[NameHit], *, doctype: str, lang: str
) -> tuple[str, ...]:
    """Returns the one side beside which the one that issues a text speaks by its title, empty where nobody is told.

    That is one whom the title names behind "talks with" and its like, or the other of two who speak jointly: "Joint
    press conference of Chancellor Ruiz and President Odhiambo of Kenya", "Remarks by Ruiz and Odhiambo". If it names
    a person of no side ("talks with President Odhiambo"), it is the first other state that the `body` names.
    """
    if doctype not in _SPOKEN or len(issuers) != 1 or not title:
        return ()
    told = cues(lang, "beside").search(title)
    if told is None and cues(lang, "jointly").search(title) is None:
        paired = paired_with_another(heading, issuers[0])
        return paired[0][1].side_ids[:1] if len(paired) == 1 else ()
    matter = cues(lang, "matter").search(title)  # "on the talks with Chad" tells no more than what it is about
    start, end = (told.end() if told else 0), (matter.start() if matter else len(title))
    named = sides_in_order(heading.hits, heading.persons, start, end) if start < end else []
    others = [i for i in named if i not in issuers]
    if not others and told is not None and any(start <= p.start < end for p in heading.persons):
        others = [i for n in body if n.kind in _STATES for i in n.ids[:1] if i not in issuers][:1]
    return tuple(others) if len(others) == 1 else ()


def guests(heading: Heading, *, lang: str) -> frozenset[str]:
    """Returns the surnames of those of no stated side beside whom one speaks: "Remarks with Foreign Minister Sato"."""
    told = cues(lang, "beside").search(heading.title)
    beside_us = (p for p in heading.persons if told is not None and p.start >= told.end() and not p.side_ids)
    return frozenset(p.surname.casefold() for p in beside_us)


def briefing_side(heading: Heading, *, lang: str) -> str | None:
    """Construction: "Briefing with the Press Secretary of Oman": who speaks for a side answers, whoever publishes it.

    One behind "on" or "about" is what the briefing is about.
    """
    matter = cues(lang, "matter").search(heading.title)
    end = matter.start() if matter else len(heading.title)
    side = next(iter(heading.offices.get(SPEAKING, ())), None)
    return side if any(hit.ids[:1] == (side,) and hit.end <= end for hit in heading.hits) else None


def introduced_by_title(
    title: str, heading: Heading, own: str | None, *, lang: str
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Returns, by each word of their names, the persons whom a title names, with their sides.

    Those of a stated side are so called in the text ("Prime Minister Ama Mensah of Chad": "Ama said"). A bare name that
    opens the title, with no office and no state beside it, is of the side whose text it is, `own`: "Lin Dao meets ...".
    """
    stated = {word: (p.name, p.side_ids[:1]) for p in heading.persons if p.side_ids for word in p.name.split()}
    if own is not None and (leader := _own_leader(heading, own, lang)) is not None:
        stated = {**dict.fromkeys(leader.name.split(), (leader.name, (own,))), **stated}
    met = cues(lang, "meeting").search(title)
    name = title[: met.start()].strip() if met and own is not None else ""
    if own is None or not _BARE_NAME.fullmatch(name) or any(n.start < len(name) for n in heading.hits):
        return stated
    if not words(lang).organs.keys().isdisjoint(name.lower().split()) or category_of(name.split()[0].lower()):
        return stated
    return {**stated, **dict.fromkeys(name.split(), (name, (own,)))}


def _own_leader(heading: Heading, own: str, lang: str) -> PersonMention | None:
    """Construction: "Call between Mr. Ana Lau, President of the Republic, and the Premier of Peru, Mr. B": who is ours.

    One leads the side whose text it is who is named first, of no stated side, and another is of another state.
    """
    first = next(iter(heading.persons), None)
    if first is None or first.side_ids or first.category not in LEADING:
        return None
    guest = first.surname.casefold() in guests(heading, lang=lang)
    others = any(p.side_ids and own not in p.side_ids for p in heading.persons)
    return first if others and not guest and not any(own in p.side_ids for p in heading.persons) else None


def _offices(tokens: Sequence[Token], titles: Sequence[Title]) -> dict[str, tuple[str, ...]]:
    """Returns the side of each category of office that a heading gives to one side alone.

    In "President meets Chancellor of Peru" a chancellor is Peru's; in "Premier meets Premier of Peru" the premiers
    are of two sides.
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for title in titles:
        found.setdefault(title.category, set()).add(title.side_ids or _side_before(tokens, title.start))
    return {category: next(iter(sides)) for category, sides in found.items() if len(sides) == 1 and () not in sides}


def _unsaid(tokens: Sequence[Token], titles: Sequence[Title]) -> frozenset[str]:
    """Construction: "PM's press conference": categories of offices that a title names without their state."""
    bare = (t for t in titles if not t.side_ids and not _side_before(tokens, t.start))
    return frozenset(t.category for t in bare if t.category)


def _side_before(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    """Construction: "Fiji PM calls for calm", "Chad's president meets envoys": whose the office is."""
    at = i - 2 if i > 1 and tokens[i - 1].text in ("'s", "’s") else i - 1
    hit = tokens[at].hit if at >= 0 and tokens[i].near else None
    return hit.ids[:1] if hit is not None and hit.kind in _STATES else ()


def _titles(tokens: Sequence[Token]) -> Iterator[Title]:
    """Yields the titles of offices that a heading holds, in text order."""
    at = 0
    while at < len(tokens):
        title = read_title(tokens, at, further=0) if may_begin_title(tokens, at) else None
        if title is not None:
            yield title
        at = max(at + 1, title.end if title is not None else 0)
