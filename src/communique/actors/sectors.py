"""Which PLOVER sector a phrase is of: one knowledge for `communique resolve` and for the actors of events."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from communique.actors.named import Named, names_in
from communique.actors.nouns import Found, Noun, Segment, segments
from communique.facts import derived, remembered, table

UNIDENTIFIED = "UNK"
_STRENGTH = {"crowd": 0, "generic": 1, "kin": 1, "adjective": 2, "trade": 3, "organ": 4, "armed": 5}
ARMED = frozenset({"REB", "PRM", "UAF"})
_ARMS = frozenset({"MIL", "COP"})
_STANDING = frozenset({"capital", "metonym", "institution", "group", "territory"})  # names that tell a sector
_FORMER = frozenset({"", "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY"})  # sectors whose former officials are ELI


class Verdict(Struct, frozen=True, gc=False):
    """The sector of a phrase, the words that decided it with their resource line, and the nouns beside it.

    `head` is the noun that the phrase is about, None where it has none.
    """

    sector: str = ""
    words: str = ""
    line: str = ""
    head: Noun | None = None


@remembered(1_000)
def sector_of(words: str, *, kind: str, lang: str = "en") -> str | None:
    """Returns the sector of an actor of an event by its words, None where they tell none.

    `kind` is that of the actor's id: `state`, `body`, `group`, or `unlisted` for one in no table. A state and its
    officials are GOV where the words tell no other organ; a body has none but where its soldiers, lawmakers or
    judges act.

    >>> sector_of("the Kenyan army", kind="state"), sector_of("Kenya", kind="state"), sector_of("NATO", kind="body")
    ('MIL', 'GOV', None)
    """
    named = names_in(words)
    found = verdict(words, named, lang=lang)
    crowd = found.head is not None and found.head.rank == "crowd"
    if kind == "body":
        return found.sector if found.sector not in ("", "GOV", UNIDENTIFIED) and not crowd else None
    if found.sector and found.sector != UNIDENTIFIED and not crowd:
        return found.sector
    return "GOV" if kind == "state" else found.sector or None


@derived
def official_sectors() -> frozenset[str]:
    """Returns the sectors whose organs act for their state."""
    return frozenset(row["id"] for row in table("ontology/sectors") if row["official"] == "yes")


@remembered(4_000)
def names_group(noun: str, *, lang: str) -> bool:
    """Returns whether a noun stands for people or an organ, of whatever sector: "officers", "police", "students"."""
    return verdict(noun, (), lang=lang).head is not None


def verdict(text: str, named: Sequence[Named], *, lang: str = "en") -> Verdict:
    """Returns what the words of a phrase tell of its sector; an empty verdict where they tell none.

    The head of the first segment decides, the words before it say more of it, and a leader, member or spokesman
    takes the sector of what stands behind "of": "the president of the court".
    """
    parts = segments(text, named, lang=lang)
    at = next((i for i, part in enumerate(parts) if part.nouns or _named_in(part, named)), None)
    if at is None or (at and parts[at].link != "joiner" and any(p.other for p in parts[:at])):
        return Verdict()
    first = parts[at]
    if not first.nouns:
        return _of_name(text, first, named, alone=at == 0 and len(parts) == 1)
    return _former(text, first, _family(text, parts, at, _head(text, parts, at, named)))


def _of_name(text: str, part: Segment, named: Sequence[Named], *, alone: bool) -> Verdict:
    """Returns the sector that a name tells: of a capital only where it stands alone, for the government."""
    name = _named_in(part, named)[0]
    if name.kind != "capital":
        return Verdict(name.sector, text[name.start : name.end], name.meanings[0].line)
    if alone and not part.other:
        return Verdict("GOV", text[name.start : name.end], name.meanings[0].line)
    return Verdict()


def _named_in(part: Segment, named: Sequence[Named]) -> list[Named]:
    return [n for n in named if part.start <= n.start < part.end and n.kind in _STANDING]


def _head(text: str, parts: Sequence[Segment], at: int, named: Sequence[Named]) -> Verdict:
    """Returns what the head of a segment is, in the light of the words before it and of those behind "of"."""
    first = parts[at]
    head = first.nouns[-1]
    noun = head.noun
    tellers = _tellers(text, first, named)
    own = Verdict(noun.sector, text[head.start : head.end], noun.line, noun)
    others = [(rank, told) for start, rank, told in tellers if start != head.start]
    stronger = [told for rank, told in others if _prevails(rank, told.sector, noun)]
    if stronger:
        return Verdict(stronger[-1].sector, stronger[-1].words, stronger[-1].line, noun)
    if noun.rank in ("generic", "crowd"):
        behind = next((v for p in parts[at + 1 :] if (v := _behind(text, p, named, noun)) is not None), None)
        if behind is not None:
            return Verdict(behind.sector, behind.words, behind.line, noun)
    return own


def _tellers(text: str, part: Segment, named: Sequence[Named]) -> list[tuple[int, str, Verdict]]:
    """Returns the nouns and names of a segment that tell a sector, in text order: where, rank, what."""
    found: list[tuple[int, str, Verdict]] = []
    for noun in part.nouns:
        if noun.noun.sector:
            told = Verdict(noun.noun.sector, text[noun.start : noun.end], noun.noun.line)
            found.append((noun.start, noun.noun.rank, told))
    for name in _named_in(part, named):
        if name.sector and name.kind not in ("capital", "territory"):
            rank = "armed" if name.sector in ARMED else "organ"
            found.append((name.start, rank, Verdict(name.sector, text[name.start : name.end], name.meanings[0].line)))
    return sorted(found, key=lambda f: f[0])


def _prevails(rank: str, sector: str, head: Noun) -> bool:
    """Whether a word before the head says more of the sector than the head itself."""
    if head.rank == "kin":
        return False
    if rank == "armed":
        return head.sector in ("MIL", "UAF") or _STRENGTH[head.rank] < _STRENGTH["organ"]
    if sector == "GOV" and head.sector in _ARMS:
        return False  # "government troops"
    if rank == "generic":
        return _STRENGTH[head.rank] == 0 or (not head.sector and bool(sector))
    return _STRENGTH[rank] > _STRENGTH[head.rank] and _STRENGTH[head.rank] < _STRENGTH["organ"] and rank != "crowd"


def _behind(text: str, part: Segment, named: Sequence[Named], head: Noun) -> Verdict | None:
    """Returns what a segment behind the head says it belongs to, None where it says nothing of that."""
    if part.link not in ("of", "at"):
        return None
    least = "organ"
    if part.link == "of" and head.rank == "generic":
        least = "trade" if head.sector else "crowd"  # "a group of men"
    told = [v for _, rank, v in _tellers(text, part, named) if _STRENGTH[rank] >= _STRENGTH[least]]
    return told[-1] if told else None


def _family(text: str, parts: Sequence[Segment], at: int, found: Verdict) -> Verdict:
    """Construction: "the minister's wife", "the widow of a general": the family of officials is ELI."""
    if found.head is None or found.head.rank != "kin":
        return found
    behind = parts[at + 1].nouns if at + 1 < len(parts) and parts[at + 1].link == "of" else ()
    official = next((n for n in (*parts[at].nouns, *behind) if n.noun.office), None)
    return _elite(text, official, found) if official is not None else found


def _former(text: str, part: Segment, found: Verdict) -> Verdict:
    """Construction: "a former minister": who held an office once is ELI."""
    office = next((n for n in part.nouns if n.noun.office), None)
    if part.past < 0 or office is None or part.past > part.nouns[-1].start or found.sector not in _FORMER:
        return found
    if not found.sector:
        return found
    told = text[part.past : office.end]
    return Verdict("ELI", told, office.noun.line, found.head)


def _elite(text: str, official: Found, found: Verdict) -> Verdict:
    return Verdict("ELI", text[official.start : official.end], official.noun.line, found.head)
