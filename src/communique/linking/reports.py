"""Reports of events: whether what one document tells of is what another tells of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from communique.dates.words import values as date_words
from communique.facts import derived, table, tables
from communique.layout.words import function_words
from communique.linking.texts import plain_words
from communique.linking.thresholds import threshold

HAPPENED = "occurred"
_TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE"})  # types that two sides do with one another, told from either
_LONGEST = 31  # days: an event that lasts longer is compared by its first month
_STEM, _SHORTEST = 6, 4  # letters of a content word that count, and that it has at least
_KEY, _ENDING = 3, 4  # letters by which verbs are found, and of the longest ending that they take

Parties = dict[str, frozenset[str]]  # actor id -> the sectors in which it stands


@dataclass(frozen=True, eq=False)
class Report:
    """An event as one document tells it.

    `first` and `last` are the days, as ordinals, between which its document lets it lie, None where it lets it lie
    anywhere; `wide` says that they are no more exact than a month. `order` sorts reports by publication, document
    and place in the text. `mentions` are the words that name the parties.
    """

    id: str
    document: str
    event_type: str
    mode: str | None
    status: str
    actors: Parties
    recipients: Parties
    first: int | None
    last: int | None
    wide: bool
    geo: tuple[str, str | None] | None  # id and country of a place that the event's own words name
    evidence: str
    mentions: tuple[str, ...]
    order: tuple[str, str, str, int, str]

    @property
    def key(self) -> str:
        """A name that no other report has."""
        return f"{self.document} {self.id}"

    @property
    def told_as(self) -> str:
        """The class of its status: what happened long ago happened too; all others stand for themselves."""
        return HAPPENED if self.status == "historical" else self.status

    @property
    def parties(self) -> frozenset[str]:
        """All ids that take part."""
        return frozenset(self.actors) | frozenset(self.recipients)

    @cached_property
    def content(self) -> frozenset[str]:
        """The beginnings of the words that say what it is about.

        Names of its parties, small words, words of dates and verbs that tell events of its type say nothing of that.
        """
        names = {word for mention in self.mentions for word in plain_words(mention)}
        left_out = names | function_words("en") | _date_words()
        words = [word for word in plain_words(self.evidence) if len(word) >= _SHORTEST or word[0].isdigit()]
        return frozenset(w[:_STEM] for w in words if w not in left_out and not _tells(w, self.event_type))


def days(
    dated: tuple[int, int] | None, precision: str | None, published: tuple[int, int] | None
) -> tuple[int | None, int | None, bool]:
    """Returns the first and last day between which an event lies, and whether they are no more exact than a month.

    An event that the text dates to a day or month lies there. Any other lies on the day of publication or shortly
    before: news tells of what is new.
    """
    if dated is not None and precision != "year":
        first, last = dated[0], min(dated[1], dated[0] + _LONGEST)
        return first, last, precision == "month"
    if published is None:
        return None, None, True
    first, last = published
    return first - int(threshold("saying_days")), last, last - first > 1


def same_event(one: Report, other: Report) -> bool:
    """Returns whether two documents may tell of one event, whatever each says of its status."""
    if one.document == other.document or one.event_type != other.event_type:
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    return (
        _days_meet(one, other)
        and _same_parties(one, other)
        and _places_meet(one, other)
        and (not _needs_words(one, other) or said_alike(one, other))
    )


def _days_meet(one: Report, other: Report) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.first <= other.last and other.first <= one.last


def _places_meet(one: Report, other: Report) -> bool:
    """Returns whether no two places contradict: a city lies in its country, two cities are two places."""
    if one.geo is None or other.geo is None or one.geo == other.geo:
        return True
    (here, country), (there, other_country) = one.geo, other.geo
    return country == other_country and (here == country or there == other_country)


def _same_parties(one: Report, other: Report) -> bool:
    """Returns whether the parties are the same, or those of one report a good part of those of the other.

    Who meets whom is told from either side: there, actors and recipients count together. What two sides agree on with
    one another, another report may tell as the act of one toward the other.
    """
    if one.event_type == "CONSULT":
        aimed = bool(one.recipients and other.recipients)
        crossed = aimed and not (one.actors.keys() & other.actors.keys())
        return not crossed and _covers(one.actors | one.recipients, other.actors | other.recipients, least=2)
    if bool(one.recipients) != bool(other.recipients):
        return one.event_type in _TOGETHER and one.parties == other.parties and len(one.parties) > 1
    if not one.recipients:
        least = 1 if one.actors.keys() == other.actors.keys() else 2
        return _covers(one.actors, other.actors, least=least)
    return _covers(one.actors, other.actors, least=1) and _covers(one.recipients, other.recipients, least=1)


def _covers(one: Parties, other: Parties, *, least: int) -> bool:
    less, more = sorted((one, other), key=len)
    if len(less) < least or not less.keys() <= more.keys() or len(less) < threshold("party_share") * len(more):
        return False
    return all(_sectors_meet(less[id_], more[id_]) for id_ in less)


def _sectors_meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Returns whether an actor may be the same in two sectors: those of a government, its army and its courts may."""
    if not one or not other or one & other:
        return True
    return bool(one & _official() and other & _official())


def _needs_words(one: Report, other: Report) -> bool:
    """Returns whether days and parties alone do not tell which event is meant.

    Of sayings there are many between the same two on one day, and of deeds of a single actor.
    """
    return one.event_type in _sayings() or len(one.parties | other.parties) < 2 or one.wide or other.wide


def said_alike(one: Report, other: Report) -> bool:
    """Returns whether two wordings share enough of what they are about; one that has only names contradicts none."""
    here, there = one.content, other.content
    less = min(len(here), len(there))
    if not less:
        return len(one.parties | other.parties) > 1
    common = len(here & there)
    if common >= threshold("words_least"):
        return common >= threshold("words_share") * less
    return common >= max(1, threshold("words_share_few") * less)


def nearness(one: Report, other: Report) -> float:
    """Returns how much two wordings share, from 0 to 1."""
    every = one.content | other.content
    return len(one.content & other.content) / len(every) if every else 1.0


def _tells(word: str, event_type: str) -> bool:
    """Returns whether a word is a form of a verb that tells events of a type, as its beginning shows."""
    verbs = _verbs().get((event_type, word[:_KEY]), ())
    return any(word.startswith(verb) and len(word) - len(verb) <= _ENDING for verb in verbs)


@derived
def _verbs() -> dict[tuple[str, str], list[str]]:
    """Returns the beginnings that all forms of a verb share, by type of event and first letters."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in tables("lexicon/en/events"):
        if row["form"] == "verb" and row.get("type"):
            for word in row["words"]:
                beginning = word[:-1] if word[-1] in "ey" else word
                found.setdefault((row["type"], word[:_KEY]), []).append(beginning)
    return found


@derived
def _date_words() -> frozenset[str]:
    return frozenset(word for kind in ("month", "weekday") for word in date_words(kind, "en"))


@derived
def _sayings() -> frozenset[str]:
    return frozenset(row["id"] for row in table("ontology/event_types") if row["saying"] == "yes")


@derived
def _official() -> frozenset[str]:
    return frozenset(row["id"] for row in table("ontology/sectors") if row["official"] == "yes")
