"""Before which body a state speaks that addresses it as "you": what is said to its chair is said to the body."""

from __future__ import annotations

from communique.actors.context import kind_of
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_ADDRESSEE = "addressee"  # the kind of the pronouns "you" and "your"


def before_whom(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Construction: "I congratulate you, Mr. President, on your election", before a body that the title names.

    The nearest of several bodies counts: the council before the union that it is of.
    """
    context = scene.context
    if not context.venues or not scene.attributor.voice.primary or len(context.issuers) != 1:
        return ()
    bodies = [i for i in context.venues if i not in context.issuers and kind_of(i) == "body"]
    if not bodies or not any(_is_addressee(scene, p) for p in _said_to(clause)):
        return ()
    return (bodies[0],)


def _said_to(clause: Clause) -> tuple[Phrase, ...]:
    """Returns to whom something is said, and whose the things are of which it is said."""
    phrases = [q for p in (*clause.recipients, *clause.objects, *clause.obliques) for q in (p.parts or (p,))]
    told = [*clause.subjects, *phrases, *(q for p in phrases for q in p.inner)]
    return tuple(q for p in told for q in (p, p.possessor) if q is not None)


def _is_addressee(scene: Scene, phrase: Phrase) -> bool:
    return phrase.pronoun and scene.resolver.words.pronouns.get(phrase.head.lower()) == _ADDRESSEE
