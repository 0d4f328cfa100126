"""The sides of a document: who issues it, and between whom it is, in their order of mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from communique.actors.context import kind_of, sides_in_order
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit, entity
from communique.actors.persons import PersonMention
from communique.actors.self_named import opening_speaker
from communique.actors.selves import listed_selves, named_selves
from communique.actors.title_sides import is_of_group
from communique.actors.told_sides import at_site
from communique.actors.topic_titles import opening_name, speaker_beside_topic
from communique.actors.words import words
from communique.model.clause import Clause
from communique.model.document import Layout

_TEXT = "text"  # the kind of named things that are signed
_TWO = 2
_SPOKEN = ("speech", "remarks", "press_briefing")
_MET = 24  # characters before the place of a meeting in which its noun stands
_SESSION = 90  # characters between "on the margins of" and the name of the body that sits
_NEAR = 8  # characters between "on behalf of" and the name of a body: "the"
_OWN = 2  # the tier of one side's text
_REPORT = 4  # the least tier of a report of what others said
_APOSTROPHES = ("'", "’")
_HYPHENS = ("-", "–")
_CODE = re.compile(r"(?<!\()\b[A-Z]{3}\b")  # "the Movement (NAM)" is short for a name


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
        alone = all(len(sides_in_order(names, persons, *span)) == 1 for span in spans)  # not "the heads of A, B, and C"
        if alone and len(found) == len(spans) == len(set(found)) >= _TWO:
            return found
        listed = clause.subjects[:1] if clause.sentence == first and clause.relation == "root" else ()
        for subject in listed:
            behind = sides_in_order(names, persons, subject.head_end, subject.end) if subject.plural else []
            kinds = {kind_of(i) for i in behind}
            if len(behind) > _TWO and "state" in kinds and kinds <= {"state", "body"}:
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


def owns(text: str, names: Sequence[NameHit], ident: str) -> bool:
    """Whether something is told to be a state's own: "Fiji's stance", as what merely happened there is not."""
    return any(text[n.end : n.end + 1] in _APOSTROPHES for n in names if n.ids[:1] == (ident,) and n.end < len(text))


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
            else speaker_beside_topic(text, title, layout, names, persons, found, lang=lang)
            or found[:1]
            or [*met]
            or (
                opening_speaker(text, layout, names, persons, topics)
                if doctype in _SPOKEN
                else _but(
                    _first(text, layout, names, persons, lang=lang), topics, opening_name(text, layout, names, lang)
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
        first = () if told else _first(text, layout, names, persons, lang=lang, own=tier == _OWN and bool(publisher))
        found = list(dict.fromkeys([*found, *met, *first]))
    if tier in (1, 2):
        found += [i for i in _participants(text, layout, names, persons, lang) if i not in found]
    return tuple(found)


def _but(sides: Sequence[str], topics: Sequence[str], opens: str | None) -> list[str]:
    """Returns the first side that is no topic of the title; of topics alone the one that `opens` the text.

    "Statement on Chad. We condemn the raid in Chad" is by nobody whom the text names, "Chad condemns the raid" Chad's.
    """
    return ([i for i in sides if i not in topics] or [i for i in sides if i == opens])[:1]


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
    own: bool = False,
) -> tuple[str, ...]:
    """Returns the sides of the headline, else of the first body sentences until two are named.

    Topics are left out, and states that are mere places ("the talks in Chad") beside others. In one side's `own` text
    that where something happened ("condemned the attack in Chad") is no second side.
    """
    names = [name for name in names if not _is_matter(text, name, lang) and not _is_beside(text, name, lang)]
    names = [name for name in names if not _happened_there(text, name, lang)] if own else names
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


def _happened_there(text: str, name: NameHit, lang: str) -> bool:
    site = at_site(lang).search(text[max(0, name.start - _NEAR) : name.start])
    before = text[max(0, name.start - _MET) : name.start].lower().split()[-2:-1] if site else []
    return bool(before) and cues(lang, "happening").fullmatch(before[0]) is not None


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
        if len(found) == 1 and _beside_unsaid(persons, sentence.start, end):
            break
    return tuple(found)


def _beside_unsaid(persons: Sequence[PersonMention], start: int, end: int) -> bool:
    """Construction: "Minister Lau met the envoy of Chad. She praised the deal of Peru and Fiji": hers goes unsaid."""
    stated = {p.name for p in persons if p.side_ids}
    inside = [p for p in persons if start <= p.start < end]
    return len(inside) > 1 and any(p.category is not None and p.name not in stated for p in inside)


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
