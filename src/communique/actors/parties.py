"""The sides of a document: who issues it, and between whom it is, in their order of mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from communique import facts
from communique.actors.context import kind_of, sides_in_order
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit, default, entity
from communique.actors.persons import PersonMention
from communique.actors.roles import category_of
from communique.actors.self_named import opening_speaker
from communique.actors.selves import listed_selves, named_selves
from communique.actors.title_sides import is_of_group
from communique.actors.told_sides import at_site
from communique.actors.words import words
from communique.actors.words_in_names import without_article, words_of
from communique.layout.facts import Identity
from communique.layout.publishers import NEWS, publisher_entry, publisher_kind, state_of_domain
from communique.model.clause import Clause
from communique.model.document import Layout

_TEXT = "text"  # the kind of named things that are signed
_WHOLE = ("body", "state", "metonym")  # kinds of names that are a publisher's by themselves: "Quai d'Orsay"
_TWO = 2
_OF_A_VOICE = ("speech", "remarks", "other")  # the last are letters and notes
_SPOKEN = ("speech", "remarks", "press_briefing")
_OWN = 2  # the tier of one side's text about itself
_MET = 24  # characters before the place of a meeting in which its noun stands
_SESSION = 90  # characters between "on the margins of" and the name of the body that sits
_NEAR = 8  # characters between "on behalf of" and the name of a body: "the"
_REPORT = 4  # the least tier of a report of what others said
_HYPHENS = ("-", "–")
_CODE = re.compile(r"\b[A-Z]{3}\b")


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
    spoken = identity.doctype in _OF_A_VOICE and len(from_title) == 1
    if side is not None and spoken and kind_of(side) != "state" and kind_of(from_title[0]) == "state":
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


def acting_together(
    layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], clauses: Iterable[Clause]
) -> list[str]:
    """Returns the states whose people act together in a report's first sentence, empty where it tells no two.

    "Chad's president and Togo's foreign minister urged ...", "The presidents of Chad, Togo and Fiji urged ...": what
    its title names besides is a topic.
    """
    first = next((s.number for s in layout.sentences if s.kind in ("body", "item")), None)
    for clause in clauses:
        joined = clause.sentence == first and any(len(p.parts) > 1 for p in clause.subjects)
        spans = [(p.start, p.end) for s in clause.subjects for p in s.parts] if joined else []
        apart = [sides_in_order(names, persons, *span)[:1] for span in spans]
        found = [i for one in apart for i in one if kind_of(i) == "state"]
        if len(found) == len(spans) == len(set(found)) >= _TWO:
            return found
        listed = clause.subjects[:1] if clause.sentence == first and clause.relation == "root" else ()
        for subject in listed:
            behind = sides_in_order(names, persons, subject.head_end, subject.end) if subject.plural else []
            if len(behind) > _TWO and all(kind_of(i) == "state" for i in behind):
                return behind
    return []


def joined_by_hyphen(text: str, names: Sequence[NameHit], sides: Sequence[str], *, lang: str) -> list[str]:
    """Returns the first two states that a hyphen joins of which one is a side alone: "the Peru-Chad consultations".

    Of what sides a title names the other is then a topic. So is "the Togo-Chad war" of which others speak.
    """
    for one, two in pairwise(names):
        if text[one.end : two.start] in _HYPHENS and not cues(lang, "quarrel").match(text, two.end + 1):
            pair = [i for name in (one, two) for i in name.ids[:1] if kind_of(i) == "state"]
            if len(set(pair)) == _TWO and len(set(pair) & set(sides)) == 1:
                return pair
    return []


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


def issuers(
    *, tier: int, publisher: str | None, parties: Sequence[str], counterparts: Sequence[str] = ()
) -> tuple[str, ...]:
    """Returns who speaks in a primary text: all sides of a joint one, else the publisher's side or first party.

    One whom the title names as met ("a call with the President of Fiji") is not who speaks.
    """
    if tier == 1:
        return tuple(parties)
    if tier not in (2, 3):
        return ()
    if publisher and not (parties and publisher not in parties):
        return (publisher,)
    return tuple([side for side in parties if side not in counterparts][:1])


def counterparts(title: str, names: Sequence[NameHit], persons: Sequence[PersonMention], *, lang: str) -> list[str]:
    """Returns the sides that a title names as met: those behind "with"."""
    met = cues(lang, "counterpart").search(title)
    return sides_in_order(names, persons, met.end(), len(title)) if met else []


def unsaid_side(names: Sequence[NameHit], sides: Sequence[str]) -> list[str]:
    """Returns the one state besides these sides that a text names, whose own text it then is; none of several."""
    named = dict.fromkeys(i for n in names if n.kind in ("state", "adjective", "people") for i in n.ids[:1])
    others = [i for i in named if i not in sides]
    return others if len(others) == 1 else []


def _state_code(title: str | None) -> str | None:
    """Returns the state whose three-letter code a title holds, as archives of speeches name their files."""
    return next((c for c in _CODE.findall(title or "") if (known := entity(c)) and known.kind == "state"), None)


def parties(
    *,
    text: str,
    title: str | None,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    from_title: Sequence[str],
    met: Sequence[str],
    publisher: str | None,
    doctype: str,
    tier: int,
    lang: str,
    topics: Sequence[str] = (),
) -> tuple[str, ...]:
    """Returns the sides of a document in their order of mention.

    A text of one side alone has that side, and those with whom it opens a meeting (`met`). That is none of the `topics`
    of its title, unless it names no other. A title's sides come
    first; where it names fewer than two, the sides of the opening meeting join, else those named in the headline
    and first sentence. A list of participants adds to them.
    """
    code = _state_code(title)
    if code is not None and doctype == "speech":
        return (code,)
    if doctype == "resolution":
        opening = [
            i for i in _first(text, layout, names, persons, lang=lang) if (known := entity(i)) and known.kind != "state"
        ]
        if opening:
            return (publisher,) if publisher and _is_organ_of_another(opening[0], publisher) else tuple(opening[:1])
    selves = named_selves(text, layout, names, persons, lang=lang) if tier == 1 else ()
    if tier == 1 and not selves and len(from_title) < _TWO:
        selves = listed_selves(text, layout, names, persons, lang=lang)
    if selves:
        return selves[:1] if is_of_group(selves, from_title) else selves
    found = list(from_title)
    if tier == 2 and publisher and publisher not in found:
        found.insert(0, publisher)
    if tier == 2 and doctype not in ("readout",):
        alone = (
            [publisher]
            if publisher
            else found[:1]
            or [*met]
            or (
                opening_speaker(text, layout, names, persons, topics)
                if doctype in _SPOKEN
                else _but(
                    _first(text, layout, names, persons, lang=lang), topics, _opening_name(text, layout, names, lang)
                )
            )
        )
        return tuple(dict.fromkeys([*alone, *met]))
    bodies = [i for i in from_title if (known := entity(i)) is not None and known.kind != "state"]
    among = set(met) <= set(found) or (tier == 1 and bodies and bodies[0] not in met)  # whom a body received
    if bodies and tier in (1, 4) and len(found) == 1 and among:
        return tuple(found)
    if tier == 1 and publisher and len(found) < 2 and (known := entity(publisher)) and known.kind != "state":
        return (publisher,)
    if len(found) < 2:
        told = len({*found, *met}) > 1 or (tier >= _REPORT and met)  # whom one met is no side of what they talked of
        first = () if told else _first(text, layout, names, persons, lang=lang)
        found = list(dict.fromkeys([*found, *met, *first]))
    if tier in (1, 2):
        found += [i for i in _participants(text, layout, names, persons, lang) if i not in found]
    return tuple(found)


def _but(sides: Sequence[str], topics: Sequence[str], opens: str | None) -> list[str]:
    """Returns the first side that is no topic of the title; of topics alone the one that `opens` the text.

    "Statement on Chad. We condemn the raid in Chad" is by nobody whom the text names, "Chad condemns the raid" Chad's.
    """
    return ([i for i in sides if i not in topics] or [i for i in sides if i == opens])[:1]


def _opening_name(text: str, layout: Layout, names: Sequence[NameHit], lang: str) -> str | None:
    """Returns the state or body with whose name the body of a text opens: "The Government of Chad V-ed"."""
    first = next((s for s in layout.sentences if s.kind in ("body", "item")), None)
    near = next((n for n in names if first is not None and n.start >= first.start and n.ids), None)
    before = text[first.start : near.start].lower().split() if first is not None and near is not None else ["-"]
    known = words(lang)
    plain = words_of("definite") | words_of("owner") | known.organs.keys() | known.groups.keys()
    return near.ids[0] if near is not None and plain.issuperset(before) else None


def _is_organ_of_another(body: str, publisher: str) -> bool:
    """Construction: "THE GENERAL ASSEMBLY," over a resolution that another body than the United Nations publishes."""
    own, named = entity(publisher), entity(body)
    if own is None or named is None or own.kind != "body" or body == publisher:
        return False
    return named.label.split()[:1] != own.label.split()[:1]


def _first(
    text: str,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    *,
    lang: str,
) -> tuple[str, ...]:
    """Returns the sides of the headline, else of the first body sentences until two are named.

    Topics are left out, and states that are mere places ("the talks in Chad") beside others.
    """
    names = [name for name in names if not _is_matter(text, name, lang) and not _is_beside(text, name, lang)]
    acting = [name for name in names if not (name.kind == "state" and _is_site(text, name, lang))]
    return _opening(text, layout, acting, persons, lang) or _opening(text, layout, names, persons, lang)


def _is_beside(text: str, name: NameHit, lang: str) -> bool:
    """Construction: "met her on the margins of the annual session of the African Union": where others sat."""
    if name.kind not in ("body", "group"):
        return False
    before = text[max(0, name.start - _SESSION) : name.start]
    behind = [found.end() for found in cues(lang, "beside a session").finditer(before)]
    return bool(behind) and not set(",.;") & set(before[behind[-1] :])


def _is_site(text: str, name: NameHit, lang: str) -> bool:
    """Whether a state is where somebody met or signed: "the talks in Chad", not "struck a town in Chad"."""
    site = at_site(lang).search(text[max(0, name.start - _NEAR) : name.start])
    met = text[max(0, name.start - _MET) : name.start].split()[-2:-1] if site else []
    signed = bool(met) and words(lang).things.get(met[0].lower()) == _TEXT
    return signed or (bool(met) and cues(lang, "meeting").fullmatch(met[0]) is not None)


def _opening(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], lang: str
) -> tuple[str, ...]:
    found: list[str] = []
    if layout.headline is not None:
        found = sides_in_order(names, persons, layout.headline.start, layout.headline.end)
    for sentence in [s for s in layout.sentences if s.kind in ("body", "item")][:2]:
        if len(found) >= 2:
            break
        topic = cues(lang, "subject").search(text, sentence.start, sentence.end)
        end = topic.start() if topic else sentence.end
        found += [i for i in sides_in_order(names, persons, sentence.start, end) if i not in found][:2]
    return tuple(found)


def _is_matter(text: str, name: NameHit, lang: str) -> bool:
    """Construction: "the Togo question", "on the Chadian issue": a name that says what is spoken about."""
    behind = cues(lang, "question").match(text, name.end + 1)
    return behind is not None and name.kind in ("state", "adjective", "people")


def _participants(
    text: str, layout: Layout, names: Sequence[NameHit], persons: Sequence[PersonMention], lang: str
) -> list[str]:
    found: list[str] = []
    for sentence in layout.sentences:
        if sentence.kind in ("body", "item") and cues(lang, "participants").search(text, sentence.start, sentence.end):
            found += sides_in_order(names, persons, sentence.start, sentence.end)
    return list(dict.fromkeys(found))
