"""Whose a person is by what stands right beside his title: whom he spoke with, came to, or is named with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from communique.actors.context import Context, kind_of
from communique.actors.joiners import joiner
from communique.actors.persons import PersonMention
from communique.actors.roles import LEADING
from communique.actors.words_in_names import words_of

_TWO = 2
_MANY = 8  # subjects before an official, of whom the last that is a state acted
_ONE = frozenset({"person", "speaker"})
_ARTICLE = 6  # characters before a title in which its article stands
_OWNER = 80  # characters before a title in which its holder's superior stands
_LAST = 3  # subjects before a spokesperson, of whom the last named is spoken for
_SAID = 40  # characters before a name in which it stands that one spoke with its holder
_BEFORE = 10  # characters before a title within which it is told that its holder is on a visit


def spoken_with(context: Context, person: PersonMention) -> bool:
    """Construction: "The Premier spoke to President X", in the text of one state: a leader of another.

    One's own president may be met, but is not called: it is another's too where one of the very office met him.
    """
    if kind_of(context.issuers[0]) != "state" or not context.leads(person.name):
        return False
    start = context.first_mention(person)
    said = context.text[max(0, start - _SAID) : start].lower().replace(",", "").split()
    toward = bool(said) and said[-1] in words_of("toward")
    seen = {*said} & words_of("seeing") and (toward or said[-1] in words_of("seeing"))
    spoken = toward and {*said} & (words_of("speaking") - words_of("seeing"))
    return bool(spoken or (seen and context.same_title_before(person)))


def acted_here(context: Context, before: int) -> tuple[str, ...]:
    """Construction: "The Fijian ministry summoned Chad's envoy, ... Minister X said", told by an agency of elsewhere.

    In a report that is at home in a state which it does not name, and that tells of two others, an official is of the
    one that acted last by itself and not by a person.
    """
    home, dyad = context.home, context.dyad
    if context.issuers or len(dyad) != _TWO or not home or home[0] in context.named or home[0] in dyad:
        return ()
    told = (r for r in context.subjects_before(before, _MANY) if len(r.ids) == 1 and r.form not in _ONE)
    return next((r.ids for r in told if not r.via and kind_of(r.ids[0]) == "state"), ())


def the_same(context: Context, person: PersonMention) -> tuple[str, ...]:
    """Construction: "Peru's foreign minister left. The minister, Ana Salas, said": he was told of before."""
    article = context.text[max(0, person.start - _ARTICLE) : person.start].lower().split()[-1:]
    if not person.title or not article or article[0] not in words_of("definite"):
        return ()
    office = person.title.lower().split()[-1]
    for told in context.subjects_before(person.start, _LAST):
        if told.form == "person" and not told.via and len(told.ids) == 1:
            return told.ids if office in context.text[told.start : told.end].lower() else ()
    return ()


def joined_with(context: Context, name: str) -> tuple[str, ...]:
    """Construction: "Peruvian President X and the defence minister, Y": two of one government."""
    for told in (p for p in context.persons if p.name == name and p.title):
        near = context.persons_in(max(0, told.start - _OWNER), told.start)
        joins = joiner().fullmatch(context.text, near[-1].end, told.start) if near else None
        if joins is not None and joins["article"] and near[-1].name != told.name:
            return near[-1].side_ids
    return ()


def pairs_alike(text: str, persons: Sequence[PersonMention]) -> Iterator[tuple[PersonMention, PersonMention]]:
    """Yields the pairs of "the talks between President A and President B": two with the very title who lead."""
    for one, two in pairwise(persons):
        alike = one.title is not None and one.title == two.title and one.name != two.name and one.category in LEADING
        if alike and joiner().fullmatch(text, one.end, two.start):
            yield one, two


def two_alike(context: Context) -> dict[str, tuple[str, ...]]:
    """Construction: "the talks between President A and President B", in the text of one state on two: of each one.

    No state has two leaders with the very title; who speaks names its own first.
    """
    found: dict[str, tuple[str, ...]] = {}
    if len(context.issuers) != 1 or len(context.dyad) != _TWO:
        return found
    others = tuple(i for i in context.dyad if i not in context.issuers)
    for one, two in pairs_alike(context.text, context.persons):
        if not (context.side_of(one.name) or context.side_of(two.name)):
            found.setdefault(one.name, context.issuers)
            found.setdefault(two.name, others)
    return found


def come_to(context: Context, person: PersonMention, host: tuple[str, ...]) -> tuple[str, ...]:
    """Construction: "visiting Prime Minister X", in a report of two sides: the one where the report is not made."""
    before = context.text[max(0, person.start - _BEFORE) : person.end].lower().split()
    others = tuple(i for i in context.dyad if i not in host)
    came = not words_of("visiting").isdisjoint(before[: -len(person.name.split()) or None])
    return others if came and host and len(others) == 1 else ()


def beside_title(context: Context, person: PersonMention) -> bool:
    """Construction: "Chad denied it, with Foreign Minister X saying that P": X is of who acts there.

    So he is behind a colon: "Chad denied it: Foreign Minister X said that P".
    """
    before = context.text[max(0, person.start - _BEFORE) : person.start].split()
    if before and before[-1].endswith(":"):
        return bool(context.subjects_before(person.start, 1))
    return len(before) > 1 and before[-2].endswith(",") and before[-1] in words_of("beside")


def governs_in_body(context: Context, person: PersonMention) -> bool:
    """Construction: "Chancellor Weber" in a text of NATO: who governs a state is not of the body."""
    if len(context.issuers) != 1 or kind_of(context.issuers[0]) not in ("body", "group"):
        return False
    categories = context.categories_of(person.name)
    return bool(categories) and categories <= {"head_of_government"}
