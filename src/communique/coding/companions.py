"""Who does something together with the subject: "Peru, together with Chile, urged Bolivia to reopen the road"."""

from __future__ import annotations

import re

from communique import facts
from communique.actors.reference import NOTHING, Reference, joined
from communique.coding.event_parties import actors_of
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.records import EventActor

_REACH = 24  # characters before a companion in which the words that join it stand


def _joining(lang: str) -> tuple[str, ...]:
    return facts.words_of_kind(f"lexicon/{lang}/phrase_words", "together")


@facts.derived
def _standing(lang: str) -> frozenset[str]:
    """Returns the verbs that support whom they take by "with": "stands together with Chile"."""
    rows = (r for r in facts.table(f"lexicon/{lang}/stances") if r["form"] == "verb" and r.get("act") == "endorse")
    return frozenset(word for r in rows if "with" in r.get("takes", ()) for word in r["words"])


@facts.derived
def _words(lang: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Returns the prepositions that may join a companion, and an expression for the words that do."""
    rows = _joining(lang)
    preps = frozenset(rows) | {word.split()[-1] for word in rows}
    return preps, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, rows))})\s+(?:the\s+)?\Z", re.IGNORECASE)


def may_join(scene: Scene) -> bool:
    """Returns whether words that join a companion stand in a text at all: few texts have any."""
    text = " ".join(scene.text.lower().split())
    return any(words in text for words in _joining(scene.lang))


def with_companions(scene: Scene, clause: Clause, subject: Reference) -> Reference:
    """Returns the subject of a clause with those who act together with it."""
    if subject.kind != "actor" or not subject.named or clause.inherited_subject:
        return subject
    if clause.predicate.lemma in _standing(scene.lang):
        return subject
    preps, words = _words(scene.lang)
    around = [p for p in clause.obliques if p.prep in preps and p.kind == "noun"]
    around += [p for s in clause.subjects for p in s.inner if p.prep in preps]
    beside = [p for p in around if words.search(scene.text, max(0, p.start - _REACH), p.start)]
    others = [r for p in beside if (r := scene.who(p, clause)).named and r.kind == "actor"]
    apart = [r for r in others if not set(r.ids) & set(subject.ids)]
    return joined([subject, *apart]) if apart else subject


def companions(scene: Scene, clause: Clause, actors: list[EventActor]) -> list[EventActor]:
    """Returns those who act together with the one state or body that a clause names as its subject."""
    subject = scene.subjects.get(clause.number, NOTHING)
    if len(actors) != 1 or subject.mode != "joint" or actors[0].id not in subject.ids:
        return []
    others = tuple(i for i in subject.ids if i != actors[0].id)
    return actors_of(scene, Reference(others, "actor"), scene.evidence(clause.start, clause.end))
