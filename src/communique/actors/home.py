"""Where a report is at home: whose officials it names without saying of which state they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick

from communique.actors.gazetteer import NameHit, default
from communique.actors.words import words
from communique.facts import derived, remembered, table
from communique.layout.facts import Identity
from communique.layout.publishers import publisher_entry, state_of_domain
from communique.model.document import Layout

_OPENING = 3  # sentences in which a capital's ministry tells where a report is at home
_NATIONAL = ("state", "adjective", "capital")
_OWNED = ("'s", "’s")
_ORGAN = 3  # words behind a capital's name among which its organ stands: "Seoul's foreign ministry"


def home_of(text: str, identity: Identity, layout: Layout, names: Sequence[NameHit], *, lang: str) -> tuple[str, ...]:
    """Returns the state where a report is at home, empty where nothing tells it.

    That is the state of the agency or paper, where the text names it or has no dateline: its readers know whose "the
    Foreign Minister" is. Else it is the state of the dateline, which may stand in capitals, else the one whose capital
    has an organ in the opening, else that of the one agency on which the report rests ("IRNA reported").
    """
    own = state_of_publisher(identity.publisher or "")
    if own and any(own[0] in name.ids[:1] for name in names):
        return own
    place = identity.dateline.place
    if not place:
        return _of_capital(text, layout, names, lang) or _of_agency(text, names) or own
    hits = default().find(place) or default().find(place.title())
    if hits:
        return hits[0].ids[:1]
    town = state_of_town(place)
    return (town,) if any(town in name.ids[:1] for name in names) else ()


def state_of_town(place: str) -> str:
    """Returns the state of a listed town, an empty string where it is none."""
    return _towns().get(place.lower(), "")


@derived
def _towns() -> dict[str, str]:
    """Returns the state of each listed town: a report from there is at home in it where it names the state too."""
    return {name.lower(): row["id"] for row in table("actors/places") for name in row["names"]}


@remembered(256)
def state_of_publisher(publisher: str) -> tuple[str, ...]:
    """Returns the state whose ministry publishes, or for whose readers an agency or paper writes, by table or name."""
    entry = publisher_entry(publisher) if publisher else None
    if entry is not None:
        return (str(entry["state"]),) if entry.get("state") else ()
    found = {hit.ids[0] for hit in default().find(publisher) if hit.kind in _NATIONAL and hit.ids}
    by_domain = state_of_domain(publisher) if publisher and not found else None
    return (found.pop(),) if len(found) == 1 else (by_domain,) if by_domain else ()


def _of_capital(text: str, layout: Layout, names: Sequence[NameHit], lang: str) -> tuple[str, ...]:
    """Construction: "..., Seoul's foreign ministry said": the one capital that stands for its state's organ.

    Its embassy is not at home where it is.
    """
    opening = [s for s in layout.sentences if s.kind in ("body", "item")][:_OPENING]
    end = opening[-1].end if opening else 0
    found = [n.ids[0] for n in names if n.kind == "capital" and n.end < end and _owns_organ(text, n, lang)]
    return (found[0],) if len(set(found)) == 1 else ()


def _of_agency(text: str, names: Sequence[NameHit]) -> tuple[str, ...]:
    """Returns the state of the one agency that a text cites, where it names that state too."""
    pattern, states, anywhere = _cited()
    if not anywhere.find_matches_as_indexes(text):  # as in most texts, and found out much faster
        return ()
    found = {states[hit[0]] for hit in pattern.finditer(text)}
    here = found & {name.ids[0] for name in names if name.kind in _NATIONAL and name.ids}
    return (here.pop(),) if len(found) == len(here) == 1 else ()


@derived
def _cited() -> tuple[re.Pattern[str], dict[str, str], AhoCorasick]:
    """Returns a pattern of the names of the agencies that write for their own state, and the state of each.

    With it comes what finds their letters, be they part of a word.
    """
    rows = [row for row in table("layout/publishers") if row["kind"] == "agency" and row["state"]]
    states = {name: str(row["state"]) for row in rows for name in (row["label"], *row["aliases"])}
    longest = sorted(states, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b"), states, AhoCorasick(longest)


def _owns_organ(text: str, name: NameHit, lang: str) -> bool:
    behind = text[name.end : name.end + 60]
    if not behind.startswith(_OWNED):
        return False
    known = words(lang)
    told = [word.strip(".,;").lower() for word in behind[2:].split()[:_ORGAN]]
    return any(word in known.organs for word in told) and known.post_ends.isdisjoint(told)
