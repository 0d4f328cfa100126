"""Whose a published text is: the side of its publisher, of its site, of whom its title speaks for, or of several."""

from __future__ import annotations

from collections.abc import Sequence

from communique import facts
from communique.actors.context import kind_of
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit, default
from communique.actors.roles import category_of
from communique.actors.title_authors import sole_author
from communique.actors.words import words
from communique.actors.words_in_names import without_article
from communique.layout.facts import Identity
from communique.layout.publishers import NEWS, publisher_entry, publisher_kind, state_of_domain

_WHOLE = ("body", "state", "metonym")  # kinds of names that are a publisher's by themselves: "Quai d'Orsay"
_TWO = 2
_OF_A_VOICE = ("speech", "remarks", "other")  # the last are letters and notes
_OWN = 2  # the tier of one side's text about itself
_NEAR = 8  # characters between "on behalf of" and the name of a body: "the"


@facts.remembered(256)
def publisher_side(publisher: str | None, *, lang: str) -> str | None:
    """Returns the state or body that a publisher is an organ of; None for agencies, papers and unknown names."""
    entry = publisher_entry(publisher) if publisher else None
    if entry is not None and entry.get("kind") in ("ministry", "government") and entry.get("state"):
        return str(entry["state"])
    if entry is not None and entry.get("kind") == "organisation":
        publisher = str(entry["label"])  # "EEAS" is the European Union
    if not publisher or (entry is not None and entry.get("kind") in NEWS):
        return None
    hits = [h for h in default().find(publisher) if h.ids]
    if not hits and entry is not None and entry.get("kind") == "organisation":  # an organ, by the body it is of
        publisher = str(entry["label"])
        hits = [h for h in default().find(publisher) if h.ids]
    if not hits:
        return None
    bare = len(without_article(publisher.strip()))
    whole = next((h for h in hits if h.kind in _WHOLE and h.end - h.start == bare), None)
    if whole is not None:
        return whole.ids[0]
    named = {word.lower().strip(".,") for word in publisher.split()}
    governs = publisher_kind(publisher) in ("ministry", "government")
    official = governs and hits[0].kind in ("metonym", "state", "adjective")  # a parliament, a royal court
    heads = hits[0].kind == "body" and any(category_of(word) for word in named)  # "United Nations Secretary-General"
    return hits[0].ids[0] if official or heads or named & words(lang).organs.keys() else None


def side_of_site(identity: Identity) -> str | None:
    """Returns the state whose country code the address bears under which a readout of meetings stands: "lindroos.fi".

    Who tells of his meetings there is of that state; what else such a site publishes may be anybody's.
    """
    own = identity.doctype == "readout" and identity.provenance_tier == _OWN
    return state_of_domain(identity.publisher or "") if own else None


def own_side(identity: Identity, from_title: Sequence[str], names: Sequence[NameHit], *, lang: str) -> str | None:
    """Returns the side whose own text it is: the body that its title speaks for, else the publisher's side.

    A body publishes what states say there: "Remarks by the President of Fiji at the Assembly" are Fiji's.
    """
    side, title = publisher_side(identity.publisher, lang=lang), identity.title or ""
    body = _spoken_for(title, names, lang) if identity.provenance_tier == _OWN else None
    if body is not None:
        return body
    if side is None or kind_of(side) == "state":
        return side
    author = sole_author(title, names, lang=lang)
    if author is not None and author in from_title:
        return author
    spoken = identity.doctype in _OF_A_VOICE and len(from_title) == 1
    if spoken and kind_of(from_title[0]) == "state":
        return side if _is_heading(title, names, lang) else from_title[0]
    return side


def _spoken_for(title: str, names: Sequence[NameHit], lang: str) -> str | None:
    """Construction: "Statement by Fiji on behalf of the African Union": the body that speaks by one of its members."""
    named = cues(lang, "speaking for").search(title)
    bodies = (n for n in names if named and n.kind == "body" and 0 <= n.start - named.end() < _NEAR)
    return next((n.ids[0] for n in bodies), None) or _author(title, names, lang)


def _author(title: str, names: Sequence[NameHit], lang: str) -> str | None:
    """Construction: "Statement by the African Group on the raid", which one of its members publishes."""
    noun = title.split(None, 1)[0].lower().strip(".,:") if title.split() else ""
    first = next(iter(names), None)
    if noun not in words(lang).documents or first is None or first.kind not in ("body", "group") or not first.ids:
        return None
    before = title[len(noun) : first.start]
    by = cues(lang, "authors").match(before.strip())
    behind = title[first.end :].strip()
    topic = not behind or cues(lang, "topic").match(behind) or cues(lang, "venue").match(behind)
    return first.ids[0] if by and len(before.split()) <= _TWO and topic else None


def _is_heading(title: str, names: Sequence[NameHit], lang: str) -> bool:
    """Construction: "Fiji: Remarks by the High Representative": a state that is the topic of what an officer says.

    So are those behind a mere label: "Press release: consultations between Fiji and Togo".
    """
    label, colon, _ = title.partition(":")
    if colon and {*label.lower().split()} & words(lang).documents and all(n.start > len(label) for n in names):
        return True
    ahead = any(title[n.end : n.end + 1] == ":" for n in names if n.kind == "state")
    return ahead and cues(lang, "officer").search(title) is not None


def is_joint(
    identity: Identity, from_title: Sequence[str], names: Sequence[NameHit], side: str | None, *, lang: str
) -> bool:
    """Returns whether a statement is issued by several sides: its title calls it one and names them as its authors.

    Of what one side publishes they must be named as such, not by what is theirs: "Statement on the Omani-Iraqi talks".
    """
    if side is not None:
        if _is_authors(identity.title or "", names, side, lang=lang) or _is_heading(identity.title or "", names, lang):
            return False
        named = {i for name in names if name.kind in ("state", "body") for i in name.ids[:1]}
        from_title = [i for i in from_title if i in named]
    title = {word.lower().strip(".,:") for word in (identity.title or "").split()}
    return identity.doctype == "press_release" and len(from_title) > 1 and bool(title & words(lang).documents)


def _is_authors(title: str, names: Sequence[NameHit], side: str, *, lang: str) -> bool:
    """Construction: "Council 57 - Samoan Statement on Mali": a document noun right behind the side that publishes."""
    behind = (title[n.end :].split() for n in names if n.ids[:1] == (side,))
    return any(bool(after) and after[0].lower().strip(".,:") in words(lang).documents for after in behind)
