"""Whom a group without a name stands for: those it is said to include, or the body at whose session it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from communique.actors.anaphors import Place
from communique.actors.context import Context, kind_of
from communique.actors.gazetteer import NameHit, entity
from communique.actors.reference import Reference
from communique.actors.roles import category_of
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase

_PAIR = 2
_NEAR = 600  # characters before "the three countries" in which they are named in one sentence
_OF_BODY = 40  # characters before a body's name in which "a summit of the 15-member" stands
_SESSION = 4  # words before it among which the session is named
_BESIDE = 100  # characters before "leaders" in which the session stands that they are at
_NEXT = re.compile(r"\s+(?:[\w-]+\s+)?([\w-]+)")
_STOP = re.compile(r"[.;!?]\s")


class Gathered:
    """Resolves the unnamed groups of one document; `resolve` tells whom an inner phrase stands for."""

    def __init__(self, context: Context, words: Words, resolve: Callable[[Phrase, Place], Reference]) -> None:
        self.context = context
        self.words = words
        self._resolve = resolve

    def counted(self, phrase: Phrase, place: Place) -> Reference | None:
        """Construction: "Chad called in Mali and Niger. The three countries agreed": those named in one sentence."""
        count = next((n for m in phrase.modifiers if (n := self.words.counts.get(m.lower()))), 0)
        if count <= _PAIR or not phrase.plural or phrase.inner or phrase.determiner not in words_of("definite"):
            return None
        if len(self.context.dyad) == count:
            return None
        told = self.context.names_in(max(0, phrase.start - _NEAR), phrase.start)
        states: dict[str, None] = {}
        after = phrase.start
        for name in reversed(told):
            if states and _STOP.search(self.context.text, name.end, after):
                if len(states) == count:
                    break
                states.clear()
            if name.ids and kind_of(name.ids[0]) == "state":
                states[name.ids[0]] = None
                after = name.start
        return Reference(tuple(states), "actor", "joint", sector="GOV", plural=True) if len(states) == count else None

    def listed(self, phrase: Phrase, place: Place) -> Reference | None:
        """Construction: "the candidate countries Albania and Serbia": those who stand behind the noun by name."""
        names = next((p for p in phrase.inner if p.prep == "appositive"), None)
        if names is None or bool(names.parts) != phrase.plural:
            return None
        found = self._resolve(names, place)
        whole = found.kind == "actor" and len(found.ids) == max(1, len(names.parts)) and not found.via
        return found if whole and all(kind_of(i) == "state" for i in found.ids) else None

    def group(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns whom "several states, including A and B" names, or whose "leaders at the X summit" are."""
        if not phrase.plural and phrase.head.lower() not in self.words.portions:
            return None
        if self._of_unnamed(phrase, place):
            return Reference((), "unlisted", "some")
        kind = self.words.quantifiers.get(phrase.determiner or "some")
        if kind != "some" and phrase.determiner not in words_of("indefinite"):
            return None
        return self._including(phrase, place) or self._at_session(phrase)

    def _of_unnamed(self, phrase: Phrase, place: Place) -> bool:
        """Construction: "the ministers of three Arab countries": of states that nothing names, not of the text's."""
        states = (
            p for p in phrase.inner if p.prep in words_of("side") and p.plural and p.modifiers and p.determiner is None
        )
        told = next((p for p in states if self.words.groups.get(p.head.lower()) == "state"), None)
        return told is not None and not self._resolve(told, place).named

    def _including(self, phrase: Phrase, place: Place) -> Reference | None:
        """Construction: "several states, including A and B": a part of a group of whom some are named.

        Where a body is named before them all its members are meant: "G7 leaders, including Prime Minister A".
        """
        given = next((p for p in reversed(phrase.inner) if p.prep in self.words.examples), None)
        if given is None or self.context.names_in(phrase.start, given.start):
            return None
        if self.context.issuers and not phrase.modifiers and phrase.determiner is None:
            return None  # "Allies, including A", in a text of theirs
        found = self._resolve(given, place)
        if not found.named or found.kind != "actor":
            return None
        mode = "joint" if len(found.ids) > 1 else "unilateral"
        return Reference(found.ids, "actor", mode, found.via, "GOV", plural=True)

    def _at_session(self, phrase: Phrase) -> Reference | None:
        """Constructions: "leaders at the ASEAN summit urged", "At the ASEAN summit, leaders urged": its own."""
        if self.words.groups.get(phrase.head.lower()) != "person" or phrase.determiner:
            return None
        region = self._of_region(phrase)
        if region:
            return Reference(region, "actor", sector="GOV", plural=True)
        if phrase.modifiers and category_of(" ".join((*phrase.modifiers, phrase.head)).lower()) is None:
            return None  # "African leaders", not "foreign ministers"
        end = phrase.core_end or phrase.end
        inside = any(p.prep in self.words.sites and p.head.lower() in self.words.sessions for p in phrase.inner)
        if phrase.inner and not inside:
            return None
        first, last = (phrase.head_end, end) if inside else (max(0, phrase.start - _BESIDE), phrase.start)
        met = [n for n in self.context.names_in(first, last) if self._in_session(n)]
        if not met or (not inside and _STOP.search(self.context.text, met[-1].end, phrase.start)):
            return None
        return Reference(met[-1].ids[:1], "actor", sector="GOV", plural=True)

    def _of_region(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "African leaders", in a report on a summit of the African Union: those of the body that met."""
        text = self.context.text
        told = text[phrase.start : phrase.head_start].split()
        if self.context.issuers or phrase.inner or len(told) != 1 or not told[0][0].isupper():
            return ()
        for name in self.context.names:
            known = entity(name.ids[0]) if name.kind == "body" and name.ids else None
            if known is None or told[0] not in known.label.split():
                continue
            before = text[max(0, name.start - _OF_BODY) : name.start].lower().split()
            if self._in_session(name) or not self.words.sessions.isdisjoint(before[-_SESSION:]):
                return name.ids[:1]
        return ()

    def _in_session(self, name: NameHit) -> bool:
        """Whether a name is a body's or group's with its session behind it: "the ASEAN summit"."""
        behind = _NEXT.match(self.context.text, name.end)
        session = behind is not None and any(w.lower() in self.words.sessions for w in behind.group(0).split())
        return session and kind_of(name.ids[0]) in ("body", "group")

    def session(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns the body whose own text has its session speak: "Summit urged members to V", "the Meeting noted X".

        In a joint text the session speaks for its sides, in a report on a body alone for that.
        """
        convened = () if place.object or phrase.plural else self._convened(phrase)
        if convened:
            return Reference(convened, "actor")
        own = self.context.issuers or (self.context.dyad if len(self.context.dyad) == 1 else ())
        named = self.context.names_in(phrase.start, phrase.end)
        plain = (
            all(m[:1].isupper() for m in phrase.modifiers) and not named
        )  # "the Extraordinary Summit", not "the next"
        if not own or phrase.inner or not plain or phrase.possessor is not None:
            return None
        bare = phrase.determiner is None and self.context.text[phrase.head_start].isupper()
        if (len(own) == 1 and kind_of(own[0]) != "body") or not (bare or phrase.determiner in words_of("definite")):
            return None
        return Reference(own, "actor", "joint" if len(own) > 1 else "unilateral", plural=len(own) > 1)

    def _convened(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "the summit of the African Union urged", "the ASEAN meeting noted": the body that met."""
        named = self.context.names_in(phrase.start, phrase.end)
        ids = tuple(dict.fromkeys(i for name in named for i in name.ids[:1]))
        return ids if len(ids) == 1 and entity(ids[0]) is not None and kind_of(ids[0]) != "state" else ()
