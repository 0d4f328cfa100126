"""Whom a description of one takes up: "the island nation", "the bloc", "the Kingdom", "the new government"."""

from __future__ import annotations

from communique.actors.anaphors import Place
from communique.actors.context import Context, kind_of
from communique.actors.councils import so_told
from communique.actors.labels import entities, entity
from communique.actors.organ_owners import owner_of_organ
from communique.actors.reference import UNKNOWN, Reference
from communique.actors.regions import fitting
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.facts import derived
from communique.model.clause import Phrase

_NATIONAL = frozenset({"state", "adjective", "people"})
_LATELY = 4  # subjects among which the one is sought that a description takes up


def descriptor(context: Context, words: Words, phrase: Phrase, place: Place) -> Reference | None:
    """Returns "the southern African country", "the bloc", "the country": the one of the document that fits."""
    kind = words.groups.get(phrase.head.lower())
    if kind is None or phrase.plural:
        return None
    if kind == "body" or (kind == "organ" and not phrase.modifiers) or (kind == "modified" and phrase.modifiers):
        return _body(context, words, phrase)
    if kind == "modified":  # "the body" alone may be anybody's
        return None
    if kind == "organ":
        return _own_organ(context, phrase)
    if kind == "other":
        return _other_state(context, words, phrase)
    if not phrase.modifiers:
        return (
            (_only_state(context, phrase) or named_by_noun(context, words, phrase, place)) if kind == "state" else None
        )
    if context.names_in(phrase.start, phrase.head_start):
        return None  # "the South African government" names its state
    found = fitting(context.text[phrase.start : phrase.head_start], _states(context))
    found = [s for s in found if s not in place.own.ids] or found
    sides = [s for s in found if s in context.dyad] or found
    acted = (r.ids[0] for r in context.subjects_before(phrase.start, _LATELY) if len(r.ids) == 1)
    last = next((i for i in acted if i in found), "")
    return Reference((last or sides[0],), "actor", sector="GOV") if sides else None


def _states(context: Context, before: int | None = None) -> list[str]:
    stop = len(context.text) if before is None else before
    return [ident for ident, start in context.named.items() if start < stop]


def _body(context: Context, words: Words, phrase: Phrase) -> Reference | None:
    """Returns the last body named before, for "the bloc"."""
    apposed = next((p for p in phrase.inner if p.prep == "appositive"), None)
    name = context.name_at(apposed.head_start, apposed.head_end) if apposed is not None else None
    if name is not None and name.kind == "body":
        return Reference(name.ids[:1], "actor")  # "the regional bloc, ECOWAS"
    bare = phrase.determiner is None and context.text[phrase.start].isupper()  # "Council condemns the raid"
    if not (bare or _is_definite(phrase)) or phrase.inner:
        return None
    if context.names_in(phrase.start, phrase.end):
        return None
    groups = words.groups[phrase.head.lower()] != "organ"
    if not groups and len(context.issuers) == 1 and kind_of(context.issuers[0]) == "body":
        return Reference(context.issuers, "actor")
    if groups and (own := named_by_noun(context, words, phrase)) is not None:
        return own
    if same := so_told(context, phrase.head.lower(), phrase.start):
        return Reference(same, "actor")
    told = (name.ids[:1] for name in context.bodies_before(phrase.start))
    found = next((i for i in told if groups or (kind_of(i[0]) == "body" and not _otherwise(words, i[0], phrase))), None)
    if found is None and not groups and phrase.head.lower() in words.organs:  # "the Secretariat", of foreign affairs
        found = context.issuers if len(context.issuers) == 1 else None
    return Reference(found, "actor") if found else None


def _otherwise(words: Words, ident: str, phrase: Phrase) -> bool:
    """Whether a body is called by the noun of another organ: "the council" is no Court of Justice."""
    known = entity(ident)
    own = set(known.label.lower().split()) if known is not None else set()
    return phrase.head.lower() not in own and any(words.groups.get(word) == "organ" for word in own)


def named_by_noun(context: Context, words: Words, phrase: Phrase, place: Place | None = None) -> Reference | None:
    """Returns whose name has the noun: "the Community", "the Kingdom": the issuer, who says so, else the last."""
    noun = context.text[phrase.head_start : phrase.head_end]
    if not _is_definite(phrase) or phrase.plural or phrase.inner or phrase.modifiers or not noun[:1].isupper():
        return None
    state = words.groups.get(phrase.head.lower()) == "state"
    if state and noun not in _official_words():
        return None
    told = context.names_in(0, phrase.start) if state else context.bodies_before(phrase.start)
    ids = (name.ids[0] for name in (reversed(tuple(told)) if state else told))
    sayers = (i for r in (place.above if place is not None and state else ()) for i in r.ids)
    for ident in (*context.issuers, *sayers, *ids):
        known = entity(ident)
        if known is not None and noun in (known.official if state else known.label).split():
            return Reference((ident,), "actor", sector="GOV" if state else None)
    return None


def _own_organ(context: Context, phrase: Phrase) -> Reference | None:
    """Returns whose organ a proper name is in a body's own text, or as told before: "The Ministerial Council"."""
    context, lemma = context, phrase.head.lower()
    proper = all(m[:1].isupper() for m in phrase.modifiers) and context.text[phrase.head_start].isupper()
    if not proper or not _is_definite(phrase) or phrase.inner or context.names_in(phrase.start, phrase.end):
        return None
    own = context.issuers or owner_of_organ(context.text, context.names_in(0, phrase.start), lemma, lang=context.lang)
    noun = context.text[phrase.head_start : phrase.head_end]
    named = (name.ids[0] for name in context.bodies_before(phrase.start)) if not own else iter(())
    own = own or next(((i,) for i in named if (known := entity(i)) and noun in known.label.split()), ())
    return Reference(own, "actor") if len(own) == 1 and kind_of(own[0]) in ("body", "group") else None


def _other_state(context: Context, words: Words, phrase: Phrase) -> Reference | None:
    """Returns the last state named before that is not the speaker's own, for "the regime", "the new junta"."""
    if not {m.lower() for m in phrase.modifiers} <= words.coming | words.interim:
        return None
    if phrase.inner or phrase.possessor is not None:
        return None
    found = last_other(context, phrase.start)
    return Reference((found,), "actor", sector="GOV") if found else None


def coming(context: Context, phrase: Phrase) -> Reference:
    """Returns whose "the new government" is, in a text of another state; nobody we know if none was named.

    In a report it is that of the only state which has been named.
    """
    states = [i for i in _states(context, phrase.start) if kind_of(i) == "state"]
    only = states[0] if len(states) == 1 and _is_definite(phrase) else None
    found = last_other(context, phrase.start) if context.issuers else only
    return Reference((found,), "actor", sector="GOV") if found else UNKNOWN


def last_other(context: Context, before: int) -> str | None:
    """Returns the last state named before an offset that is not the speaker's own."""
    named = reversed(context.names_in(0, before))
    return next((n.ids[0] for n in named if n.kind in _NATIONAL and n.ids[0] not in context.issuers), None)


def _only_state(context: Context, phrase: Phrase) -> Reference | None:
    """Returns the only state named so far, for "the country"."""
    if not _is_definite(phrase) or phrase.inner or phrase.possessor is not None or context.issuers:
        return None
    states = [s for s in _states(context, phrase.start) if (known := entity(s)) and known.kind == "state"]
    return Reference((states[0],), "actor", sector="GOV") if len(states) == 1 else None


@derived
def _official_words() -> frozenset[str]:
    """Returns the words of the official names of states: "Kingdom", "Republic", but not "Government"."""
    return frozenset(word for known in entities().values() for word in known.official.split())


def _is_definite(phrase: Phrase) -> bool:
    return phrase.determiner in words_of("definite")
