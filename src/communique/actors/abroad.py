"""Whose "the authorities" and "the country" are in the text of one state that tells of another, and an envoy abroad."""

from __future__ import annotations

import re

from communique.actors.context import Context, kind_of
from communique.actors.gazetteer import NameHit
from communique.actors.told_sides import at_site
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_NATIONAL = ("state", "adjective", "capital")
_SENDING = ("state", "adjective")
_OWNS = re.compile(r"(?:['’]s?)?\s+")
_FORCES = frozenset({"MIL", "COP"})  # sectors of those in arms
_PLACED = ("state", "capital")
_STOP = re.compile(r"[.!?]\s")
_OPENS = 12  # characters before a name in which "in" stands
_NEAR = 300  # characters behind its name within which a state's organ is spoken of without it


def state_abroad(context: Context, words: Words, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "Chad jailed ten reporters. The authorities must free them": in another's text they are Chad's.

    A state calls itself by its name or "we", and its own government with a capital. What a text is about by its title
    goes before whom else it names: "Statement on Chad. We thank Togo. The authorities must V".
    """
    if len(context.issuers) != 1 or not kind_of(context.issuers[0]) or phrase.determiner not in words_of("definite"):
        return ()
    if phrase.inner or phrase.possessor is not None or context.text[phrase.head_start].isupper():
        return ()
    lemma = phrase.head.lower()
    kind, sector = words.groups.get(lemma), words.organs.get(lemma, ("", True))[0]
    if sector in context.speaking_sectors:  # "Statement of the Parliament ... The deputies reject it": its own
        return ()
    if sector in _FORCES:
        return (context.about,) if context.about is not None else _placed(context, phrase)
    if phrase.modifiers or not ((kind == "state" and not phrase.plural) or (kind is None and phrase.plural)):
        return ()
    if context.about is not None:
        return (context.about,)
    near = reversed(context.names_in(max(0, phrase.start - _NEAR), phrase.start))
    return next((n.ids[:1] for n in near if n.kind in _NATIONAL and n.ids[0] not in context.issuers), ())


def _placed(context: Context, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "condemn the raid by the army in Chad": of whose forces one speaks in another's text.

    It is told by the place, as one's own army is called by its noun too: "We thank Chad. The army will go on".
    """
    stop = _STOP.search(context.text, phrase.end)
    names = context.names_in(max(0, phrase.start - _NEAR), stop.start() if stop else len(context.text))
    others = (n for n in reversed(tuple(names)) if n.kind in _PLACED and n.ids[0] not in context.issuers)
    placed = (n for n in others if at_site(context.lang).search(context.text, max(0, n.start - _OPENS), n.start))
    return next((n.ids[:1] for n in placed), ())


def sends(text: str, one: NameHit, two: NameHit) -> bool:
    """Whether a state's name stands right before a body's, to which it sends somebody: "Chad's U.N. ambassador"."""
    beside = one.kind in _SENDING and two.kind == "body"
    return beside and _OWNS.fullmatch(text, one.end, two.start) is not None
