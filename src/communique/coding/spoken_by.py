"""Who speaks in a text by its own words, where its title and its publisher do not tell whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.context import kind_of
from communique.actors.cue_words import cue, cues, small
from communique.actors.gazetteer import NameHit, default
from communique.actors.headed_parts import author
from communique.actors.heading import Heading
from communique.actors.home import state_of_publisher
from communique.actors.self_named import self_named, spoken_for
from communique.coding.opened import Opened
from communique.layout.facts import Identity
from communique.layout.publishers import NEWS, publisher_kind, state_of_domain
from communique.model.document import Layout

SPOKEN = ("speech", "remarks", "press_briefing")  # types of texts that somebody speaks


def group(
    text: str, layout: Layout, identity: Identity, hits: Sequence[NameHit], side: str | None, lang: str
) -> str | None:
    """Returns the body for which a state speaks, as its title tells or the opening of what it says."""
    if identity.doctype not in SPOKEN:
        return None
    told = (
        side
        if side is not None and kind_of(side) != "state" and cues(lang, "speaking for").search(identity.title or "")
        else None
    )
    return told or spoken_for(text, layout, hits, lang=lang)


def speaker(
    text: str,
    layout: Layout,
    identity: Identity,
    hits: Sequence[NameHit],
    opened: Opened,
    in_title: Sequence[str],
    lang: str,
    *,
    official: bool,
) -> str | None:
    """Returns the state that speaks by its own words in a text whose title and publisher do not tell whose it is."""
    apart = _addressed(identity.title or "", lang)
    states = [i for i in in_title if kind_of(i) == "state" and i not in apart]
    spoken = identity.doctype in SPOKEN and not states
    if not spoken and not opened.takes_stances():
        return None
    if not spoken and told_by_publisher(identity):
        at_home = state_of_domain(identity.publisher or "")  # of a site in no table
        return at_home if at_home is not None and states == [at_home] else author(text, layout, lang=lang)
    quotes = [(q.start, q.end) for q in layout.quotes]
    found = self_named(text, hits, 0, len(text), quotes=quotes, official=official, lang=lang)
    found = found or author(text, layout, lang=lang) or opened.speaking(0, len(text), vows=bool(apart))
    return found or (states[0] if len(states) == 1 and not spoken else None)


def _addressed(title: str, lang: str) -> frozenset[str]:
    """Construction: "Deepening our ties with Peru", over what somebody says as "we": he is not of Peru."""
    before = re.compile(
        rf"\b(?:{cue(lang, 'our own')})\b[^.:;,]*\s(?:{small('beside')})\s+(?:(?:{small('article')})\s+)?\Z", re.I
    )
    return frozenset(n.ids[0] for n in default().find(title) if n.ids and before.search(title[: n.start]))


def of_readers(identity: Identity, heading: Heading, in_title: Sequence[str]) -> str | None:
    """Construction: "PM's press conference" in a paper: of an office without a state whose readers know of which."""
    if identity.doctype not in SPOKEN or in_title or not heading.unsaid:
        return None
    return next(iter(state_of_publisher(identity.publisher or "")), None)


def told_by_publisher(identity: Identity) -> bool:
    """Returns whether an agency or paper publishes a text, or what publishes it tells of which state it is."""
    kind = publisher_kind(identity.publisher) if identity.publisher else None
    told = identity.publisher is not None and bool(state_of_publisher(identity.publisher))
    return told or identity.dateline.agency is not None or kind in NEWS
