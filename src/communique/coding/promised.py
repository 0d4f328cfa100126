"""What a promise is and how far one could check it, from the act at its head and what the act is done to.

The tables are `lexicon/en/promise_acts` (verbs and nouns of doing), `promise_things` (what they are done to) and
`promise_types` (what an act on a thing is). The first of these decides:

1. What is not to be done is `refrain`; not to let something happen is to prevent it.
2. An act on a thing that the tables join: its object before what stands around it, a head before its modifiers.
   Cooperation, and ties with an adjective, are of their field where the words name one field alone.
3. What the act mostly is by itself, where that says something ("host" is a meeting).
4. Wordings of `commitment_types`, where the act is unknown or names a mere direction.
5. Several sides who promise a direction promise to collaborate; all else is `other`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from communique import facts
from communique.coding.deed_kinds import FORUM, is_reform, kinds, with_
from communique.coding.deed_words import acts
from communique.coding.deeds import SIGN, Deed, Thing
from communique.coding.event_frames import slots
from communique.coding.facets import COLLABORATE, OTHER, commitment_type, cue_level

REFRAIN = "refrain"
COMMON = "body"  # the kind of bodies that sides set up together
_VAGUE = frozenset({OTHER, COLLABORATE})
_FIELDS = (
    "security",
    "trade",
    "people",
    "science",
    "forum",
    "diplomatic",
    "weapon",
    "force",
    "meet",
    "reciprocal",
)  # what cooperation may be in
_OPEN = frozenset(
    {"coop", "relation", "aid", "relief", "talks", "barrier"}
)  # things that are of the field that is named beside them
_GIVEN = frozenset({"aid", "relief"})
_TIES = "relation"
_TALKS, _INSTRUMENT, _NEGOTIATE = "talks", "instrument", "negotiate"
_AROUND = frozenset({"coop", "talks", "barrier"})  # of these also what stands behind the noun
_ELSE = frozenset({"rebuild", "infra", "ill", "commodity", "sector"})  # further fields of cooperation, without a type
_ELSEWHERE, _SCOPE, _PEOPLE = "sector", "scope", "people"
_MANY = 3  # fields that only exemplify what is broader
_EMPTY = frozenset({"coop", "relation", "reciprocal", "with", "frame"})  # words that name no field
_DESERT, _SUPPORT = "abandon", "support"
_DECISIVE = ("core", "candidacy")  # what support is for, wherever it stands
_LET, _PREVENT, _PERSIST, _BUILD = "allow", "protect", "persist", "build"
_WORK, _VOTE, _AWAIT = "cooperate", "vote", "await"
_TRUCE = "truce"
_PARTNER, _MONEY = "partner", "money"
_TOWARD = "advance"  # the act whose things tell the field of acts that no table knows
_CHECKED = 2  # the level of an act that one could check


class Kind(NamedTuple):
    """The type of a promise and its level before dates, sums and instruments; `sure` where a table says it."""

    type: str
    level: int
    sure: bool


@facts.derived
def _types(lang: str) -> dict[tuple[str, str], tuple[str, int | None]]:
    rows = facts.table(f"lexicon/{lang}/promise_types")
    found = {(r["act"], r["thing"] or ""): (r["type"], int(r["level"]) if r["level"] else None) for r in rows}
    own = dict(found)
    like = {row["act"]: row["like"] for row in facts.table(f"lexicon/{lang}/promise_like")}
    for act in like:
        seen, at = {act}, like[act]
        while at not in seen:
            for (other, thing), kind in own.items():
                if other == at and thing:
                    found.setdefault((act, thing), kind)
            seen.add(at)
            at = like.get(at, at)
    return found


def awaited(thing: str, lang: str) -> bool:
    """Returns whether a kind of thing is something that one may look forward to doing."""
    return (_AWAIT, thing) in _types(lang)


def promised(deeds: Sequence[Deed], words: str, *, joint: bool, lang: str) -> Kind:
    """Returns the type and level of a promise from its deeds; the first of which a table is sure decides.

    Args:
        deeds: What is to be done.
        words: The text of the promised actions.
        joint: Whether several sides promise together.
        lang: The language of the tables.
    """
    found = [_kind(deed, joint=joint, lang=lang) for deed in deeds]
    signed = next((deed for deed in deeds if deed.done and _act(deed, lang)[0] == SIGN), None)
    if signed is not None:
        return _signed(signed, lang)
    sure = [kind for kind in found if kind.sure]
    telling = [kind for kind in sure if kind.type not in _VAGUE]
    if telling:
        return telling[0]
    if sure:  # "work with all sides to find a solution" has the level of what it is for
        typed = next((kind for kind in sure if kind.type != OTHER), sure[0])
        return typed._replace(level=max(kind.level for kind in found))
    cue = commitment_type(words, joint=joint)
    level = found[0].level if found else cue_level(words)
    return Kind(cue, level, sure=False) if cue != OTHER else found[0] if found else Kind(OTHER, level, sure=False)


def _signed(deed: Deed, lang: str) -> Kind:
    """Returns what the signing of a text is: what is signed is a named instrument, but "an agreement" is not named.

    Who signs a truce will not fight.
    """
    if any(t.head and _TRUCE in kinds(t, lang) for t in deed.near):
        return Kind(REFRAIN, _CHECKED, sure=True)
    return Kind("sign_ratify_join", 3 if len((*deed.near, *deed.far)) > 1 or _is_name(deed) else _CHECKED, sure=True)


def _is_name(deed: Deed) -> bool:
    return any(thing.name is not None for thing in deed.near)


def _kind(deed: Deed, *, joint: bool, lang: str) -> Kind:
    act, level = _act(deed, lang)
    if deed.negated and act == _LET:
        return _joined(_PREVENT, deed, lang) or Kind(REFRAIN, 1, sure=True)
    if deed.negated and act == _DESERT:  # "will never abandon the people of Chad"
        return Kind(_types(lang)[_SUPPORT, ""][0], 0, sure=True)
    if deed.negated and act != _PERSIST:
        named = _joined(act, deed, lang)  # "will not raise tariffs" can be checked
        return Kind(REFRAIN, max(level, named.level if named else 0), sure=True)
    if act == REFRAIN and deed.near and deed.near[0].word in slots("conduct", lang):
        return Kind(REFRAIN, 1, sure=True)  # "refrain from actions that raise tension"
    if act == _VOTE and any(t.name == "side" and t.prep in slots("given", lang) for t in (*deed.near, *deed.far)):
        return Kind(_types(lang)[_SUPPORT, ""][0], level, sure=True)  # "vote for Chad in the election"
    held = _PREVENT if deed.negated else act  # "will not relent in the fight against piracy"
    found = _joined(held, deed, lang) or (None if act else _of_field(deed, lang))
    alone = act == _WORK and deed.heads[-1] in slots("alone", lang) and not joint and not _with_another(deed, lang)
    if found is not None:
        if alone and found.type == COLLABORATE:  # "continue to work for peace"
            return found._replace(type=OTHER)
        direction = joint and found.type == OTHER and found.level < _CHECKED
        return found._replace(type=COLLABORATE) if direction else found
    listed = _types(lang).get((act, ""))
    default, own = listed or (OTHER, level)
    if alone:  # "keep working until all are free"
        return Kind(OTHER, 1, sure=True)
    if joint and default == OTHER and (level < _CHECKED or act == _BUILD):
        default = COLLABORATE
    if own is None:
        own = _field_level(deed, lang)
    return Kind(default, own, sure=bool(act) and (listed is not None or level == _CHECKED))


def _with_another(deed: Deed, lang: str) -> bool:
    """Whether a deed is done with somebody, as far as a preposition tells."""
    return any(with_(thing, lang) for thing in (*deed.near, *deed.far))


def _act(deed: Deed, lang: str) -> tuple[str, int]:
    """Returns the act at the head of a deed with its level; of what no table knows, an act one could check."""
    known = acts(lang)
    again = [head.removeprefix(part) for part in _prefixes(lang) for head in deed.heads if head.startswith(part)]
    return next((known[head] for head in (*deed.heads, *again) if head in known), ("", _CHECKED))


@facts.derived
def _prefixes(lang: str) -> tuple[str, ...]:
    """Returns what may stand before a verb and leaves its act as it is: "co-host", "relaunch"."""
    return tuple(sorted(slots("again", lang), key=len, reverse=True))


def _joined(act: str, deed: Deed, lang: str) -> Kind | None:
    """Returns what the tables make of the act on the first thing that they join with it."""
    table = _types(lang)
    among: Kind | None = None
    if act == _SUPPORT:  # "support the people of Chad in the defence of their sovereignty", "each other in candidacies"
        named = {kind for t in (*deed.near, *deed.far) for kind in kinds(t, lang)}
        if first := next((kind for kind in _DECISIVE if kind in named), None):
            name, own = table[act, first]
            return Kind(name, own or 0, sure=True)
    if (act, FORUM) in table and is_reform(deed, lang):
        name, own = table[act, FORUM]
        return Kind(name, own or 0, sure=True)
    if act and _of_examples(deed, lang):
        return Kind(OTHER, 1, sure=True)
    examples = _examples(deed, lang)
    for at, thing in enumerate((*deed.near, *deed.far)):
        for kind in kinds(thing, lang) if thing not in examples else ():
            if (act, kind) not in table or (kind == _PEOPLE and at and thing.prep in slots("given", lang)):
                continue  # "create jobs for the youth"
            if kind == _PARTNER or (act == _WORK and with_(thing, lang)):  # "work with allies to counter piracy"
                if kind in (FORUM, _PARTNER):
                    among = among or Kind(table[act, kind][0], table[act, kind][1] or 0, sure=True)
                continue
            if kind in _OPEN and (field := _field(act, deed, at, kind, lang)) is not None:
                return field
            name, own = table[act, kind]
            return Kind(name, _field_level(deed, lang) if own is None else own, sure=True)
    return among


def _of_examples(deed: Deed, lang: str) -> bool:
    """Construction: "address challenges, including drugs, trade and climate": several fields are none of them."""
    first = deed.near[0] if deed.near else None
    if first is None or not first.head or kinds(first, lang) != (_SCOPE,):
        return False
    return len(_named_fields(deed.near[1:], lang)) >= _MANY


def _examples(deed: Deed, lang: str) -> frozenset[Thing]:
    """Construction: "in a range of areas, including defence and trade": several fields that are named as examples."""
    listed = [t for t in (*deed.near, *deed.far) if t.prep in slots("examples", lang)]
    return frozenset(listed) if len(_named_fields(listed, lang)) > 1 else frozenset()


def _of_field(deed: Deed, lang: str) -> Kind | None:
    """Returns what an act that no table knows is by the field of its object: "co-produce weapons".

    A truce that is agreed is that one will not fight.
    """
    if any(t.head and _TRUCE in kinds(t, lang) for t in deed.near):
        return Kind(REFRAIN, _CHECKED, sure=True)
    near = tuple(t for t in deed.near if set(kinds(t, lang)) & {*_FIELDS, _MONEY, "relief"})
    found = _joined(_TOWARD, Deed(deed.heads, near, ()), lang)
    return None if found is None else Kind(found.type, found.level if deed.done else _CHECKED, sure=True)


def _field(act: str, deed: Deed, at: int, kind: str, lang: str) -> Kind | None:
    """Returns the type of cooperation, ties or aid of one named field: "defence ties", "cooperation on trade".

    What stands before the noun decides; only where it names no field does what stands behind, and not of ties and aid.
    """
    beside = (*deed.near, *deed.far)[at + 1 :]
    head = next((n for n, t in enumerate(beside) if t.head), len(beside))
    before, behind = beside[:head], beside[head:]
    whose = bool(behind) and behind[0].prep in slots("sides", lang)  # "ties between universities"
    around = (kind in _AROUND or (kind == _TIES and whose)) and not _named_fields(before, lang)
    fields = _named_fields(behind if around else before, lang)
    if kind in _GIVEN and fields == {_ELSEWHERE}:
        fields = set()  # "development aid", "financial support"
    if not fields and kind == _TALKS and _INSTRUMENT in {k for t in behind for k in kinds(t, lang)}:
        return _in_field(_NEGOTIATE, _INSTRUMENT, kind, lang)  # "talks on a treaty"
    found = {_in_field(act, field, kind, lang) for field in fields}
    if len({each and each.type for each in found}) != 1 or (
        kind == "coop" and around and any(_unknown(t, lang) for t in behind)
    ):
        return None
    least = min(found, key=lambda each: each.level if each else 0)
    alone = kind == "coop" and least is not None and least.type == OTHER  # "cooperation in health"
    return least._replace(type=COLLABORATE) if alone and least is not None else least


def _named_fields(things: Sequence[Thing], lang: str) -> set[str]:
    """Returns the fields that words name; of one the first kind, and those that have no type of their own are one."""
    found = set()
    for named in (kinds(t, lang) for t in things):
        field = next((k for k in named if k in _FIELDS), None) or (_ELSEWHERE if _ELSE.intersection(named) else None)
        found |= {field} if field is not None else set()
    return found


def _in_field(act: str, field: str, kind: str, lang: str) -> Kind | None:
    found = _types(lang).get((act, field))
    if found is None:
        return None
    name, own = found
    return Kind(name, 1 if own is None or kind == "aid" else own, sure=True)


def _unknown(thing: Thing, lang: str) -> bool:
    """Whether a noun beside cooperation may be a field of its own: it is of no known kind ("trade and hydrology")."""
    return thing.head and not thing.name and not kinds(thing, lang)


def _field_level(deed: Deed, lang: str) -> int:
    """Returns 1 where the words name a field of any kind, 0 where they are of relations alone."""
    beside = slots("not_area", lang)  # for whom or to what end
    for thing in (*deed.near, *deed.far):
        if thing.prep in beside:
            continue
        named = kinds(thing, lang)
        head = thing.head and thing.name is None and not set(named) & _EMPTY
        if not with_(thing, lang) and (head or any(kind in _FIELDS for kind in named)):
            return 1
    return 0
