"""Whose a bare office is by an earlier mention: "Kenya's president met X. The head of state said P"."""

from __future__ import annotations

from communique.actors.context import Context
from communique.actors.joiners import joiner
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference
from communique.actors.roles import ENVOY, LEADING, SPEAKING, category_of, is_office, office_of
from communique.actors.words_in_names import without_article, words_of
from communique.model.clause import Phrase

_PAIR = 2
_REACH = 1_500  # characters before an office in which it was told whose it is
_HEADS = "head_of_state"
_GOVERNS = "head_of_government"
_MONARCH = "monarch"
_PRESIDENT = "president"
_LEADER = "leader"
_FIELDED = "minister"  # a minister of any field, by the office and by its category
_DIPLOMATS = frozenset({ENVOY, _FIELDED, SPEAKING})
_SENT, _DIPLOMAT = "special_envoy", "diplomat"  # the offices of "the envoy" and "the diplomat"


def held_before(context: Context, phrase: Phrase, told_as: str) -> Reference | None:
    """Returns who held an office that a text names bare, where it told so without a name; None where it did not.

    One who is named is found by his title.
    """
    bare = phrase.determiner in words_of("definite") and phrase.possessor is None
    if (
        not bare or words_alone(context, phrase) != told_as or not is_office(told_as)
    ):  # "the regional leader" is another
        return None
    found = last_holder(context, told_as, phrase.start) if not context.names_in(phrase.start, phrase.end) else None
    return found if found is not None and not found.via else None


def sent_before(context: Context, person: PersonMention) -> tuple[str, ...]:
    """Construction: "The president received Peru's ambassador. Ambassador X said": an envoy told of before."""
    if ENVOY not in context.categories_of(person.name) or not person.title:
        return ()
    sent = last_holder(context, person.title.lower(), context.first_mention(person))
    return sent.ids if sent is not None and not sent.via and sent.ids != context.home else ()


def last_holder(context: Context, office: str, offset: int) -> Reference | None:
    """Returns who held an office, in small letters, last before an offset: of several the last who acted."""
    told = category_of(office), office_of(office)
    if told[0] is None:
        return None
    near = context.mentioned(offset, since=max(0, offset - _REACH))
    before = [one for r in near if r.end <= offset for one in _each(context, r)]
    holders = [r for r in before if _is_one(r) and _holds(told, *_office(context, r))]
    if len({r.ids for r in holders}) > 1:
        acted = {r.start for r in context.subjects_before(offset, len(near))}
        holders = [r for r in holders if r.start in acted] or holders
    return holders[-1] if holders else None


def words_alone(context: Context, phrase: Phrase) -> str:
    """Returns the words of a phrase in small letters, without its article."""
    return without_article(" ".join(context.text[phrase.start : phrase.core_end or phrase.end].split())).lower()


def _each(context: Context, reference: Reference) -> list[Reference]:
    """Returns those whom "and" joins in a mention, each with its own words: "Chad's premier and Mali's president"."""
    if len(reference.ids) != _PAIR or reference.via:
        return [reference]
    at = reference.start
    found: list[Reference] = []
    joins = [*joiner().finditer(context.text, reference.start, reference.end)]
    for end, after in [*(m.span() for m in joins), (reference.end, reference.end)]:
        words = context.text[at:end]
        named = context.names_in(at, end)
        if len(named) == 1 and category_of(words) is not None:
            found.append(Reference(named[0].ids[:1], "actor", sector="GOV", start=at, end=end, form="person"))
        at = after
    return found or [reference]


def _is_one(reference: Reference) -> bool:
    person = reference.form == "person" or bool(reference.via)
    return person and reference.kind == "actor" and len(reference.ids) == 1 and not reference.plural


def _office(context: Context, reference: Reference) -> tuple[str | None, str | None]:
    """Returns the category and the office that the words of a mention, or the title of who is named, give."""
    words = context.title_of(reference.via[0]) if reference.via else None
    told = words or context.text[reference.start : reference.end].partition(",")[0]
    told = " ".join(told.split()).replace("’s ", " ").replace("'s ", " ")
    return category_of(told), office_of(told)


def _holds(told: tuple[str | None, str | None], category: str | None, office: str | None) -> bool:
    """Whether who holds an office may be called by another word for it: "the premier", "the head of state"."""
    kind, word = told
    if category is None:
        return False
    if word == _LEADER:
        return category in LEADING
    if word == _SENT:
        return category == ENVOY
    if word == _DIPLOMAT:
        return category in _DIPLOMATS
    if kind == category and word in (_HEADS, _GOVERNS):
        return True
    if word == _MONARCH:
        return category == _HEADS and office not in (_HEADS, _PRESIDENT)
    if word == _FIELDED:
        return category == _FIELDED
    return kind == category and word == office
